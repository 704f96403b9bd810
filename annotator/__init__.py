"""Hashiya: a desktop tool for labelling Arabic news."""

__version__ = "0.1.0"

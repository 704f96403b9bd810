"""Formats that keep offsets of a text beside it."""

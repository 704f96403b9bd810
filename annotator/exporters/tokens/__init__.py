"""Formats that label tokens."""

"""Formats of JSON records: a text and its spans."""

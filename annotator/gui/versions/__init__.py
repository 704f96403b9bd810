"""Corrected articles in the window."""

"""Dialogs about corrected articles."""

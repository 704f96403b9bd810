"""Dialogs by which several people share the work."""

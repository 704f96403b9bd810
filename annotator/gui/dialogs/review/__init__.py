"""Dialogs of a review."""

"""Dialogs that look through the articles and list what they find."""

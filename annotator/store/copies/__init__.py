"""Texts that came more than once: whole, under another id, or nearly."""

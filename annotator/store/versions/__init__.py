"""Corrected documents: which version counts, and where the spans of the former one are now."""

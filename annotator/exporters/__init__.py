"""Annotation sets out: from records to files."""

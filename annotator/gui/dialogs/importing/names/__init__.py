"""What becomes of the names in the files: of their labels, and of those who labelled."""

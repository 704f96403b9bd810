"""What of a project is written to files, how it looks before, and what was written."""

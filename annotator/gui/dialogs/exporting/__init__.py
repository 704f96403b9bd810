"""The export window: format, choice, first record, what gets lost, and what was written."""

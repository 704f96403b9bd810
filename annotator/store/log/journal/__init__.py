"""The journal beside a project: its lines, and how it follows the log."""

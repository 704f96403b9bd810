"""The window where several people work on one project."""

"""The project's files in the window: opened, kept, taken in from and written to."""

"""The schema of the project file: its tables by what they are for, and how it grew."""

"""The guide: its chapters, where one is in them, and the words one looks for."""

"""Old project files, kept to prove that they still open."""

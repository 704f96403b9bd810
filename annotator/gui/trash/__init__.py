"""Removing articles in the window, and the trash they go to."""

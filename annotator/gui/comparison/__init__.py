"""Comparing several annotators in the window: from matter to matter, each settled by a key."""

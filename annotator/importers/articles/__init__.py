"""Readers of articles as people write and save them: a file is one document."""

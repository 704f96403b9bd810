"""Keeps a project whole: backups, and a project made again."""

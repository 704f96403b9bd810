"""Verdicts in use: where sets differ, how that is settled, and what comes out of it."""

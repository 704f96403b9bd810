"""Harnesses: commands that try the store far harder than the tests do, which run them short."""

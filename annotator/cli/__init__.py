"""The command line: the same Project without a window, and the way into the window."""

from annotator.cli.main import main

__all__ = ["main"]

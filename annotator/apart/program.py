"""Starts Hashiya once more, from a checkout as from a packaged program."""

from __future__ import annotations

import subprocess
import sys

APART = "--apart"
"""Before the name of a job: the process does this job and nothing else; see ``serving``."""

# A program with a window would open a console for each process.
UNSEEN: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def program() -> list[str]:
    """Return the words that start Hashiya: no module from the folder it is started in."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-P", "-m", "annotator"]

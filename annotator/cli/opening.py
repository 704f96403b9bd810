"""Opens a project that a command changes; bringing an older one up to date is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.cli.output import ProgressLine
from annotator.project import Project

if TYPE_CHECKING:
    from pathlib import Path

_UPDATE = "An older Hashiya made the project: it is backed up, then brought up to date."


def open_to_write(path: Path) -> Project:
    """Open a project for writing; one of an older Hashiya is brought up to date first."""
    with ProgressLine(_UPDATE) as progress:
        return Project.open(path, report=progress.show)

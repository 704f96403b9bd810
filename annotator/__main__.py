"""Starts Hashiya: a command, or the window."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

from annotator.apart.program import APART

if TYPE_CHECKING:
    from pathlib import Path


def main() -> int:
    """Run what the command line asks for and return the exit status."""
    if sys.argv[1:2] == [APART]:
        return _work_apart(sys.argv[2])
    from annotator import cli

    return cli.main(_open_window)


def _work_apart(name: str) -> int:
    """Do a job in this process, and load nothing else, to be there soon."""
    if name == "consumer":
        from annotator.formats.consumers import job

        return job.do()
    from annotator.importers.articles import jobs

    return jobs.do(name)


def _open_window(
    project: Path | None, annotator: str | None, language: str | None, self_test: bool
) -> int:
    # Before Qt: its bindings read, and keep, the source of every module that comes after them.
    import_module("annotator.project")
    from annotator.app import run  # the commands work where there is no Qt

    return run(project, annotator, language, self_test)


if __name__ == "__main__":
    sys.exit(main())

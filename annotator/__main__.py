"""Starts Hashiya: a command, or the window."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from annotator.apart.program import APART

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType


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
    status: int = import_window().run(project, annotator, language, self_test)
    return status


def import_window() -> ModuleType:
    """Return the composition root, which the commands do not import: they work without Qt."""
    # To look for garbage in what stays takes a tenth of the start, and later 20 ms of the window's
    # thread at each full collection.
    gc.disable()
    # Before Qt: its bindings read, and keep, the source of every module that comes after them.
    import_module("annotator.project")
    from annotator import app

    gc.freeze()
    gc.enable()
    return app


if __name__ == "__main__":
    sys.exit(main())

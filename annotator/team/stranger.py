"""Makes a package of a project file that somebody else made, in a process of its own.

A project file is a database: its schema is a program that SQLite runs. So it is opened in a
process that has nothing to lose and is stopped after a while; only the package it writes comes in.
"""

from __future__ import annotations

import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.apart.program import UNSEEN, program
from annotator.core.errors import PackageRefused, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 600.0  # seconds
_LONGEST_CAUSE = 1000


@contextmanager
def package_of(project: Path, longest: float = LONGEST) -> Iterator[Path]:
    """Yield a package of a project file, which is removed after the block.

    Raises:
        PackageRefused: PROJECT_NOT_READ: the file is none, is hostile, or took too long.
    """
    with tempfile.TemporaryDirectory(prefix="hashiya-") as folder:
        package = Path(folder) / "package.zip"
        command = [*program(), "package", str(project.absolute()), str(package)]
        try:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=longest,
                check=False,
                cwd=folder,
                creationflags=UNSEEN,
            )
        except subprocess.TimeoutExpired as error:
            raise _refused(project, f"{longest:.0f} s") from error
        if done.returncode != 0 or not package.is_file():
            words = done.stderr.decode("utf-8", "replace").strip()
            cause = words.removeprefix(f"{project.absolute()}: ") or str(done.returncode)
            raise _refused(project, cause)
        yield package


def _refused(project: Path, cause: str) -> PackageRefused:
    return PackageRefused(Reason.PROJECT_NOT_READ, path=project, cause=cause[-_LONGEST_CAUSE:])

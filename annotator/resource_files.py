"""Finds the files in resources/, in a checkout and in an installed or frozen Hashiya."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_MARKER = "RESOURCES"  # so that a stranger's folder of this name is never taken for ours


@cache
def _root() -> Path:
    for folder in (_PACKAGE.parent / "resources", _PACKAGE / "resources"):
        if (folder / _MARKER).is_file():
            return folder
    raise FileNotFoundError(f"{_PACKAGE}: no resources folder")


def resource(name: str) -> Path:
    """Return the path of a file or folder in resources/, by its path there.

    Raises:
        FileNotFoundError: the installation has no resources.
    """
    return _root() / name

"""Lists the files of a folder that is read as one: none hidden, none that a link leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.importers.guards.unpacking import is_hidden

if TYPE_CHECKING:
    from pathlib import Path


def files_in(folder: Path, pattern: str) -> list[Path]:
    """Return the files under a folder whose names are of a pattern, in the order of their paths."""
    return sorted(path for path in folder.rglob(pattern) if _is_own(path, folder))


def _is_own(path: Path, folder: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    return not any(is_hidden(part) for part in path.relative_to(folder).parts)

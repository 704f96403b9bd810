"""Finds what is to be read in folders and ZIP archives, always in the same order."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.apart.worker import workers
from annotator.core.errors import ImportFailed, Reason
from annotator.core.progress import silent
from annotator.formats.reading import (
    folder_format,
    has_known_suffix,
    is_known,
    look_into,
    read_each,
)
from annotator.importers.guards.archives import Budget
from annotator.importers.guards.unpacking import is_hidden, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.formats.form import Form
    from annotator.formats.format import Format

UNPACKED_LIMIT = 1024 * 1024 * 1024  # bytes of all files of an archive of articles, on the disk
NESTED_LIMIT = 2  # archives inside one another
_PACKED = (b"PK\x03\x04", b"PK\x05\x06")
# What Hashiya itself puts beside articles.
_OURS = (".hashiya", ".hashiya-wal", ".hashiya-shm", ".hashiya-journal", ".manifest.json")
_OUR_FOLDER = ".backups"


@dataclass(frozen=True, slots=True)
class Place:
    """A file, or a folder that is read as one: where it is, and how it is called.

    They differ for what is inside an archive, as ``news.zip/2024/a.html``. ``size`` is in bytes.
    ``passed_over`` are files of a folder that its format has no use for, as they are called.
    """

    path: Path
    shown: Path
    size: int = 0
    passed_over: tuple[Path, ...] = ()


@contextmanager
def places(
    paths: Iterable[Path], form_of: Callable[[Path], Form], report: Progress = silent
) -> Generator[list[Place | ImportFailed]]:
    """Give the files that are to be read, those of folders and archives too.

    What cannot be read stands in its place. Hidden files and links are left out. Archives are
    unpacked into a folder that is removed afterwards. The processes that read some of them stay
    until then.
    """
    with ExitStack() as stack, workers():
        search = _Search(stack, form_of, report)
        yield [each for path in paths for each in search.under(path)]


def read_place(place: Place, form: Form, report: Progress) -> Iterator[Record | ImportFailed]:
    """Stream the records of a place as ``read_each`` does, each fault with the name it is shown by.

    Raises:
        ImportFailed: as ``read_each``.
    """
    try:
        for record in read_each(place.path, form.of(place.shown), report):
            yield _renamed(record, place) if isinstance(record, ImportFailed) else record
    except ImportFailed as fault:
        raise _renamed(fault, place) from fault


def _renamed(fault: ImportFailed, place: Place) -> ImportFailed:
    if place.path == place.shown or fault.path is None:
        return fault
    if fault.path.is_relative_to(place.path):
        fault.path = place.shown / fault.path.relative_to(place.path)
    elif fault.path.is_relative_to(place.path.parent):  # what has to stand beside the file
        fault.path = place.shown.parent / fault.path.relative_to(place.path.parent)
    return fault


def holds_files(path: Path, format: str | None = None) -> bool:
    """Tell whether a path is a folder or an archive of files, each to be read by itself."""
    if not path.is_dir():
        return _is_archive(path, format)
    try:
        folder_format(path, format)
    except ImportFailed:
        return True
    return False


class _Search:
    def __init__(self, stack: ExitStack, form_of: Callable[[Path], Form], report: Progress) -> None:
        self._stack = stack
        self._form_of = form_of
        self._report = report

    def under(self, path: Path) -> Iterator[Place | ImportFailed]:
        """Find what is to be read under a path that somebody chose."""
        budget, format = Budget(UNPACKED_LIMIT), self._format_of(path)
        if path.is_dir():
            yield from self._in_folder(path, path, format, budget, 0)
        elif _is_archive(path, format):
            yield from self._in_archive(path, path, format, budget, 0)
        else:
            yield Place(path, path, path.stat().st_size if path.is_file() else 0)

    def _format_of(self, shown: Path) -> str | None:
        return self._form_of(shown).of(shown).format

    def _in_archive(
        self, path: Path, shown: Path, format: str | None, budget: Budget, level: int
    ) -> Iterator[Place | ImportFailed]:
        if level >= NESTED_LIMIT:
            yield ImportFailed(Reason.NESTED_TOO_DEEP, path=shown, limit=NESTED_LIMIT)
            return
        try:
            folder = self._stack.enter_context(unpacked(path, shown, budget, self._report))
        except ImportFailed as fault:
            yield fault
            return
        yield from self._in_folder(folder, shown, format, budget, level + 1)

    def _in_folder(
        self, folder: Path, shown: Path, format: str | None, budget: Budget, level: int
    ) -> Iterator[Place | ImportFailed]:
        try:
            found = folder_format(folder, format)
        except ImportFailed:
            pass
        else:
            yield _folder_place(folder, shown, found)
            return
        is_empty = True
        for path in _files(folder):
            self._report(0, 0)
            is_empty = False
            yield from self._one(path, shown / path.relative_to(folder), budget, level)
        if is_empty:
            yield ImportFailed(Reason.NOTHING_INSIDE, path=shown)

    def _one(
        self, path: Path, shown: Path, budget: Budget, level: int
    ) -> Iterator[Place | ImportFailed]:
        format = self._format_of(shown)
        if _is_archive(path, format):
            yield from self._in_archive(path, shown, format, budget, level)
        elif format is None and not _is_readable(path):
            yield ImportFailed(Reason.UNKNOWN_KIND, path=shown)
        else:
            yield Place(path, shown, path.stat().st_size)


def _folder_place(folder: Path, shown: Path, format: Format) -> Place:
    files = list(_files(folder))
    passed_over = list[Path]()
    if format.used_in_folder is not None:
        used = frozenset(format.used_in_folder(folder))
        passed_over = [shown / path.relative_to(folder) for path in files if path not in used]
    size = sum(path.stat().st_size for path in files)
    return Place(folder, shown, size, tuple(passed_over))


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files under a folder by name; nothing hidden, and nothing a link leads to."""
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        folders = []
        for entry in found:
            if entry.is_symlink() or is_hidden(entry.name):
                continue
            if entry.is_dir() and not entry.name.endswith(_OUR_FOLDER):
                folders.append(Path(entry.path))
            elif entry.is_file() and not entry.name.endswith(_OURS):
                yield Path(entry.path)
        waiting += reversed(folders)


def _is_archive(path: Path, format: str | None) -> bool:
    if not path.is_file():
        return False
    is_zip = path.suffix.lower() == ".zip"
    if format is not None and not is_zip:
        return False
    try:
        with path.open("rb") as file:
            if file.read(len(_PACKED[0])) not in _PACKED:
                return False
        return is_zip or not is_known(look_into(path))
    except OSError:
        return False


def _is_readable(path: Path) -> bool:
    try:
        return has_known_suffix(path) or is_known(look_into(path))
    except OSError:
        return True  # the reader says why it is not

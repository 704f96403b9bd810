"""Opens a file to import, finds out its format and hands it to that format's reader."""

from __future__ import annotations

import os
import stat
from codecs import BOM_UTF8
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.errors import ImportFailed, Reason
from annotator.importers.jsonl import read_jsonl
from annotator.importers.text import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.progress import Progress

    # open file, its path, its size in bytes (0: not known), progress in bytes
    Reader = Callable[[BinaryIO, Path, int, Progress], Iterator[Record]]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be read, and the suffixes by which it is known."""

    name: str
    suffixes: tuple[str, ...]
    read: Reader


FORMATS = {
    each.name: each
    for each in (
        Format("text", (".txt", ".text"), read_text),
        Format("jsonl", (".jsonl", ".ndjson", ".json"), read_jsonl),
    )
}


def read_file(path: Path, format: str | None, report: Progress) -> Iterator[Record]:
    """Stream the records of a file; where no format is named, by its suffix or its first byte.

    Progress is in bytes.

    Raises:
        ImportFailed: the file cannot be read, or something in it is not right.
    """
    if format is not None and format not in FORMATS:
        known = ", ".join(FORMATS)
        raise ImportFailed(Reason.UNKNOWN_FORMAT, path=path, format=format, known=known)
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            size = status.st_size if stat.S_ISREG(status.st_mode) else 0
            read = FORMATS[format].read if format else _recognised(path, file.peek()).read
            yield from read(file, path, size, report)
    except FileNotFoundError as error:
        raise ImportFailed(Reason.FILE_MISSING, path=path) from error
    except OSError as error:
        cause = error.strerror or str(error)
        raise ImportFailed(Reason.FILE_UNREADABLE, path=path, cause=cause) from error


def _recognised(path: Path, beginning: bytes) -> Format:
    for each in FORMATS.values():
        if path.suffix.lower() in each.suffixes:
            return each
    is_object = beginning.removeprefix(BOM_UTF8).lstrip().startswith(b'{"')
    return FORMATS["jsonl" if is_object else "text"]

"""Opens what is to be imported, finds out its format and hands it to that format's reader."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader, FileIO
from typing import TYPE_CHECKING, Any

from annotator.core.errors import ImportFailed, Reason
from annotator.formats.form import AS_FOUND, Form
from annotator.formats.table import FORMATS, READ
from annotator.importers.beginning import PEEK, Beginning, look_at
from annotator.importers.encodings.encoding_guess import marked_encoding
from annotator.importers.encodings.transcoding import AsUtf8
from annotator.importers.tables.rows import read_rows

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.formats.format import Format


_SUFFIXES = frozenset(suffix for each in FORMATS.values() if each.read for suffix in each.suffixes)


def read_file(path: Path, format: str | None, report: Progress) -> Iterator[Record]:
    """Stream the records of a file or folder; where no format is named, of the one it shows.

    Progress is in bytes.

    Raises:
        ImportFailed: it cannot be read, or something in it is not right.
    """
    return sound(read_each(path, Form(format), report))


def sound(records: Iterable[Record | ImportFailed]) -> Iterator[Record]:
    """Stream what was read, and raise what stands in the place of a record."""
    for record in records:
        if isinstance(record, ImportFailed):
            raise record
        yield record


def read_each(path: Path, form: Form, report: Progress) -> Iterator[Record | ImportFailed]:
    """Stream the records of a file or folder, or in the place of each what is wrong with it.

    Progress is in bytes.

    Raises:
        ImportFailed: it cannot be read, or not any further.
    """
    check_format(form.format, path)
    with foreign_faults(path):
        if path.is_dir():
            format = folder_format(path, form.format)
            assert format.read_folder is not None
            yield from format.read_folder(path, report)
            return
        with opened(path, form) as source:
            yield from _records(source, form, report)


@dataclass(frozen=True, slots=True)
class Source:
    """A file that is open to be read in a format; ``size`` is in bytes, 0 where it is not known."""

    file: BufferedReader[Any]
    path: Path
    size: int
    format: Format
    beginning: Beginning
    raw: bytes


@contextmanager
def opened(path: Path, form: Form = AS_FOUND) -> Generator[Source]:
    """Open a file in a form; what that leaves open is found out.

    Raises:
        ImportFailed: what reading its beginning showed.
    """
    with BufferedReader(FileIO(path), PEEK) as file:
        status = os.fstat(file.fileno())
        size = status.st_size if stat.S_ISREG(status.st_mode) else 0
        raw = file.peek()
        beginning = look_at(path, raw)
        found = FORMATS[form.format] if form.format else _recognised(beginning, path)
        encoding = form.encoding or marked_encoding(raw)
        if encoding is None or not found.is_text:
            yield Source(file, path, size, found, beginning, raw)
            return
        with BufferedReader(AsUtf8(file, encoding, path), PEEK) as text:
            beginning = look_at(path, text.peek())
            found = FORMATS[form.format] if form.format else _recognised(beginning, path)
            yield Source(text, path, size, found, beginning, raw)


@contextmanager
def foreign_faults(path: Path) -> Generator[None]:
    """Raise what the system says about a file as ImportFailed."""
    try:
        yield
    except FileNotFoundError as error:
        raise ImportFailed(Reason.FILE_MISSING, path=path) from error
    except OSError as error:
        cause = error.strerror or str(error)
        raise ImportFailed(Reason.FILE_UNREADABLE, path=path, cause=cause) from error


def check_format(format: str | None, path: Path) -> None:
    """Raise ImportFailed where a format is named that is not known."""
    if format is not None and format not in READ:
        raise ImportFailed(Reason.UNKNOWN_FORMAT, path=path, format=format, known=", ".join(READ))


def folder_format(path: Path, format: str | None) -> Format:
    """Return the format in which a folder is read: the one that is named, or that it shows.

    Raises:
        ImportFailed: FILE_UNREADABLE.
    """
    candidates = [FORMATS[format]] if format else FORMATS.values()
    for each in candidates:
        if each.read_folder is None:
            continue
        if format or (each.recognises_folder and each.recognises_folder(path)):
            return each
    raise ImportFailed(Reason.FILE_UNREADABLE, path=path, cause="It is a folder.")


def _records(source: Source, form: Form, report: Progress) -> Iterator[Record | ImportFailed]:
    format, path = source.format, source.path
    if format.rows is not None:
        rows = format.rows(source.file, path, source.size, report)
        return read_rows(rows, path, form.columns)
    if format.read is None:
        raise ImportFailed(Reason.NOT_A_FOLDER, path=path, format=format.name)
    return format.read(source.file, path, source.size, report)


def look_into(path: Path) -> Beginning:
    """Return what a file begins with; OSError goes through."""
    with path.open("rb") as file:
        return look_at(path, file.read(PEEK))


def has_known_suffix(path: Path) -> bool:
    """Tell whether a file is of a format by its suffix alone, whatever is in it."""
    return path.suffix.lower() in _SUFFIXES


def is_known(beginning: Beginning) -> bool:
    """Tell whether a file is of a format by its content or its suffix."""
    return _known(beginning) is not None


def _known(beginning: Beginning) -> Format | None:
    readable = [each for each in FORMATS.values() if each.read]
    for each in readable:
        if each.recognises(beginning):
            return each
    return next((each for each in readable if beginning.suffix in each.suffixes), None)


def _recognised(beginning: Beginning, path: Path) -> Format:
    known = _known(beginning)
    if known is not None:
        return known
    start = beginning.content.lstrip()
    if start.startswith(b"<?xml"):
        raise ImportFailed(Reason.UNKNOWN_KIND, path=path)  # its tags are nobody's article
    return FORMATS["jsonl" if start.startswith(b'{"') else "text"]

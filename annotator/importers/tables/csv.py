"""Reads tables of cells between commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.errors import ImportFailed, Reason
from annotator.importers.encodings.decoding import decode
from annotator.importers.tables.rows import read_rows
from annotator.importers.text import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.importers.beginning import Beginning

_STEP = 1000  # rows between two reports


def read_csv(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the records of a table; see read_rows and csv_rows."""
    return read_rows(csv_rows(file, path, size, report), path)


def csv_rows(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[tuple[int, list[str]]]:
    """Stream the rows of a table; UTF-8 is streamed, other encodings are read whole.

    Raises:
        ImportFailed: BAD_ROW, UNKNOWN_ENCODING, or FILE_TOO_LARGE.
    """
    peek = getattr(file, "peek", None)
    beginning: bytes = peek(1) if peek else b""
    is_utf8 = _is_utf8(beginning)
    text: io.TextIOBase
    if is_utf8:
        text = io.TextIOWrapper(file, "utf-8-sig", newline="")
    else:
        content = file.read(SIZE_LIMIT + 1)
        if len(content) > SIZE_LIMIT:
            raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=SIZE_LIMIT)
        text = io.StringIO(decode(content, path), newline="")
    try:
        yield from _rows(text, _delimiter(beginning), path, size, report)
    finally:
        if isinstance(text, io.TextIOWrapper) and not text.closed:
            text.detach()  # the file is closed by who opened it
    report(size, size)


def _rows(
    text: io.TextIOBase, delimiter: str, path: Path, size: int, report: Progress
) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(SIZE_LIMIT)
    reader = csv.reader(text, delimiter=delimiter, strict=True)
    begins = 1
    try:
        for number, row in enumerate(reader):
            if number % _STEP == 0:
                report(0, size)
            yield begins, row
            begins = reader.line_num + 1
    except csv.Error as error:
        raise ImportFailed(Reason.BAD_ROW, path=path, line=begins, cause=str(error)) from error
    except UnicodeDecodeError as error:
        raise ImportFailed(Reason.UNKNOWN_ENCODING, path=path, line=begins) from error


def is_csv(beginning: Beginning) -> bool:
    """Tell whether the first line names our columns."""
    return beginning.content.startswith((b"document,title,text,", b"document\ttitle\ttext\t"))


def _is_utf8(beginning: bytes) -> bool:
    """Tell whether a beginning, whose last character may be cut off, is UTF-8 without NUL."""
    try:
        beginning.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(beginning) - 3 and b"\0" not in beginning[:100]
    return b"\0" not in beginning[:100]


def _delimiter(beginning: bytes) -> str:
    first = beginning.split(b"\n", 1)[0].replace(b"\0", b"")
    return max(",;\t", key=lambda mark: first.count(mark.encode()))

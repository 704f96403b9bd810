"""Reads a plain text file: one file is one document, its first line the headline.

The headline stays in the text too, so that offsets count the code points of the whole file.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.document import Document, Record, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.importers.encodings.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.progress import Progress

SIZE_LIMIT = 32 * 1024 * 1024  # bytes: a long book has five million, an article some thousands
_SHORT = 160  # code points: a line that can be a headline
_OPENING = 80  # code points of a long first line that stand for one


def read_text(file: BinaryIO, path: Path, size: int, report: Progress) -> Iterator[Record]:
    """Yield the one document of a file.

    Raises:
        ImportFailed: it is empty, too large, no text, has a NUL, or is in no encoding known here.
    """
    report(0, size)
    content = file.read(SIZE_LIMIT + 1)
    if len(content) > SIZE_LIMIT:
        raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=SIZE_LIMIT)
    text = decode(content, path)
    # A file's name need not be valid UTF-8 on Linux; what is stored must be.
    name = os.fsencode(path.name).decode("utf-8", "replace")
    yield Record(Document(text_id(text), headline(text), text, source=name))
    report(size, size)


def headline(text: str) -> str:
    """Return a text's first line that is not blank; of a long one the opening words."""
    # Line by line: splitlines() would cut a whole book for its first line.
    start = len(text) - len(text.lstrip())
    first = text[start : start + _SHORT + 1].splitlines()
    line = first[0].strip() if first else ""
    if len(line) <= _SHORT:
        return line
    opening = line[: _OPENING + 1]
    return opening[: max(opening.rfind(" "), 0) or _OPENING].rstrip() + "…"

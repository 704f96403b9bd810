r"""Reads a file of UTF-8 lines within the limits for files from outside.

Lines end at b"\n" alone: ``str.splitlines()`` would cut at U+2028 inside a text.
"""

from __future__ import annotations

import codecs
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.errors import ImportFailed, Reason
from annotator.importers import limits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.progress import Progress

_STEP = 1024 * 1024  # bytes between two reports


def numbered_lines(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[tuple[int, bytes]]:
    """Stream the lines of a file with their numbers from 1, one in memory at a time.

    A byte order mark is left out. Progress is in bytes.

    Raises:
        ImportFailed: LINE_TOO_LONG.
    """
    limit = limits.LINE_LIMIT
    done = reported = 0
    for number, line in enumerate(iter(partial(file.readline, limit + 1), b""), 1):
        done += len(line)
        if done - reported >= _STEP:
            report(done, size)
            reported = done
        if len(line) > limit:
            raise ImportFailed(Reason.LINE_TOO_LONG, path=path, line=number, limit=limit)
        yield number, line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
    report(done, size)


def decoded(line: bytes) -> str:
    """Return the text of a line.

    Raises:
        ImportFailed: NOT_TEXT or UNKNOWN_ENCODING.
    """
    if b"\0" in line:
        raise ImportFailed(Reason.NOT_TEXT)
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ImportFailed(Reason.UNKNOWN_ENCODING) from error

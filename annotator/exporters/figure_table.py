"""Writes a table of figures as CSV that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, BinaryIO

from annotator.exporters.base import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

Value = str | int | float | None

# With these a spreadsheet begins a formula; OWASP, CSV Injection.
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_table(out: Path, header: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """Write a table whole or not at all, in UTF-8 with the mark by which Excel knows it.

    A text that would be a formula gets an apostrophe before it; numbers stay numbers.

    Raises:
        ExportFailed: as write_whole.
    """

    def write(file: BinaryIO) -> None:
        text = io.TextIOWrapper(file, "utf-8-sig", newline="", errors="surrogatepass")
        writer = csv.writer(text)
        writer.writerow([_harmless(name) for name in header])
        writer.writerows([_harmless(value) for value in row] for row in rows)
        text.flush()
        text.detach()  # the file is closed by who opened it

    write_whole(out, write)


def _harmless(value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, str) and value.lstrip(" ").startswith(_BEGINS_A_FORMULA):
        return f"'{value}"
    return value

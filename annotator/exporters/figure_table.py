"""Writes a table of figures as CSV that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from annotator.exporters.drafts import draft_file

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
        ExportFailed: as draft_file.
    """
    with (
        draft_file(out) as draft,
        draft.open("w", encoding="utf-8-sig", newline="", errors="surrogatepass") as file,
    ):
        writer = csv.writer(file)
        writer.writerow([_harmless(name) for name in header])
        writer.writerows([_harmless(value) for value in row] for row in rows)


def _harmless(value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, str) and value.lstrip(" ").startswith(_BEGINS_A_FORMULA):
        return f"'{value}"
    return value

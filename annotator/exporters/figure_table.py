"""Writes a table of figures as CSV that a spreadsheet shows and never runs."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from annotator.exporters.cells import harmless
from annotator.exporters.drafts import draft_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

Value = str | int | float | None


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
        writer.writerow([harmless(name) for name in header])
        writer.writerows([_cell(value) for value in row] for row in rows)


def _cell(value: Value) -> str | int | float:
    if value is None:
        return ""
    return harmless(value) if isinstance(value, str) else value

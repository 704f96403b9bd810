"""Finds the copies of a project again, beside those that are kept, and compares them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.store.copies.grouping import Ready, group, stream_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.store.copies.grouping import Sketcher
    from annotator.store.file.database import Database


def find_differences(
    database: Database, sketcher: Sketcher, step: Callable[[], None]
) -> Iterator[tuple[str, int]]:
    """Yield tables with the first row that is not what the texts give.

    Temporary tables of the same names must be there, empty. What is not grouped yet, or by another
    scheme, is not looked at: it will be done anew.
    """
    found = database.row("SELECT last, scheme FROM main.copy_progress")
    if found is None or database.value("SELECT 1 FROM main.copy_todo LIMIT 1"):
        return
    last, scheme = found
    if scheme != sketcher.scheme():
        return
    database.execute("CREATE INDEX IF NOT EXISTS temp.copy_group_first ON copy_group (first)")
    for row, text in stream_texts(database, last):
        step()
        group(database, scheme, [Ready(row, sketcher.sketch(text))], (0, row))
    for table in ("copy_sketch", "copy_band", "copy_group"):
        kept, again = f"SELECT * FROM main.{table}", f"SELECT * FROM temp.{table}"
        for one, other in ((kept, again), (again, kept)):
            # By SQLite, which merges what is sorted: there are 42 bands of each document.
            row = database.value(f"{one} EXCEPT {other} ORDER BY 1, 2 LIMIT 1")
            if row is not None:
                yield table, row
                break

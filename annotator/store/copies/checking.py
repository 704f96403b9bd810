"""Finds the copies of a project again, beside those that are kept, and compares them."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from annotator.store.copies.grouping import find_alike, group, stream_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.store.copies.grouping import Sketcher
    from annotator.store.file.database import Database

_COMPARED = (
    ("copy_sketch", "document"),
    ("copy_band", "band, document"),
    ("copy_group", "document"),
)


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
        ready = find_alike(database, scheme, row, sketcher.sketch(text))
        group(database, scheme, [ready], (row, row))
    for table, order in _COMPARED:
        kept = database.stream(f"SELECT * FROM main.{table} ORDER BY {order}")
        again = database.stream(f"SELECT * FROM temp.{table} ORDER BY {order}")
        for one, other in zip_longest(kept, again):
            if one != other:
                yield table, (one or other)[0]
                break

"""Writes very many new rows at once: without what triggers do for each, which is done for all."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from itertools import chain
from typing import TYPE_CHECKING, Any

from annotator.core.errors import AnnotatorError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from annotator.store.file.database import Database, Row

# Two count; the others refuse what only INSERT OR REPLACE could do: of a plain INSERT the tables
# themselves refuse a row or an id that is there.
_FOR_EACH_ROW = (
    "set_is_counted",
    "span_is_counted",
    "event_is_never_replaced",
    "document_is_never_replaced",
)
_TRIGGERS = (
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    f" AND name IN ({','.join('?' * len(_FOR_EACH_ROW))})"
)
_CACHE = -64_000  # KB: pages that an index needs again would be read and written again
_ROWS = 50  # of one statement; more are not faster


@contextmanager
def bulk_transaction(database: Database) -> Iterator[None]:
    """Run a block that may write very much as one transaction, with more of the file in memory."""
    usual = database.value("PRAGMA cache_size")
    database.execute(f"PRAGMA cache_size = {_CACHE}")
    try:
        with database.transaction():
            yield
    finally:
        with suppress(AnnotatorError):
            database.execute(f"PRAGMA cache_size = {usual}")


class ManyNewRows:
    """Lets new documents, events and sets be written that ``add_counts`` then counts.

    Inside one open transaction: whatever ends that early brings the triggers back with all else.
    To take them out and back costs 3 ms, for SQLite prepares its statements anew after each.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._triggers: list[Row] = []

    @property
    def is_begun(self) -> bool:
        """Whether new rows are to be counted by who writes them."""
        return bool(self._triggers)

    def begin(self) -> None:
        """Take the triggers out, unless they are."""
        if self._triggers:
            return
        self._triggers = self._database.rows(_TRIGGERS, _FOR_EACH_ROW)
        for name, _sql in self._triggers:
            self._database.execute(f"DROP TRIGGER {name}")

    def end(self) -> None:
        """Bring the triggers back before anything else is written."""
        for _name, sql in self._triggers:
            self._database.execute(sql)
        self._triggers = []


def add_counts(
    database: Database,
    sets: Mapping[tuple[int, str], Sequence[int]],
    labels: Mapping[tuple[int, str], int],
) -> None:
    """Count new rows: sets and their spans by annotator and status, spans by annotator and label.

    An annotator is the number that the tables have.
    """
    database.execute_many(
        "INSERT INTO set_count (annotator, status, sets, spans) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET sets = sets + excluded.sets, spans = spans + excluded.spans",
        [(*key, *numbers) for key, numbers in sets.items()],
    )
    database.execute_many(
        "INSERT INTO label_count (annotator, label, spans) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET spans = spans + excluded.spans",
        [(*key, spans) for key, spans in labels.items()],
    )


def insert_rows(database: Database, into: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows, many by one statement; ``into`` is a table with its columns."""
    if not rows:
        return
    marks = f"({','.join('?' * len(rows[0]))})"
    for first in range(0, len(rows), _ROWS):
        some = rows[first : first + _ROWS]
        sql = f"INSERT INTO {into} VALUES {','.join([marks] * len(some))}"
        database.execute(sql, [*chain.from_iterable(some)])

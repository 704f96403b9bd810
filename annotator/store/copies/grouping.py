"""Groups near copies: who is alike to one of a group belongs to it, whoever came first.

The groups follow from the texts of the project alone, so that they are the same on every computer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.store.copies.likeness import LEAST, bands_of, likeness
from annotator.store.file.schema.projections import temporary_projections

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from annotator.store.file.database import Database

TABLES = ("copy_sketch", "copy_band", "copy_group", "copy_todo", "copy_progress")

_LAST_ROW = 2**63 - 1
_HAS_SKETCH = "SELECT 1 FROM copy_sketch WHERE document = ?"


@dataclass(frozen=True, slots=True)
class Sketcher:
    """Makes sketches of texts; those of two schemes cannot be compared."""

    scheme: Callable[[], str]
    sketch: Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Pending:
    """A document that is to be grouped, by its row; its text where that has no sketch yet."""

    row: int
    text: str | None


@dataclass(frozen=True, slots=True)
class Ready:
    """A document that can be grouped: its sketch, None where one is kept, and near copies."""

    row: int
    sketch: bytes | None
    others: tuple[int, ...] = ()


def count_pending(database: Database, scheme: str) -> int:
    """Return how many documents are not grouped yet."""
    return _count_pending(database, _last(database, scheme))


def is_pending(database: Database) -> bool:
    """Tell whether documents came, or were removed, since the last grouping by any scheme."""
    last = database.value("SELECT last FROM copy_progress") or 0
    return _count_pending(database, last) > 0


def _count_pending(database: Database, last: int) -> int:
    # Rows are given one by one, so that nobody has to walk through documents with their texts.
    count: int = database.value(
        "SELECT max(ifnull((SELECT max(row) FROM document), 0) - ?1, 0)"
        " - (SELECT count(*) FROM set_aside WHERE row > ?1"
        " AND row < (SELECT max(row) FROM document))"
        " + (SELECT count(*) FROM copy_todo WHERE document <= ?1)",
        (last,),
    )
    return count


def read_pending(database: Database, scheme: str, most: int) -> list[Pending]:
    """Return some of the documents that are not grouped yet, always the same ones first."""
    last = _last(database, scheme)
    again = database.rows(
        "SELECT d.row, CASE WHEN s.sketch IS NULL THEN d.text END FROM copy_todo AS t"
        " JOIN document AS d ON d.row = t.document"
        " LEFT JOIN copy_sketch AS s ON s.document = t.document"
        " WHERE t.document <= ? ORDER BY t.document LIMIT ?",
        (last, most),
    )
    found = again or database.rows(
        "SELECT row, text FROM document WHERE row > ? ORDER BY row LIMIT ?", (last, most)
    )
    return [Pending(row, text) for row, text in found]


def find_alike(database: Database, scheme: str, row: int, sketch: bytes | None) -> Ready:
    """Return a document ready to be grouped; nothing is written.

    It comes with its sketch, or with None where it has one.
    """
    if _scheme(database) != scheme:
        return Ready(row, sketch)
    its = _sketch(database, row) if sketch is None else sketch
    return Ready(row, sketch, tuple(_alike(database, row, its, bands_of(its), (0, _LAST_ROW))))


def group(
    database: Database,
    scheme: str,
    ready: Iterable[Ready],
    together: tuple[int, int],
    is_over: Callable[[], bool] = lambda: False,
) -> int:
    """Group documents inside the open transaction until it is over; return how many were taken.

    What was grouped meanwhile, or removed, is passed over. ``together`` are the first and the last
    row of all that were made ready at once: those were not compared with each other.
    """
    if _scheme(database) != scheme:
        for table in TABLES:
            database.execute(f"DELETE FROM {table}")
        database.execute("INSERT INTO copy_progress VALUES (1, 0, ?)", (scheme,))
    taken = 0
    for each in ready:
        _group_one(database, scheme, each, together)
        taken += 1
        if is_over():
            break
    return taken


def _group_one(database: Database, scheme: str, ready: Ready, together: tuple[int, int]) -> None:
    row, last = ready.row, _last(database, scheme)
    if row > last:
        database.execute("UPDATE copy_progress SET last = ?", (row,))
    elif not database.execute("DELETE FROM copy_todo WHERE document = ?", (row,)).rowcount:
        return
    if database.value("SELECT 1 FROM document WHERE row = ?", (row,)) is None:
        return
    database.execute("DELETE FROM copy_todo WHERE document = ?", (row,))
    sketch = _sketch(database, row) if ready.sketch is None else ready.sketch
    bands = bands_of(sketch)
    others = {
        *_alike(database, row, sketch, bands, together),
        *_still_there(database, ready.others),
    }
    database.execute("INSERT OR IGNORE INTO copy_sketch VALUES (?, ?)", (row, sketch))
    database.execute_many(
        "INSERT OR IGNORE INTO copy_band VALUES (?, ?)", [(band, row) for band in bands]
    )
    if others:
        _join(database, row, sorted(others))


def _alike(
    database: Database, row: int, sketch: bytes, bands: Sequence[int], rows: tuple[int, int]
) -> list[int]:
    """Return near copies of a document between two rows: of each group one, and all in none.

    Who is to be grouped again is left out: it looks for this one when its turn comes.
    """
    if not bands:
        return []
    found = list[int]()
    reached = set[int]()
    marks = ",".join("?" * len(bands))
    # One by one: thousands of articles by one pattern are not to be in memory at once.
    for other, first, its in database.stream(
        "SELECT s.document, g.first, s.sketch FROM copy_sketch AS s"
        " LEFT JOIN copy_group AS g ON g.document = s.document WHERE s.document IN"
        f" (SELECT document FROM copy_band WHERE band IN ({marks}) AND document BETWEEN ? AND ?)"
        " AND NOT EXISTS (SELECT 1 FROM copy_todo AS t WHERE t.document = s.document)",
        (*bands, *rows),
    ):
        if other != row and first not in reached and likeness(sketch, its) >= LEAST:
            found.append(other)
            if first is not None:
                reached.add(first)
    return found


def _still_there(database: Database, rows: Iterable[int]) -> list[int]:
    return [row for row in rows if database.row(_HAS_SKETCH, (row,))]


def _sketch(database: Database, row: int) -> bytes:
    return database.value("SELECT sketch FROM copy_sketch WHERE document = ?", (row,)) or b""


def _join(database: Database, row: int, others: Sequence[int]) -> None:
    """Let a document and others be one group, with all that are in one with them."""
    members = [row, *others]
    marks = ",".join("?" * len(members))
    firsts = [
        first
        for (first,) in database.rows(
            f"SELECT DISTINCT first FROM copy_group WHERE document IN ({marks})", members
        )
    ]
    first = min((*members, *firsts))
    for each in firsts:
        if each != first:  # a group that stays as it is may have thousands of rows
            database.execute("UPDATE copy_group SET first = ? WHERE first = ?", (first, each))
    database.execute_many(
        "INSERT INTO copy_group VALUES (?, ?) ON CONFLICT DO UPDATE SET first = excluded.first",
        [(each, first) for each in members],
    )


def leave_group(database: Database, row: int) -> None:
    """Forget the copies of a document that leaves the project: it may have joined others."""
    database.execute(
        "INSERT OR IGNORE INTO copy_todo SELECT document FROM copy_group WHERE first ="
        " (SELECT first FROM copy_group WHERE document = ?)",
        (row,),
    )
    database.execute(
        "DELETE FROM copy_group WHERE first = (SELECT first FROM copy_group WHERE document = ?)",
        (row,),
    )
    sketch = _sketch(database, row)
    bands = bands_of(sketch)
    gone = database.execute_many(
        "DELETE FROM copy_band WHERE band = ? AND document = ?", [(band, row) for band in bands]
    )
    if sketch and gone != len(bands):  # damaged: they are found by reading all
        database.execute("DELETE FROM copy_band WHERE document = ?", (row,))
    for table in ("copy_sketch", "copy_todo"):
        database.execute(f"DELETE FROM {table} WHERE document = ?", (row,))


def come_back(database: Database, row: int) -> None:
    """Note that a document is in the project again and to be grouped again."""
    database.execute("INSERT OR IGNORE INTO copy_todo VALUES (?)", (row,))


def lend_tables(database: Database) -> None:
    """Let what is written about copies go into temporary tables, until they are rolled back."""
    for table, statement in temporary_projections().items():
        if table in TABLES:
            database.execute(statement)
            if database.value("SELECT 1 FROM main.sqlite_schema WHERE name = ?", (table,)):
                database.execute(f"INSERT INTO temp.{table} SELECT * FROM main.{table}")
    database.execute("CREATE INDEX IF NOT EXISTS temp.copy_group_first ON copy_group (first)")


def stream_texts(database: Database, last: int) -> Iterator[tuple[int, str]]:
    """Yield row and text of the documents up to a row."""
    return database.stream("SELECT row, text FROM document WHERE row <= ? ORDER BY row", (last,))


def _scheme(database: Database) -> str | None:
    scheme: str | None = database.value("SELECT scheme FROM copy_progress")
    return scheme


def _last(database: Database, scheme: str) -> int:
    """Return the last document that was grouped; 0 where that was done otherwise."""
    last = database.value("SELECT last FROM copy_progress WHERE scheme = ?", (scheme,))
    return int(last or 0)

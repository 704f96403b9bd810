"""Brings a project file of an older format to the newest, all of it or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.progress import Progress, silent
from annotator.store.file.connections import reporting
from annotator.store.file.schema.migrations import apply_migrations, pending

if TYPE_CHECKING:
    from annotator.store.file.database import Database

_INSTRUCTIONS_A_ROW = {
    "teamwork": {"event": 17, "span": 84},
    "document_counts": {"annotation_set": 13, "span": 25, "document": 32},
    "trash": {"event": 3},
    "copies": {"document": 10},
    "versions": {"document": 4},
}
"""What a migration takes of SQLite's machine for each row of a table: counted on 100,000 articles
of format 1. Other migrations make empty tables."""


def bring_up_to_date(database: Database, report: Progress = silent) -> None:
    """Apply the migrations that a file lacks, as one transaction.

    The file is still in the journal mode of a closed one, so that it is byte for byte as it was
    when this is cancelled, or was cut short and SQLite has rolled it back. Progress is in
    instructions of SQLite's machine.

    Raises:
        StorageFailed, Locked: it could not be done; nothing was changed.
        Cancelled: from ``report``; nothing was changed.
    """
    tables = database.tables
    # The journal is deleted at the end, and in FULL its name might come back with a power cut.
    database.execute("PRAGMA synchronous=EXTRA")
    with database.transaction(), reporting(tables.conn, report, _expected(database)):
        apply_migrations(tables)
    database.execute("PRAGMA synchronous=FULL")


def _expected(database: Database) -> int:
    """Return about how many instructions of SQLite's machine the migrations will take."""
    costs = [
        cost
        for name in pending(database.tables)
        for cost in _INSTRUCTIONS_A_ROW.get(name, {}).items()
    ]
    rows = {table: int(database.value(f"SELECT count(*) FROM {table}")) for table, _ in costs}
    return sum(rows[table] * each for table, each in costs)

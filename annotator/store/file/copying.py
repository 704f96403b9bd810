"""Copies one state of an open project into a new file while others write."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

from annotator.store.file import connections
from annotator.store.file.connections import sqlite3
from annotator.store.file.sqlite_errors import in_our_words

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.store.file.database import Database

_COPIED_AT_ONCE = 2048  # pages between two reports of a copy: some 8 MB
SYNCED_AT_ONCE = 64 << 20
"""Bytes that are soon on any disk, so that what copies can be cancelled after them."""

sync_content = getattr(os, "fdatasync", os.fsync)


def copy_to(database: Database, path: Path, report: Progress) -> None:
    """Copy what a project holds now into a new file.

    The copy is as self-contained as a closed project. Most of it is on the disk, so that syncing
    the rest, which no report interrupts, is short. Progress is in pages.

    Raises:
        OSError: the file is there, or cannot be written.
        StorageFailed, Damaged: as SQLite says.
        Cancelled: from ``report``.
    """
    try:
        # Closed only after SQLite has closed it, whose locks on the file would go with ours.
        with path.open("xb") as file, closing(connections.connect(path, "rw")) as target:
            target.execute("PRAGMA synchronous=OFF")
            _copy(database, target, file.fileno(), report)
            target.execute("DELETE FROM session")
            target.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise in_our_words(error, path, newer=database.newer) or error from error


def _copy(database: Database, target: sqlite3.Connection, file: int, report: Progress) -> None:
    at_once = SYNCED_AT_ONCE // int(database.value("PRAGMA page_size"))
    synced = 0

    def show(_status: int, left: int, total: int) -> None:
        nonlocal synced
        done = total - left
        # On a network share nobody can write while this reads, so that it is not to take longer.
        if done - synced >= at_once and not database.on_network:
            sync_content(file)
            synced = done
        report(done, total)

    with database.snapshot():
        database.value("PRAGMA page_count")  # the snapshot begins
        database.tables.conn.backup(target, pages=_COPIED_AT_ONCE, progress=show)

"""The expected failures behind SQLite's errors, in our words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.errors import (
    AnnotatorError,
    Damaged,
    Locked,
    NotAProject,
    ReadOnly,
    Reason,
    StorageFailed,
    TooNew,
)
from annotator.store.file.connections import sqlite3
from annotator.store.file.schema.migrations import FILE_FORMAT

if TYPE_CHECKING:
    from pathlib import Path

# SQLITE_READONLY_ROLLBACK and _RECOVERY (https://www.sqlite.org/rescode.html): a log beside the
# file has to be taken in first, and cannot be. Python has no names for them.
_UNSETTLED = (776, 264)


def in_our_words(error: sqlite3.Error, path: Path, *, newer: bool) -> AnnotatorError | None:
    """Return the expected failure behind an SQLite error; None for a bug of ours."""
    whole_code = getattr(error, "sqlite_errorcode", 0)
    code = whole_code & 0xFF
    cause = str(error)
    if whole_code in _UNSETTLED:
        return ReadOnly(Reason.PROJECT_UNSETTLED, path=path)
    if code == sqlite3.SQLITE_FULL:
        return StorageFailed(Reason.DISK_FULL, path=path)
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        return StorageFailed(Reason.STORAGE_FAILED, path=path, cause=cause)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL):
        return Locked(Reason.PROJECT_LOCKED, path=path, holder="SQLite")
    if code == sqlite3.SQLITE_NOTADB:
        return NotAProject(Reason.NOT_A_PROJECT, path=path)
    # Text that is not UTF-8 comes without a code: only damage can bring it into the file.
    if code == sqlite3.SQLITE_CORRUPT or "decode to UTF-8" in cause:
        return Damaged(Reason.PROJECT_DAMAGED, path=path, cause=cause)
    if code == sqlite3.SQLITE_READONLY:
        return ReadOnly(Reason.PROJECT_READ_ONLY, path=path)
    if newer:
        return TooNew(Reason.PROJECT_TOO_NEW, path=path, version="?", known=FILE_FORMAT)
    return None

"""Makes new project files: each gets its name when it is whole."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

from sqlite_utils import Database as Tables

from annotator.core.errors import AnnotatorError, ProjectFileError, Reason, StorageFailed
from annotator.core.identifiers import new_id
from annotator.store.file import connections
from annotator.store.file.connections import sqlite3
from annotator.store.file.database import Database
from annotator.store.file.project_file import (
    give_name,
    has_wal,
    remove,
    remove_unheld,
    why_not_made,
)
from annotator.store.file.schema.migrations import apply_migrations
from annotator.store.file.sqlite_errors import in_our_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def make_project_file(path: Path, begin: Callable[[Database], None]) -> Database:
    """Make a project file, let ``begin`` write the first of it in a transaction, and open it.

    A process that dies leaves no half of a project.

    Raises:
        ProjectFileError: a file is there already, or the folder is missing or unwritable.
        StorageFailed: the disk is full or gave an error.
    """
    if not path.parent.is_dir():
        raise ProjectFileError(Reason.FOLDER_MISSING, path=path)
    if os.path.lexists(path):
        raise ProjectFileError(Reason.PROJECT_EXISTS, path=path)
    draft = path.with_name(f".hashiya-{new_id()}.new")
    try:
        _make(draft, begin)
        give_name(draft, path)
    except OSError as error:
        raise why_not_made(error, path) from error
    except AnnotatorError as error:
        if error.path in (None, draft):
            error.path = path
        raise
    finally:
        remove(draft)
    try:
        return Database(path, read_only=False)
    except AnnotatorError:
        remove_unheld(path)
        raise


def _make(draft: Path, begin: Callable[[Database], None]) -> None:
    draft.touch(exist_ok=False)
    try:
        with closing(connections.connect(draft, "rw")) as connection:
            apply_migrations(Tables(connection, execute_plugins=False))
    except sqlite3.Error as error:
        raise in_our_words(error, draft, newer=False) or error from error
    with closing(Database(draft, read_only=False)) as database, database.transaction():
        begin(database)
    if has_wal(draft):
        raise StorageFailed(Reason.STORAGE_FAILED, path=draft, cause="checkpoint")

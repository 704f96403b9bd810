"""Opens project files with a backup before they are brought up to date; lists and restores."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from annotator.core.errors import AnnotatorError, Damaged, Reason, TooOld
from annotator.core.progress import Progress, silent
from annotator.store.checking import check
from annotator.store.file.backups import Backup, Why, back_up, list_backups, verify
from annotator.store.file.database import Database
from annotator.store.file.project_file import is_writable
from annotator.store.file.replacing import copy_synced, draft_of, held, put_in_place, settle

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Backup", "Why", "find_backup", "list_backups", "open_database", "restore_backup"]


def open_database(path: Path, *, read_only: bool) -> Database:
    """Open a project file; an older one is brought up to date after a backup.

    Raises:
        TooOld: it would have to be, and cannot be written to.
        ProjectFileError, StorageFailed: it cannot be opened, or no backup can be made.
    """
    database = Database(path, read_only=read_only, before_migration=_before_migration)
    if not database.older:
        return database
    database.close()
    if not is_writable(path):
        raise TooOld(Reason.PROJECT_TOO_OLD, path=path)
    Database(path, read_only=False, before_migration=_before_migration).close()
    return Database(path, read_only=read_only, before_migration=_before_migration)


def _before_migration(database: Database) -> None:
    back_up(database, Why.MIGRATION)


def find_backup(project: Path, name: str | None) -> Backup:
    """Return the backup of this file name, or the newest one.

    Raises:
        AnnotatorError: there is none.
    """
    for backup in list_backups(project):
        if name in (None, backup.path.name):
            return backup
    raise AnnotatorError(Reason.UNKNOWN_BACKUP, path=project, name=name or "")


def restore_backup(project: Path, backup: Backup, report: Progress = silent) -> Path | None:
    """Put a backup in the project's place, if it is sound; return where the file is that was there.

    Whoever dies while this is done leaves the one or the other, whole. Progress is in events.

    Raises:
        Damaged: the backup is; nothing was changed.
        Locked: the project is open somewhere.
        StorageFailed, ReadOnly, ProjectFileError: it cannot be written; nothing was changed.
    """
    _refuse_unsound(backup.path, report)
    if project.exists():
        settle(project)
    with held(project), draft_of(project) as draft:
        copy_synced(backup.path, draft)
        _refuse_unsound(draft, report)
        return put_in_place(draft, project)


def _refuse_unsound(path: Path, report: Progress) -> None:
    with closing(Database(path, read_only=True)) as copy:
        if copy.older:
            verify(path)
            return
        for finding in check(copy, report):
            raise Damaged(Reason.PROJECT_DAMAGED, path=path, cause=str(finding.fault))

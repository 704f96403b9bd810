"""Backups of a project that is not open: which there are, and one of them in its place."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from annotator.core.errors import AnnotatorError, Damaged, Reason
from annotator.core.progress import Progress, part, silent
from annotator.store.checking import find_damage
from annotator.store.file.backups import (
    Backup,
    Why,
    lacking_room,
    list_backups,
    looked_into,
    name_backups,
    size_of_replaced,
)
from annotator.store.file.database import Database
from annotator.store.file.replacing import copy_synced, draft_of, held, put_in_place, settle

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "Backup",
    "Why",
    "find_backup",
    "lacking_room",
    "list_backups",
    "looked_into",
    "name_backups",
    "restore_backup",
    "size_of_replaced",
]


_CHECKED = 47  # percent of the time of restoring: the backup is checked, and then its copy


def find_backup(project: Path, name: str | None) -> Backup:
    """Return the backup of this file name, or the newest one.

    Raises:
        AnnotatorError: there is none.
    """
    for backup in name_backups(project):
        if name in (None, backup.path.name):
            return backup
    raise AnnotatorError(Reason.UNKNOWN_BACKUP, path=project, name=name or "")


def restore_backup(project: Path, backup: Backup, report: Progress = silent) -> Path | None:
    """Put a backup in the project's place, if it is sound; return where the file is that was there.

    Whoever dies while this is done leaves the one or the other, whole. Progress is by time.

    Raises:
        Damaged: the backup is; nothing was changed.
        Locked: the project is open somewhere.
        StorageFailed, ReadOnly, ProjectFileError: it cannot be written; nothing was changed.
        Cancelled: from ``report``; nothing was changed.
    """
    _refuse_unsound(backup.path, part(report, 0, _CHECKED))
    if project.exists():
        settle(project)
    with held(project), draft_of(project) as draft:
        copy_synced(backup.path, draft, part(report, _CHECKED, 100 - _CHECKED))
        _refuse_unsound(draft, part(report, 100 - _CHECKED, 100))
        return put_in_place(draft, project)


def _refuse_unsound(path: Path, report: Progress) -> None:
    with closing(Database(path, read_only=True)) as copy:
        for finding in find_damage(copy, report):
            raise Damaged(Reason.PROJECT_DAMAGED, path=path, cause=str(finding.fault))

"""What is done with a project of an older Hashiya: a backup first, then the newest file format."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from annotator.core.errors import Outdated, Reason
from annotator.core.progress import Progress, part
from annotator.store.file.backups import Why, back_up
from annotator.store.file.updating import bring_up_to_date

if TYPE_CHECKING:
    from annotator.store.file.database import Database

_KEPT = 60  # percent of the whole that the backup takes: as measured, by time


class Stage(Enum):
    """What is being done with an older project."""

    BACKUP = auto()
    UPDATE = auto()


def stage_of(done: int, total: int) -> Stage:
    """Return what an update is at that has reported so much."""
    return Stage.BACKUP if 100 * done < _KEPT * total or not total else Stage.UPDATE


def update(database: Database, report: Progress) -> None:
    """Make the backup without which an older project is not brought up to date, and do that.

    Raises:
        Damaged: the project is; no backup was made, and nothing was changed.
        StorageFailed, ReadOnly, Locked: there is no room, or it cannot be written.
        Cancelled: from ``report``; nothing was changed, and a backup that was begun is gone.
    """
    back_up(database, Why.MIGRATION, part(report, 0, _KEPT))
    bring_up_to_date(database, part(report, _KEPT, 100))


def refuse(database: Database) -> None:
    """Raise where an older project is not to be brought up to date yet."""
    raise Outdated(Reason.PROJECT_OUTDATED, path=database.path)

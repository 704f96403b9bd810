"""Keeps the work of an open project also beside its file: in backups and in the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.progress import Progress, silent
from annotator.store.file.backups import Backup, Why, back_up
from annotator.store.log.journal.journal import Journal

if TYPE_CHECKING:
    from annotator.core.errors import AnnotatorError
    from annotator.store.file.database import Database
    from annotator.store.log.journal.lines import Prepared

_MOST_AT_CLOSING = 50_000  # events, about two seconds; what is left is written another time


class Keeping:
    """The backups and the journal of one open project; the journal follows each commit."""

    def __init__(self, database: Database, prepared: Prepared) -> None:
        self._database = database
        self._journal = Journal(database, prepared)
        if not database.read_only:
            database.on_commit = self._journal.follow
            self._journal.follow()

    def back_up(self, why: Why = Why.HAND, report: Progress = silent) -> Backup | None:
        """Make a backup; return None where the newest one has the same. Progress is by time.

        Raises:
            Damaged: the project is not as it was recorded; its older backups are.
            StorageFailed, ReadOnly, ProjectFileError: it cannot be written, or there is no room.
            Cancelled: from ``report``.
        """
        return back_up(self._database, why, report)

    def complete_journal(self, report: Progress = silent) -> None:
        """Write what the journal lacks, as after the first opening of an older project.

        Raises:
            Cancelled: from ``report``.
        """
        self._journal.complete(report=report)

    def complete_at_closing(self) -> None:
        """Write what the journal lacks, as far as nobody has to wait for it."""
        self._journal.complete(_MOST_AT_CLOSING)

    @property
    def journal_lags(self) -> bool:
        """Whether the journal lacks events, as after the first opening of an older project."""
        return self._journal.lags()

    @property
    def journal_fault(self) -> AnnotatorError | None:
        """Why the journal beside the project cannot be written, if so; no work is lost by it."""
        return self._journal.fault

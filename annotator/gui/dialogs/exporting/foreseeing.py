"""Looks in jobs at what an export would be: first record, then counts, then losses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from annotator.formats.table import FORMATS
from annotator.gui.jobs import Job
from annotator.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.project import Extent, Wish

# Records whose losses are counted before they are written: some seconds in a job. Cutting a text
# into tokens takes most of a millisecond.
_MOST, _MOST_WITH_TOKENS = 20_000, 4_000


def are_foreseen(wish: Wish, records: int) -> bool:
    """Tell whether the losses of so many records are counted before they are written."""
    has_tokens = bool(FORMATS[wish.format].tokenization)
    return 0 < records <= (_MOST_WITH_TOKENS if has_tokens else _MOST)


class Foreseeing(QObject):
    """One look at a time: a new one ends the one before. Each look has its own project."""

    previewed = Signal(object)
    counting = Signal(int)
    surveyed = Signal(object)
    losses_foreseen = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    def look(self, project: Path, wish: Wish) -> None:
        """Begin to look at what somebody wishes."""
        self.stop()

        def preview() -> None:
            self._run(project, lambda found, _: found.exporting.preview(wish), show_preview)

        def show_preview(found: Any) -> None:
            self.previewed.emit(found)
            self._run(project, lambda found, report: found.exporting.survey(wish, report), count)

        def count(survey: Extent) -> None:
            self.surveyed.emit(survey)
            if are_foreseen(wish, survey.records):
                records = survey.records
                self._run(
                    project,
                    lambda found, report: found.exporting.losses(wish, records, report),
                    self.losses_foreseen.emit,
                )

        preview()

    def stop(self) -> None:
        """Let go of what is still looked at."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _run(
        self,
        path: Path,
        look: Callable[[Project, Progress], Any],
        take: Callable[[Any], object],
    ) -> None:
        def work(report: Progress) -> Any:
            with Project.open(path, read_only=True) as project:
                return look(project, report)

        job = self._job = Job(work, self)

        def only_now(then: Callable[[Any], object]) -> Callable[[Any], None]:
            def call(value: Any) -> None:
                if isValid(self) and job is self._job:
                    self._job = None
                    then(value)

            return call

        def show(done: int, total: int) -> None:
            if isValid(self) and job is self._job and not total:
                self.counting.emit(done)

        job.progressed.connect(show)
        job.succeeded.connect(only_now(take))
        job.failed.connect(only_now(self.failed.emit))
        job.ended.connect(job.deleteLater)
        job.start()

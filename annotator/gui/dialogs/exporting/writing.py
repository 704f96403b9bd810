"""Writes an export in a job, which can be cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.gui.jobs import Job
from annotator.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.errors import AnnotatorError
    from annotator.core.progress import Progress
    from annotator.project import ExportReport, Wish


class Writing(QObject):
    """One export at a time; ``ended`` comes first, then how it ended unless it crashed."""

    progressed = Signal(object, object)
    ended = Signal()
    written = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    @property
    def is_on(self) -> bool:
        """Whether an export is being written."""
        return self._job is not None

    def begin(self, path: Path, out: Path, wish: Wish) -> None:
        """Write what is wished of the project at ``path``."""

        def work(report: Progress) -> ExportReport:
            with Project.open(path, read_only=True) as project:
                return project.export(
                    out,
                    format=wish.format,
                    choice=wish.choice,
                    split=wish.split,
                    off_token=wish.off_token,
                    has_safe_cells=wish.has_safe_cells,
                    report=report,
                )

        job = self._job = Job(work, self)
        job.progressed.connect(self.progressed)
        job.succeeded.connect(self._on_written)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.crashed.connect(self._end)
        job.ended.connect(job.deleteLater)
        job.start()

    def cancel(self) -> None:
        """Give up what is being written."""
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self.ended.emit()

    def _on_written(self, report: ExportReport) -> None:
        self._end()
        self.written.emit(report)

    def _on_failed(self, error: AnnotatorError) -> None:
        self._end()
        self.failed.emit(error)

    def _on_cancelled(self) -> None:
        self._end()
        self.cancelled.emit()

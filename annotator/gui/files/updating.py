"""Brings a project of an older Hashiya up to date before the window opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from annotator.gui.panels.cards import shortened
from annotator.gui.translation import isolated
from annotator.project import Project
from annotator.project.keeping.updating import Stage, stage_of

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.errors import AnnotatorError
    from annotator.core.progress import Progress
    from annotator.gui.files.long_work import LongWork


class Updating(QObject):
    """Makes the backup and brings the file up to date in a job, which can be cancelled.

    Until it has ended the window has the project open that it had before, if any. ``updated``
    carries a project that can be opened now; ``failed`` one that cannot, and why; ``cancelled``
    words that say so.
    """

    updated = Signal(object)
    failed = Signal(object, object)
    cancelled = Signal(str)

    def __init__(self, long_work: LongWork, parent: QObject) -> None:
        super().__init__(parent)
        self._long_work = long_work
        self.is_on = False

    def begin(self, path: Path) -> None:
        """Bring a project up to date, if none is just now."""
        if self.is_on:
            return
        self.is_on = True
        updated: list[Path] = []

        def work(report: Progress) -> Path:
            Project.open(path, report=report).close()
            return path

        def fail(error: AnnotatorError) -> None:
            self.failed.emit(path, error)

        def end() -> None:
            self.is_on = False
            for each in updated:
                self.updated.emit(each)

        def words(done: int, total: int) -> str:
            return self._words(path, stage_of(done, total))

        job = self._long_work.run(words, work, updated.append, end, fail)
        job.cancelled.connect(self._on_cancelled)
        app = QCoreApplication.instance()
        if app is not None:  # the program ends without waiting for it
            app.aboutToQuit.connect(job.cancel)
        job.start()

    def _on_cancelled(self) -> None:
        self.cancelled.emit(self.tr("Cancelled. The project is as it was."))

    def _words(self, path: Path, stage: Stage) -> str:
        words = self.tr(
            "The project {name} was made by an older Hashiya.\n"
            "Before it opens it is backed up and brought up to date, this once."
        )
        doing = {
            Stage.BACKUP: self.tr("Making the backup…"),
            Stage.UPDATE: self.tr("Bringing the file up to date…"),
        }
        return f"{words.format(name=isolated(shortened(path.stem)))}\n\n{doing[stage]}"

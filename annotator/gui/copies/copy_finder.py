"""Finds near copies while nobody uses the window: in a job, written in moments of the window."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.errors import AnnotatorError
from annotator.gui.copies.calm import Calm
from annotator.gui.jobs import Job
from annotator.project import Project
from annotator.project.documents.copies import Sketched

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.gui.project_controller import ProjectController

_PAUSE = 1000  # milliseconds after what brought documents: others are to be done first
_SKETCHED = 500  # documents in one job: half a second
_MOMENT = 0.004  # seconds of the window at once
_REST = 10  # milliseconds between two moments
_LOOK = 0.1  # seconds until a job that waits for calm looks whether it is still wanted

_log = logging.getLogger(__name__)


class CopyFinder(QObject):
    """Groups what is not grouped yet of the open project, until there is no more.

    The window is the one writer of the file, so that a label never waits for another writer: a job
    reads, sketches and compares, and the window only writes what was found. Both stop while the
    window is used. What ends it, as another project or a full disk, loses nothing: it goes on when
    documents come or the project is opened again.
    """

    ended = Signal()

    def __init__(self, controller: ProjectController, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._waiting = Sketched("")
        self._job: Job | None = None
        self._has_found = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._begin)
        self._moment = QTimer(self, singleShot=True, interval=_REST)
        self._moment.timeout.connect(self._group_some)
        self._calm = Calm(self)
        self._calm.came.connect(self._moment.start)
        for used in (controller.document_opened, controller.act_saved):
            used.connect(self._calm.disturb)
        controller.project_opened.connect(self._pause.start)
        controller.documents_changed.connect(self._pause.start)
        controller.other_sets_changed.connect(self._pause.start)
        controller.project_closed.connect(self._stop)

    def _begin(self) -> None:
        project = self._controller.project
        is_busy = self._job is not None or bool(self._waiting.documents)
        if project is None or project.read_only or is_busy:
            return
        if not self._controller.ask(lambda project: project.copies.is_pending()):
            self._end()
            return
        self._calm.watch()
        path, quiet = project.path, self._calm.quiet

        def work(report: Progress) -> tuple[Path, Sketched]:
            def wait_for_calm() -> None:
                report(0, 1)
                while not quiet.wait(_LOOK):
                    report(0, 1)

            wait_for_calm()
            with Project.open(path, read_only=True) as other:
                return path, other.copies.sketch_some(_SKETCHED, wait_for_calm)

        self._job = job = Job(work, self)
        job.succeeded.connect(self._on_sketched)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_job_ended)
        job.ended.connect(job.deleteLater)
        job.start()

    def _on_job_ended(self) -> None:
        self._job = None
        if self._waiting.documents:
            self._moment.start()

    def _on_sketched(self, result: tuple[Path, Sketched]) -> None:
        path, sketched = result
        project = self._controller.project
        if project is not None and project.path == path:
            self._waiting = sketched

    def _group_some(self) -> None:
        """Group for a moment, so that the window answers between two; none while it is used."""
        project = self._controller.project
        if not self._waiting.documents or not self._calm.quiet.is_set():
            return
        if project is None or project.read_only:
            self._give_up()  # a job has the file; it is gone on with after that
            return
        try:
            self._waiting = project.copies.group(self._waiting, _MOMENT)
        except AnnotatorError as error:
            self._on_failed(error)
            return
        self._has_found = True
        if self._waiting.documents:
            self._moment.start()
        else:
            self._begin()

    def _on_failed(self, error: AnnotatorError) -> None:
        _log.info("copies are found another time: %s", error)
        self._give_up()

    def _give_up(self) -> None:
        self._waiting = Sketched("")
        self._calm.leave()

    def _end(self) -> None:
        self._calm.leave()
        if self._has_found:
            self._has_found = False
            self.ended.emit()

    def _stop(self) -> None:
        self._pause.stop()
        self._moment.stop()
        self._give_up()
        if self._job is not None:
            self._job.cancel()

"""Questions of a dialog to the open project, each in a job: only the newest one is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from annotator.gui.jobs import Job
from annotator.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from annotator.core.errors import AnnotatorError
    from annotator.core.progress import Progress
    from annotator.gui.project_controller import ProjectController


class Asking(QObject):
    """Asks for one dialog; a question that nobody waits for any more is given up.

    So is the one that is asked when the dialog closes.
    """

    def __init__(self, controller: ProjectController, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._controller = controller
        self._job: Job | None = None
        dialog.finished.connect(self.stop)

    @property
    def is_on(self) -> bool:
        """Whether an answer is waited for."""
        return self._job is not None

    def ask(
        self,
        question: Callable[[Project, Progress], Any],
        on_answer: Callable[..., object],
        on_failure: Callable[[AnnotatorError], object] | None = None,
    ) -> None:
        """Ask the project in a job, in place of what was asked before.

        ``question`` holds nothing of Qt. Without ``on_failure`` a failure is told by the window.
        """
        self.stop()
        project = self._controller.project
        if project is None:
            return
        path = project.path

        def work(report: Progress) -> Any:
            with Project.open(path, read_only=True) as other:
                return question(other, report)

        job = self._job = Job(work, self)
        job.succeeded.connect(self._on_over)
        job.succeeded.connect(on_answer)
        job.failed.connect(self._on_over)
        job.failed.connect(on_failure or self._controller.failed)
        job.ended.connect(job.deleteLater)
        job.start()

    def stop(self) -> None:
        """Wait for no answer any more."""
        if self._job is not None:
            self._job.give_up()
            self._job = None

    def _on_over(self) -> None:
        self._job = None

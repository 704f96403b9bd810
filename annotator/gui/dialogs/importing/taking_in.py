"""Takes the files in as the wizard's answers say, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.gui.dialogs.versions.ask_versions import AskVersions, count_corrected
from annotator.gui.jobs import Job
from annotator.project import Intent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.core.errors import AnnotatorError
    from annotator.gui.dialogs.importing.answers import Answers
    from annotator.gui.settings import Settings
    from annotator.project.importing.taking_in import ImportReport

MakeJob = Callable[[Sequence[Path], Intent], Job]
"""Makes a job, not begun, that imports files as an intent says."""


class TakingIn(QObject):
    """One import at a time, and after a yes another one, of texts that are corrected versions.

    What was answered is remembered for later imports when one has brought something.
    """

    began = Signal()
    progressed = Signal(object, object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(
        self, answers: Answers, settings: Settings, make_job: MakeJob, window: QWidget
    ) -> None:
        super().__init__(window)
        self._answers = answers
        self._settings = settings
        self._make_job = make_job
        self._window = window
        self._job: Job | None = None
        self._is_done = False
        self._corrected = 0

    def is_done(self) -> bool:
        """Tell whether the files are in."""
        return self._is_done

    def is_running(self) -> bool:
        """Tell whether files are being taken in."""
        return self._job is not None

    def begin(self) -> None:
        """Take the files in."""
        self._corrected = 0
        job = self._job = self._make_job(self._answers.paths, self._answers.intent())
        job.progressed.connect(self.progressed)
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self.cancelled)
        job.ended.connect(self._on_ended)
        self.began.emit()
        job.start()

    def cancel(self) -> None:
        """Ask what runs to stop; nothing comes in."""
        if self._job is not None:
            self._job.cancel()

    def _on_succeeded(self, report: ImportReport) -> None:
        self._is_done = True
        for format, choices in self._answers.to_remember().items():
            self._settings.set_import_choices(format, choices)
        self.succeeded.emit(report)

    def _on_failed(self, error: AnnotatorError) -> None:
        self._corrected = count_corrected(error)
        self.failed.emit(error)

    def _on_ended(self) -> None:
        assert self._job is not None
        self._job.deleteLater()
        self._job = None
        self.ended.emit()
        if self._corrected:
            AskVersions(self).ask(self._corrected, self._take_corrected, self._window)

    def _take_corrected(self) -> None:
        self._answers.as_new_versions = True
        self.begin()

"""Long work in a job, which a dialog shows after a moment and can cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QWidget
from shiboken6 import isValid

from annotator.gui.jobs import Job
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.errors import AnnotatorError
    from annotator.core.progress import Progress

_STEPS = 1000  # of a progress bar
_BAR = 8  # pixels
_SHOW_AFTER = 200  # milliseconds


class LongWork(QObject):
    """Makes the jobs that the window waits for; ``failed`` tells what nobody else takes."""

    failed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def run(
        self,
        title: str | Callable[[int, int], str],
        work: Callable[[Progress], Any],
        on_success: Callable[[Any], None],
        on_end: Callable[[], object] | None = None,
        on_failure: Callable[[AnnotatorError], object] | None = None,
    ) -> Job:
        """Return a job that shows its progress in a dialog, in which it can be cancelled.

        ``title`` says what is done, for how far it is where that differs. ``on_end`` is called
        after it in any case; without ``on_failure`` a failure is told.
        """
        words = title if callable(title) else lambda _done, _total: title
        dialog = self._make_dialog(words(0, 0))
        job = Job(work, self)

        def show(done: int, total: int) -> None:
            if not isValid(dialog):
                return
            # In thousandths: Qt's int would end at 2 GiB.
            dialog.setMaximum(_STEPS if total else 0)
            percent = f" {isolated(digits(f'{100 * done // total}%'))}" if total else ""
            dialog.setLabelText(words(done, total) + percent)
            dialog.setValue(_STEPS * done // total if total else 0)

        def end() -> None:
            if not isValid(dialog):
                return  # the window was closed meanwhile, and nobody waits for the job any more
            dialog.close()
            dialog.deleteLater()
            # The one slot of ``ended``: deleting the job here took a second one's call with it
            # where the job's thread had not yet come to that.
            job.deleteLater()
            if on_end is not None:
                on_end()

        job.progressed.connect(show)
        job.succeeded.connect(on_success)
        job.failed.connect(on_failure or self.failed)
        job.ended.connect(end)
        dialog.canceled.connect(job.cancel)
        return job

    def _make_dialog(self, words: str) -> QProgressDialog:
        dialog = QProgressDialog("", self.tr("Cancel"), 0, 0, self._window)
        dialog.setLabel(plain_label())
        dialog.setLabelText(words)
        bar = QProgressBar(textVisible=False)
        bar.setFixedHeight(_BAR)
        dialog.setBar(bar)
        dialog.setRange(0, 0)
        bar.setValue(0)  # else Qt keeps its own four seconds, and not the time that is set below
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(_SHOW_AFTER)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setMinimumWidth(360)
        return dialog

"""A window beside the main one whose figures are computed in a job that can be cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.jobs import Job
from annotator.gui.messages import error_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize

    from annotator.core.errors import AnnotatorError
    from annotator.core.progress import Progress
    from annotator.gui.settings import Settings


class FigureWindow(QDialog):
    """Remembers its size; shows the figures, or words where there are none."""

    def __init__(self, settings: Settings, name: str, size: QSize, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings, self._name = settings, name
        self._job: Job | None = None
        self._take_result: Callable[[Any], None] = _forget
        self.resize(size)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedHeight(6)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._again = QPushButton(self.tr("Count again"))
        for button in (self._cancel, self._again):
            button.setAutoDefault(False)
        self._cancel.clicked.connect(self._on_cancel)
        self._again.clicked.connect(self.count)
        self._words = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setContentsMargins(60, 40, 60, 40)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._words)
        self._above = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(self._above)
        column.addWidget(self._pages, 1)

    def fill(self, choices: list[QWidget], page: QWidget) -> None:
        """Put the choices above and the figures below them."""
        for widget in choices:
            self._above.addWidget(widget)
        self._above.addStretch(1)
        self._above.addWidget(self._bar, 1)
        self._above.addWidget(self._cancel)
        self._above.addWidget(self._again)
        self._pages.addWidget(page)
        self._set_busy(False)
        self.restoreGeometry(self._settings.window_state(self._name))

    def count(self) -> None:
        """Compute the figures; see ``run``."""
        raise NotImplementedError

    def run(self, work: Callable[[Progress], Any], take: Callable[[Any], None]) -> None:
        """Do work in a job and take its result; what was begun before is given up."""
        self._give_up()
        self._take_result = take
        self._job = job = Job(work, self)
        job.progressed.connect(self._on_progressed)
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        job.ended.connect(self._on_ended)
        job.ended.connect(job.deleteLater)
        self._bar.setRange(0, 0)
        self._set_busy(True)
        job.start()

    def show_words(self, words: str) -> None:
        """Say why there are no figures, and what to do."""
        self._words.setText(words)
        self._pages.setCurrentIndex(0)

    def show_page(self) -> None:
        """Show the figures."""
        self._pages.setCurrentIndex(1)

    @property
    def is_counting(self) -> bool:
        """Whether a job is at work."""
        return self._job is not None

    def _set_busy(self, busy: bool) -> None:
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)
        self._again.setVisible(not busy)

    def _is_current(self) -> bool:
        """Tell whether a signal is of the job at work: one given up may have sent it before."""
        return self.sender() is self._job

    def _on_progressed(self, done: int, total: int) -> None:
        if self._is_current():
            self._bar.setRange(0, 1000)
            self._bar.setValue(1000 * done // total if total else 0)

    def _on_succeeded(self, result: object) -> None:
        if self._is_current():
            self._end()
            self._take_result(result)

    def _on_failed(self, error: AnnotatorError) -> None:
        if self._is_current():
            self._end()
            self.show_words(error_text(error))

    def _on_cancelled(self) -> None:
        if self._is_current():
            self._end()
            if self._pages.currentIndex() == 0:
                self.show_words(self.tr("Cancelled. “Count again” begins anew."))

    def _on_ended(self) -> None:
        if self._is_current():  # it crashed, which is reported elsewhere
            self._end()

    def _end(self) -> None:
        self._job = None
        self._set_busy(False)

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _give_up(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def done(self, result: int) -> None:
        self._give_up()
        self._settings.set_window_state(self._name, self.saveGeometry())
        super().done(result)


def _forget(result: object) -> None:
    """Take a result that nobody waits for."""

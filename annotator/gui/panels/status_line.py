"""The line at the bottom: saved mark, progress, who labels, zoom."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QStatusBar, QWidget

from annotator.gui.messages import announce, plain_tip
from annotator.gui.translation import digits

_HINT_SHOWN = 6000  # milliseconds
_ANNOTATOR_WIDTH = 260  # pixels; a name may be as wide as the window


class StatusLine(QStatusBar):
    """What is always worth knowing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 12, 0)
        self._saved = QLabel()
        self._journal_fault = ""
        self._place = QLabel()
        self._place.setObjectName("secondary")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(140, 6)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._done = QLabel()
        self._done.setObjectName("secondary")
        self._annotator = QLabel()
        self._annotator.setObjectName("secondary")
        self._annotator.setTextFormat(Qt.TextFormat.PlainText)
        self._zoom = QLabel()
        self._zoom.setObjectName("secondary")
        for widget in (self._saved, self._place, self._bar, self._done):
            self.addWidget(_apart(widget))
        self._hint = QLabel()
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        # The window must not grow with a long sentence: its tool tip has it whole.
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.addWidget(_apart(self._hint), 1)
        self._hint_end = QTimer(self)
        self._hint_end.setSingleShot(True)
        self._hint_end.setInterval(_HINT_SHOWN)
        self._hint_end.timeout.connect(self._end_hint)
        for widget in (self._annotator, self._zoom):
            self.addPermanentWidget(_apart(widget))

    def show_saved(self) -> None:
        """Say that everything is on the disk, and whether the journal beside it is too."""
        if self._journal_fault:
            self._mark("unsaved", self.tr("✓ Saved, without the journal"), self._journal_fault)
        else:
            self._mark("saved", self.tr("✓ Saved"))

    def set_journal_fault(self, words: str) -> None:
        """Keep in mind why the journal cannot be written, with what to do; nothing: it can."""
        self._journal_fault = words

    def show_unsaved(self) -> None:
        """Say that the last act did not reach the disk."""
        self._mark("unsaved", self.tr("✕ Not saved"))

    def show_read_only(self) -> None:
        """Say that nothing can be changed."""
        self._mark("unsaved", self.tr("Read only"))

    def _mark(self, name: str, words: str, tip: str = "") -> None:
        self._saved.setText(words)
        self._saved.setToolTip(plain_tip(tip))
        self._saved.setAccessibleDescription(tip)
        if self._saved.objectName() != name:
            self._saved.setObjectName(name)
            self._saved.style().unpolish(self._saved)
            self._saved.style().polish(self._saved)

    def show_place(self, place: int | None, count: int) -> None:
        """Say which article of how many is open; ``place`` counts from 0."""
        words = "" if place is None else self.tr("Article {place} of {count}")
        here = 0 if place is None else place + 1
        self._place.setText(digits(words.format(place=here, count=count)))

    def show_progress(self, done: int, documents: int) -> None:
        """Say how many articles are done, of all or of one's own."""
        self._bar.setVisible(documents > 0)
        self._bar.setMaximum(max(1, documents))
        self._bar.setValue(done)
        percent = 100 * done // documents if documents else 0
        words = self.tr("{percent}% done").format(percent=percent) if documents else ""
        self._done.setText(digits(words))

    def show_annotator(self, name: str) -> None:
        """Say who labels."""
        words = self.tr("Annotator: {name}").format(name=name)
        metrics, end = QFontMetrics(self._annotator.font()), Qt.TextElideMode.ElideRight
        self._annotator.setText(metrics.elidedText(words, end, _ANNOTATOR_WIDTH))
        self._annotator.setToolTip(plain_tip(name))

    def show_zoom(self, percent: int) -> None:
        """Say how large the text is."""
        self._zoom.setText(digits(f"{percent}%"))

    def hint_words(self) -> str:
        """Return the hint that is shown; empty when its time is over."""
        return self._hint.text()

    def hint(self, words: str) -> None:
        """Say something for a few seconds, to screen readers as well."""
        self._hint.setText(words)
        self._hint.setToolTip(plain_tip(words))
        self._hint_end.start()
        announce(self, words)

    def _end_hint(self) -> None:
        self._hint.clear()
        self._hint.setToolTip("")


def _apart(widget: QWidget) -> QWidget:
    """Give a widget room at both sides."""
    widget.setContentsMargins(8, 0, 8, 0)
    return widget

"""The bar that searches the open article: words in any spelling, one hit after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from annotator.arabic.folded_text import FoldedText
from annotator.gui.translation import digits
from annotator.search import Query, places_in

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_PAUSE = 120  # milliseconds after the last key
_MOST = 10_000  # hits that are shown


class SearchBar(QFrame):
    """Finds what is typed in a text; hidden until it is asked for.

    ``found`` carries the ranges of all hits in code points and the place of the chosen one in
    them, ``closed`` that the search is over, ``everywhere_requested`` the words to look for in
    all articles.
    """

    found = Signal(list, int)
    closed = Signal()
    everywhere_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._text: FoldedText | None = None
        self._pending = ""
        self._hits: list[tuple[int, int]] = []
        self._place = 0
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Search in the article…"))
        self._field.setAccessibleName(self.tr("Search in the article"))
        self._field.setClearButtonEnabled(True)
        self._whole = QCheckBox(self.tr("Whole words"))
        self._count = QLabel()
        self._count.setObjectName("secondary")
        self._count.setMinimumWidth(80)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        self._field.textChanged.connect(self._pause.start)
        self._whole.toggled.connect(self._look)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._whole)
        row.addWidget(self._count)
        for sign, name, act in (
            ("▲", self.tr("Previous hit"), self.previous),
            ("▼", self.tr("Next hit"), self.next),
            ("≡", self.tr("Search in all articles"), self._on_everywhere),
            ("✕", self.tr("Close the search"), self.close_search),
        ):
            button = QToolButton()
            button.setText(sign)
            button.setObjectName("plain")
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(act)
            row.addWidget(button)
        self.hide()

    def open_search(self, words: str) -> None:
        """Show the bar, with words to begin with."""
        self.show()
        if words:
            self._field.setText(words)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._look()

    def close_search(self) -> None:
        """Hide the bar and the hits."""
        self.hide()
        self._pause.stop()
        self._hits = []
        self.found.emit([], 0)
        self.closed.emit()

    def set_text(self, text: str) -> None:
        """Search another article from now on."""
        self._text, self._pending = None, text
        if self.isVisible():
            self._look()

    def next(self) -> None:
        """Go to the next hit, round the end."""
        self._go(1)

    def previous(self) -> None:
        """Go to the hit before, round the beginning."""
        self._go(-1)

    def _go(self, step: int) -> None:
        if self._pause.isActive():
            self._look()
        elif self._hits:
            self._place = (self._place + step) % len(self._hits)
            self._show()

    def _look(self) -> None:
        self._pause.stop()
        if self._text is None:
            self._text = FoldedText(self._pending)
        words = self._field.text().strip()
        query = Query(words, whole_words=self._whole.isChecked())
        self._hits = []
        if words:
            for hit in places_in(self._text, query):
                self._hits.append(hit)
                if len(self._hits) == _MOST:
                    break
        self._place = 0
        self._show()

    def _show(self) -> None:
        count = len(self._hits)
        if not self._field.text().strip():
            self._count.clear()
        elif count:
            words = self.tr("{place} of {count}").format(place=self._place + 1, count=count)
            self._count.setText(digits(words))
        else:
            self._count.setText(self.tr("Not found"))
        self.found.emit(self._hits, self._place)

    def _on_everywhere(self) -> None:
        self.everywhere_requested.emit(self._field.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_search()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._go(-1 if back else 1)
        else:
            super().keyPressEvent(event)

"""Words to look for in the guide, and which of the hits one is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from annotator.gui.translation import digits

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_PAUSE = 150  # milliseconds after the last key


class FindField(QWidget):
    """A field with two arrows; ``words_changed`` is told once the typing pauses.

    ``step_requested`` carries 1 for the next hit and -1 for the one before, ``left`` is told where
    Esc is pressed in it.
    """

    words_changed = Signal(str)
    step_requested = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in the guide…"))
        self._field.setAccessibleName(self.tr("Find in the guide"))
        self._field.setClearButtonEnabled(True)
        self._count = QLabel()
        self._count.setObjectName("secondary")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell)
        self._field.textChanged.connect(self._pause.start)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        for sign, name, step in (("▲", self.tr("Previous hit"), -1), ("▼", self.tr("Next hit"), 1)):
            button = QToolButton()
            button.setText(sign)
            button.setObjectName("plain")
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self._back if step < 0 else self._on)
            row.addWidget(button)

    def begin(self) -> None:
        """Take the keyboard, with the words that are there to be typed over."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def show_place(self, place: int, count: int) -> None:
        """Say at which hit of how many one is; ``place`` counts from 0."""
        if not self._field.text().strip():
            self._count.clear()
        elif count:
            words = self.tr("{place} of {count}").format(place=place + 1, count=count)
            self._count.setText(digits(words))
        else:
            self._count.setText(self.tr("Not found"))

    def _tell(self) -> None:
        self._pause.stop()
        self.words_changed.emit(self._field.text().strip())

    def _on(self) -> None:
        self._step(1)

    def _back(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        if self._pause.isActive():
            self._tell()
        else:
            self.step_requested.emit(step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self._field.clear()
            self._tell()
            self.left.emit()
        else:
            super().keyPressEvent(event)

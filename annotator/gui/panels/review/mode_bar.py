"""The bar of a mode of the window: what is shown, how far it is, and what ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from annotator.gui.panels.cards import plain_label
from annotator.gui.panels.elided_label import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_PROGRESS_WIDTH = 140


class ModeBar(QFrame):
    """A heading, a progress bar with its words, and buttons at the end side."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("review")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 7, 16, 7)
        self._row.setSpacing(12)
        self.heading = ElidedLabel()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(_PROGRESS_WIDTH, 6)
        self.progress_words = plain_label("secondary")
        for widget in (self.heading, self.progress, self.progress_words):
            self._row.addWidget(widget)
        self._row.addStretch(1)

    def add_button(self, action: QAction, text: str, name: str = "") -> QPushButton:
        """Add a button that does what an action does, and can be pressed while it can be done."""
        button = QPushButton(text)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        self._row.addWidget(button)
        return button

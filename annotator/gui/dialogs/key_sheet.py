"""The sheet of keys, made from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.physical_keys import shortcut_text

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class KeySheet(QDialog):
    """Every action that has a key, and the gestures of the mouse."""

    def __init__(self, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(560, 640)
        gestures = (
            (self.tr("Drag"), self.tr("Select whole words")),
            (self.tr("Alt + drag"), self.tr("Select characters, even inside a ligature")),
            (self.tr("Double click"), self.tr("Select a word")),
            (self.tr("Triple click"), self.tr("Select a sentence")),
            (self.tr("Shift + click"), self.tr("Extend the selection")),
            (self.tr("Click on a span"), self.tr("Select it; click again for the one around it")),
            (self.tr("Drag a handle"), self.tr("Move the span's edge")),
            (self.tr("Esc"), self.tr("Give up the gesture or the selection")),
        )
        keys = [
            (shortcut_text(action.shortcut()), action.text().replace("&", "").rstrip("…"))
            for action in actions
            if not action.shortcut().isEmpty()
        ]
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (key, what) in enumerate((*keys, *gestures)):
            # Left-to-right marks keep "Ctrl+Z" in order in a right-to-left sheet.
            name = QLabel(f"\u2068{key}\u2069")
            name.setStyleSheet("font-weight: 600;")
            words = QLabel(what)
            words.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(name, row, 0)
            grid.addWidget(words, row, 1)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

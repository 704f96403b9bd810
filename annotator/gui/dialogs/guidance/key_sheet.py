"""The sheet of keys, made from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.actions.actions import plain_text
from annotator.gui.actions.physical_keys import shortcut_text

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

Rows = list[tuple[str, str]]


class KeySheet(QDialog):
    """Every action that has a key, by menu, and the gestures of the mouse."""

    def __init__(self, sections: list[tuple[str, list[QAction]]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(980, 720)
        tables: list[tuple[str, Rows]] = [(self.tr("Mouse"), self._gestures())]
        for title, actions in sections:
            rows = [
                (shortcut_text(action.shortcut()), plain_text(action.text()))
                for action in actions
                if not action.shortcut().isEmpty()
            ]
            if rows:
                tables.append((title, rows))
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(16, 16, 16, 16)
        columns.setSpacing(16)
        for half in _halves(tables):
            column = QVBoxLayout()
            column.setSpacing(12)
            for title, rows in half:
                column.addWidget(_card(title, rows))
            column.addStretch(1)
            columns.addLayout(column, 1)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _gestures(self) -> Rows:
        return [
            (self.tr("Drag"), self.tr("Select whole words")),
            (self.tr("Alt + drag"), self.tr("Select characters, even inside a ligature")),
            (self.tr("Double click"), self.tr("Select a word")),
            (self.tr("Triple click"), self.tr("Select a sentence")),
            (self.tr("Shift + click"), self.tr("Extend the selection")),
            (self.tr("Click on a span"), self.tr("Select it; click again for the one around it")),
            (self.tr("Drag a handle"), self.tr("Move the span's edge")),
            (self.tr("Esc"), self.tr("Give up the gesture or the selection")),
        ]


def _halves(tables: list[tuple[str, Rows]]) -> tuple[list[tuple[str, Rows]], ...]:
    """Split the tables, in order, into two columns of about the same height."""
    heights = [len(rows) + 2 for _, rows in tables]
    cut = min(range(len(tables)), key=lambda n: abs(sum(heights[:n]) - sum(heights[n:])))
    return tables[:cut], tables[cut:]


def _card(title: str, rows: Rows) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    grid = QGridLayout(card)
    grid.setContentsMargins(16, 12, 16, 14)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    heading = QLabel(title)
    heading.setObjectName("secondary")
    grid.addWidget(heading, 0, 0, 1, 2)
    for number, (key, what) in enumerate(rows, start=1):
        words = QLabel(what)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        # The isolates keep "Ctrl+Z" in order in a right-to-left sheet.
        name = QLabel(f"\u2068{key}\u2069")
        name.setObjectName("key")
        grid.addWidget(words, number, 0)
        grid.addWidget(name, number, 1, Qt.AlignmentFlag.AlignTrailing)
    return card

"""A field that finds names in a list that is too long to be shown whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from annotator.arabic.folding import fold
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    Name = TypeVar("Name", str, str | None)

MOST_ROWS = 200  # each has a widget; a file with more is not labelled but garbled


class NameFilter(QWidget):
    """Shows itself where there are more names than rows; ``changed`` tells of other words in it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find a name"))
        self.field.setAccessibleName(self.tr("Find a name"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda _: self.changed.emit())
        self._told = plain_label("secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self._told)
        self.hide()

    def begin(self, count: int) -> None:
        """Show itself if so many names need it, with nothing in it."""
        self.setVisible(count > MOST_ROWS)
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)

    def found(
        self, counted: Sequence[tuple[Name, int]]
    ) -> tuple[Sequence[tuple[Name, int]], Sequence[tuple[Name, int]]]:
        """Return the names with the words in it: those that have rows, and the others."""
        words = fold(self.field.text()).strip()
        fitting = [each for each in counted if not words or words in fold(each[0] or "")]
        shown, rest = fitting[:MOST_ROWS], fitting[MOST_ROWS:]
        self._told.setVisible(bool(rest))
        self._told.setText(digits(self.tr("%n more not shown", "", len(rest))))
        return shown, rest

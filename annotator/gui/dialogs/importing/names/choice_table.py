"""A table of names from outside, each with its count and a choice of what becomes of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialogs.importing.names.name_filter import NameFilter
from annotator.gui.dialogs.importing.pages import Page
from annotator.gui.messages import plain_tip
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QWheelEvent

_ROW_HEIGHT = 46
_AROUND_CHOICE = (6, 4, 6, 4)  # pixels
_NAME_SHOWN = 60  # code points
_CHOICE_WIDTH, _COUNT_WIDTH, _REMARK_WIDTH = 240, 90, 110


class ChoiceBox(QComboBox):
    """A box in a table: the wheel scrolls the table, and does not choose.

    ``entered`` tells that the keyboard came to it, so that it can be brought into view.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def choose(self, value: object) -> None:
        """Choose the entry of this value, where there is one."""
        place = self.findData(value)
        if place >= 0:
            self.setCurrentIndex(place)


class ChoiceTable(QTableWidget):
    """Rows of name, count of spans, choice and remark; the choice is a box for mouse and keys."""

    chosen = Signal(int)

    def __init__(self, headers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(0, len(headers), parent)
        self.setHorizontalHeaderLabels(headers)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("choices")
        self.setShowGrid(False)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate((_COUNT_WIDTH, _CHOICE_WIDTH, _REMARK_WIDTH), 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)

    def add_row(self, name: str, count: int, choice: ChoiceBox, remark: str = "") -> None:
        """Add a row; ``name`` is shown as it is, on one line."""
        row = self.rowCount()
        self.insertRow(row)
        shown = QTableWidgetItem(isolated(one_line(name)))
        shown.setToolTip(plain_tip(name))
        self.setItem(row, 0, shown)
        self.setItem(row, 1, QTableWidgetItem(digits(count)))
        choice.setAccessibleName(one_line(name))
        frame = QWidget()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(*_AROUND_CHOICE)
        inside.addWidget(choice)
        self.setCellWidget(row, 2, frame)
        self.setItem(row, 3, QTableWidgetItem(remark))
        choice.entered.connect(partial(self._show_row, row))
        choice.currentIndexChanged.connect(partial(self._on_chosen, row))
        if choice.isEditable():
            choice.editTextChanged.connect(partial(self._on_chosen, row))

    def choice(self, row: int) -> ChoiceBox:
        """Return the box of a row."""
        frame = self.cellWidget(row, 2)
        assert frame is not None
        return frame.findChildren(ChoiceBox)[0]

    def set_remark(self, row: int, remark: str) -> None:
        """Say something about a row's choice."""
        item = self.item(row, 3)
        if item is not None:
            item.setText(remark)

    def _show_row(self, row: int) -> None:
        self.scrollTo(self.model().index(row, 2))

    def _on_chosen(self, row: int, *_: object) -> None:
        self.chosen.emit(row)


def one_line(text: str) -> str:
    """Return a text from outside short and on one line."""
    line = " ".join(text[: 4 * _NAME_SHOWN].split())
    return line if len(line) <= _NAME_SHOWN else f"{line[:_NAME_SHOWN]}…"


class ChoicePage(Page):
    """A page of the wizard: an explanation over such a table, with a filter where it is long."""

    def _lay_out(self, title: str, explanation: str, headings: Sequence[str]) -> None:
        self.title = title
        self.table = ChoiceTable(headings)
        self.table.setAccessibleName(title)
        self.filter = NameFilter()
        words = plain_label("secondary")
        words.setWordWrap(True)
        words.setText(explanation)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(words)
        page.addWidget(self.filter)
        page.addWidget(self.table, 1)

"""The list of the files that are to be imported, in which one is chosen to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from annotator.gui.dialogs.importing.files.file_rows import (
    ENCODING,
    FORMAT,
    NAME,
    SIZE,
    FileRows,
    Index,
)

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from annotator.gui.dialogs.importing.answers import Answers

_ROW_HEIGHT = 32
_WIDTHS = (150, 200, 110)  # pixels of format, encoding and size


class FileList(QTableView):
    """``chosen`` tells that another file is the current one."""

    chosen = Signal()

    def __init__(self, answers: Answers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers = answers
        self.rows = FileRows(answers, self)
        self.setModel(self.rows)
        self.setObjectName("choices")
        self.setAccessibleName(self.tr("Files"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setMinimumHeight(80)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in zip((FORMAT, ENCODING, SIZE), _WIDTHS, strict=True):
            self.setColumnWidth(column, width)  # Qt would ask each of many thousand rows for it
        self.setCurrentIndex(self.rows.index(self._first_in_doubt(), NAME))

    def current(self) -> tuple[Path, Path | None] | None:
        """Return the file that is chosen, and which one inside it."""
        index = self.currentIndex()
        return self.rows.file_at(index.row()) if index.isValid() else None

    def refresh(self, path: Path) -> None:
        """Show a file as it is read now, and what is inside."""
        row = self.currentIndex().row()
        self.rows.refresh(path)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(min(row, self.rows.rowCount() - 1), NAME))

    def _first_in_doubt(self) -> int:
        """Return the row of the first file about which there is something to say."""
        previews = self._answers.previews
        doubts = (path for path, each in previews.items() if each.faults or not each.is_certain)
        path = next(doubts, None)
        return 0 if path is None else self.rows.row_of(path)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit()

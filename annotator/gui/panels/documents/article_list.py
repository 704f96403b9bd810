"""The list of articles itself: rows of one height, so that a million need no layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from annotator.gui.panels.documents.document_delegate import ROW_HEIGHT, DocumentDelegate

if TYPE_CHECKING:
    from annotator.gui.models.document_list_model import DocumentListModel

_Move = QAbstractItemView.CursorAction


class ArticleList(QTableView):
    """A table of one column: a list view would place each row, 45 ms for 1,000,000 of them."""

    def __init__(self, model: DocumentListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articles")
        self.setAccessibleName(self.tr("Articles"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        self.setItemDelegate(DocumentDelegate(self))
        self.setModel(model)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Let Home and End go to the first and the last article; a table's go along its row."""
        count = self.model().rowCount()
        if count and action in (_Move.MoveHome, _Move.MoveEnd):
            return self.model().index(0 if action is _Move.MoveHome else count - 1, 0)
        return super().moveCursor(action, modifiers)

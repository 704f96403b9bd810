"""The list of the guide's chapters beside the page, with how often words are found in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from annotator.gui.translation import digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.gui.dialogs.guidance.guide.chapters import Chapter

_PLACE = Qt.ItemDataRole.UserRole
_WIDTH, _COUNT_WIDTH = 250, 40


class Contents(QTreeWidget):
    """Shows parts and chapters; ``chapter_chosen`` carries the place of the one to read."""

    chapter_chosen = Signal(int)

    def __init__(self, chapters: Sequence[Chapter]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Contents"))
        self.setMinimumWidth(_WIDTH)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(_COUNT_WIDTH)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(14)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: list[QTreeWidgetItem] = []
        parts: dict[str, QTreeWidgetItem] = {}
        for place, chapter in enumerate(chapters):
            row = QTreeWidgetItem([chapter.title])
            row.setData(0, _PLACE, place)
            row.setToolTip(0, chapter.title)
            row.setTextAlignment(1, Qt.AlignmentFlag.AlignCenter)
            self._rows.append(row)
            if not chapter.part:
                self.addTopLevelItem(row)
                continue
            if chapter.part not in parts:
                parts[chapter.part] = _part(chapter.part)
                self.addTopLevelItem(parts[chapter.part])
            parts[chapter.part].addChild(row)
        self._parts = list(parts.values())
        self.expandAll()
        self.setColumnHidden(1, True)
        self.currentItemChanged.connect(self._on_current_changed)

    def show_chapter(self, place: int) -> None:
        """Mark a chapter as the one that is read."""
        self.blockSignals(True)
        self.setCurrentItem(self._rows[place])
        self.blockSignals(False)

    def show_counts(self, counts: Sequence[int] | None) -> None:
        """Leave only chapters where words are found, each with how often; None brings back all."""
        self.setColumnHidden(1, counts is None)
        for place, row in enumerate(self._rows):
            row.setText(1, digits(counts[place]) if counts else "")
            row.setHidden(counts is not None and not counts[place])
        for part in self._parts:
            rows = (row for row in self._rows if row.parent() is part)
            part.setHidden(all(row.isHidden() for row in rows))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Step over the titles of parts."""
        found = super().moveCursor(action, modifiers)
        up = action is QAbstractItemView.CursorAction.MoveUp
        while found.isValid() and found.data(_PLACE) is None:
            found = self.indexAbove(found) if up else self.indexBelow(found)
        return found

    def _on_current_changed(self, row: QTreeWidgetItem | None) -> None:
        if row is not None and row.data(0, _PLACE) is not None:
            self.chapter_chosen.emit(row.data(0, _PLACE))


def _part(title: str) -> QTreeWidgetItem:
    """Return the row of a part, which is no place to go to."""
    row = QTreeWidgetItem([title])
    row.setFlags(Qt.ItemFlag.ItemIsEnabled)
    font = row.font(0)
    font.setBold(True)
    row.setFont(0, font)
    return row

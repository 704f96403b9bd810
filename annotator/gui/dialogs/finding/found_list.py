"""A list of hits in articles, each with its headline and the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from annotator.gui.messages import plain_tip
from annotator.gui.translation import isolated

if TYPE_CHECKING:
    from annotator.project import Found

_FOUND = Qt.ItemDataRole.UserRole
_TITLE_SHOWN = 60


class FoundList(QListWidget):
    """Rows of hits; with ``checkable`` each can be chosen or not."""

    def __init__(self, checkable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checkable = checkable
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def add(self, found: Found, *, with_title: bool, extra: str = "") -> None:
        """Add a hit, its words between ⟦ ⟧; one that ``extra`` is said of is not chosen."""
        end = found.at + found.end - found.start
        context = found.context
        words = f"{context[: found.at]}⟦{found.quote}⟧{context[end:]}"
        parts = [isolated(words.replace("\n", " "))]
        if with_title and found.title:
            parts.append(isolated(found.title[:_TITLE_SHOWN]))
        if extra:
            parts.insert(0, extra)
        row = QListWidgetItem(" · ".join(parts))
        row.setToolTip(plain_tip(context))
        row.setData(_FOUND, found)
        if self._checkable:
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Unchecked if extra else Qt.CheckState.Checked
            row.setCheckState(state)
        self.addItem(row)

    def found_at(self, place: int) -> Found:
        """Return the hit of a row."""
        found: Found = self.item(place).data(_FOUND)
        return found

    def current(self) -> Found | None:
        """Return the hit of the current row."""
        return self.found_at(self.currentRow()) if self.currentRow() >= 0 else None

    def chosen(self) -> list[Found]:
        """Return the hits that are checked, in order."""
        places = range(self.count())
        checked = Qt.CheckState.Checked
        return [self.found_at(n) for n in places if self.item(n).checkState() is checked]

    def check_all(self, checked: bool) -> None:
        """Check all rows or none."""
        state = Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
        for place in range(self.count()):
            self.item(place).setCheckState(state)

"""The list of what is in the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.core.edits.trash import RemovedDocument
from annotator.gui.messages import plain_tip
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from annotator.core.edits.trash import RemovedSpans

    Removed = RemovedDocument | RemovedSpans

REMOVED = Qt.ItemDataRole.UserRole
WHAT, WHEN, BY, SPANS = range(4)
_QUOTES = 3  # that are named of spans removed together
_QUOTE = 40  # characters shown of one

Index = QModelIndex | QPersistentModelIndex


class TrashModel(QAbstractTableModel):
    """Articles, and spans that were removed together; what was removed last comes first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Removed] = []

    def show(self, removed: Sequence[Removed]) -> None:
        """Show this."""
        self.beginResetModel()
        self._rows = sorted(removed, key=lambda each: each.when, reverse=True)
        self.endResetModel()

    def removed(self) -> list[Removed]:
        """Return all that is shown."""
        return list(self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else SPANS + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("What"), self.tr("When"), self.tr("Removed by"), self.tr("Spans"))[
                section
            ]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        removed = self._rows[index.row()]
        if role == REMOVED:
            return removed
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(removed, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == WHAT:
            return plain_tip(self._words(removed, WHAT))
        return None

    def _words(self, removed: Removed, column: int) -> str:
        match column:
            case 0:
                return self._name(removed)
            case 1:
                return isolated(digits(removed.when.strftime("%Y-%m-%d %H:%M")))
            case 2:
                return removed.by or "—"
        count = removed.spans if isinstance(removed, RemovedDocument) else len(removed.spans)
        return digits(count)

    def _name(self, removed: Removed) -> str:
        if isinstance(removed, RemovedDocument):
            return removed.title or removed.id
        quotes = [isolated(" ".join(span.text[:_QUOTE].split())) for span in removed.spans]
        words = self.tr(", ").join(quotes[:_QUOTES]) + (" …" if len(quotes) > _QUOTES else "")
        return self.tr("Spans of “{article}”: {quotes}").format(
            article=isolated(removed.title or removed.document_id), quotes=words
        )

"""The list of the open document's spans, in text order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.gui.messages import plain_tip
from annotator.gui.translation import current_language

if TYPE_CHECKING:
    from annotator.core.span import Span
    from annotator.gui.project_controller import ProjectController

SPAN = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class SpanListModel(QAbstractListModel):
    """Follows the controller: a row for each span."""

    def __init__(self, controller: ProjectController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._spans: list[Span] = []
        for signal in (
            controller.document_opened,
            controller.document_closed,
            controller.span_added,
            controller.span_removed,
            controller.span_changed,
        ):
            signal.connect(self._on_spans_changed)

    def _on_spans_changed(self) -> None:
        self.beginResetModel()
        self._spans = self._controller.spans()
        self.endResetModel()

    def index_of(self, span_id: str) -> QModelIndex:
        """Return the index of a span; an invalid one where it is not there."""
        for place, span in enumerate(self._spans):
            if span.id == span_id:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._spans)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._spans):
            return None
        span = self._spans[index.row()]
        if role == SPAN:
            return span
        if role == Qt.ItemDataRole.DisplayRole:
            return span.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(span.note or span.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            label = self._controller.labels.get(span.label)
            title = label.title(current_language()) if label else span.label
            return f"{title}: {span.text}"
        return None

"""The list of the open document's spans: in text order, by label, or by distinct words."""

from __future__ import annotations

from bisect import bisect_left
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from annotator.arabic.folding import fold
from annotator.core.span import in_text_order
from annotator.gui.messages import plain_tip
from annotator.gui.translation import current_language

if TYPE_CHECKING:
    from annotator.core.span import Span
    from annotator.gui.labelling.label_consistency import LabelConsistency
    from annotator.gui.project_controller import ProjectController

SPAN = Qt.ItemDataRole.UserRole
SPANS = Qt.ItemDataRole.UserRole + 1
ELSEWHERE = Qt.ItemDataRole.UserRole + 2
LOOK = Qt.ItemDataRole.UserRole + 3

Index = QModelIndex | QPersistentModelIndex


class Arrangement(Enum):
    """How the spans are listed; by words, a row stands for all spans of the same words."""

    ORDER = auto()
    LABEL = auto()
    WORDS = auto()


class SpanListModel(QStringListModel):
    """Follows the controller: a row for each span, or for each distinct text of a label.

    SPAN is a row's first span, SPANS all of them, ELSEWHERE which other labels its words have in
    the project, as a text, LOOK how it is drawn. The rows are Qt's own, empty strings: a list
    view asks for the number of rows twice a row whenever it is laid out, which in Python took
    11 ms of each act on 10,000 spans.
    """

    def __init__(
        self,
        controller: ProjectController,
        consistency: LabelConsistency,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._consistency = consistency
        self._arrangement = Arrangement.ORDER
        self._rows: list[list[Span]] = []
        self._coming: Span | None = None
        self.rowsInserted.connect(self._on_rows_inserted)
        self.rowsRemoved.connect(self._on_rows_removed)
        controller.document_opened.connect(self._arrange)
        controller.document_closed.connect(self._arrange)
        controller.span_added.connect(self._on_span_added)
        controller.span_removed.connect(self._on_span_removed)
        controller.span_changed.connect(self._on_span_changed)

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """List the spans in another way."""
        self._arrangement = arrangement
        self._arrange()

    def _arrange(self) -> None:
        spans = self._controller.spans()
        if self._arrangement is Arrangement.WORDS:
            groups: dict[tuple[int, str], list[Span]] = {}
            for span in spans:
                groups.setdefault((self._label_place(span), fold(span.text)), []).append(span)
            self._rows = [groups[key] for key in sorted(groups)]
        else:
            if self._arrangement is Arrangement.LABEL:
                spans.sort(key=self._label_place)
            self._rows = [[span] for span in spans]
        self.setStringList([""] * len(self._rows))

    def _label_place(self, span: Span) -> int:
        keys = self._controller.labels.keys()
        return keys.index(span.label) if span.label in keys else len(keys)

    def _on_span_added(self, span: Span) -> None:
        if self._arrangement is not Arrangement.ORDER:
            self._arrange()
            return
        self._coming = span
        self.insertRows(self._place_of(span), 1)

    def _on_span_removed(self, span: Span) -> None:
        if self._arrangement is not Arrangement.ORDER:
            self._arrange()
            return
        self.removeRows(self._place_of(span), 1)

    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        # Not before: until Qt has moved its rows, each has to find its own span.
        if self._coming is not None:
            self._rows.insert(first, [self._coming])

    def _on_rows_removed(self, parent: QModelIndex, first: int, last: int) -> None:
        del self._rows[first : last + 1]

    def _on_span_changed(self, before: Span, after: Span) -> None:
        if self._arrangement is not Arrangement.ORDER:
            self._arrange()
        elif in_text_order(before) == in_text_order(after):
            place = self._place_of(before)
            self._rows[place] = [after]
            self.dataChanged.emit(self.index(place, 0), self.index(place, 0))
        else:
            self._on_span_removed(before)
            self._on_span_added(after)

    def _place_of(self, span: Span) -> int:
        return bisect_left(self._rows, in_text_order(span), key=lambda row: in_text_order(row[0]))

    def index_of(self, span: Span) -> QModelIndex:
        """Return the index of a span's row; an invalid one where it is not there."""
        if self._arrangement is Arrangement.ORDER:
            places = range(self._place_of(span), len(self._rows))[:1]
        else:
            places = range(len(self._rows))
        for place in places:
            if any(each.id == span.id for each in self._rows[place]):
                return self.index(place, 0)
        return QModelIndex()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        spans = self._rows[index.row()]
        span = spans[0]
        if role == SPAN:
            return span
        if role == SPANS:
            return spans
        if role == LOOK:
            shown = self._controller.set_
            return shown.look(span.id) if shown else None
        if role == ELSEWHERE:
            return self._consistency.words(span)
        if role == Qt.ItemDataRole.DisplayRole:
            return span.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._with_elsewhere(span, span.note or span.text))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            label = self._controller.labels.get(span.label)
            title = label.title(current_language()) if label else span.label
            count = f" ({len(spans)})" if len(spans) > 1 else ""
            return self._with_elsewhere(span, f"{title}: {span.text}{count}")
        return None

    def _with_elsewhere(self, span: Span, words: str) -> str:
        more = self._consistency.sentence(span)
        return f"{words} — {more}" if more else words

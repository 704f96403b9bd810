"""The panel at the end side: the selected span, and the spans of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.label_set import LabelSet
from annotator.gui.models.span_list_model import SPAN, SpanListModel
from annotator.gui.theme import SMALL_PIXELS, current_colors
from annotator.gui.translation import current_language, digits, isolated, number_range

if TYPE_CHECKING:
    from annotator.core.span import Span
    from annotator.gui.project_controller import ProjectController

_ROW_HEIGHT = 34
_LEAST_WIDTH = 250  # whatever is shown: the window must not grow with the first span
_QUOTE_SHOWN = 160  # characters of a long quote, from both its edges


class SpanDelegate(QStyledItemDelegate):
    """Draws a span: colour square, quote, title of its label."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.labels = LabelSet(())

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, _ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        span = index.data(SPAN)
        if span is None:
            return
        colors = current_colors()
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.selected_row))
            painter.drawRoundedRect(QRectF(box).adjusted(0, 1, 0, -1), 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colors.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 2, -1, -2), 6, 6)
        self._paint_span(painter, box, span, option)
        painter.restore()

    def _paint_span(
        self, painter: QPainter, box: QRect, span: Span, option: QStyleOptionViewItem
    ) -> None:
        colors = current_colors()
        right_to_left = option.direction is Qt.LayoutDirection.RightToLeft
        label = self.labels.get(span.label)
        color = colors.secondary
        title = span.label
        if label is not None:
            color = label.dark_color if colors.is_dark else label.color
            title = label.title(current_language())
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        other = Qt.AlignmentFlag.AlignLeft if right_to_left else Qt.AlignmentFlag.AlignRight
        always = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        x = box.right() - 17 if right_to_left else box.left() + 8
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(QRectF(x, box.center().y() - 4.5, 10, 10), 2, 2)
        small = QFont(option.font)
        small.setPixelSize(SMALL_PIXELS)
        title_width = QFontMetrics(small).horizontalAdvance(title)
        inner = box.adjusted(8, 0, -26, 0) if right_to_left else box.adjusted(26, 0, -8, 0)
        painter.setFont(small)
        painter.setPen(QColor(colors.secondary))
        painter.drawText(inner, other | always, title)
        room = inner.width() - title_width - 12
        left = inner.right() - room + 1 if right_to_left else inner.left()
        painter.setFont(option.font)
        painter.setPen(QColor(colors.text))
        quote = " ".join(_shortened(span.text).split())
        if span.note:
            quote += " ✎"
        elided = QFontMetrics(option.font).elidedText(quote, Qt.TextElideMode.ElideRight, room)
        place = QRect(left, box.top(), room, box.height())
        painter.drawText(place, side | always, isolated(elided))


class SpanPanel(QFrame):
    """Shows the selected span and lists all of them; selection goes both ways with the article."""

    span_requested = Signal(str)
    note_requested = Signal(str, str)
    remove_requested = Signal(list)

    def __init__(self, controller: ProjectController, model: SpanListModel) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setMinimumWidth(_LEAST_WIDTH)
        self._controller = controller
        self._model = model
        self._span: Span | None = None
        self._moving = False
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(self._selected_card())
        column.addWidget(self._list_card(), 1)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged):
            signal.connect(self._on_spans_changed)
        self.show_span(None)

    def _selected_card(self) -> QFrame:
        card, column = _card()
        heading = QLabel(self.tr("Selected span"))
        heading.setObjectName("secondary")
        column.addWidget(heading)
        self._quote = _plain_label("quote")
        self._quote.setWordWrap(True)
        column.addWidget(self._quote)
        self._hint = QLabel(self.tr("Drag over words, then press a label's key."))
        self._hint.setObjectName("secondary")
        self._hint.setWordWrap(True)
        column.addWidget(self._hint)
        self._fields = QWidget()
        form = QFormLayout(self._fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        self._label_title = _plain_label()
        self._place = _plain_label("secondary")
        self._note = QLineEdit()
        self._note.setPlaceholderText(self.tr("Add a note…"))
        self._note.setAccessibleName(self.tr("Note"))
        self._note.editingFinished.connect(self.commit_note)
        for title, field in (
            (self.tr("Label"), self._label_title),
            (self.tr("Characters"), self._place),
            (self.tr("Note"), self._note),
        ):
            name = QLabel(title)
            name.setObjectName("secondary")
            form.addRow(name, field)
        column.addWidget(self._fields)
        return card

    def _list_card(self) -> QFrame:
        card, column = _card()
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._count = QLabel()
        self._count.setObjectName("secondary")
        column.addWidget(self._count)
        self._list = QListView()
        self._list.setModel(self._model)
        self._delegate = SpanDelegate(self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setAccessibleName(self.tr("Spans of the article"))
        self._list.selectionModel().selectionChanged.connect(self._on_rows_selected)
        column.addWidget(self._list, 1)
        return card

    def set_labels(self, labels: LabelSet) -> None:
        """Take the titles and colours of these labels."""
        self._delegate.labels = labels

    def show_span(self, span: Span | None) -> None:
        """Show one span as the selected one."""
        self._span = span
        self._fields.setVisible(span is not None)
        self._quote.setVisible(span is not None)
        self._hint.setVisible(span is None)
        if span is None:
            self._select_row(QModelIndex())
            return
        self._quote.setText(f"⟦{_shortened(span.text)}⟧")
        label = self._controller.labels.get(span.label)
        self._label_title.setText(label.title(current_language()) if label else span.label)
        if label is not None:
            color = label.dark_color if current_colors().is_dark else label.color
            self._label_title.setStyleSheet(f"color: {color}; font-weight: 600;")
        self._place.setText(number_range(span.start, span.end))
        if self._note.text() != span.note:
            self._note.setText(span.note)
        self._note.setReadOnly(not self._controller.can_edit)
        self._select_row(self._model.index_of(span))

    def focus_note(self) -> None:
        """Put the caret into the note."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def selected_ids(self) -> list[str]:
        """Return the spans chosen in the list."""
        rows = self._list.selectionModel().selectedRows()
        return [index.data(SPAN).id for index in rows]

    def list_has_focus(self) -> bool:
        """Tell whether the keyboard is in the list."""
        return self._list.hasFocus()

    def _select_row(self, index: QModelIndex) -> None:
        selected = {chosen.row() for chosen in self._list.selectionModel().selectedRows()}
        if index.isValid() and index.row() in selected:
            return
        self._moving = True
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._list.selectionModel().setCurrentIndex(index, flag)
            self._list.scrollTo(index)
        else:
            self._list.selectionModel().clear()
        self._moving = False

    def _on_rows_selected(self, selected: QItemSelection) -> None:
        if self._moving or selected.isEmpty():
            return
        self.span_requested.emit(selected.indexes()[0].data(SPAN).id)

    def commit_note(self) -> None:
        """Wish the note as it is written now, if it is another than the span's."""
        if self._span is not None and self._note.text() != self._span.note:
            self.note_requested.emit(self._span.id, self._note.text())

    def _on_spans_changed(self) -> None:
        count = self._model.rowCount()
        self._count.setText(digits(self.tr("%n span(s) in the article", "", count)))
        span = self._controller.span(self._span.id) if self._span else None
        self.show_span(span)


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(14, 12, 14, 12)
    column.setSpacing(8)
    return card, column


def _plain_label(name: str = "") -> QLabel:
    """Return a label that shows text from outside as it is: QLabel would guess HTML."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    if name:
        label.setObjectName(name)
    return label


def _shortened(quote: str) -> str:
    """Return a quote whose middle is left out where it is long: its edges are what matters."""
    half = _QUOTE_SHOWN // 2
    return quote if len(quote) <= _QUOTE_SHOWN else f"{quote[:half]} … {quote[-half:]}"

"""Draws the rows of the list of spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.labels.label_set import LabelSet
from annotator.gui.document_view.looks import SIGNS
from annotator.gui.look.rows import drawn_row
from annotator.gui.look.theme import SMALL_PIXELS, current_colors
from annotator.gui.models.span_list_model import ELSEWHERE, LOOK, SPANS
from annotator.gui.panels.cards import shortened
from annotator.gui.translation import current_language, digits, isolated

if TYPE_CHECKING:
    from annotator.core.span import Span

_ROW_HEIGHT = 34


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
        spans = index.data(SPANS)
        if spans is None:
            return
        signs = [" ✎"] if spans[0].note else []
        signs += [" ≠"] if index.data(ELSEWHERE) else []
        look = SIGNS.get(index.data(LOOK), "")
        with drawn_row(painter, option) as box:
            self._paint_row(painter, box, spans, option, "".join(signs), look)

    def _paint_row(
        self,
        painter: QPainter,
        box: QRect,
        spans: list[Span],
        option: QStyleOptionViewItem,
        signs: str,
        look: str,
    ) -> None:
        span = spans[0]
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
        title = f"{look} {title}" if look else title
        title_width = QFontMetrics(small).horizontalAdvance(title)
        inner = box.adjusted(8, 0, -26, 0) if right_to_left else box.adjusted(26, 0, -8, 0)
        painter.setFont(small)
        painter.setPen(QColor(colors.secondary))
        painter.drawText(inner, other | always, title)
        room = inner.width() - title_width - 12
        left = inner.right() - room + 1 if right_to_left else inner.left()
        painter.setFont(option.font)
        painter.setPen(QColor(colors.text))
        quote = " ".join(shortened(span.text).split())
        if len(spans) > 1:
            quote += f"  ×{digits(len(spans))}"
        quote += signs
        elided = QFontMetrics(option.font).elidedText(quote, Qt.TextElideMode.ElideRight, room)
        place = QRect(left, box.top(), room, box.height())
        painter.drawText(place, side | always, isolated(elided))

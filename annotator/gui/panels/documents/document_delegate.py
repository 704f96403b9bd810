"""Draws the rows of the list of documents."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.core.document import DocumentSummary, Status
from annotator.core.text.offsets import Utf16Map
from annotator.gui.document_view.layout.text_map import is_right_to_left
from annotator.gui.look.rows import WHOLE, drawn_row
from annotator.gui.look.theme import SMALL_PIXELS, Colors, current_colors
from annotator.gui.models.document_list_model import SUMMARY
from annotator.gui.translation import digits, isolated, isolated_in

ROW_HEIGHT = 80
_TITLE_LINE = 24
_TITLE_SHOWN = 300  # characters of a long headline
_COUNT_WIDTH = 30
_ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_BREAK_ANYWHERE = QTextOption()
_BREAK_ANYWHERE.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


class DocumentDelegate(QStyledItemDelegate):
    """Draws a document: status dot, headline, source and date, count of spans."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(160, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        summary = index.data(SUMMARY)
        if summary is None:
            return
        colors = current_colors()
        right_to_left = option.direction is Qt.LayoutDirection.RightToLeft
        with drawn_row(painter, option, WHOLE) as box:
            painter.setPen(QColor(colors.border))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            self._paint_summary(painter, box, summary, option.font, right_to_left, colors)

    def _paint_summary(
        self,
        painter: QPainter,
        box: QRect,
        summary: DocumentSummary,
        font: QFont,
        right_to_left: bool,
        colors: Colors,
    ) -> None:
        def mirrored(x: int, width: int) -> int:
            return box.right() - x - width + 1 if right_to_left else box.left() + x

        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        other = Qt.AlignmentFlag.AlignLeft if right_to_left else Qt.AlignmentFlag.AlignRight
        text_width = box.width() - 38 - _COUNT_WIDTH - 16
        title_font = QFont(font)
        title_font.setWeight(QFont.Weight.DemiBold)
        title = summary.title.strip() or summary.id
        lines = _title_lines(title, title_font, text_width)
        top = box.top() + (ROW_HEIGHT - len(lines) * _TITLE_LINE - 20) // 2
        dot = QRectF(mirrored(16, 12), top + 6, 12, 12)
        paint_status(painter, dot, summary.status)
        x = mirrored(38, text_width)
        painter.setFont(title_font)
        painter.setPen(QColor(colors.text))
        for number, words in enumerate(lines):
            place = QRect(x, top + number * _TITLE_LINE, text_width, _TITLE_LINE)
            # The second line has the headline's direction, whatever word it begins with.
            words = isolated_in(words, right_to_left=is_right_to_left(title))
            painter.drawText(place, side | _ABSOLUTE, words)
        small = QFont(font)
        small.setPixelSize(SMALL_PIXELS)
        painter.setFont(small)
        painter.setPen(QColor(colors.secondary))
        count = digits(summary.span_count) if summary.span_count else "—"
        if summary.is_flagged:
            count = f"⚑ {count}"
        count_x = mirrored(box.width() - 12 - _COUNT_WIDTH, _COUNT_WIDTH)
        painter.drawText(QRect(count_x, top, _COUNT_WIDTH, _TITLE_LINE), other | _ABSOLUTE, count)
        facts = (summary.source, summary.published)
        marks = [digits(self.tr("%n copies", "", summary.copies))] if summary.copies else []
        line = " · ".join([*marks, *(isolated(fact) for fact in facts if fact)])
        place = QRect(x, top + len(lines) * _TITLE_LINE, text_width, 20)
        painter.drawText(place, side | _ABSOLUTE, _elided(line, small, text_width))


def _title_lines(title: str, font: QFont, width: int) -> list[str]:
    """Return a headline in one line or two, the second one cut short where it does not fit."""
    title = " ".join(title[:_TITLE_SHOWN].split())
    layout = QTextLayout(title, font)
    layout.setTextOption(_BREAK_ANYWHERE)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    layout.endLayout()
    units = first.textLength()
    cut = Utf16Map(title).to_code_points(units)
    if cut >= len(title):
        return [title]
    return [title[:cut].rstrip(), _elided(title[cut:], font, width)]


def _elided(text: str, font: QFont, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def paint_status(painter: QPainter, box: QRectF, status: Status) -> None:
    """Draw a status by shape as well as colour: ring, half disc, disc, or ring with a bar."""
    colors = current_colors()
    accent = {
        Status.NEW: QColor(colors.secondary),
        Status.IN_PROGRESS: QColor(colors.warning),
        Status.SKIPPED: QColor(colors.secondary),
        Status.DONE: QColor(colors.good),
    }[status]
    painter.setPen(QPen(accent, 1.8))
    painter.setBrush(accent if status is Status.DONE else Qt.BrushStyle.NoBrush)
    disc = box.adjusted(1, 1, -1, -1)
    painter.drawEllipse(disc)
    if status is Status.IN_PROGRESS:
        painter.setBrush(accent)
        painter.drawPie(disc, 90 * 16, 180 * 16)
    if status is Status.SKIPPED:
        middle = disc.center().y()
        painter.drawLine(QPointF(disc.left() + 2, middle), QPointF(disc.right() - 2, middle))

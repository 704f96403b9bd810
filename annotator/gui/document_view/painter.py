"""Paints an article: tint, selection, text, then the lanes of spans under each line."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.gui.document_view.looks import FILLED, Look

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.core.span import Span
    from annotator.gui.document_view.layout.article_places import ArticlePlaces
    from annotator.gui.document_view.layout.lanes import Fragment
    from annotator.gui.document_view.layout.paragraph_layout import Line, ParagraphLayout

BAR = 3.0  # pixels
HANDLE_RADIUS = 5.0
_CARET_WIDTH = 1.6
_FOUND_ALPHA = 60
_OUTLINE = 1.5
_FRAME = 2.0
_FOLDED_ALPHA = 90
_STRIKE = 2.0
_STRIKE_AT = 0.55  # of the line's height: through the middle of Arabic letters
_OUTLINES = {
    Look.TO_JUDGE: Qt.PenStyle.SolidLine,
    Look.SUGGESTED: Qt.PenStyle.DashLine,
    Look.GHOST: Qt.PenStyle.DotLine,
}
_BARS = {Look.SUGGESTED: (7.0, 4.0), Look.GHOST: (3.0, 3.0)}  # pixels: length, gap


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """How spans of a label look; ``text_color`` is for the title on the tag."""

    title: str
    color: QColor
    text_color: QColor


@dataclass(frozen=True, slots=True)
class ViewColors:
    """The colours of the page. ``tint_alpha`` (0 to 255) is how strong a label's tint is."""

    page: QColor
    text: QColor
    secondary: QColor
    selection: QColor
    accent: QColor
    tint_alpha: int


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked beside the spans: selection, selected span, caret, hits. Code points.

    ``found`` is in order, and no hit is inside another; ``framed`` are words that are spoken of.
    """

    selection: tuple[int, int] = (0, 0)
    selected: Span | None = None
    caret: int | None = None
    found: Sequence[tuple[int, int]] = ()
    framed: tuple[int, int] = (0, 0)


class ArticlePainter:
    """Paints the part of an article that is asked for; shaped lines are drawn whole."""

    def __init__(
        self, places: ArticlePlaces, colors: ViewColors, styles: Mapping[str, LabelStyle]
    ) -> None:
        self._places = places
        self._layout = places.article
        self._colors = colors
        self._styles = styles
        self._unknown = LabelStyle("", colors.secondary, colors.page)

    def paint(self, painter: QPainter, area: QRectF, marks: Marks) -> None:
        """Paint what meets ``area``; painter and area are in the article's coordinates."""
        layout = self._layout
        for index, paragraph in layout.paragraphs_between(area.top(), area.bottom()):
            start, top = layout.map.start(index), layout.top(index)
            first = paragraph.line_number_at(area.top() - top)
            for line in paragraph.lines[first:]:
                y = top + line.top
                if y > area.bottom():
                    break
                self._paint_line(painter, paragraph, line, start, y, marks)
        if marks.selected is not None:
            self._paint_frame(painter, marks.selected)
        if marks.caret is not None:
            self._paint_caret(painter, marks.caret)

    def _paint_line(
        self,
        painter: QPainter,
        paragraph: ParagraphLayout,
        line: Line,
        start: int,
        y: float,
        marks: Marks,
    ) -> None:
        for fragment in line.fragments:
            self._underlay(painter, fragment, y, line.height)
        if marks.found:
            self._paint_found(painter, paragraph, line, start, y, marks.found)
        self._paint_selection(painter, paragraph, line, start, y, marks.selection)
        self._paint_framed(painter, paragraph, line, start, y, marks.framed)
        painter.setPen(self._colors.text)
        line.line.draw(painter, QPointF(0, y - line.line.y()))
        if line.fragments:
            painter.setFont(self._layout.fonts.tag)
            for fragment in line.fragments:
                self._overlay(painter, fragment, y, line.height)
                self._paint_lane(painter, fragment, y + line.height)

    def _underlay(self, painter: QPainter, fragment: Fragment, y: float, height: float) -> None:
        """Tint the words of a span whose look is filled."""
        if self._layout.look(fragment.span) not in FILLED:
            return
        tint = QColor(self._style(fragment.span).color)
        tint.setAlpha(self._colors.tint_alpha)
        for left, right in fragment.rectangles:
            painter.fillRect(QRectF(left, y, right - left, height), tint)

    def _overlay(self, painter: QPainter, fragment: Fragment, y: float, height: float) -> None:
        """Outline or strike the words of a span that is judged, to be judged, or was corrected."""
        look = self._layout.look(fragment.span)
        if look not in _OUTLINES and look is not Look.REJECTED:
            return
        color = self._style(fragment.span).color
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for left, right in fragment.rectangles:
            if look is Look.REJECTED:
                middle = y + height * _STRIKE_AT
                painter.fillRect(QRectF(left, middle, right - left, _STRIKE), color)
            else:
                painter.setPen(QPen(color, _OUTLINE, _OUTLINES[look]))
                painter.drawRect(QRectF(left + 1, y + 1, right - left - 2, height - 1))

    def _paint_found(
        self,
        painter: QPainter,
        paragraph: ParagraphLayout,
        line: Line,
        start: int,
        y: float,
        found: Sequence[tuple[int, int]],
    ) -> None:
        """Underlay the hits that stand on a line."""
        place = bisect_left(found, start + line.start, key=lambda hit: hit[1])
        mark = QColor(self._colors.accent)
        mark.setAlpha(_FOUND_ALPHA)
        while place < len(found) and found[place][0] < start + line.end:
            first, end = (offset - start for offset in found[place])
            for left, right in paragraph.geometry(line).rectangles(first, end):
                painter.fillRect(QRectF(left, y, right - left, line.height), mark)
            place += 1

    def _paint_selection(
        self,
        painter: QPainter,
        paragraph: ParagraphLayout,
        line: Line,
        start: int,
        y: float,
        selection: tuple[int, int],
    ) -> None:
        first, end = max(selection[0] - start, line.start), min(selection[1] - start, line.end)
        if first >= end:
            return
        for left, right in paragraph.geometry(line).rectangles(first, end):
            painter.fillRect(QRectF(left, y, right - left, line.height), self._colors.selection)

    def _paint_framed(
        self,
        painter: QPainter,
        paragraph: ParagraphLayout,
        line: Line,
        start: int,
        y: float,
        framed: tuple[int, int],
    ) -> None:
        """Frame the words that are spoken of, with room between the frame and what is in it."""
        first, end = max(framed[0] - start, line.start), min(framed[1] - start, line.end)
        if first >= end:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colors.accent, _FRAME))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for left, right in paragraph.geometry(line).rectangles(first, end):
            frame = QRectF(left, y, right - left, line.height).adjusted(-4, -3, 4, 1)
            painter.drawRoundedRect(frame, 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_lane(self, painter: QPainter, fragment: Fragment, text_bottom: float) -> None:
        style, look = self._style(fragment.span), self._layout.look(fragment.span)
        y = text_bottom + fragment.lane * self._layout.spacing.lane
        for left, right in fragment.rectangles:
            self._paint_bar(painter, QRectF(left, y, right - left, BAR), style.color, look)
        if fragment.tag is None:
            return
        left, right = fragment.tag
        tag = QRectF(left, y + BAR - 0.5, right - left, self._layout.spacing.lane - BAR - 1)
        if look in FILLED:
            painter.fillRect(tag, style.color)
            painter.setPen(style.text_color)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(style.color, 1, _OUTLINES.get(look, Qt.PenStyle.SolidLine)))
            painter.drawRect(tag.adjusted(0.5, 0.5, -0.5, -0.5))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(tag, int(flags), self._layout.tag_text(fragment.span))

    def _paint_bar(self, painter: QPainter, bar: QRectF, color: QColor, look: Look) -> None:
        """Paint the bar of a span: solid, dashed for a suggestion, dotted for a ghost."""
        pattern = _BARS.get(look)
        if look is Look.FOLDED:
            color = QColor(color)
            color.setAlpha(_FOLDED_ALPHA)
        if pattern is None:
            painter.fillRect(bar, color)
            return
        length, gap = pattern
        x = bar.left()
        while x < bar.right():
            painter.fillRect(QRectF(x, bar.top(), min(length, bar.right() - x), BAR), color)
            x += length + gap

    def _paint_frame(self, painter: QPainter, span: Span) -> None:
        """Frame the selected span and give it handles at its edges."""
        color = self._style(span).color
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for y, line, fragment in self._places.fragments_of(span):
            for left, right in fragment.rectangles:
                frame = QRectF(left, y, right - left, line.height + BAR)
                painter.drawRect(frame.adjusted(-1, -1, 1, 0))
        painter.setPen(QPen(self._colors.page, 1.5))
        painter.setBrush(color)
        for x, y in self._places.edge_places(span):
            painter.drawEllipse(QPointF(x, y), HANDLE_RADIUS + 1, HANDLE_RADIUS + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_caret(self, painter: QPainter, offset: int) -> None:
        x, top, height = self._places.caret_place(offset)
        painter.fillRect(
            QRectF(x - _CARET_WIDTH / 2, top, _CARET_WIDTH, height), self._colors.accent
        )

    def _style(self, span: Span) -> LabelStyle:
        return self._styles.get(span.label, self._unknown)

"""The page: an article in its column, with headline, source and margins around it.

Page positions are pixels from the viewport's left and from the top of the scrolled page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from annotator.gui.document_view.layout.article_layout import ArticleLayout, Fonts
from annotator.gui.document_view.layout.article_places import ArticlePlaces

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.core.span import Span
    from annotator.gui.document_view.painter import ViewColors
from annotator.gui.document_view.layout.paragraph_layout import LineSpacing, ParagraphLayout
from annotator.gui.document_view.layout.text_map import TextMap, is_right_to_left

TEXT_PIXELS = 21
_COLUMN_WIDTH = 760  # pixels with text of TEXT_PIXELS; wider or narrower with the text
_MARGIN = 36
_UNDER_HEADER = 12
_HEADING_SCALE = 25 / TEXT_PIXELS
_KICKER_SCALE = 14 / TEXT_PIXELS
_TAG_SCALE = 12 / TEXT_PIXELS
_RIGHT_TO_LEFT_MARK = "\u200f"
_HEADER_SPACING = LineSpacing(lane=0, leading=4, paragraph=6)


class Page:
    """Where the article stands in a viewport of a width, and how high the whole is."""

    def __init__(self, family: str) -> None:
        self._family = family
        self._pixels = TEXT_PIXELS
        self._line_space = 0.3
        self._viewport_width = float(_COLUMN_WIDTH + 2 * _MARGIN)
        self._heading = self._kicker = ""
        self._heading_paragraph = -1
        self.article = ArticleLayout(self._fonts(), self._column_width())
        self.places = ArticlePlaces(self.article)
        self._set_header()

    def set_document(self, text: str, spans: Iterable[Span], heading: str, kicker: str) -> None:
        """Take an article; a heading with which the text itself begins is not drawn twice."""
        self._heading = heading
        # Under an Arabic headline a Latin source stands at the right as well.
        mark = _RIGHT_TO_LEFT_MARK if is_right_to_left(heading or text[:1000]) else ""
        self._kicker = f"{mark}{kicker}" if kicker else ""
        self._heading_paragraph = -1
        blank = len(text) - len(text.lstrip("\ufeff \t\r\n"))
        if heading and text[blank : blank + len(heading) + 1].split("\n")[0].strip() == heading:
            self._heading_paragraph = text.count("\n", 0, blank)
        elif heading.endswith("…") and text.startswith(heading[:-1], blank):
            self._heading = ""  # no headline, but the opening words of the text
        self._set_header()
        self.article.set_text(
            text,
            spans=spans,
            heading=self._heading_paragraph,
            space=self._kicker_line.height if self._has_heading_in_text else 0.0,
        )

    @property
    def _has_heading_in_text(self) -> bool:
        return self._heading_paragraph >= 0

    def set_font(self, family: str, pixels: int, line_space: float) -> None:
        """Set everything in a font family, the text at a size in pixels.

        ``line_space`` is the space under a line as a share of the text's height.
        """
        self._family, self._pixels, self._line_space = family, pixels, line_space
        self._set_anew()

    def set_viewport_width(self, width: float) -> bool:
        """Take the width of the viewport; tell whether the column's width changed."""
        self._viewport_width = width
        if self._column_width() == self.article.width:
            return False
        self._set_anew()
        return True

    def _set_anew(self) -> None:
        self.article.set_fonts(self._fonts(), self._column_width())
        self._set_header()

    def _fonts(self) -> Fonts:
        heading = self._font(_HEADING_SCALE)
        heading.setWeight(QFont.Weight.DemiBold)
        tag = self._font(_TAG_SCALE)
        return Fonts(self._font(1), heading, tag, self._line_space)

    def _font(self, scale: float) -> QFont:
        font = QFont(self._family)
        font.setPixelSize(max(9, round(self._pixels * scale)))
        return font

    def _column_width(self) -> float:
        widest = _COLUMN_WIDTH * self._pixels / TEXT_PIXELS
        return max(120.0, min(widest, self._viewport_width - 2 * _MARGIN))

    def _set_header(self) -> None:
        width = self.article.width
        heading = "" if self._has_heading_in_text else self._heading
        self._heading_line = HeaderLine(heading, self.article.fonts.heading, width)
        self._kicker_line = HeaderLine(self._kicker, self._font(_KICKER_SCALE), width)
        kicker_above = 0.0 if self._has_heading_in_text else self._kicker_line.height
        above = self._heading_line.height + kicker_above
        self.article_top = _MARGIN + above + (_UNDER_HEADER if above else 0)

    @property
    def height(self) -> float:
        """The height of the page with its margins, in part estimated."""
        return self.article_top + self.article.height + _MARGIN

    @property
    def column_left(self) -> float:
        """Where the column begins, from the viewport's left."""
        return round((self._viewport_width - self.article.width) / 2)

    def to_article(self, point: QPointF) -> QPointF:
        """Return a place on the page in the article's coordinates."""
        return QPointF(point.x() - self.column_left, point.y() - self.article_top)

    def from_article(self, box: QRectF) -> QRectF:
        """Return a box in the article's coordinates as one on the page."""
        return box.translated(self.column_left, self.article_top)

    def paint_header(self, painter: QPainter, colors: ViewColors) -> None:
        """Paint headline and kicker; the painter is in page coordinates."""
        painter.save()
        painter.translate(self.column_left, 0)
        self._heading_line.paint(painter, _MARGIN, colors.text)
        place = _MARGIN + self._heading_line.height
        if self._has_heading_in_text:
            under = self._kicker_line.height + self.article.spacing.paragraph / 2
            place = self.article_top + self.article.top(self._heading_paragraph + 1) - under
        self._kicker_line.paint(painter, place, colors.secondary)
        painter.restore()


class HeaderLine:
    """A text over the full width of the column, drawn but not selectable."""

    def __init__(self, text: str, font: QFont, width: float) -> None:
        display = TextMap(" ".join(text.split())).display(0)
        self._paragraph = (
            ParagraphLayout(display, font, width, _HEADER_SPACING) if display else None
        )

    @property
    def height(self) -> float:
        """The height that it takes; 0 without text."""
        return self._paragraph.height if self._paragraph else 0.0

    def paint(self, painter: QPainter, y: float, color: QColor) -> None:
        """Draw it with its top at a height."""
        if self._paragraph is None:
            return
        painter.setPen(color)
        for line in self._paragraph.lines:
            line.line.draw(painter, QPointF(0, y + line.top - line.line.y()))

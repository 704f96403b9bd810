"""A scrolling page with an article and its spans, as it is shown; nothing can be done in it."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.gui.document_view.looks import Look
from annotator.gui.document_view.page import Page
from annotator.gui.document_view.painter import ArticlePainter, LabelStyle, Marks, ViewColors
from annotator.gui.document_view.scroller import Scroller

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.core.span import Span
    from annotator.gui.document_view.layout.article_layout import ArticleLayout
    from annotator.gui.document_view.layout.article_places import ArticlePlaces

_INK, _PAPER = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
_UNTIL_THEMED = ViewColors(
    page=_PAPER, text=_INK, secondary=_INK, selection=_PAPER, accent=_INK, tint_alpha=40
)


class PageView(QAbstractScrollArea):
    """Shows one article. Offsets in and out are code points of the article's text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._colors = _UNTIL_THEMED
        self._styles: dict[str, LabelStyle] = {}
        self._page = Page(self.font().family())
        self._scroller = Scroller(self, self._page)
        self._found: Sequence[tuple[int, int]] = ()
        self._framed = (0, 0)
        self.verticalScrollBar().setObjectName("page")
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def text(self) -> str:
        """Return the article's text."""
        return self.article.map.text

    @property
    def article(self) -> ArticleLayout:
        """The geometry of the article that is shown."""
        return self._page.article

    @property
    def places(self) -> ArticlePlaces:
        """Where the characters and spans of the article stand."""
        return self._page.places

    def set_document(
        self, text: str, spans: Iterable[Span], *, heading: str = "", kicker: str = ""
    ) -> None:
        """Show an article; ``heading`` is drawn above unless the text itself begins with it."""
        self._framed = (0, 0)
        self._page.set_document(text, spans, heading, kicker)
        self.setAccessibleName(heading)
        self._scroller.to_top()
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing."""
        self.set_document("", ())

    def set_text_font(self, family: str, pixels: int, line_space: float = 0.3) -> None:
        """Set the article in a font family at a size in pixels; the first line seen stays.

        ``line_space`` is the space under a line as a share of the text's height.
        """
        first = self._scroller.first_seen()
        self._page.set_font(family, pixels, line_space)
        self._scroller.show_again(first)

    def set_colors(self, colors: ViewColors) -> None:
        """Take the colours of the page."""
        self._colors = colors
        self.viewport().update()

    def set_label_styles(self, styles: Mapping[str, LabelStyle]) -> None:
        """Take the look of labels, by key."""
        self._styles = dict(styles)
        self.article.set_titles({key: style.title for key, style in styles.items()})
        self._scroller.set_range()
        self.viewport().update()

    def set_looks(self, looks: Mapping[str, Look], names: Mapping[str, str] | None = None) -> None:
        """Draw spans in these looks, by their ids; the others as one's own.

        ``names`` are put before the titles on their tags: whose they are.
        """
        self.article.set_looks(looks, names or {})
        self._scroller.set_range()
        self.viewport().update()

    def set_ghost(self, span_id: str, ghost: Span | None) -> None:
        """Show beside a corrected span what it was before; None takes that away."""
        ghost_id = f"{span_id} before"
        if self.article.span(ghost_id) is not None:
            self._update_between(self.article.remove_span(ghost_id))
        if ghost is not None:
            shown = replace(ghost, id=ghost_id)
            self._update_between(self.article.add_span(shown, Look.GHOST))

    def add_span(self, span: Span, look: Look = Look.OWN) -> None:
        """Show a new span."""
        self._update_between(self.article.add_span(span, look))

    def remove_span(self, span_id: str) -> None:
        """Show a span no longer."""
        self._update_between(self.article.remove_span(span_id))

    def change_span(self, span: Span, look: Look = Look.OWN) -> None:
        """Show a span as it is now."""
        self._update_between(self.article.remove_span(span.id))
        self._update_between(self.article.add_span(span, look))

    def set_found(self, found: Sequence[tuple[int, int]]) -> None:
        """Mark the hits of a search, in order."""
        self._found = found
        self.viewport().update()

    def set_framed(self, start: int, end: int) -> None:
        """Frame the words that are spoken of and bring them into view; none in an empty range."""
        self._framed = (start, end)
        if start < end:
            self.ensure_seen(end - 1)
            self.ensure_seen(start)
        self.viewport().update()

    def place_seen(self) -> tuple[int, float]:
        """Return the first line that is seen, by its offset, and its pixels above the edge."""
        return self._scroller.place_seen()

    def show_place(self, first: int, above: float) -> None:
        """Scroll to where the line of ``first`` is so far above the viewport's edge."""
        self._scroller.show_place(first, above)

    def ensure_seen(self, offset: int) -> None:
        """Scroll until the line of a character is in view, with some room around."""
        self._scroller.ensure_seen(offset)

    def to_article(self, point: QPointF) -> QPointF:
        """Return a point of the viewport in the article's coordinates."""
        return self._page.to_article(point + QPointF(0, self._scroller.value))

    def character_rect(self, offset: int) -> QRect:
        """Return the box of a character in pixels of the viewport, where it will be painted.

        Its middle is always on the character. A screen reader may ask between scrolling and
        painting.
        """
        self._scroller.lay_out_seen()
        box = self._page.from_article(self.places.character_box(offset))
        left, right = ceil(box.left()), floor(box.right())
        top = round(box.top()) - self._scroller.value
        return QRect(left, top, max(1, right - left), round(box.height()))

    def character_at(self, point: QPointF) -> int:
        """Return the offset of the character at a point of the viewport."""
        place = self.to_article(point)
        return self.places.character_at(place.x(), place.y())

    def _on_scrolled(self) -> None:
        self._scroller.settle()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        area = event.rect()
        article, page = self.article, self._page
        height = article.height
        scrolled = self._scroller.value
        painter = QPainter(self.viewport())
        painter.fillRect(area, self._colors.page)
        painter.translate(0, -scrolled)
        page.paint_header(painter, self._colors)
        painter.translate(page.column_left, page.article_top)
        top = area.top() + scrolled - page.article_top
        seen = QRectF(0, top, article.width, area.height())
        ArticlePainter(self.places, self._colors, self._styles).paint(painter, seen, self.marks())
        painter.end()
        if article.height != height:
            self._scroller.set_range()
        article.drop_far_layouts(*self._scroller.seen())

    def marks(self) -> Marks:
        """Return what is marked in the article, to be painted now."""
        return Marks(found=self._found, framed=self._framed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        first = self._scroller.first_seen()
        keeps_framed = self._sees_framed(max(event.oldSize().height(), event.size().height()))
        if self._page.set_viewport_width(self.viewport().width()):
            self._scroller.show_again(first)
        else:
            self._scroller.set_range()
        if keeps_framed:
            self.set_framed(*self._framed)

    def _sees_framed(self, height: int) -> bool:
        """Tell whether the framed words are in view, where that is so many pixels high."""
        start, end = self._framed
        return start < end and self._scroller.sees(start, height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.viewport().update()

    def _update_between(self, heights: tuple[float, float]) -> None:
        self._scroller.set_range()
        top, bottom = self._scroller.seen()
        first, last = max(heights[0], top), min(heights[1], bottom)
        # Handles and frames reach a little beyond their lines.
        self._update_area(first - 8, last + 8)

    def _update_area(self, top: float, bottom: float) -> None:
        shift = self._page.article_top - self._scroller.value
        place = QRectF(0, top + shift, self.viewport().width(), bottom - top)
        self.viewport().update(place.toAlignedRect())

    def update_range(self, start: int, end: int) -> None:
        """Paint anew the lines on which a range of the text stands."""
        limit = len(self.text())
        first = self.places.character_box(max(0, min(start, limit)))
        last = self.places.character_box(max(0, min(max(start, end), limit)))
        self._update_area(first.top() - 8, last.bottom() + 10)

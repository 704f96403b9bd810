"""The article view: a scrolling page with an article and its spans, which hears mouse and keys."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.gui.document_view.accessible import ArticleEvents, make_accessible
from annotator.gui.document_view.caret import MOVE_KEYS, CaretMover, Move
from annotator.gui.document_view.looks import Look
from annotator.gui.document_view.page import Page
from annotator.gui.document_view.painter import (
    ArticlePainter,
    LabelStyle,
    Marks,
    ViewColors,
)
from annotator.gui.document_view.pointer import Pointer
from annotator.gui.document_view.scroller import Scroller

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.core.span import Span
    from annotator.gui.document_view.layout.article_layout import ArticleLayout
    from annotator.gui.document_view.layout.article_places import ArticlePlaces

__all__ = ["ArticleView", "LabelStyle", "ViewColors"]

_INK, _PAPER = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
_UNTIL_THEMED = ViewColors(
    page=_PAPER, text=_INK, secondary=_INK, selection=_PAPER, accent=_INK, tint_alpha=40
)


class ArticleView(QAbstractScrollArea):
    """Shows one article. Offsets in and out are code points of the article's text.

    ``span_selected`` carries a span's id or an empty string, ``resize_requested`` a span's id and
    the edges that were wished for it; ``selection_made`` comes at the end of a gesture, and
    ``given_up`` for an Esc with nothing to give up; ``zoom_requested`` carries steps,
    ``menu_requested`` a place on the screen.
    """

    span_selected = Signal(str)
    selection_changed = Signal(int, int)
    selection_made = Signal()
    given_up = Signal()
    resize_requested = Signal(str, int, int)
    zoom_requested = Signal(int)
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self._colors = _UNTIL_THEMED
        self._styles: dict[str, LabelStyle] = {}
        self._page = Page(self.font().family())
        self._scroller = Scroller(self, self._page)
        self._mover = CaretMover(self.places)
        self._selection = (0, 0)
        self._caret = 0
        self._selected: str | None = None
        self._exact = False
        self._found: Sequence[tuple[int, int]] = ()
        self._framed = (0, 0)
        self._resize: tuple[int, int] | None = None
        self._pointer = Pointer(self)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._events = ArticleEvents(self)

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
        self._pointer.forget()
        self._resize, self._framed = None, (0, 0)
        before = self._selection
        self._selection, self._caret, self._selected = (0, 0), 0, None
        self._page.set_document(text, spans, heading, kicker)
        self.setAccessibleName(heading)
        self._scroller.to_top()
        self.viewport().update()
        self._events.text_replaced()
        if before != self._selection:
            self.selection_changed.emit(0, 0)

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

    def to_article(self, point: QPointF) -> QPointF:
        """Return a point of the viewport in the article's coordinates."""
        return self._page.to_article(point + QPointF(0, self._scroller.value))

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
        ArticlePainter(self.places, self._colors, self._styles).paint(painter, seen, self._marks())
        painter.end()
        if article.height != height:
            self._scroller.set_range()
        article.drop_far_layouts(*self._scroller.seen())

    def _marks(self) -> Marks:
        if self._resize is not None:
            return Marks(selection=self._resize)
        span = self.shown_span()
        caret = self._caret if self.hasFocus() and span is None else None
        return Marks(self._selection, span, caret, self._found, self._framed)

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

    def add_span(self, span: Span, look: Look = Look.OWN) -> None:
        """Show a new span."""
        self._update_between(self.article.add_span(span, look))

    def remove_span(self, span_id: str) -> None:
        """Show a span no longer."""
        if self._selected == span_id:
            self._selected = None
        self._update_between(self.article.remove_span(span_id))

    def change_span(self, span: Span, look: Look = Look.OWN) -> None:
        """Show a span as it is now."""
        self._update_between(self.article.remove_span(span.id))
        self._update_between(self.article.add_span(span, look))

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

    def _update_range(self, start: int, end: int) -> None:
        """Paint anew the lines on which a range of the text stands."""
        limit = len(self.text())
        first = self.places.character_box(max(0, min(start, limit)))
        last = self.places.character_box(max(0, min(max(start, end), limit)))
        self._update_area(first.top() - 8, last.bottom() + 10)

    def selection(self) -> tuple[int, int]:
        """Return the selected range; an empty one at the caret where nothing is selected."""
        return self._selection

    def set_selection(
        self, start: int, end: int, caret: int | None = None, *, exact: bool = False
    ) -> None:
        """Select a range; a span that was selected no longer is, where the range is not empty.

        ``exact`` says that its characters were chosen one by one.
        """
        self._exact = exact
        before, caret_before = self._selection, self._caret
        self._selection = (start, end)
        self._caret = end if caret is None else caret
        if (self._selection, self._caret) == (before, caret_before):
            return
        if start < end and self._selected is not None:
            self._select(None)
        self._update_range(*before)
        self._update_range(start, end)
        self._update_range(caret_before, caret_before)
        self.selection_changed.emit(start, end)
        self._events.selection_moved(start, end, self._caret)

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

    def selection_is_exact(self) -> bool:
        """Tell whether the selection's characters were chosen one by one, not by words."""
        return self._exact

    def finish_selection(self) -> None:
        """Say that the mouse has selected something."""
        if self._selection[0] < self._selection[1]:
            self.selection_made.emit()

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self.set_selection(self._caret, self._caret, self._caret)

    def select_all(self) -> None:
        """Select the whole text."""
        self.set_selection(0, len(self.text()))

    def selected_span(self) -> str | None:
        """Return the id of the selected span."""
        return self._selected

    def shown_span(self) -> Span | None:
        """Return the selected span."""
        return self.article.span(self._selected) if self._selected else None

    def select_span(self, span_id: str | None) -> None:
        """Select a span and bring it into view, or select none."""
        span = self.article.span(span_id) if span_id else None
        if span is not None:
            self.set_selection(span.end, span.end, span.end)
            self.ensure_seen(span.end - 1)
            self.ensure_seen(span.start)
        self._select(span.id if span else None)

    def _select(self, span_id: str | None) -> None:
        if span_id == self._selected:
            return
        for each in (self._selected, span_id):
            if each is not None and (span := self.article.span(each)) is not None:
                self._update_range(span.start, span.end)
        self._selected = span_id
        self.span_selected.emit(span_id or "")

    def show_resize(self, edges: tuple[int, int] | None) -> None:
        """Show which edges a resized span would have; None shows the spans as they are."""
        self._resize = edges
        self.viewport().update()

    def request_resize(self, span: Span, start: int, end: int) -> None:
        """Wish other edges for a span."""
        self.resize_requested.emit(span.id, start, end)

    def copy(self) -> None:
        """Copy the selected words, or those of the selected span, exactly as in the text."""
        start, end = self._selection
        span = self.shown_span()
        if span is not None:
            start, end = span.start, span.end
        if start < end:
            QGuiApplication.clipboard().setText(self.text()[start:end])

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

    def caret(self) -> int:
        """Return the offset of the caret."""
        return self._caret

    def ensure_seen(self, offset: int) -> None:
        """Scroll until the line of a character is in view, with some room around."""
        self._scroller.ensure_seen(offset)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            place = self.to_article(QPointF(event.pos()))
            spans = self.places.spans_at(place.x(), place.y())
            start, end = self._selection
            offset = self.places.character_at(place.x(), place.y())
            if spans and not start <= offset < end:
                self.select_span(spans[0].id)
            self.menu_requested.emit(event.globalPos())
            return
        span = self.shown_span()
        box = self.character_rect(span.start if span else self._selection[0])
        self.menu_requested.emit(self.viewport().mapToGlobal(box.bottomLeft()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            if steps:
                self.zoom_requested.emit(1 if steps > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
            return
        modifiers = event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        move = MOVE_KEYS.get((Qt.Key(event.key()), control))
        if move is None or modifiers & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        self._move_caret(move, bool(modifiers & Qt.KeyboardModifier.ShiftModifier))

    def _give_up(self) -> None:
        if self._pointer.cancel():
            return
        if self._selected is None and self._selection[0] == self._selection[1]:
            self.given_up.emit()
        self.clear_selection()
        self._select(None)

    def _move_caret(self, move: Move, extend: bool) -> None:
        start, end = self._selection
        caret = self._mover.moved(self._caret, move, self.viewport().height() * 0.9)
        if extend:
            anchor = start if self._caret == end else end
            exact = move not in (Move.WORD_LEFT, Move.WORD_RIGHT)
            self.set_selection(min(anchor, caret), max(anchor, caret), caret, exact=exact)
        else:
            self._select(None)
            self.set_selection(caret, caret, caret)
        self.ensure_seen(caret)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        make_accessible(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._update_range(self._caret, self._caret)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._pointer.cancel()
        self._update_range(self._caret, self._caret)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.viewport().update()

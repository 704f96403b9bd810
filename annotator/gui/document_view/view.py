"""The article view: a page on which text and spans are selected, by mouse and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QShowEvent,
    QWheelEvent,
)

from annotator.gui.document_view.accessible import ArticleEvents, make_accessible
from annotator.gui.document_view.caret import MOVE_KEYS, CaretMover, Move
from annotator.gui.document_view.page_view import PageView
from annotator.gui.document_view.painter import LabelStyle, Marks, ViewColors
from annotator.gui.document_view.pointer import Pointer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from annotator.core.span import Span

__all__ = ["ArticleView", "LabelStyle", "ViewColors"]


class ArticleView(PageView):
    """Shows one article to work in. Offsets in and out are code points of the article's text.

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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self._mover = CaretMover(self.places)
        self._selection = (0, 0)
        self._caret = 0
        self._selected: str | None = None
        self._exact = False
        self._resize: tuple[int, int] | None = None
        self._pointer = Pointer(self)
        self._events = ArticleEvents(self)

    def set_document(
        self, text: str, spans: Iterable[Span], *, heading: str = "", kicker: str = ""
    ) -> None:
        """Show an article; ``heading`` is drawn above unless the text itself begins with it."""
        self._pointer.forget()
        self._resize = None
        before = self._selection
        self._selection, self._caret, self._selected = (0, 0), 0, None
        super().set_document(text, spans, heading=heading, kicker=kicker)
        self._events.text_replaced()
        if before != self._selection:
            self.selection_changed.emit(0, 0)

    def marks(self) -> Marks:
        """Return what is marked; while a span is resized, only the edges that are wished for it."""
        if self._resize is not None:
            return Marks(selection=self._resize)
        span = self.shown_span()
        caret = self._caret if self.hasFocus() and span is None else None
        return Marks(self._selection, span, caret, self._found, self._framed)

    def remove_span(self, span_id: str) -> None:
        """Show a span no longer."""
        if self._selected == span_id:
            self._selected = None
        super().remove_span(span_id)

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
        self.update_range(*before)
        self.update_range(start, end)
        self.update_range(caret_before, caret_before)
        self.selection_changed.emit(start, end)
        self._events.selection_moved(start, end, self._caret)

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
                self.update_range(span.start, span.end)
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

    def caret(self) -> int:
        """Return the offset of the caret."""
        return self._caret

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
        self.update_range(self._caret, self._caret)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._pointer.cancel()
        self.update_range(self._caret, self._caret)

"""The article view: what mouse, keys and screen readers do on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QShowEvent,
    QWheelEvent,
)

from annotator.gui.document_view.accessible import ArticleEvents, make_accessible
from annotator.gui.document_view.caret import MOVE_KEYS, CaretMover, Move
from annotator.gui.document_view.painter import LabelStyle, ViewColors
from annotator.gui.document_view.pointer import Pointer
from annotator.gui.document_view.selection_view import SelectionView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from annotator.core.span import Span

__all__ = ["ArticleView", "LabelStyle", "ViewColors"]


class ArticleView(SelectionView):
    """Shows one article to work in. Offsets in and out are code points of the article's text.

    ``given_up`` comes for an Esc with nothing to give up; ``zoom_requested`` carries steps,
    ``menu_requested`` a place on the screen.
    """

    given_up = Signal()
    zoom_requested = Signal(int)
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self._mover = CaretMover(self.places)
        self._pointer = Pointer(self)
        self._events = ArticleEvents(self)

    def set_document(
        self, text: str, spans: Iterable[Span], *, heading: str = "", kicker: str = ""
    ) -> None:
        """Show an article; ``heading`` is drawn above unless the text itself begins with it."""
        self._pointer.forget()
        super().set_document(text, spans, heading=heading, kicker=kicker)
        self._events.text_replaced()

    def set_selection(
        self, start: int, end: int, caret: int | None = None, *, exact: bool = False
    ) -> None:
        """Select a range, and let screen readers know where the caret is."""
        before = self.selection(), self.caret()
        super().set_selection(start, end, caret, exact=exact)
        if (self.selection(), self.caret()) != before:
            self._events.selection_moved(start, end, self.caret())

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

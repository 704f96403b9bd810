"""Follows the mouse over the article: counts clicks, chooses the gesture, scrolls with a drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent

from annotator.gui.document_view.gestures import (
    DragHandle,
    DragSelection,
    ExtendSelection,
    Gesture,
    SelectUnit,
)
from annotator.gui.document_view.painter import HANDLE_RADIUS

if TYPE_CHECKING:
    from annotator.gui.document_view.selection_view import SelectionView

_GRAB = HANDLE_RADIUS + 4  # pixels around a handle
_SCROLL_EVERY = 30  # milliseconds while a drag is above or below the viewport
# Window managers that move windows by Alt+drag never show us the press: Ctrl does the same, and so
# does Alt when it is pressed after the button.
_BY_CHARACTER = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class Pointer(QObject):
    """The mouse over one view; at most one gesture is under way."""

    def __init__(self, view: SelectionView) -> None:
        super().__init__(view)
        self._view = view
        self._gesture: Gesture | None = None
        self._place = QPointF()
        self._by_character = False
        self._clicks = 0
        self._click_clock = QElapsedTimer()
        self._click_place = QPoint()
        self._scroller = QTimer(self)
        self._scroller.setInterval(_SCROLL_EVERY)
        self._scroller.timeout.connect(self._on_scroll_due)

    def press(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        self._count_clicks(event.position().toPoint())
        self._gesture = self._choose_gesture(event)
        self._gesture.start(*self._follow(event))

    def move(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or show by the cursor what a press would do here."""
        if self._gesture is None:
            grabs = self._handle_at(event.position()) is not None
            shape = Qt.CursorShape.SizeHorCursor if grabs else Qt.CursorShape.IBeamCursor
            self._view.viewport().setCursor(shape)
            return
        if not self._is_near(event.position().toPoint()):
            self._clicks = 0  # a drag: the next press begins to count anew
        self._gesture.move(*self._follow(event))
        if 0 <= event.position().y() < self._view.viewport().height():
            self._scroller.stop()
        elif not self._scroller.isActive():
            self._scroller.start()

    def release(self, event: QMouseEvent) -> None:
        """End the gesture."""
        if self._gesture is None:
            return
        gesture = self._take()
        gesture.end(*self._follow(event))

    def cancel(self) -> bool:
        """Give the gesture up; tell whether there was one."""
        if self._gesture is None:
            return False
        self._take().cancel()
        return True

    def forget(self) -> None:
        """Drop the gesture: the article it was for is gone."""
        self._gesture = None
        self._scroller.stop()

    def _take(self) -> Gesture:
        gesture = self._gesture
        self.forget()
        if gesture is None:
            raise RuntimeError("no gesture is under way")
        return gesture

    def _follow(self, event: QMouseEvent) -> tuple[QPointF, bool]:
        self._place = event.position()
        self._by_character = bool(event.modifiers() & _BY_CHARACTER)
        return self._view.to_article(self._place), self._by_character

    def _count_clicks(self, place: QPoint) -> None:
        hints = QGuiApplication.styleHints()
        soon = self._click_clock.isValid() and (
            self._click_clock.elapsed() <= hints.mouseDoubleClickInterval()
        )
        self._clicks = self._clicks % 3 + 1 if soon and self._is_near(place) else 1
        self._click_clock.restart()
        self._click_place = place

    def _is_near(self, place: QPoint) -> bool:
        """Tell whether a point is so near to the last press that both are one place."""
        near = QGuiApplication.styleHints().mouseDoubleClickDistance()
        return (place - self._click_place).manhattanLength() <= near

    def _choose_gesture(self, event: QMouseEvent) -> Gesture:
        if self._clicks > 1:
            return SelectUnit(self._view, self._clicks)
        span = self._view.shown_span()
        at_start = self._handle_at(event.position())
        if at_start is not None and span is not None:
            return DragHandle(self._view, span, at_start)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return ExtendSelection(self._view)
        return DragSelection(self._view)

    def _handle_at(self, point: QPointF) -> bool | None:
        """Tell whether the selected span's start handle is here (True) or its end's (False)."""
        span = self._view.shown_span()
        if span is None:
            return None
        place = self._view.to_article(point)
        edges = self._view.places.edge_places(span)
        for (x, y), at_start in zip(edges, (True, False), strict=True):
            if abs(place.x() - x) <= _GRAB and abs(place.y() - y) <= _GRAB:
                return at_start
        return None

    def _on_scroll_due(self) -> None:
        """Scroll while a drag is above or below, faster the farther it is."""
        y, height = self._place.y(), self._view.viewport().height()
        beyond = y if y < 0 else y - height
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond / 2))
        if self._gesture is not None:
            self._gesture.move(self._view.to_article(self._place), self._by_character)

"""A hand on the mouse: aims at the boxes of characters, as a person aims at what is seen."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.gui.document_view.view import ArticleView

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def place_of(view: ArticleView, offset: int) -> QPoint:
    """Return the middle of a character, scrolled into view, once the window stands still."""
    QTest.qWait(1)
    view.ensure_seen(offset)
    return view.character_rect(offset).center()


def range_of(view: ArticleView, words: str, after: int = 0) -> tuple[int, int]:
    """Return where words stand in the article."""
    start = view.text().index(words, after)
    return start, start + len(words)


def press(view: ArticleView, place: QPoint, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    """Press the left button, long enough after the press before to be no double click."""
    QTest.qWait(QApplication.doubleClickInterval() + 1)
    QTest.mousePress(view.viewport(), _LEFT, modifiers, place)


def move(view: ArticleView, place: QPoint, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    """Move the mouse with the left button held."""
    point = QPointF(place)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        point,
        QPointF(view.viewport().mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        _LEFT,
        modifiers,
    )
    QApplication.sendEvent(view.viewport(), event)


def release(view: ArticleView, place: QPoint, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    """Let the left button go."""
    QTest.mouseRelease(view.viewport(), _LEFT, modifiers, place)


def drag_between(
    view: ArticleView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = _NONE
) -> None:
    """Drag from one place of the viewport to another."""
    press(view, start, modifiers)
    move(view, (start + end) / 2, modifiers)
    move(view, end, modifiers)
    release(view, end, modifiers)


def drag(view: ArticleView, start: int, end: int, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    """Drag from the middle of one character to the middle of another."""
    QTest.qWait(1)
    view.ensure_seen(end)
    one, other = place_of(view, start), view.character_rect(end).center()
    if one == other:
        box = view.character_rect(start)
        one, other = box.center() + QPoint(box.width() // 4, 0), box.center()
    drag_between(view, one, other, modifiers)


def select_text(view: ArticleView, words: str) -> tuple[int, int]:
    """Drag over words from their first character to their last; return where they stand."""
    start, end = range_of(view, words)
    drag(view, start, end - 1)
    return start, end


def click(view: ArticleView, offset: int, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    """Click on a character."""
    click_at(view, place_of(view, offset), modifiers)


def click_at(view: ArticleView, place: QPoint, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    """Click on a place of the viewport."""
    press(view, place, modifiers)
    release(view, place, modifiers)


def double_click(view: ArticleView, offset: int, clicks: int = 2) -> None:
    """Click twice, or three times, on a character."""
    place = place_of(view, offset)
    QTest.qWait(QApplication.doubleClickInterval() + 1)
    with _slow_clicks():
        for _ in range(clicks):
            QTest.mousePress(view.viewport(), _LEFT, _NONE, place)
            QTest.mouseRelease(view.viewport(), _LEFT, _NONE, place)


@contextmanager
def _slow_clicks() -> Iterator[None]:
    """Let clicks belong together however slow the machine is."""
    before = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(60_000)
    yield
    QApplication.setDoubleClickInterval(before)

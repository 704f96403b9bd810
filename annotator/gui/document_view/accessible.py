"""The article as screen readers and automated tests read it: text, boxes, caret, selection."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any
from weakref import ref

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
    QAccessibleTextUpdateEvent,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr, isValid

from annotator.core.text.offsets import Utf16Map

if TYPE_CHECKING:
    from annotator.gui.document_view.selection_view import SelectionView

# For an interface that is not there; None would crash (measured with 6.11.3).
_NO_INTERFACE = VoidPtr(0)
_DESCRIBED = 500  # characters of a selection
# AT-SPI counts characters and Qt hands its numbers on as they are; Windows and macOS count UTF-16.
_COUNTS_CHARACTERS = sys.platform.startswith("linux")


class ArticleText(QAccessibleTextInterface):
    """The text interface of one view, which it does not keep alive."""

    def __init__(self, view: SelectionView) -> None:
        super().__init__()
        self._reference = ref(view)
        self._map: tuple[str, Utf16Map] = ("", Utf16Map(""))

    @property
    def _view(self) -> SelectionView:
        view = self._reference()
        if view is None:
            raise RuntimeError("the view is gone")
        return view

    def _units(self) -> Utf16Map:
        text = "" if _COUNTS_CHARACTERS else self._view.text()
        if self._map[0] is not text:
            self._map = (text, Utf16Map(text))
        return self._map[1]

    def _out(self, offset: int) -> int:
        return offset if _COUNTS_CHARACTERS else self._units().to_utf16(offset)

    def _in(self, offset: int) -> int:
        length = len(self._view.text())
        found = offset if _COUNTS_CHARACTERS else self._units().to_code_points(offset)
        return max(0, min(found, length))

    def characterCount(self) -> int:
        return self._out(len(self._view.text()))

    def text(self, start: int, end: int) -> str:
        return self._view.text()[self._in(start) : self._in(end)]

    def cursorPosition(self) -> int:
        return self._out(self._view.caret())

    def setCursorPosition(self, position: int) -> None:
        offset = self._in(position)
        self._view.set_selection(offset, offset, offset)

    def selectionCount(self) -> int:
        # PySide6 does not let Python answer selection(): what is asked for would be garbage
        # (measured with 6.11.3). What is selected stands in the view's description.
        return 0

    def addSelection(self, start: int, end: int) -> None:
        self.setSelection(0, start, end)

    def removeSelection(self, index: int) -> None:
        self._view.clear_selection()

    def setSelection(self, index: int, start: int, end: int) -> None:
        self._view.set_selection(*sorted((self._in(start), self._in(end))))

    def scrollToSubstring(self, start: int, end: int) -> None:
        self._view.ensure_seen(self._in(end))
        self._view.ensure_seen(self._in(start))

    def offsetAtPoint(self, point: QPoint) -> int:
        place = self._view.viewport().mapFromGlobal(point)
        return self._out(self._view.character_at(QPointF(place)))

    def characterRect(self, offset: int) -> QRect:
        box = self._view.character_rect(self._in(offset))
        box.moveTopLeft(self._view.viewport().mapToGlobal(box.topLeft()))
        return box


class AccessibleArticle(QAccessibleWidget):
    """The widget interface of one view; the text interface is an object of its own.

    Qt deletes it, while the view is being deleted. Python must not do so before: a reference is
    kept until Qt has.
    """

    def __init__(self, view: SelectionView) -> None:
        super().__init__(view, QAccessible.Role.EditableText, view.accessibleName())
        self._text = ArticleText(view)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return self._text if kind == QAccessible.InterfaceType.TextInterface else _NO_INTERFACE


class ArticleEvents:
    """Tells screen readers what happened in a view, where one listens."""

    def __init__(self, view: SelectionView) -> None:
        self._view = view

    def text_replaced(self) -> None:
        """Say that another article is shown."""
        if QAccessible.isActive():
            event = QAccessibleTextUpdateEvent(self._view, 0, "", self._view.text())
            QAccessible.updateAccessibility(event)

    def selection_moved(self, start: int, end: int, caret: int) -> None:
        """Say where the caret and the selection are."""
        if not QAccessible.isActive():
            return
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(self._view, caret))
        QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(self._view, start, end))
        self._view.setAccessibleDescription(self._view.text()[start:end][:_DESCRIBED])


_kept: list[AccessibleArticle] = []


def make_accessible(view: SelectionView) -> None:
    """Give a view its interface, unless it has it.

    It is registered rather than made by a factory: with a factory of Python's, Qt crashes when it
    deletes widgets that the factory was asked about. Qt forgets it when the view's meta-object
    changes, which a signal connected to it does, so views ask when they are shown (measured with
    6.11.3).
    """
    if isinstance(QAccessible.queryAccessibleInterface(view), AccessibleArticle):
        return
    _kept[:] = [interface for interface in _kept if isValid(interface)]
    _kept.append(AccessibleArticle(view))
    QAccessible.registerAccessibleInterface(_kept[-1])

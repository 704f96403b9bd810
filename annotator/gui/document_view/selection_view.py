"""A page on which text and a span can be selected; who selects is another's matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from annotator.gui.document_view.page_view import PageView
from annotator.gui.document_view.painter import Marks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from annotator.core.span import Span


class SelectionView(PageView):
    """Knows the selected range, the caret, the selected span, and edges that are tried on it.

    ``span_selected`` carries a span's id or an empty string, ``resize_requested`` a span's id and
    the edges that were wished for it; ``selection_made`` comes at the end of a gesture.
    """

    span_selected = Signal(str)
    selection_changed = Signal(int, int)
    selection_made = Signal()
    resize_requested = Signal(str, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = (0, 0)
        self._caret = 0
        self._selected: str | None = None
        self._exact = False
        self._resize: tuple[int, int] | None = None

    def set_document(
        self, text: str, spans: Iterable[Span], *, heading: str = "", kicker: str = ""
    ) -> None:
        """Show an article, in which nothing is selected."""
        self._resize = None
        before = self._selection
        self._selection, self._caret, self._selected = (0, 0), 0, None
        super().set_document(text, spans, heading=heading, kicker=kicker)
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

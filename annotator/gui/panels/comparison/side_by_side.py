"""Articles beside one another, one an annotator, that scroll together; or one with all spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.comparison.shown_spans import ShownSpans, update
from annotator.gui.document_view.view import ArticleView
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from annotator.core.document import Document


class Columns(QWidget):
    """Shows a document once for each title; what is done in the views is told with the view."""

    span_clicked = Signal(str)
    resize_requested = Signal(str, int, int)
    selection_changed = Signal(int, int)
    zoom_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._columns: list[QWidget] = []
        self.views: list[ArticleView] = []
        self._shown: list[ShownSpans] = []
        self._following = False
        # The columns get their room after this widget has got its own.
        self._aligning = QTimer(self, singleShot=True, interval=0)
        self._aligning.timeout.connect(self._align)

    def set_titles(self, titles: Sequence[str]) -> None:
        """Make a column for each title; an empty one is not shown."""
        for column in self._columns:
            self._row.removeWidget(column)
            column.hide()
            column.deleteLater()
        self._columns, self.views, self._shown = [], [], []
        for number, title in enumerate(titles, 1):
            self._add_column(title, digits(number))

    def _add_column(self, title: str, number: str) -> None:
        if self._columns:
            rule = QFrame()
            rule.setObjectName("rule")
            rule.setFixedWidth(1)
            self._row.addWidget(rule)
            self._columns.append(rule)
        column = QWidget()
        under = QVBoxLayout(column)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(0)
        if title:
            head = plain_label("column")
            head.setText(f"{number}  {isolated(title)}")
            under.addWidget(head)
        view = ArticleView()
        under.addWidget(view, 1)
        self._row.addWidget(column, 1)
        self._columns.append(column)
        self.views.append(view)
        view.span_selected.connect(self._on_span_selected)
        view.resize_requested.connect(self.resize_requested)
        view.zoom_requested.connect(self.zoom_requested)
        view.selection_changed.connect(lambda start, end: self._on_selected(view, start, end))
        view.verticalScrollBar().valueChanged.connect(lambda: self._on_scrolled(view))

    def show_document(self, document: Document, kicker: str, shown: Sequence[ShownSpans]) -> None:
        """Show a document with the spans of each column."""
        self._following = True
        for view, spans in zip(self.views, shown, strict=True):
            view.set_document(document.text, (), heading=document.title, kicker=kicker)
            view.set_looks({}, spans.names)
            update(view, ShownSpans(), spans)
        self._shown = list(shown)
        self._following = False

    def show_spans(self, shown: Sequence[ShownSpans]) -> None:
        """Show what has changed of the document that is shown."""
        places = [view.place_seen() for view in self.views]
        for view, before, after in zip(self.views, self._shown, shown, strict=True):
            update(view, before, after)
        self._shown = list(shown)
        self._following = True
        for view, place in zip(self.views, places, strict=True):
            view.show_place(*place)
        self._following = False

    def matter_of(self, span_id: str) -> str | None:
        """Return the key of the matter that a span belongs to."""
        found = (shown.matters.get(span_id) for shown in self._shown)
        return next((key for key in found if key), None)

    def frame(self, start: int, end: int) -> None:
        """Frame the words that are spoken of in all columns."""
        self._following = True
        for view in self.views:
            if (span := view.shown_span()) and not (start <= span.start and span.end <= end):
                view.select_span(None)
            view.set_framed(start, end)
        self._following = False
        self._align()

    def selecting(self) -> ArticleView | None:
        """Return the view in which words are selected."""
        return next((v for v in self.views if v.selection()[0] < v.selection()[1]), None)

    def focused(self) -> ArticleView | None:
        """Return the view that the keyboard is in, or was first."""
        found = next((view for view in self.views if view.hasFocus()), None)
        return found or (self.views[0] if self.views else None)

    def take_focus(self) -> None:
        """Put the keyboard into a view."""
        if (view := self.focused()) is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_span_selected(self, span_id: str) -> None:
        if span_id:
            self.span_clicked.emit(span_id)

    def _on_selected(self, view: ArticleView, start: int, end: int) -> None:
        if start < end:
            for other in self.views:
                if other is not view:
                    other.clear_selection()
        self.selection_changed.emit(start, end)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._aligning.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._aligning.start()

    def _align(self) -> None:
        if self.views:
            self._on_scrolled(self.views[0])

    def _on_scrolled(self, view: ArticleView) -> None:
        """Let the other columns follow."""
        if self._following or not self.isVisible():
            return
        self._following = True
        place = view.place_seen()
        for other in self.views:
            if other is not view:
                other.show_place(*place)
        self._following = False

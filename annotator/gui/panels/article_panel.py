"""The article in the middle: joins article view and controller, and labels what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from annotator.gui.document_view.looks import Look
from annotator.gui.document_view.page import TEXT_PIXELS
from annotator.gui.document_view.view import ArticleView
from annotator.gui.labelling.edge_moves import EdgeMoves
from annotator.gui.labelling.span_acts import SpanActs
from annotator.gui.labelling.span_edges import SnappedEdges, SpanEdges
from annotator.gui.look.article_look import dress
from annotator.gui.messages import announce
from annotator.gui.panels.banner import Banner
from annotator.gui.panels.label_popup import LabelPopup
from annotator.gui.panels.offers import EmptyPage
from annotator.gui.panels.search_bar import SearchBar
from annotator.gui.translation import current_language, isolated

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.span import Span
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Found

_SEARCHED = 100  # characters of a selection that a search begins with
_SAID = 200  # characters of a quote that a screen reader says


class _Pages(QStackedLayout):
    """Pages of which only the one that is shown says how small the window can be."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.invalidate)

    def minimumSize(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()


class ArticlePanel(QWidget):
    """Shows the open document and carries wishes from the view to the controller."""

    span_selected = Signal(object)
    sticky_changed = Signal(str)

    def __init__(self, controller: ProjectController) -> None:
        super().__init__()
        self._controller = controller
        self._acts = SpanActs(controller)
        self.edges = SpanEdges(controller)
        self.view = ArticleView()
        self._moves = EdgeMoves(controller, self.view)
        self.banner = Banner()
        self.empty_page = EmptyPage()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        self.search_bar = SearchBar()
        self.search_bar.found.connect(self._on_found)
        self.search_bar.closed.connect(self.take_focus)
        column.addWidget(self.search_bar)
        self._pages = _Pages()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.empty_page)
        self._shown: QWidget = self.view
        column.addLayout(self._pages, 1)
        self.view.span_selected.connect(self._on_span_selected)
        self.view.selection_made.connect(self._on_selection_made)
        self.view.given_up.connect(self._on_given_up)
        self._sticky = ""
        self.shows_popup = False
        self._popup = LabelPopup(self.view.viewport())
        self._popup.label_requested.connect(self.label)
        self.view.selection_changed.connect(self._popup.hide)
        self.view.selection_changed.connect(self._on_selection_changed)
        self.view.verticalScrollBar().valueChanged.connect(self._popup.hide)
        controller.document_opened.connect(self._on_document_opened)
        controller.document_closed.connect(self._on_document_closed)
        controller.span_added.connect(self._on_span_added)
        controller.span_removed.connect(self._on_span_removed)
        controller.span_changed.connect(self._on_span_changed)
        self.refresh_look()

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of the article do, by their ids."""
        return {
            "copy": self.view.copy,
            "select_all": self.view.select_all,
            "find_in_article": self.open_search,
            "find_next": self.search_bar.next,
            "find_previous": self.search_bar.previous,
            "next_span": lambda: self.go_to_span(1),
            "previous_span": lambda: self.go_to_span(-1),
            **self._moves.wishes(),
        }

    def show_empty_page(self, empty: bool) -> None:
        """Show the ways to begin instead of an article."""
        self._pages.setCurrentWidget(self.empty_page if empty else self._shown)

    def add_page(self, page: QWidget) -> None:
        """Take a page that can be shown in the article's place."""
        self._pages.addWidget(page)

    def show_instead(self, page: QWidget | None) -> None:
        """Show an added page, with the article open behind it; with None the article again."""
        self._shown = page or self.view
        self._pages.setCurrentWidget(self._shown)

    def set_text_font(self, family: str, zoom: int, line_space: int) -> None:
        """Set the article's font; ``zoom`` and ``line_space`` in percent."""
        self.view.set_text_font(family, round(TEXT_PIXELS * zoom / 100), line_space / 100)

    def refresh_look(self) -> None:
        """Take the colours of the theme and the titles of the labels."""
        dress(self.view, self._controller.labels)
        self._popup.set_labels(self._controller.labels)

    def selected_span(self) -> Span | None:
        """Return the span that is selected in the article."""
        return self._controller.span(self.view.selected_span())

    def label(self, key: str) -> None:
        """Label the selected words, or relabel the selected span."""
        label = self._controller.labels.get(key)
        if label is None or not self._controller.can_edit:
            return
        title = label.title(current_language())
        start, end = self.view.selection()
        span = self.selected_span()
        if start < end:
            self._add(start, end, key, self.tr("Label as {label}").format(label=title))
        elif span is not None:
            name = self.tr("Relabel as {label}").format(label=title)
            self._acts.relabel([span.id], key, name)
        else:
            self.set_sticky("" if key == self._sticky else key)

    def _add(self, start: int, end: int, key: str, name: str) -> None:
        """Label words as the label's policy wants their edges, and say what it left out."""
        document = self._controller.document
        edges = SnappedEdges(start, end)
        if not self.view.selection_is_exact():
            edges = self.edges.snapped(start, end, key)
        if self._acts.add(edges.start, edges.end, key, name) is None or not document:
            return
        left_out = document.text[start : edges.start] + document.text[edges.end : end]
        if edges.proposed:
            words = self.tr("Is “{signs}” no part of it? [ takes it off.")
            self._controller.hint_given.emit(words.format(signs=isolated(edges.proposed)))
        elif left_out.strip():
            words = self.tr("Left out by the label's policy: {signs}   ] takes it in.")
            self._controller.hint_given.emit(words.format(signs=isolated(left_out.strip())))

    def relabel(self, span_ids: list[str], key: str) -> None:
        """Give several spans a label as one act."""
        label = self._controller.labels.get(key)
        if label is None or not self._controller.can_edit:
            return
        name = self.tr("Relabel as {label}").format(label=label.title(current_language()))
        self._acts.relabel(span_ids, key, name)

    def set_sticky(self, key: str) -> None:
        """Give every selection by the mouse this label from now on; none with an empty key."""
        if key == self._sticky:
            return
        self._sticky = key
        self.sticky_changed.emit(key)
        label = self._controller.labels.get(key)
        if label is None:
            self._controller.hint_given.emit(self.tr("Selecting words only selects them again."))
            return
        words = self.tr("Now every selection is labelled {label}. Esc ends this.")
        self._controller.hint_given.emit(words.format(label=label.title(current_language())))

    def _on_selection_changed(self, start: int, end: int) -> None:
        if start < end:
            self.edges.warm()

    def _on_selection_made(self) -> None:
        if self._sticky:
            self.label(self._sticky)
        elif self.shows_popup and self._controller.can_edit:
            self._popup.show_at(self._selection_rect())

    def _selection_rect(self) -> QRect:
        """Return what the selection takes of its last line that is seen."""
        start, end = self.view.selection()
        first, last = self.view.character_rect(start), self.view.character_rect(end - 1)
        return first.united(last) if first.top() == last.top() else last

    def _on_given_up(self) -> None:
        self.set_sticky("")

    def open_search(self) -> None:
        """Search the article, for the selected words to begin with."""
        start, end = self.view.selection()
        span = self.selected_span()
        words = span.text if span else self.view.text()[start:end]
        self.search_bar.open_search(words.split("\n")[0][:_SEARCHED])

    def _on_found(self, hits: list[tuple[int, int]], place: int) -> None:
        self.view.set_found(hits)
        if hits:
            start, end = hits[place]
            self.view.set_selection(start, end)
            self.view.ensure_seen(start)

    def show_found(self, found: Found) -> None:
        """Select a hit of the open article."""
        self.view.set_selection(found.start, found.end)
        self.view.ensure_seen(found.start)

    def words_to_label_all(self) -> tuple[str, str] | None:
        """Return quote and label key of the selected span, or of the selection and sticky label."""
        span = self.selected_span()
        if span is not None:
            return span.text, span.label
        start, end = self.view.selection()
        if start < end and self._sticky:
            return self.view.text()[start:end], self._sticky
        return None

    def remove(self, span_ids: list[str]) -> None:
        """Take spans out."""
        name = self.tr("Remove %n span(s)", "", len(span_ids))
        self._acts.remove(span_ids, name)

    def go_to_span(self, step: int) -> None:
        """Select the next span (1) or the one before (-1), round the article's end."""
        spans = self._controller.spans()
        if not spans:
            self._controller.hint_given.emit(self.tr("The article has no spans yet."))
            return
        current = self.view.selected_span()
        places = [place for place, span in enumerate(spans) if span.id == current]
        place = places[0] + step if places else self._place_near_caret(spans, step)
        self.view.select_span(spans[place % len(spans)].id)

    def _place_near_caret(self, spans: list[Span], step: int) -> int:
        caret = self.view.selection()[0]
        later = [place for place, span in enumerate(spans) if span.start >= caret]
        first = later[0] if later else 0
        return first if step > 0 else first - 1

    def _on_span_selected(self, span_id: str) -> None:
        span = self._controller.span(span_id)
        if span is not None:
            self._say(self.tr("{label}: {quote}"), span)
        self.span_selected.emit(span)

    def _say(self, words: str, span: Span) -> None:
        """Let a screen reader say what happened to a span."""
        label = self._controller.labels.get(span.label)
        title = label.title(current_language()) if label else span.label
        announce(self.view, words.format(label=title, quote=span.text[:_SAID]))

    def _on_document_opened(self) -> None:
        document = self._controller.document
        if document is None:
            return
        self.show_empty_page(False)
        kicker = " · ".join(
            isolated(part) for part in (document.source, document.published) if part
        )
        self.view.set_found(())
        self.view.set_document(
            document.text, self._controller.spans(), heading=document.title, kicker=kicker
        )
        self._show_looks()
        self.search_bar.set_text(document.text)
        self.span_selected.emit(None)

    def _show_looks(self) -> None:
        """Draw the spans of a review by what was decided about them."""
        reviewed = self._controller.reviewed
        if reviewed is None:
            return
        spans = reviewed.spans()
        self.view.set_looks({span.id: reviewed.look(span.id) for span in spans})
        for span in spans:
            self.view.set_ghost(span.id, reviewed.ghost(span.id))

    def _look(self, span: Span) -> Look:
        shown = self._controller.set_
        return shown.look(span.id) if shown else Look.OWN

    def _show_ghost(self, span: Span) -> None:
        shown = self._controller.set_
        self.view.set_ghost(span.id, shown.ghost(span.id) if shown else None)

    def _on_document_closed(self) -> None:
        self.view.clear()
        self.span_selected.emit(None)

    def _on_span_added(self, span: Span) -> None:
        self._say(self.tr("Added {label}: {quote}"), span)
        self.view.add_span(span, self._look(span))
        self.view.clear_selection()
        self.view.select_span(span.id)

    def _on_span_removed(self, span: Span) -> None:
        selected = self.view.selected_span() == span.id
        self._say(self.tr("Removed {label}: {quote}"), span)
        self.view.set_ghost(span.id, None)
        self.view.remove_span(span.id)
        if selected:
            self.span_selected.emit(None)

    def _on_span_changed(self, before: Span, after: Span) -> None:
        self.view.change_span(after, self._look(after))
        self._show_ghost(after)
        self.view.select_span(after.id)
        self.span_selected.emit(after)

    def take_focus(self) -> None:
        """Put the keyboard into the article."""
        self._shown.setFocus(Qt.FocusReason.OtherFocusReason)

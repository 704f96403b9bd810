"""Joins the spans in the article to the panel at its end, and to places found elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.gui.labelling.span_acts import SpanActs
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from annotator.core.span import Span
    from annotator.gui.labelling.label_consistency import LabelConsistency
    from annotator.gui.panels.article_panel import ArticlePanel
    from annotator.gui.panels.spans.span_panel import SpanPanel
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Found


class SpanLinks(QObject):
    """Shows the span that is selected, and does what the panel wishes for it."""

    def __init__(
        self,
        controller: ProjectController,
        article: ArticlePanel,
        panel: SpanPanel,
        consistency: LabelConsistency,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._article = article
        self._panel = panel
        self._consistency = consistency
        self._window = window
        self._acts = SpanActs(controller)
        panel.span_requested.connect(article.view.select_span)
        panel.note_requested.connect(self._on_note_requested)
        article.span_selected.connect(self._on_span_selected)
        controller.author_changed.connect(self._on_author_changed)

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of the selected span do, by their ids."""
        return {
            "remove_span": self._remove,
            "remove_alike": self._remove_alike,
            "edit_note": self._panel.focus_note,
        }

    def _on_span_selected(self, span: Span | None) -> None:
        self._panel.show_span(span)
        if span is not None and (words := self._consistency.sentence(span)):
            self._controller.hint_given.emit(words)

    def _on_note_requested(self, span_id: str, note: str) -> None:
        self._acts.note(span_id, note, self.tr("Write a note"))

    def _on_author_changed(self) -> None:
        self._panel.show_span(None)

    def _remove(self) -> None:
        """Remove the selected span, or those chosen in the list."""
        span = self._article.selected_span()
        chosen = self._panel.selected_ids() if self._panel.list_has_focus() else []
        self._article.remove(chosen or ([span.id] if span else []))

    def _remove_alike(self) -> None:
        """Remove all spans that have the label of the selected one, as one act."""
        span = self._article.selected_span()
        if span is None:
            none = self.tr("Select a span first: all of its label go.")
            self._controller.hint_given.emit(none)
            return
        ids = [each.id for each in self._controller.spans() if each.label == span.label]
        name = digits(self.tr("Remove %n span(s) of one label", "", len(ids)))
        self._acts.remove(ids, name)
        self._controller.hint_given.emit(name)

    def refresh_look(self) -> None:
        """Draw article and selected span in the colours of the theme."""
        self._article.refresh_look()
        self._panel.show_span(self._article.selected_span())

    def show_found(self, found: Found) -> None:
        """Open the article of a hit, and select its words."""
        if self._controller.row != found.row:
            self._panel.commit_note()
            self._controller.open_document(found.row)
        self._article.show_found(found)
        self._window.activateWindow()
        self._article.take_focus()

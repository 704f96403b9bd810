"""Moves the edges of a span, or of what is selected, by words, characters and clitics."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.arabic.edges.clitic_keys import add_clitic, peel
from annotator.core.text.text_units import (
    next_word_edge,
    next_word_start,
    previous_word_edge,
    previous_word_end,
)
from annotator.gui.labelling.span_acts import SpanActs

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.span import Span
    from annotator.gui.document_view.view import ArticleView
    from annotator.gui.project_controller import ProjectController


class EdgeMoves(QObject):
    """What the keys that move edges do; left and right are as the eye sees them."""

    def __init__(self, controller: ProjectController, view: ArticleView) -> None:
        super().__init__(view)
        self._controller = controller
        self._view = view
        self._acts = SpanActs(controller)
        view.resize_requested.connect(self._resize)

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do, by their ids."""
        wishes: dict[str, Callable[[], object]] = {
            "peel_clitic": partial(self._change_clitic, peel),
            "add_clitic": partial(self._change_clitic, add_clitic),
        }
        for edge, move in (("end", self._move_end), ("start", self._move_start)):
            for side, leftwards in (("left", True), ("right", False)):
                wishes[f"{edge}_{side}"] = partial(move, leftwards, False)
                wishes[f"{edge}_{side}_by_character"] = partial(move, leftwards, True)
        return wishes

    def _change_clitic(self, change: Callable[[str, int, int], tuple[int, int]]) -> None:
        """Take one clitic, quote or mark off the start of the span or selection, or put it back."""
        document, span = self._controller.document, self._selected_span()
        if document is None:
            return
        if span is not None:
            self._move(span, *change(document.text, span.start, span.end))
            return
        start, end = self._view.selection()
        if start < end:
            start, end = change(document.text, start, end)
            self._view.set_selection(start, end, exact=True)

    def _move_end(self, leftwards: bool, by_character: bool) -> None:
        span, document = self._selected_span(), self._controller.document
        if span is None or document is None:
            return
        text, clusters = document.text, self._view.places.cluster
        if not self._is_forwards(span, leftwards):
            end = clusters(span.end - 1)[0] if by_character else previous_word_end(text, span.end)
        elif by_character:
            end = clusters(min(span.end, len(text) - 1))[1]
        else:
            end = next_word_edge(text, span.end)
        self._move(span, span.start, end)

    def _move_start(self, leftwards: bool, by_character: bool) -> None:
        span, document = self._selected_span(), self._controller.document
        if span is None or document is None:
            return
        text, clusters = document.text, self._view.places.cluster
        if self._is_forwards(span, leftwards):
            start = clusters(span.start)[1] if by_character else next_word_start(text, span.start)
        elif by_character:
            start = clusters(max(0, span.start - 1))[0]
        else:
            start = previous_word_edge(text, span.start)
        self._move(span, start, span.end)

    def _selected_span(self) -> Span | None:
        return self._controller.span(self._view.selected_span())

    def _is_forwards(self, span: Span, leftwards: bool) -> bool:
        return leftwards == self._view.places.is_right_to_left(span.start)

    def _move(self, span: Span, start: int, end: int) -> None:
        if start < end:
            self._resize(span.id, start, end)

    def _resize(self, span_id: str, start: int, end: int) -> None:
        if self._controller.can_edit:
            self._acts.resize(span_id, start, end, self.tr("Move the span's edge"))

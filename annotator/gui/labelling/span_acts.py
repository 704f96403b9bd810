"""What can be done with the spans of the open document, each as one act."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.identifiers import new_id
from annotator.core.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.gui.project_controller import ProjectController


class SpanActs:
    """Makes acts by the set that is shown; ``name`` is what the person calls them."""

    def __init__(self, controller: ProjectController) -> None:
        self._controller = controller

    def add(self, start: int, end: int, label: str, name: str) -> Span | None:
        """Mark code points ``[start, end)`` with a label; return the span once it is stored."""
        document, shown = self._controller.document, self._controller.set_
        if document is None or shown is None:
            return None
        span = Span(new_id(), start, end, label, document.text[start:end])
        return span if self._controller.acts.do(shown.adding([span]), name) else None

    def remove(self, span_ids: Sequence[str], name: str) -> None:
        """Take spans out."""
        spans = self._spans(span_ids)
        shown = self._controller.set_
        if spans and shown is not None:
            self._controller.acts.do(shown.removing(spans), name)

    def relabel(self, span_ids: Sequence[str], label: str, name: str) -> None:
        """Give spans another label."""
        self._change(span_ids, name, lambda span: replace(span, label=label))

    def resize(self, span_id: str, start: int, end: int, name: str) -> None:
        """Give a span other edges, in code points."""
        document = self._controller.document
        if document is None:
            return
        text = document.text[start:end]
        self._change([span_id], name, lambda span: replace(span, start=start, end=end, text=text))

    def note(self, span_id: str, note: str, name: str) -> None:
        """Write a note on a span."""
        self._change([span_id], name, lambda span: replace(span, note=note))

    def _change(self, span_ids: Sequence[str], name: str, change: Callable[[Span], Span]) -> None:
        changes = [(span, change(span)) for span in self._spans(span_ids)]
        different = [each for each in changes if each[0] != each[1]]
        shown = self._controller.set_
        if different and shown is not None:
            self._controller.acts.do(shown.changing(different), name)

    def _spans(self, span_ids: Sequence[str]) -> list[Span]:
        found = (self._controller.span(each) for each in span_ids)
        return [span for span in found if span is not None]

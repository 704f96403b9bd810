"""What every set has that the open document can be shown with."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.span import Span, in_text_order
from annotator.gui.document_view.looks import Look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.edits.edits import Batch, Edit


@dataclass(frozen=True, slots=True)
class Fact:
    """What became of a span that is shown: ``before`` is None for a new one, ``after`` for none."""

    before: Span | None
    after: Span | None


class OpenSet(ABC):
    """Spans of one document by their ids, and the acts by which they are changed."""

    def __init__(self, document_id: str, annotator_id: str) -> None:
        self.document_id = document_id
        self.annotator_id = annotator_id
        self._spans: dict[str, Span] = {}

    def spans(self) -> list[Span]:
        """Return the spans that are shown, in text order."""
        return sorted(self._spans.values(), key=in_text_order)

    def count(self) -> int:
        """Return how many spans are shown."""
        return len(self._spans)

    def span(self, span_id: str | None) -> Span | None:
        """Return one span that is shown."""
        return self._spans.get(span_id) if span_id else None

    def look(self, span_id: str) -> Look:
        """Return how a span is drawn."""
        return Look.OWN

    def ghost(self, span_id: str) -> Span | None:
        """Return what a corrected span was before, where that is to be seen as well."""
        return None

    @abstractmethod
    def adding(self, spans: Sequence[Span]) -> Edit | Batch:
        """Return the act by which new spans come in."""

    @abstractmethod
    def removing(self, spans: Sequence[Span]) -> Edit | Batch:
        """Return the act by which spans are taken out, or rejected."""

    @abstractmethod
    def changing(self, changes: Sequence[tuple[Span, Span]]) -> Edit | Batch:
        """Return the act by which spans become others: each as it is, and as it is wished."""

    @abstractmethod
    def take(self, edit: Edit) -> list[Fact]:
        """Take an edit that has been applied; return what changes of what is shown."""

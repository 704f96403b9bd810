"""The set of whoever labels, over the open document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.document import AnnotationSet, Status
from annotator.core.edits.edits import (
    AddSpan,
    AddSpans,
    Batch,
    ChangeSpan,
    Edit,
    RemoveSpan,
    RemoveSpans,
    SetMarks,
    SetStatus,
)
from annotator.gui.open_sets.open_set import Fact, OpenSet
from annotator.gui.open_sets.shown import shown_span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.labels.label_set import LabelSet
    from annotator.core.span import Span


class OwnSet(OpenSet):
    """One's own spans; what is done to them is done to the set itself."""

    def __init__(self, found: AnnotationSet, labels: LabelSet) -> None:
        super().__init__(found.document_id, found.annotator_id)
        self._labels = labels
        self._spans = {span.id: span for span in found.spans}
        self.status = found.status
        self.marks = found.marks

    def adding(self, spans: Sequence[Span]) -> Edit | Batch:
        """Return the act by which new spans come in."""
        return _one([AddSpan(self.document_id, self.annotator_id, span) for span in spans])

    def removing(self, spans: Sequence[Span]) -> Edit | Batch:
        """Return the act by which spans are taken out; many are one edit, which the trash lists."""
        if len(spans) == 1:
            return RemoveSpan(self.document_id, self.annotator_id, spans[0])
        return RemoveSpans(self.document_id, self.annotator_id, tuple(spans))

    def changing(self, changes: Sequence[tuple[Span, Span]]) -> Edit | Batch:
        """Return the act by which spans become others."""
        places = (self.document_id, self.annotator_id)
        return _one([ChangeSpan(*places, before, after) for before, after in changes])

    def take(self, edit: Edit) -> list[Fact]:
        """Take an edit of this set."""
        match edit:
            case AddSpan(span=span):
                return self._take_added((span,))
            case AddSpans(spans=spans):
                return self._take_added(spans)
            case RemoveSpan(span=span):
                return self._take_removed((span,))
            case RemoveSpans(spans=spans):
                return self._take_removed(spans)
            case ChangeSpan(before=before, after=after):
                after = shown_span(after, self._labels)
                self._spans[after.id] = after
                return [Fact(shown_span(before, self._labels), after)]
            case SetStatus(after=status):
                self.status = status
            case SetMarks(after=marks):
                self.marks = marks
        return []

    def _take_added(self, added: Sequence[Span]) -> list[Fact]:
        self._begin()
        spans = [shown_span(span, self._labels) for span in added]
        self._spans.update((span.id, span) for span in spans)
        return [Fact(None, span) for span in spans]

    def _take_removed(self, removed: Sequence[Span]) -> list[Fact]:
        self._begin()
        spans = [shown_span(span, self._labels) for span in removed]
        for span in spans:
            self._spans.pop(span.id, None)
        return [Fact(span, None) for span in spans]

    def _begin(self) -> None:
        """Follow the store's rule: a set is in progress from its first span on."""
        if self.status is Status.NEW:
            self.status = Status.IN_PROGRESS


def _one(edits: list[Edit]) -> Edit | Batch:
    return edits[0] if len(edits) == 1 else Batch(tuple(edits))

"""Which spans a view of a comparison shows, and how each is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.core.verdict import place_of
from annotator.gui.document_view.looks import Look
from annotator.gui.open_sets.compared_set import Origin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.core.span import Span
    from annotator.gui.document_view.view import ArticleView
    from annotator.gui.open_sets.compared_set import ComparedSet, Matter
    from annotator.review.adjudication.differences import AuthoredSpan


@dataclass(slots=True)
class ShownSpans:
    """Spans by their ids, with looks, whose they are on their tags, and their matters."""

    spans: dict[str, Span] = field(default_factory=dict)
    looks: dict[str, Look] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    matters: dict[str, str] = field(default_factory=dict)

    def add(self, span: Span, look: Look, matter: str = "", name: str = "") -> None:
        """Show one more span."""
        self.spans[span.id], self.looks[span.id] = span, look
        if name:
            self.names[span.id] = name
        if matter:
            self.matters[span.id] = matter


def beside(compared: ComparedSet, author_id: str, *, folds: bool) -> ShownSpans:
    """Return what stands in one annotator's column; ``folds`` makes little of what all have."""
    shown = ShownSpans()
    for matter in compared.matters():
        for span in matter.cluster.spans_of(author_id):
            shown.add(span, _look(matter, span), matter.key)
        _add_own(shown, matter)
    for agreed in _agreed(compared):
        span = next(each.span for each in agreed if each.author_id == author_id)
        shown.add(span, Look.FOLDED if folds else Look.OWN)
    return shown


def overlaid(compared: ComparedSet, names: Mapping[str, str], *, folds: bool) -> ShownSpans:
    """Return what stands over one another: what several have once, with ``names`` by author."""
    shown = ShownSpans()
    for matter in compared.matters():
        spans = {place_of(each.span): each.span for each in reversed(matter.cluster.spans)}
        for place, span in spans.items():
            authors = [e.author_id for e in matter.cluster.spans if place_of(e.span) == place]
            whose = "·".join(names[each] for each in authors)
            look = _look(matter, span)
            if look is Look.REJECTED and any(_overlap(span, each) for each in matter.standing):
                look = Look.GHOST  # a stroke would go through what stands as well
            shown.add(span, look, matter.key, whose)
        _add_own(shown, matter)
    for agreed in _agreed(compared):
        shown.add(agreed[0].span, Look.FOLDED if folds else Look.OWN)
    return shown


def _agreed(compared: ComparedSet) -> list[Sequence[AuthoredSpan]]:
    """Return what all have and nobody disputes."""
    disputed = {
        each.span.id
        for matter in compared.matters()
        if matter.origin is Origin.AGREED
        for each in matter.cluster.spans
    }
    return [each for each in compared.differences.agreed if each[0].span.id not in disputed]


def _look(matter: Matter, span: Span) -> Look:
    if not matter.is_settled:
        return Look.TO_JUDGE
    stands = {place_of(each) for each in matter.standing}
    return Look.ACCEPTED if place_of(span) in stands else Look.REJECTED


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and one.end > other.start


def _add_own(shown: ShownSpans, matter: Matter) -> None:
    """Show what stands though none of the annotators has it."""
    held = set(matter.cluster.places())
    for span in matter.standing:
        if place_of(span) not in held:
            shown.add(span, Look.ADDED, matter.key)


def update(view: ArticleView, before: ShownSpans, after: ShownSpans) -> None:
    """Show in a view what has changed."""
    for span_id, span in before.spans.items():
        if (after.spans.get(span_id), after.looks.get(span_id)) != (span, before.looks[span_id]):
            view.remove_span(span_id)
    for span_id, span in after.spans.items():
        if (before.spans.get(span_id), before.looks.get(span_id)) != (span, after.looks[span_id]):
            view.add_span(span, after.looks[span_id])

"""How many spans of two sets agree: strictly, by edges, by label, and loosely."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nervaluate.entities import Entity
from nervaluate.strategies import EntityTypeEvaluation, PartialEvaluation

from annotator.review.figures import Score

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.core.span import Place
    from annotator.review.matching import Matched

MEASURES = ("strict", "boundary", "label", "relaxed")
_BY_LABEL, _BY_OVERLAP = EntityTypeEvaluation(), PartialEvaluation()


@dataclass(slots=True)
class Counts:
    """Spans of the reference, spans of the other set, and how many of them agree by each measure.

    The measures are nervaluate's (SemEval 2013, task 9.1): strict, exact (``boundary``), ent_type
    (``label``) and partial (``relaxed``, where an overlap with other edges counts half). The
    last two take spans in text order and may differ a little when the sets change places.
    """

    reference: int = 0
    other: int = 0
    strict: float = 0
    boundary: float = 0
    label: float = 0
    relaxed: float = 0

    def add(self, more: Counts) -> None:
        """Count more."""
        self.reference += more.reference
        self.other += more.other
        self.strict += more.strict
        self.boundary += more.boundary
        self.label += more.label
        self.relaxed += more.relaxed

    def score(self, measure: str) -> Score:
        """Return the score by one of the MEASURES."""
        agreed = getattr(self, measure)
        both = self.reference + self.other
        return Score(
            agreed / self.other if self.other else None,
            agreed / self.reference if self.reference else None,
            2 * agreed / both if both else None,
        )


@dataclass(frozen=True, slots=True)
class SpanCounts:
    """The counts of two sets: of all labels together, and of each label by itself."""

    overall: Counts = field(default_factory=Counts)
    by_label: defaultdict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))

    def add(self, more: SpanCounts) -> None:
        """Count more."""
        self.overall.add(more.overall)
        for label, counts in more.by_label.items():
            self.by_label[label].add(counts)


def count_spans(matched: Matched) -> SpanCounts:
    """Count how far two sets over one document agree.

    Spans that are the same in both are taken as each other's before nervaluate compares the rest:
    going by order alone it would give a span's twin to a longer span around it. Where no set has
    spans that overlap one another, the figures are nervaluate's own.
    """
    counts = SpanCounts()
    for label, same in Counter(place.label for place, _twin in matched.same).items():
        counts.by_label[label] = Counts(same, same, same, same, same, same)
    for place in matched.reference:
        counts.by_label[place.label].reference += 1
    for place in matched.other:
        counts.by_label[place.label].other += 1
    same, edges = len(matched.same), matched.same_edges()
    overall = counts.overall
    overall.reference = same + len(matched.reference)
    overall.other = same + len(matched.other)
    overall.strict = overall.label = same
    overall.boundary = overall.relaxed = same + len(edges)
    for reference, other in matched.without(edges).clusters():
        overall.relaxed += _overlapping(_entities(reference), _entities(other))
    for reference, other in matched.clusters():
        overall.label += _count_cluster(reference, other, counts.by_label)
    return counts


def _count_cluster(
    reference: Sequence[Place], other: Sequence[Place], by_label: dict[str, Counts]
) -> int:
    """Count a group of overlapping spans label by label; return how many have the same label."""
    shared = {place.label for place in reference} & {place.label for place in other}
    for label in shared:
        ours = _entities(place for place in reference if place.label == label)
        theirs = _entities(place for place in other if place.label == label)
        agreed = _same_label(ours, theirs)
        by_label[label].label += agreed
        by_label[label].relaxed += _overlapping(ours, theirs)
        if len(ours) == len(reference) and len(theirs) == len(other):
            return agreed
    return _same_label(_entities(reference), _entities(other)) if shared else 0


def _same_label(reference: list[Entity], other: list[Entity]) -> int:
    result, _indices = _BY_LABEL.evaluate(reference, other, [])
    return int(result.correct)


def _overlapping(reference: list[Entity], other: list[Entity]) -> float:
    result, _indices = _BY_OVERLAP.evaluate(reference, other, [])
    return float(result.correct + result.partial / 2)


def _entities(places: Iterable[Place]) -> list[Entity]:
    """Return places as nervaluate has them, whose last offset is inside."""
    return [Entity(place.label, place.start, place.end - 1) for place in places]

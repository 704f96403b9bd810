"""Which spans of two sets over one document answer each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.span import Place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

Pair = tuple[Place | None, Place | None]
"""A span of the reference and the other's that answers it; None where there is none."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Two sets without what is the same in both.

    ``same`` are spans with the same edges and label in both sets; ``reference`` and ``other`` are
    left over, in text order.
    """

    same: list[tuple[Place, Place]]
    reference: list[Place]
    other: list[Place]

    def same_edges(self) -> list[tuple[Place, Place]]:
        """Return what is left over and has the same edges, one to one, whatever its label."""
        waiting: dict[tuple[int, int], list[Place]] = {}
        for place in self.other:
            waiting.setdefault(place[:2], []).append(place)
        found = []
        for place in self.reference:
            answers = waiting.get(place[:2])
            if answers:
                found.append((place, answers.pop(0)))
        return found

    def without(self, pairs: list[tuple[Place, Place]]) -> Matched:
        """Return what is left over beside these pairs."""
        if not pairs:
            return self
        ours, theirs = {ours for ours, _ in pairs}, {theirs for _, theirs in pairs}
        return Matched(
            [*self.same, *pairs],
            [place for place in self.reference if place not in ours],
            [place for place in self.other if place not in theirs],
        )

    def clusters(self) -> Iterator[tuple[list[Place], list[Place]]]:
        """Yield what is left over in groups that overlap, those with spans of both sets."""
        if not self.reference or not self.other:
            return
        ours, theirs, end = list[Place](), list[Place](), 0
        owned = [(place, True) for place in self.reference]
        owned += [(place, False) for place in self.other]
        for place, is_reference in sorted(owned):
            if place.start >= end:
                if ours and theirs:
                    yield ours, theirs
                ours, theirs = [], []
            (ours if is_reference else theirs).append(place)
            end = max(end, place.end)
        if ours and theirs:
            yield ours, theirs


def match(reference: Collection[Place], other: Collection[Place]) -> Matched:
    """Take out of two sets over one document what is the same in both.

    A set has each place once; what says the same of the same words again is left out.
    """
    ours = {place[:3]: place for place in reference}
    theirs = {place[:3]: place for place in other}
    if ours.keys() == theirs.keys():
        return Matched([(place, theirs[key]) for key, place in ours.items()], [], [])
    return Matched(
        [(place, theirs[key]) for key, place in ours.items() if key in theirs],
        sorted(place for key, place in ours.items() if key not in theirs),
        sorted(place for key, place in theirs.items() if key not in ours),
    )


def align(matched: Matched) -> list[Pair]:
    """Return all spans of two sets, each with its answer, one to one.

    The same edges come first, then what overlaps most; among equals the same label, then what
    stands first.
    """
    pairs: list[Pair] = list(matched.same)
    edges = matched.same_edges()
    pairs += edges
    left = matched.without(edges)
    answered = set[Place]()
    for ours, theirs in left.clusters():
        for one, two in _best_first(ours, theirs):
            if one not in answered and two not in answered:
                answered |= {one, two}
                pairs.append((one, two))
    pairs += [(place, None) for place in left.reference if place not in answered]
    pairs += [(None, place) for place in left.other if place not in answered]
    return pairs


def _best_first(ours: list[Place], theirs: list[Place]) -> list[tuple[Place, Place]]:
    """Return the overlapping pairs of a cluster, the best first."""
    found = [
        (-shared, one.label != two.label, one, two)
        for one in ours
        for two in theirs
        if (shared := min(one.end, two.end) - max(one.start, two.start)) > 0
    ]
    return [(one, two) for *_rank, one, two in sorted(found)]

"""Compares several annotators' sets over one document: what they agree on, and where they differ.

A span is agreed where every annotator has one with the same edges and label. The others form
clusters: spans of different annotators belong together where they overlap and have the same label,
or where neither has an overlapping span of its label in the other's set. So a span nested in a
longer one of another label is a matter of its own.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.verdict import Place, place_of
from annotator.review.adjudication.difference_kinds import DifferenceKind, difference_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from annotator.core.span import Span


@dataclass(frozen=True, slots=True)
class AuthoredSpan:
    """A span and whose it is."""

    author_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Cluster:
    """Spans of several annotators over the same words that are not all the same.

    ``[start, end)`` is what they cover together. ``absent`` are the annotators with none of them.
    """

    start: int
    end: int
    kind: DifferenceKind
    spans: tuple[AuthoredSpan, ...]
    absent: tuple[str, ...]

    def places(self) -> Counter[Place]:
        """Count how many annotators have each of the spans that differ."""
        return Counter(place_of(each.span) for each in self.spans)

    def spans_of(self, author_id: str) -> tuple[Span, ...]:
        """Return one annotator's spans here."""
        return tuple(each.span for each in self.spans if each.author_id == author_id)


@dataclass(frozen=True, slots=True)
class Differences:
    """Agreed spans, each with one span of every annotator, and clusters, both in text order."""

    document_id: str
    annotator_ids: tuple[str, ...]
    agreed: tuple[tuple[AuthoredSpan, ...], ...]
    clusters: tuple[Cluster, ...]

    def kinds(self) -> Counter[DifferenceKind]:
        """Count the clusters of each kind."""
        return Counter(cluster.kind for cluster in self.clusters)


def compare(document_id: str, text: str, sets: Mapping[str, Sequence[Span]]) -> Differences:
    """Compare sets by annotator; the first annotator is the reference for missing and extra."""
    annotator_ids = tuple(sets)
    all_spans = [AuthoredSpan(author, span) for author in sets for span in sets[author]]
    held = {(each.author_id, place_of(each.span)) for each in all_spans}
    holders = Counter(place for _author, place in held)
    agreed: dict[Place, list[AuthoredSpan]] = {}
    for each in all_spans:
        place = place_of(each.span)
        if holders[place] == len(annotator_ids):
            agreed.setdefault(place, []).append(each)
    clusters = [
        _cluster(text, [all_spans[number] for number in group], annotator_ids)
        for group in _groups(all_spans, agreed)
    ]
    clusters.sort(key=lambda cluster: (cluster.start, -cluster.end, str(cluster.kind)))
    in_order = sorted(agreed, key=lambda place: (place[0], -place[1], place[2]))
    return Differences(
        document_id,
        annotator_ids,
        tuple(tuple(agreed[place]) for place in in_order),
        tuple(clusters),
    )


def _groups(
    all_spans: Sequence[AuthoredSpan], agreed: Mapping[Place, object]
) -> Iterable[list[int]]:
    """Return the numbers of the spans that belong together, the agreed ones left out."""
    meetings = list(_meetings(all_spans))
    # Whose set has a span of the same label that overlaps this one.
    matched = {
        (one, all_spans[other].author_id)
        for pair in meetings
        for one, other in (pair, pair[::-1])
        if all_spans[one].span.label == all_spans[other].span.label
    }
    leader = list(range(len(all_spans)))

    def find(number: int) -> int:
        while leader[number] != number:
            leader[number] = number = leader[leader[number]]
        return number

    differing = [place_of(each.span) not in agreed for each in all_spans]
    for one, other in meetings:
        if differing[one] and differing[other] and _belong_together(all_spans, matched, one, other):
            leader[find(one)] = find(other)
    groups: dict[int, list[int]] = {}
    for number, differs in enumerate(differing):
        if differs:
            groups.setdefault(find(number), []).append(number)
    return groups.values()


def _belong_together(
    all_spans: Sequence[AuthoredSpan], matched: set[tuple[int, str]], one: int, other: int
) -> bool:
    first, second = all_spans[one], all_spans[other]
    if first.span.label == second.span.label:
        return True
    return (one, second.author_id) not in matched and (other, first.author_id) not in matched


def _meetings(all_spans: Sequence[AuthoredSpan]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of each two overlapping spans of different annotators, once."""
    in_order = sorted(range(len(all_spans)), key=lambda number: all_spans[number].span.start)
    open_: list[int] = []
    for number in in_order:
        each = all_spans[number]
        open_ = [other for other in open_ if all_spans[other].span.end > each.span.start]
        for other in open_:
            if all_spans[other].author_id != each.author_id:
                yield other, number
        open_.append(number)


def _cluster(text: str, spans: list[AuthoredSpan], annotator_ids: tuple[str, ...]) -> Cluster:
    order = {author: place for place, author in enumerate(annotator_ids)}
    spans.sort(key=lambda each: (each.span.start, -each.span.end, order[each.author_id]))
    present = {each.author_id for each in spans}
    absent = tuple(author for author in annotator_ids if author not in present)
    return Cluster(
        min(each.span.start for each in spans),
        max(each.span.end for each in spans),
        _kind(text, spans, present, annotator_ids),
        tuple(spans),
        absent,
    )


def _kind(
    text: str, spans: list[AuthoredSpan], present: set[str], annotator_ids: tuple[str, ...]
) -> DifferenceKind:
    found = difference_kind(text, [each.span for each in spans])
    if found is not None and len(present) > 1:
        return found
    # Nobody says otherwise, but somebody says nothing.
    balance = 2 * len(present) - len(annotator_ids)
    is_missing = balance > 0 or (balance == 0 and annotator_ids[0] in present)
    return DifferenceKind.MISSING if is_missing else DifferenceKind.EXTRA

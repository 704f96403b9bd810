"""Settles differences: the adjudicator's verdicts on every author's span of a cluster, as one act.

An adjudicator's own set among those compared is not judged: nobody judges a set of their own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from annotator.core.edits.review_edits import SetVerdict
from annotator.core.identifiers import new_id
from annotator.core.verdict import Decision, ReasonCode, Verdict, content_of, place_of
from annotator.review.adjudication.difference_kinds import REASONS, difference_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from annotator.core.span import Span
    from annotator.core.verdict import Place
    from annotator.review.adjudication.differences import AuthoredSpan, Cluster, Differences

Pick: TypeAlias = "Callable[[Cluster], tuple[Span, ...] | None]"
"""Returns which spans stand of a cluster, none for "nothing here"; None leaves it open."""


def nothing(cluster: Cluster) -> tuple[Span, ...] | None:
    """Decide that nothing stands here."""
    return ()


def shortest(cluster: Cluster) -> tuple[Span, ...] | None:
    """Let the shortest span stand, the earliest of several."""
    return (min(_spans(cluster), key=lambda span: (span.end - span.start, place_of(span))),)


def longest(cluster: Cluster) -> tuple[Span, ...] | None:
    """Let the longest span stand, the earliest of several."""
    return (min(_spans(cluster), key=lambda span: (span.start - span.end, place_of(span))),)


def of_author(author_id: str) -> Pick:
    """Return a pick of what one annotator has, which may be nothing."""
    return lambda cluster: cluster.spans_of(author_id)


def of_majority(annotators: int) -> Pick:
    """Return a pick of what more than half of so many annotators have, which may be nothing."""

    def pick(cluster: Cluster) -> tuple[Span, ...] | None:
        counts = cluster.places()
        wanted = {place for place, count in counts.items() if 2 * count > annotators}
        if wanted:
            return tuple({place_of(s): s for s in _spans(cluster)}[each] for each in sorted(wanted))
        return () if 2 * len(cluster.absent) > annotators else None

    return pick


class Adjudication:
    """One adjudicator's verdicts over one document: those given, and the edits that give more."""

    def __init__(
        self, differences: Differences, text: str, reviewer_id: str, given: Iterable[Verdict]
    ) -> None:
        self._differences = differences
        self._text = text
        self._reviewer_id = reviewer_id
        self._judged: dict[str, Verdict] = {}
        self._added: list[tuple[Verdict, Cluster | None]] = []
        for verdict in given:
            if verdict.reviewer_id != reviewer_id:
                continue
            if verdict.judged is not None:
                self._judged[verdict.judged.id] = verdict
            elif verdict.author_id in differences.annotator_ids:
                self._added.append((verdict, self.home(verdict.subject)))
        order = differences.annotator_ids
        self._added.sort(
            key=lambda each: (order.index(each[0].author_id), place_of(each[0].subject))
        )

    def verdict_on(self, span: Span) -> Verdict | None:
        """Return the verdict given on a span as it is now."""
        verdict = self._judged.get(span.id)
        if verdict is None or verdict.judged is None:
            return None
        return verdict if content_of(verdict.judged) == content_of(span) else None

    def home(self, span: Span) -> Cluster | None:
        """Return the cluster that a span of one's own belongs to: the nearest that it overlaps."""
        over = [each for each in self._differences.clusters if _is_in(span, each)]
        return max(
            over,
            key=lambda each: max(_closeness(span, other) for other in _spans(each)),
            default=None,
        )

    def added_in(self, cluster: Cluster) -> list[Verdict]:
        """Return the verdicts by which somebody lacks a span in a cluster.

        A cluster without spans is the place of what was added where nobody has anything.
        """
        if not cluster.spans:
            return [
                verdict
                for verdict, _home in self._added
                if (verdict.subject.start, verdict.subject.end) == (cluster.start, cluster.end)
            ]
        return [
            verdict
            for verdict, home in self._added
            if _is_in(verdict.subject, cluster) and home in (cluster, None)
        ]

    def added_elsewhere(self) -> list[Verdict]:
        """Return the verdicts by which somebody lacks a span outside all clusters."""
        return [verdict for verdict, home in self._added if home is None]

    def verdicts_in(self, cluster: Cluster) -> list[Verdict]:
        """Return all that this adjudicator has said about a cluster."""
        found = [self.verdict_on(each.span) for each in cluster.spans]
        return [*(each for each in found if each is not None), *self.added_in(cluster)]

    def standing(self, cluster: Cluster) -> tuple[Span, ...]:
        """Return the spans that stand in a cluster by the verdicts given, in text order."""
        outcomes = (each.outcome for each in self.verdicts_in(cluster))
        stands = {place_of(span): span for span in outcomes if span is not None}
        return tuple(stands[place] for place in sorted(stands))

    def is_settled(self, cluster: Cluster) -> bool:
        """Tell whether there is a verdict on every span that the adjudicator may judge.

        Where all spans are the adjudicator's own, others must have been told what they lack.
        """
        judgeable = list(self._judgeable(cluster.spans))
        if not judgeable:
            return bool(self.added_in(cluster))
        return all(self.verdict_on(each.span) for each in judgeable)

    def is_touched(self, cluster: Cluster) -> bool:
        """Tell whether there is a verdict on any span of a cluster."""
        return any(self.verdict_on(each.span) for each in cluster.spans)

    def settle(self, cluster: Cluster, standing: Sequence[Span]) -> tuple[SetVerdict, ...]:
        """Return the verdicts by which these spans stand in a cluster, and nothing else does.

        A span that stands is accepted, another corrected to the nearest that its author lacks, or
        rejected. What an author lacks then is added. Each verdict has the reason that the
        difference suggests. Verdicts that say so already are left as they are.
        """
        edits: list[SetVerdict] = []
        for author_id in self._differences.annotator_ids:
            if author_id != self._reviewer_id:
                verdicts = self._verdicts(author_id, cluster, standing)
                edits += self._edits(author_id, cluster, list(verdicts))
        return tuple(edits)

    def accept(self, agreed: Sequence[AuthoredSpan]) -> tuple[SetVerdict, ...]:
        """Return the verdicts that accept what all have, where there is none yet."""
        return tuple(
            self._edit(self._verdict(each.author_id, Decision.ACCEPTED, each.span))
            for each in self._judgeable(agreed)
            if self.verdict_on(each.span) is None
        )

    def settle_all(self, pick: Pick, clusters: Iterable[Cluster]) -> tuple[SetVerdict, ...]:
        """Return the verdicts for those of these clusters that nothing is decided about yet."""
        edits: list[SetVerdict] = []
        for cluster, standing in self.picked(pick, clusters):
            edits += self.settle(cluster, standing)
        return tuple(edits)

    def picked(
        self, pick: Pick, clusters: Iterable[Cluster]
    ) -> Iterator[tuple[Cluster, tuple[Span, ...]]]:
        """Yield those of these clusters that nothing is decided about, with what is picked."""
        for cluster in clusters:
            standing = None if self.is_touched(cluster) else pick(cluster)
            if standing is not None:
                yield cluster, standing

    def _judgeable(self, spans: Iterable[AuthoredSpan]) -> Iterator[AuthoredSpan]:
        return (each for each in spans if each.author_id != self._reviewer_id)

    def _verdicts(
        self, author_id: str, cluster: Cluster, standing: Sequence[Span]
    ) -> Iterator[Verdict]:
        own = cluster.spans_of(author_id)
        held = {place_of(span) for span in own}
        wanted = {place_of(span): span for span in standing if place_of(span) not in held}
        stands = {place_of(span) for span in standing}
        for span in own:
            if place_of(span) in stands:
                yield self._verdict(author_id, Decision.ACCEPTED, span)
                continue
            nearest = max(wanted.values(), key=lambda each: _closeness(span, each), default=None)
            if nearest is None or not _overlap(span, nearest):
                reason = ReasonCode.BOUNDARY if standing else ReasonCode.NOT_AN_ENTITY
                yield self._verdict(author_id, Decision.REJECTED, span, None, reason)
                continue
            del wanted[place_of(nearest)]
            corrected = replace(nearest, id=span.id, note=span.note)
            kind = difference_kind(self._text, (span, nearest))
            reason = REASONS[kind] if kind else ReasonCode.BOUNDARY
            yield self._verdict(author_id, Decision.CORRECTED, span, corrected, reason)
        for span in wanted.values():
            added = replace(span, id=new_id(), note="")
            yield self._verdict(author_id, Decision.ADDED, None, added, ReasonCode.MISSING)

    def _edits(
        self, author_id: str, cluster: Cluster, verdicts: list[Verdict]
    ) -> Iterator[SetVerdict]:
        """Yield the edits from what this adjudicator says of an author here to what they should."""
        before = [each for each in self.added_in(cluster) if each.author_id == author_id]
        kept = {place_of(verdict.subject): verdict for verdict in before}
        wanted = {place_of(each.subject) for each in verdicts if each.judged is None}
        for verdict in before:
            if place_of(verdict.subject) not in wanted:
                yield SetVerdict(verdict.document_id, self._reviewer_id, author_id, verdict, None)
        # What makes a place free comes before what takes it.
        for verdict in sorted(verdicts, key=lambda each: each.corrected is not None):
            if verdict.judged is None and place_of(verdict.subject) in kept:
                continue
            found = self._judged.get(verdict.judged.id) if verdict.judged is not None else None
            if found is None or replace(verdict, id=found.id) != found:
                yield self._edit(verdict)

    def _edit(self, verdict: Verdict) -> SetVerdict:
        before = self._judged.get(verdict.judged.id) if verdict.judged is not None else None
        if before is not None:
            verdict = replace(verdict, id=before.id)
        return SetVerdict(
            verdict.document_id, self._reviewer_id, verdict.author_id, before, verdict
        )

    def _verdict(
        self,
        author_id: str,
        decision: Decision,
        judged: Span | None,
        corrected: Span | None = None,
        reason: ReasonCode | None = None,
    ) -> Verdict:
        return Verdict(
            new_id(),
            self._differences.document_id,
            self._reviewer_id,
            author_id,
            decision,
            judged,
            corrected,
            reason,
        )


def _spans(cluster: Cluster) -> list[Span]:
    return [each.span for each in cluster.spans]


def _is_in(span: Span, cluster: Cluster) -> bool:
    return span.start < cluster.end and span.end > cluster.start


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _closeness(one: Span, other: Span) -> tuple[bool, float, Place]:
    """Return how near two spans are: the same label first, then the shared part of both."""
    both = max(one.end, other.end) - min(one.start, other.start)
    return one.label == other.label, _overlap(one, other) / both, place_of(other)

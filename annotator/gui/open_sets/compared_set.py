"""Several annotators' sets over the open document, with what one decides where they differ."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum, auto
from typing import TYPE_CHECKING

from annotator.core.edits.edits import Batch, Edit
from annotator.core.edits.review_edits import SetReview, SetVerdict
from annotator.core.verdict import Decision, ReviewStatus, Verdict
from annotator.gui.open_sets.open_set import Fact, OpenSet
from annotator.gui.open_sets.shown import shown_verdict
from annotator.review.adjudication.difference_kinds import DifferenceKind
from annotator.review.adjudication.differences import Cluster, Differences
from annotator.review.adjudication.settling import Adjudication

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.core.labels.label_set import LabelSet
    from annotator.core.span import Span


class Origin(StrEnum):
    """Why there is something to decide, or was."""

    DIFFERENCE = auto()
    AGREED = auto()
    """All have the same, and the adjudicator says otherwise."""
    ADDED = auto()
    """Nobody has anything, and the adjudicator says otherwise."""


@dataclass(frozen=True, slots=True)
class Matter:
    """One place of the document that is decided about; ``key`` names it while it is open.

    ``standing`` are the spans that stand by what was decided, none where nothing does.
    """

    key: str
    origin: Origin
    cluster: Cluster
    is_settled: bool
    standing: tuple[Span, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def explained(self) -> Verdict | None:
        """The verdict whose reason and note are shown: the first that asks for a change."""
        found = (each for each in self.verdicts if each.decision is not Decision.ACCEPTED)
        return next(found, None)


class ComparedSet(OpenSet):
    """Its spans are those that stand; gestures on them settle a matter in another way."""

    def __init__(
        self,
        differences: Differences,
        text: str,
        reviewer_id: str,
        given: Iterable[Verdict],
        reviews: Mapping[str, ReviewStatus],
        labels: LabelSet,
    ) -> None:
        super().__init__(differences.document_id, reviewer_id)
        self.differences = differences
        self.reviews = dict(reviews)
        self.current: str | None = None
        self._text = text
        self._given = {verdict.id: verdict for verdict in given}
        self._labels = labels
        self._read()

    def _read(self) -> None:
        """See anew what is decided."""
        self._is_read = True
        differences = self.differences
        self._adjudication = Adjudication(
            differences, self._text, self.annotator_id, self._given.values()
        )
        matters = [
            self._matter(f"{Origin.DIFFERENCE} {number}", Origin.DIFFERENCE, cluster)
            for number, cluster in enumerate(differences.clusters)
        ]
        matters += self._agreed_matters()
        matters += self._added_matters([each.cluster for each in matters])
        matters.sort(key=lambda each: (each.cluster.start, -each.cluster.end))
        self._matters = {each.key: each for each in matters}
        self._spans = {span.id: span for matter in matters for span in matter.standing}

    def _matter(self, key: str, origin: Origin, cluster: Cluster) -> Matter:
        adjudication = self._adjudication
        is_settled = adjudication.is_settled(cluster)
        standing = adjudication.standing(cluster) if is_settled else ()
        shown = (replace(span, id=f"{key} {number}") for number, span in enumerate(standing))
        verdicts = adjudication.verdicts_in(cluster)
        return Matter(key, origin, cluster, is_settled, tuple(shown), tuple(verdicts))

    def _agreed_matters(self) -> list[Matter]:
        found = []
        for number, agreed in enumerate(self.differences.agreed):
            verdicts = [self._adjudication.verdict_on(each.span) for each in agreed]
            if any(each and each.decision is not Decision.ACCEPTED for each in verdicts):
                span = agreed[0].span
                cluster = Cluster(span.start, span.end, DifferenceKind.BOUNDARY, agreed, ())
                found.append(self._matter(f"{Origin.AGREED} {number}", Origin.AGREED, cluster))
        return found

    def _added_matters(self, known: Sequence[Cluster]) -> list[Matter]:
        found = {}
        for verdict in self._adjudication.added_elsewhere():
            span = verdict.subject
            if any(span.start < each.end and span.end > each.start for each in known):
                continue
            key = f"{Origin.ADDED} {span.start} {span.end}"
            found[key] = self._matter(key, Origin.ADDED, self._nowhere(span))
        return list(found.values())

    def _nowhere(self, span: Span) -> Cluster:
        ids = self.differences.annotator_ids
        return Cluster(span.start, span.end, DifferenceKind.MISSING, (), ids)

    def matters(self) -> list[Matter]:
        """Return what there is to decide or was decided, in text order."""
        if not self._is_read:
            self._read()
        return list(self._matters.values())

    def matter(self, key: str | None) -> Matter | None:
        """Return one matter; None where it is gone."""
        self.matters()
        return self._matters.get(key) if key else None

    def spans(self) -> list[Span]:
        """Return the spans that stand where something was decided, in text order."""
        self.matters()
        return super().spans()

    def span(self, span_id: str | None) -> Span | None:
        """Return one span that stands."""
        self.matters()
        return super().span(span_id)

    def count(self) -> int:
        """Return how many matters there are."""
        return len(self.matters())

    def undecided(self) -> list[Matter]:
        """Return the matters about which nothing is decided."""
        return [each for each in self.matters() if not each.is_settled]

    def agreed_left(self) -> int:
        """Return of how many spans that all have nothing is said yet."""
        self.matters()
        return sum(bool(self._adjudication.accept(each)) for each in self.differences.agreed)

    def is_done(self) -> bool:
        """Tell whether the review of every author is done."""
        authors = [each for each in self.reviews if each != self.annotator_id]
        return all(self.reviews[each] is ReviewStatus.DONE for each in authors)

    def settling(self, matter: Matter, standing: Sequence[Span]) -> Batch:
        """Return the act by which these spans stand in a matter, and nothing else does."""
        self.matters()
        return Batch(self._adjudication.settle(matter.cluster, standing))

    def explaining(self, matter: Matter, **changes: object) -> Batch:
        """Return the act by which what was decided has another reason, note or wish."""
        edits = []
        for verdict in matter.verdicts:
            after = replace(verdict, **changes)  # type: ignore[arg-type]
            if verdict.decision is not Decision.ACCEPTED and after != verdict:
                places = (self.document_id, self.annotator_id, verdict.author_id)
                edits.append(SetVerdict(*places, verdict, after))
        return Batch(tuple(edits))

    def accepting_agreed(self) -> Batch:
        """Return the act that accepts what all have, where nothing is said yet."""
        self.matters()
        agreed = self.differences.agreed
        return Batch(tuple(edit for each in agreed for edit in self._adjudication.accept(each)))

    def finishing(self, status: ReviewStatus) -> Batch:
        """Return the act by which the reviews of all authors have a status.

        When they are done, what all agree on is accepted as well.
        """
        edits: list[Edit] = []
        if status is ReviewStatus.DONE:
            edits += self.accepting_agreed().edits
        for author_id, before in self.reviews.items():
            if author_id != self.annotator_id and before is not status:
                places = (self.document_id, self.annotator_id, author_id)
                edits.append(SetReview(*places, before, status))
        return Batch(tuple(edits))

    def adding(self, spans: Sequence[Span]) -> Edit | Batch:
        """Return the act by which a version of one's own stands where it was marked."""
        edits: list[Edit] = []
        for span in spans:
            matter = self._matter_at(span)
            kept = [each for each in matter.standing if not _overlap(each, span)]
            edits += self.settling(matter, [*kept, span]).edits
        return Batch(tuple(edits))

    def _matter_at(self, span: Span) -> Matter:
        """Return the matter that a new span belongs to; a new one where there is none."""
        current = self.matter(self.current)
        if current is not None and _overlap(current.cluster, span):
            return current
        home = self._adjudication.home(span)
        over = [each for each in self.matters() if _overlap(each.cluster, span)]
        for each in over:
            if home is None or each.cluster == home:
                return each
        for number, agreed in enumerate(self.differences.agreed):
            first = agreed[0].span
            if first.label == span.label and _overlap(first, span):
                cluster = Cluster(first.start, first.end, DifferenceKind.BOUNDARY, agreed, ())
                return self._matter(f"{Origin.AGREED} {number}", Origin.AGREED, cluster)
        return self._matter("", Origin.ADDED, self._nowhere(span))

    def removing(self, spans: Sequence[Span]) -> Edit | Batch:
        """Return the act by which spans stand no longer."""
        return self._with_others([(span, None) for span in spans])

    def changing(self, changes: Sequence[tuple[Span, Span]]) -> Edit | Batch:
        """Return the act by which spans that stand have other edges or labels."""
        return self._with_others(list(changes))

    def _with_others(self, changes: Sequence[tuple[Span, Span | None]]) -> Batch:
        edits: list[Edit] = []
        wanted = {before.id: after for before, after in changes}
        for matter in self.matters():
            if any(span.id in wanted for span in matter.standing):
                after = (wanted.get(span.id, span) for span in matter.standing)
                edits += self.settling(matter, [span for span in after if span]).edits
        return Batch(tuple(edits))

    def take(self, edit: Edit) -> list[Fact]:
        """Take an edit of this comparison; what stands is read when it is asked for."""
        if isinstance(edit, SetReview) and edit.author_id in self.reviews:
            self.reviews[edit.author_id] = edit.after
        elif isinstance(edit, SetVerdict) and edit.annotator_id == self.annotator_id:
            self._is_read = False
            if edit.after is not None:
                self._given[edit.after.id] = shown_verdict(edit.after, self._labels)
            elif edit.before is not None:
                self._given.pop(edit.before.id, None)
        return []


def _overlap(one: Cluster | Span, other: Cluster | Span) -> bool:
    return one.start < other.end and one.end > other.start

"""Another annotator's set over the open document, with what one decides about its spans."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core.edits.edits import Batch, Edit
from annotator.core.edits.review_edits import SetReview, SetVerdict
from annotator.core.identifiers import new_id
from annotator.core.span import in_text_order
from annotator.core.verdict import (
    Decision,
    ReasonCode,
    ReviewStatus,
    Verdict,
    content_of,
    is_stale,
)
from annotator.gui.document_view.looks import Look
from annotator.gui.open_sets.open_set import Fact, OpenSet
from annotator.gui.open_sets.shown import shown_verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.document import AnnotationSet
    from annotator.core.labels.label_set import LabelSet
    from annotator.core.span import Span
    from annotator.core.verdict import GivenVerdict

_LOOKS = {
    Decision.ACCEPTED: Look.ACCEPTED,
    Decision.CORRECTED: Look.CORRECTED,
    Decision.REJECTED: Look.REJECTED,
    Decision.ADDED: Look.ADDED,
}


@dataclass(frozen=True, slots=True)
class JudgedSpan:
    """A span of the author as it is now, and the verdict on it; each of them may be missing.

    A verdict on what the author has changed since is kept, but judges nothing any more.
    """

    current: Span | None
    verdict: Verdict | None

    @property
    def is_stale(self) -> bool:
        """Whether the author has changed the span since it was judged."""
        return self.verdict is not None and is_stale(self.verdict, self.current)

    @property
    def is_judged(self) -> bool:
        """Whether there is nothing to decide here."""
        return self.verdict is not None and not self.is_stale

    @property
    def shown(self) -> Span | None:
        """The span as it should stand, or as it was rejected."""
        if self.verdict is None or self.is_stale:
            return self.current
        if self.verdict.decision is Decision.ADDED and self.current is not None:
            return self.current
        return self.verdict.corrected or self.current

    @property
    def look(self) -> Look:
        """How the span is drawn."""
        if self.verdict is None or self.is_stale:
            return Look.TO_JUDGE
        return _LOOKS[self.verdict.decision]

    @property
    def ghost(self) -> Span | None:
        """What the author had, where the correction is another."""
        corrected, current = self.verdict and self.verdict.corrected, self.current
        if not corrected or not current or self.is_stale:
            return None
        return current if content_of(corrected) != content_of(current) else None


class ReviewedSet(OpenSet):
    """Every gesture gives, changes or withdraws a verdict; the author's set stays as it is."""

    def __init__(
        self,
        found: AnnotationSet,
        reviewer_id: str,
        given: Sequence[GivenVerdict],
        review: ReviewStatus,
        labels: LabelSet,
    ) -> None:
        super().__init__(found.document_id, reviewer_id)
        self.author_id = found.annotator_id
        self.review = review
        self._labels = labels
        verdicts = {}
        self._keys: dict[str, str] = {}
        for each in given:
            key = each.verdict.subject.id
            if each.verdict.decision is Decision.ADDED and each.current is not None:
                key = each.current.id  # the author has added it by now
            verdicts[key] = each.verdict
            self._keys[each.verdict.id] = key
        self._judged = {
            span.id: JudgedSpan(span, verdicts.pop(span.id, None)) for span in found.spans
        }
        for span_id, verdict in verdicts.items():
            if verdict.decision is Decision.ADDED:
                self._judged[span_id] = JudgedSpan(None, verdict)
        for span_id, judged in self._judged.items():
            if judged.shown is not None:
                self._spans[span_id] = judged.shown

    def judged(self, span_id: str) -> JudgedSpan | None:
        """Return what was decided about a span that is shown."""
        return self._judged.get(span_id)

    def look(self, span_id: str) -> Look:
        """Return how a span is drawn."""
        judged = self._judged.get(span_id)
        return judged.look if judged else Look.TO_JUDGE

    def ghost(self, span_id: str) -> Span | None:
        """Return what the author had where it was corrected."""
        judged = self._judged.get(span_id)
        return judged.ghost if judged else None

    def to_judge(self) -> list[Span]:
        """Return the spans about which nothing is decided, in text order."""
        left = [each for each in self._judged.values() if not each.is_judged and each.shown]
        return sorted((each.shown for each in left if each.shown), key=in_text_order)

    def judged_count(self) -> int:
        """Return about how many spans it is decided."""
        return sum(each.is_judged for each in self._judged.values())

    def accepting(self, spans: Sequence[Span]) -> Batch:
        """Return the act by which the author's spans are accepted as they are."""
        found = [self._judged[span.id] for span in spans]
        return Batch(
            tuple(
                self._judging(each, Decision.ACCEPTED)
                for each in found
                if each.current is not None and each.look is not Look.ACCEPTED
            )
        )

    def adding(self, spans: Sequence[Span]) -> Edit | Batch:
        """Return the act by which spans are said to be missing."""
        edits = [
            self._setting(None, self._verdict(None, Decision.ADDED, None, span, ReasonCode.MISSING))
            for span in spans
        ]
        return Batch(tuple(edits))

    def removing(self, spans: Sequence[Span]) -> Edit | Batch:
        """Return the act by which the author's spans are rejected, and one's own withdrawn."""
        edits: list[Edit] = []
        for span in spans:
            judged = self._judged[span.id]
            if judged.current is None:
                edits.append(self._setting(judged.verdict, None))
            elif judged.look is not Look.REJECTED:
                edits.append(self._judging(judged, Decision.REJECTED))
        return Batch(tuple(edits))

    def changing(self, changes: Sequence[tuple[Span, Span]]) -> Edit | Batch:
        """Return the act by which spans are corrected; corrected back, a verdict is withdrawn."""
        edits: list[Edit] = []
        for _, after in changes:
            judged = self._judged[after.id]
            verdict, current = judged.verdict, judged.current
            if current is None:
                if verdict is not None:
                    edits.append(self._setting(verdict, replace(verdict, corrected=after)))
            elif content_of(after) != content_of(current):
                reason = _reason(current, after)
                edits.append(self._judging(judged, Decision.CORRECTED, after, reason))
            elif verdict is not None:
                edits.append(self._setting(verdict, None))
        return Batch(tuple(edits))

    def explaining(self, span_id: str, **changes: object) -> Edit | None:
        """Return the act by which a verdict has another reason, note or wish for the guideline."""
        judged = self._judged.get(span_id)
        if judged is None or judged.verdict is None or judged.is_stale:
            return None
        after = replace(judged.verdict, **changes)  # type: ignore[arg-type]
        return self._setting(judged.verdict, after) if after != judged.verdict else None

    def finishing(self, status: ReviewStatus) -> Edit | None:
        """Return the act by which nothing is missing here, or something may be again."""
        if status is self.review:
            return None
        places = (self.document_id, self.annotator_id, self.author_id)
        return SetReview(*places, self.review, status)

    def _judging(
        self,
        judged: JudgedSpan,
        decision: Decision,
        corrected: Span | None = None,
        reason: ReasonCode | None = None,
    ) -> Edit:
        before = judged.verdict
        after = self._verdict(before, decision, judged.current, corrected, reason)
        return self._setting(before, after)

    def _verdict(
        self,
        before: Verdict | None,
        decision: Decision,
        judged: Span | None,
        corrected: Span | None,
        reason: ReasonCode | None,
    ) -> Verdict:
        places = (self.document_id, self.annotator_id, self.author_id)
        if before is None:
            return Verdict(new_id(), *places, decision, judged, corrected, reason)
        if before.decision is decision:
            reason = before.reason or reason  # what was chosen stays, while edges still move
        return replace(before, decision=decision, judged=judged, corrected=corrected, reason=reason)

    def _setting(self, before: Verdict | None, after: Verdict | None) -> Edit:
        places = (self.document_id, self.annotator_id, self.author_id)
        return SetVerdict(*places, before, after)

    def take(self, edit: Edit) -> list[Fact]:
        """Take an edit of this review."""
        if isinstance(edit, SetReview) and edit.author_id == self.author_id:
            self.review = edit.after
        if not isinstance(edit, SetVerdict) or edit.author_id != self.author_id:
            return []
        verdict = edit.after or edit.before
        if verdict is None:
            return []
        after = shown_verdict(edit.after, self._labels) if edit.after else None
        key = self._keys.setdefault(verdict.id, verdict.subject.id)
        known = self._judged.get(key)
        judged = JudgedSpan(known.current if known else None, after)
        before = known.shown if known else None
        if judged.shown is None:
            self._judged.pop(key, None)
            self._spans.pop(key, None)
        else:
            self._judged[key] = judged
            self._spans[key] = judged.shown
        return [Fact(before, judged.shown)]


def _reason(current: Span, after: Span) -> ReasonCode:
    return ReasonCode.LABEL if current.label != after.label else ReasonCode.BOUNDARY

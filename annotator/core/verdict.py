"""Verdicts: a reviewer's decisions about another's spans, and what the author answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.core.errors import InvalidVerdict, Reason
from annotator.core.json_values import is_unicode

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.core.span import Span

Place = tuple[int, int, str]
"""Start and end of a span, in code points, and the key of its label."""


class Decision(StrEnum):
    """What a reviewer decides about a span; ADDED is one that the author does not have."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ADDED = "added"


class ReasonCode(StrEnum):
    """Why a span was corrected, rejected or added."""

    BOUNDARY = "boundary"
    CLITIC = "clitic"
    LABEL = "label"
    NOT_AN_ENTITY = "not_an_entity"
    MISSING = "missing"
    UNIT_OR_CURRENCY = "unit_or_currency"
    GUIDELINE_UNCLEAR = "guideline_unclear"


class ReviewStatus(StrEnum):
    """How far a reviewer is with one author's set; DONE says that nothing is missing in it."""

    OPEN = "open"
    DONE = "done"


class AnswerKind(StrEnum):
    """What the author says to a verdict."""

    ACCEPTED = "accepted"
    DISAGREED = "disagreed"


@dataclass(frozen=True, slots=True)
class Answer:
    """An author's answer to a verdict, in words where there is something to say."""

    kind: AnswerKind
    words: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reviewer's decision about one span of an author's set, which it leaves as it is.

    ``judged`` is the author's span exactly as judged, None for ADDED. ``corrected`` is what should
    stand there, for CORRECTED (with the judged span's id) and for ADDED.
    ``guideline_should_say`` asks for a line in the guideline.
    """

    id: str
    document_id: str
    reviewer_id: str
    author_id: str
    decision: Decision
    judged: Span | None
    corrected: Span | None = None
    reason: ReasonCode | None = None
    note: str = ""
    guideline_should_say: bool = False

    @property
    def outcome(self) -> Span | None:
        """The span that stands by this verdict; None where none should."""
        return self.judged if self.decision is Decision.ACCEPTED else self.corrected

    @property
    def subject(self) -> Span:
        """The span that the verdict is about: as judged, or the added one."""
        span = self.judged or self.corrected
        if span is None:
            raise _bad("judged", "a span")
        return span


@dataclass(frozen=True, slots=True)
class GivenVerdict:
    """A verdict as the project has it now.

    ``current`` is the judged span as it is in the author's set now, None where it is gone; for
    ADDED the span that the author has at that place by now. ``answer`` is the author's to the
    verdict in this form. ``clock`` orders verdicts by when they were given or last changed.
    """

    verdict: Verdict
    current: Span | None
    answer: Answer | None
    clock: int
    when: datetime

    @property
    def is_followed(self) -> bool:
        """Whether the author's set is as the verdict wants it."""
        return is_followed(self.verdict, self.current)

    @property
    def is_stale(self) -> bool:
        """Whether the author changed the span after it was judged, into what was not asked for."""
        return is_stale(self.verdict, self.current)


def is_followed(verdict: Verdict, current: Span | None) -> bool:
    """Tell whether the span that an author has now is what a verdict wants there."""
    outcome = verdict.outcome
    if outcome is None or current is None:
        return outcome is current
    return content_of(current) == content_of(outcome)


def is_stale(verdict: Verdict, current: Span | None) -> bool:
    """Tell whether the judged span was changed since, into what was not asked for."""
    if verdict.judged is None or is_followed(verdict, current):
        return False
    return current is None or content_of(current) != content_of(verdict.judged)


def place_of(span: Span) -> Place:
    """Return where a span stands and its label."""
    return span.start, span.end, span.label


def content_of(span: Span) -> tuple[Place, dict[str, object]]:
    """Return what a verdict is about in a span: all but its id and its note."""
    return place_of(span), dict(span.attributes)


def check_verdict(verdict: Verdict) -> None:
    """Raise InvalidVerdict where a verdict is not right in itself.

    Raises:
        InvalidVerdict: OWN_SET, or BAD_VERDICT with ``field`` and ``expected``.
    """
    judged, corrected = verdict.judged, verdict.corrected
    if verdict.reviewer_id == verdict.author_id:
        raise InvalidVerdict(Reason.OWN_SET)
    if (judged is None) is not (verdict.decision is Decision.ADDED):
        raise _bad("judged", "a span, but none for an added one")
    if (corrected is not None) is not (verdict.decision in (Decision.CORRECTED, Decision.ADDED)):
        raise _bad("corrected", "a span for a corrected or added one only")
    if judged and corrected and corrected.id != judged.id:
        raise _bad("corrected", "the id of the judged span")
    if judged and corrected and content_of(corrected) == content_of(judged):
        raise _bad("corrected", "another span than the judged one")
    if not verdict.id or not is_unicode(verdict.id):
        raise _bad("id", "Unicode text")
    if not is_unicode(verdict.note):
        raise _bad("note", "Unicode text")


def _bad(field: str, expected: str) -> InvalidVerdict:
    return InvalidVerdict(Reason.BAD_VERDICT, field=field, expected=expected)

"""Edits of a review: verdicts, how far it is, and answers, as values with an inverse.

None of them changes an author's set. ``annotator_id`` is who acts, as in every edit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.core.verdict import Answer, ReviewStatus, Verdict


@dataclass(frozen=True, slots=True)
class SetVerdict:
    """A reviewer's verdict given (``before`` is None), changed, or withdrawn (``after`` is)."""

    document_id: str
    annotator_id: str
    author_id: str
    before: Verdict | None
    after: Verdict | None

    def inverse(self) -> SetVerdict:
        """Return the edit that takes this one back."""
        return SetVerdict(
            self.document_id, self.annotator_id, self.author_id, self.after, self.before
        )


@dataclass(frozen=True, slots=True)
class SetReview:
    """A reviewer's review of one author's set with another status."""

    document_id: str
    annotator_id: str
    author_id: str
    before: ReviewStatus
    after: ReviewStatus

    def inverse(self) -> SetReview:
        """Return the edit that takes this one back."""
        return SetReview(
            self.document_id, self.annotator_id, self.author_id, self.after, self.before
        )


@dataclass(frozen=True, slots=True)
class AnswerVerdict:
    """An author's answer to a verdict in the form it has; None where there is no answer."""

    document_id: str
    annotator_id: str
    verdict: Verdict
    before: Answer | None
    after: Answer | None

    def inverse(self) -> AnswerVerdict:
        """Return the edit that takes this one back."""
        return AnswerVerdict(
            self.document_id, self.annotator_id, self.verdict, self.after, self.before
        )


ReviewEdit = SetVerdict | SetReview | AnswerVerdict
"""An edit that says something about another's set, or answers it."""

"""Chooses which documents a reviewer goes through, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from typing import TYPE_CHECKING

from annotator.core.verdict import ReviewStatus, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.core.document import AnnotationSet, Status


@dataclass(frozen=True, slots=True)
class QueueChoice:
    """Which documents are wanted; what is None or empty chooses nothing away.

    ``status`` is that of the authors' sets, ``review`` that of the reviewer's reviews of them.
    ``since`` and ``until`` bound the published date as it is written (ISO 8601; until takes the
    whole day in). ``sample`` takes so many of them by chance, the same for the same ``seed``.
    """

    status: Status | None = None
    review: ReviewStatus | None = None
    since: str = ""
    until: str = ""
    label: str = ""
    sample: int | None = None
    seed: int = 0
    lowest_agreement_first: bool = False


@dataclass(frozen=True, slots=True)
class Reviewable:
    """A document with the sets that are to be reviewed, and how far the review of each is.

    ``others`` are the sets of other persons, which agreement is measured with as well.
    """

    row: int
    document_id: str
    published: str
    sets: tuple[AnnotationSet, ...]
    reviews: tuple[ReviewStatus, ...]
    others: tuple[AnnotationSet, ...] = ()


def choose(documents: Iterable[Reviewable], choice: QueueChoice) -> list[int]:
    """Return the rows of the chosen documents: in project order, or lowest agreement first."""
    chosen = [each for each in documents if _is_wanted(each, choice)]
    if choice.sample is not None:
        by_chance = sorted(chosen, key=lambda each: _chance(choice.seed, each.document_id))
        chosen = sorted(by_chance[: choice.sample], key=lambda each: each.row)
    if choice.lowest_agreement_first:
        chosen.sort(key=lambda each: agreed_share((*each.sets, *each.others)))
    return [each.row for each in chosen]


def agreed_share(sets: Sequence[AnnotationSet]) -> float:
    """Return the mean over each two sets of the share of spans they have in common (F1).

    Two empty sets agree; a single set agrees with itself.
    """
    places = [{place_of(span) for span in each.spans} for each in sets]
    shares = [
        2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0
        for one, other in combinations(places, 2)
    ]
    return sum(shares) / len(shares) if shares else 1.0


def _is_wanted(document: Reviewable, choice: QueueChoice) -> bool:
    if not document.sets:
        return False
    if choice.status is not None and any(s.status is not choice.status for s in document.sets):
        return False
    if choice.review is not None and _review_status(document) is not choice.review:
        return False
    if choice.since and document.published < choice.since:
        return False
    if choice.until and document.published[: len(choice.until)] > choice.until:
        return False
    return not choice.label or any(
        span.label == choice.label for each in document.sets for span in each.spans
    )


def _review_status(document: Reviewable) -> ReviewStatus:
    is_done = all(each is ReviewStatus.DONE for each in document.reviews)
    return ReviewStatus.DONE if is_done else ReviewStatus.OPEN


def _chance(seed: int, document_id: str) -> bytes:
    # Not random.sample: the same on every system, and a new document changes little of a sample.
    return sha256(f"{seed}\n{document_id}".encode()).digest()

"""Where adjudication begins: verdicts proposed from what the annotators' sets have in common."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.review.adjudication.settling import of_author, of_majority

if TYPE_CHECKING:
    from annotator.core.edits.review_edits import SetVerdict
    from annotator.review.adjudication.differences import Differences
    from annotator.review.adjudication.settling import Adjudication


class Strategy(StrEnum):
    """Which spans are taken without being looked at one by one."""

    UNANIMOUS = "unanimous"
    MAJORITY = "majority"
    ONE = "one"
    NONE = "none"


def propose(
    adjudication: Adjudication,
    differences: Differences,
    strategy: Strategy,
    author_id: str | None = None,
) -> tuple[SetVerdict, ...]:
    """Return the verdicts a strategy gives where the adjudicator has decided nothing yet.

    UNANIMOUS accepts what all have; MAJORITY settles besides where more than half have the same,
    or nothing; ONE lets ``author_id`` be right everywhere. Running it again keeps every decision.
    """
    if strategy is Strategy.NONE:
        return ()
    edits = [edit for agreed in differences.agreed for edit in adjudication.accept(agreed)]
    if strategy is Strategy.MAJORITY:
        pick = of_majority(len(differences.annotator_ids))
        edits += adjudication.settle_all(pick, differences.clusters)
    elif strategy is Strategy.ONE and author_id is not None:
        edits += adjudication.settle_all(of_author(author_id), differences.clusters)
    return tuple(edits)

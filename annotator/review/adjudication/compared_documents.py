"""How much annotators differ in a document, for choosing which to adjudicate and in which order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.document import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.review.adjudication.difference_kinds import DifferenceKind
    from annotator.review.adjudication.differences import Differences
    from annotator.review.adjudication.settling import Adjudication


@dataclass(frozen=True, slots=True)
class ComparedDocument:
    """A document of several annotators. ``status`` is that of whoever is least far."""

    row: int
    status: Status
    agreed: int
    kinds: Counter[DifferenceKind]
    undecided: Counter[DifferenceKind]


def count_differences(
    row: int, statuses: Iterable[Status], differences: Differences, adjudication: Adjudication
) -> ComparedDocument:
    """Count what there is to decide in a document."""
    undecided = Counter(
        each.kind for each in differences.clusters if not adjudication.is_settled(each)
    )
    status = Status.DONE if set(statuses) == {Status.DONE} else Status.IN_PROGRESS
    return ComparedDocument(row, status, len(differences.agreed), differences.kinds(), undecided)


def undecided_first(found: Iterable[ComparedDocument]) -> list[ComparedDocument]:
    """Return documents with those first in which most is undecided, then those that differ most."""
    return sorted(found, key=lambda each: (-each.undecided.total(), -each.kinds.total(), each.row))


def total(counts: Iterable[Counter[DifferenceKind]]) -> Counter[DifferenceKind]:
    """Add the counts of several documents up."""
    result: Counter[DifferenceKind] = Counter()
    for each in counts:
        result += each
    return result

"""Whose each document is to label: the edit that says so, and a fair distribution."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

from annotator.core.errors import AnnotatorError, Reason

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Assigned = dict[str, tuple[str, ...]]
"""Ids of documents with the ids of those who label them; nobody's in particular is empty."""


@dataclass(frozen=True, slots=True)
class Assign:
    """Documents that are others' to label than before; documents not named stay as they are.

    ``annotator_id`` is who assigns, None where that is nobody who labels here.
    """

    annotator_id: str | None
    before: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    after: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def inverse(self) -> Assign:
        """Return the edit that takes this one back."""
        return Assign(self.annotator_id, self.after, self.before)


def distribute(
    documents: Sequence[str],
    annotators: Sequence[str],
    overlap: float = 0,
    seed: int = 0,
) -> Assigned:
    """Return a random distribution of documents, the same for the same seed.

    ``overlap`` percent of the documents go to two annotators, so that their agreement can be
    measured; all pairs come up about equally often, and no two annotators differ by more than one
    document.

    Raises:
        AnnotatorError: BAD_ASSIGNMENT.
    """
    _check(annotators, overlap)
    shuffled = sorted(documents)
    chance = Random(seed)
    chance.shuffle(shuffled)
    twice = round(len(shuffled) * overlap / 100)
    order = list(range(len(annotators)))
    chance.shuffle(order)
    loads, pairs = Counter[int](), Counter[tuple[int, int]]()

    assigned = Assigned()
    for number, document in enumerate(shuffled):
        first = min(order, key=loads.__getitem__)
        chosen = [first]
        if number < twice:
            others = [each for each in order if each != first]
            second = min(others, key=lambda each: (loads[each], pairs[_pair(first, each)]))
            chosen.append(second)
            pairs[_pair(first, second)] += 1
        loads.update(chosen)
        assigned[document] = tuple(annotators[each] for each in sorted(chosen))
    return assigned


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)


def _check(annotators: Sequence[str], overlap: float) -> None:
    if not annotators or len(set(annotators)) < len(annotators):
        raise AnnotatorError(Reason.BAD_ASSIGNMENT, field="annotators", expected="different names")
    if not 0 <= overlap <= 100:
        raise AnnotatorError(Reason.BAD_ASSIGNMENT, field="overlap", expected="0–100")
    if overlap and len(annotators) < 2:
        raise AnnotatorError(Reason.BAD_ASSIGNMENT, field="overlap", expected="two annotators")

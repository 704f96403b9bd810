"""How agreement goes over time, week by week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from annotator.review.matching import match

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.core.span import Place


@dataclass(slots=True)
class WeekOfAgreement:
    """How far two annotators agree over the documents of a week, which begins on a Monday.

    The counts are of spans: of either, and those with the same edges and label in both.
    """

    week: date
    first: str
    second: str
    documents: int = 0
    of_first: int = 0
    of_second: int = 0
    same: int = 0

    @property
    def f1(self) -> float | None:
        """The strict F1; None where neither has a span."""
        both = self.of_first + self.of_second
        return 2 * self.same / both if both else None


class Trend:
    """Compares each pair of annotators in documents by the week they were last changed."""

    def __init__(self) -> None:
        self._weeks: dict[tuple[date, str, str], WeekOfAgreement] = {}

    def add(self, changed: date, sets: Mapping[str, Sequence[Place]]) -> None:
        """Take in the sets over a document, by name."""
        week = week_of(changed)
        for first, second in combinations(sets, 2):
            key = (week, first, second)
            counts = self._weeks.setdefault(key, WeekOfAgreement(*key))
            matched = match(sets[first], sets[second])
            same = len(matched.same)
            counts.documents += 1
            counts.same += same
            counts.of_first += same + len(matched.reference)
            counts.of_second += same + len(matched.other)

    def weeks(self) -> list[WeekOfAgreement]:
        """Return what was found, in the order of time."""
        return [self._weeks[key] for key in sorted(self._weeks)]


def week_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())

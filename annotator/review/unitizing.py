"""Krippendorff's alpha for unitizing of two annotators: how far their spans overlap, by characters.

The measure of Krippendorff, On the Reliability of Unitizing Contiguous Data (1995), as corrected in
Content Analysis, second edition (2004), section 11.6: for each label the continuum of characters is
cut into units and the gaps between them. The documents are the continuum, one after another; no
unit and no gap runs from one into the next.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import accumulate
from math import fsum
from typing import TYPE_CHECKING

from annotator.review.figures import Figure, Undefined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.core.span import Place

Unit = tuple[int, int]
"""A stretch of one label by one annotator: half-open code points."""


class UnitsOfLabel:
    """What two annotators have cut out for one label, in all documents."""

    def __init__(self) -> None:
        self.distance = 0
        self.units = list[int]()  # lengths
        self.gaps = list[int]()
        self.documents = list[int]()  # where either has units

    def add(self, length: int, first: Sequence[Unit], second: Sequence[Unit]) -> None:
        """Take in the units of a document of so many characters."""
        self.documents.append(length)
        for units in (first, second):
            before = 0
            for start, end in units:
                self.units.append(end - start)
                if start > before:
                    self.gaps.append(start - before)
                before = end
            if length > before:
                self.gaps.append(length - before)
        if first != second:
            self.distance += unit_distance(first, second)

    def disagreement(self, lengths: Counter[int]) -> tuple[float, float]:
        """Return observed and expected disagreement in documents of these lengths."""
        total = sum(length * count for length, count in lengths.items())
        gaps = Counter(self.gaps)
        for length, count in (lengths - Counter(self.documents)).items():
            gaps[length] += 2 * count
        pairs = 2 * total * (2 * total - 1) - sum(each * (each - 1) for each in self.units)
        expected = 2 * self._chance(gaps) / total / pairs if pairs else 0.0
        return self.distance / total**2, expected

    def _chance(self, gaps: Counter[int]) -> float:
        """Return the sum of distances of all units from all units and gaps, wherever they fall."""
        number = len(self.units)
        sizes = sorted(gaps)
        counts = [0, *accumulate(gaps[size] for size in sizes)]
        sums = [0, *accumulate(gaps[size] * size for size in sizes)]
        chance = []
        for length, count in Counter(self.units).items():
            first = bisect_left(sizes, length)
            places = sums[-1] - sums[first] - (length - 1) * (counts[-1] - counts[first])
            among = (number - 1) * (2 * length**3 - 3 * length**2 + length) / 3
            chance.append(count * (among + length**2 * places))
        return fsum(chance)


class Unitizing:
    """Collects the spans of two annotators, document by document."""

    def __init__(self) -> None:
        self._lengths: Counter[int] = Counter()
        self._labels: dict[str, UnitsOfLabel] = {}

    def add(self, length: int, first: Iterable[Place], second: Iterable[Place]) -> None:
        """Take in two sets over a document of so many characters."""
        self._lengths[length] += 1
        ours, theirs = _units(first), _units(second)
        for label in ours.keys() | theirs.keys():
            known = self._labels.setdefault(label, UnitsOfLabel())
            known.add(length, ours.get(label, []), theirs.get(label, []))

    def alpha(self) -> Figure:
        """Return alpha of all labels together."""
        return _alpha([units.disagreement(self._lengths) for units in self._labels.values()])

    def by_label(self) -> dict[str, Figure]:
        """Return alpha of each label by itself."""
        return {
            label: _alpha([units.disagreement(self._lengths)])
            for label, units in sorted(self._labels.items())
        }


def _alpha(disagreements: Sequence[tuple[float, float]]) -> Figure:
    if not disagreements:
        return Figure(None, Undefined.NO_SPANS)
    # Exactly rounded: the order of labels, so who comes first, must not be seen in the last digit.
    observed = fsum(each for each, _expected in disagreements)
    expected = fsum(each for _observed, each in disagreements)
    return Figure(1 - observed / expected) if expected else Figure(None, Undefined.NO_CHANCE)


def unit_distance(first: Sequence[Unit], second: Sequence[Unit]) -> int:
    """Return the sum of squared distances of units in text order that do not overlap one another.

    Units that overlap differ by their edges; one that stands in a gap of the other annotator
    differs by its whole length.
    """
    distance, place = 0, 0
    met = set[int]()
    for start, end in first:
        while place < len(second) and second[place][1] <= start:
            place += 1
        number = place
        while number < len(second) and second[number][0] < end:
            distance += (start - second[number][0]) ** 2 + (end - second[number][1]) ** 2
            met.add(number)
            number += 1
        if number == place:
            distance += (end - start) ** 2
    alone = (unit for number, unit in enumerate(second) if number not in met)
    return distance + sum((end - start) ** 2 for start, end in alone)


def _units(places: Iterable[Place]) -> dict[str, list[Unit]]:
    """Return the units of each label in text order; spans of a label that overlap are one."""
    found: dict[str, list[Unit]] = {}
    for start, end, label, _span_id in sorted(places):
        units = found.setdefault(label, [])
        if units and start < units[-1][1]:
            units[-1] = units[-1][0], max(end, units[-1][1])
        else:
            units.append((start, end))
    return found

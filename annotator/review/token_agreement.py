"""Agreement about words: Cohen's kappa and Krippendorff's alpha, nominal.

A token is a word or number of the text (``core.words``). Its category is the label of the span that
covers any part of it, none where there is no span, or all their labels together where there are
several.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from annotator.core.text.words import touched_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from annotator.core.span import Place

Category = tuple[str, ...]
"""The labels of a token, sorted; empty where it has none."""

Table = Counter[tuple[Category, Category]]
"""How many tokens have one category by the first annotator and one by the second."""

_NONE: Category = ()


class Tokens:
    """The words of one text that any of several sets over it touches, and how many there are."""

    def __init__(self, text: str, sets: Iterable[Iterable[Place]]) -> None:
        self.count, words = touched_words(text, {place[:2] for places in sets for place in places})
        self._starts = [start for start, _end in words]
        self._ends = [end for _start, end in words]

    def categories(self, places: Iterable[Place]) -> dict[int, Category]:
        """Return the categories of the tokens that have one, by their numbers."""
        found: dict[int, Category] = {}
        for start, end, label, _span_id in places:
            first = bisect_right(self._ends, start)
            for number in range(first, bisect_left(self._starts, end, first)):
                known = found.get(number, _NONE)
                if label not in known:
                    found[number] = tuple(sorted((*known, label))) if known else (label,)
        return found


def contingency(count: int, first: Mapping[int, Category], second: Mapping[int, Category]) -> Table:
    """Count the pairs of categories of ``count`` tokens."""
    table: Table = Counter()
    for number, category in first.items():
        table[category, second.get(number, _NONE)] += 1
    for number, category in second.items():
        if number not in first:
            table[_NONE, category] += 1
    unlabelled = count - table.total()
    if unlabelled:
        table[_NONE, _NONE] = unlabelled
    return table


def cohen_kappa(tables: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return Cohen's kappa (1960) of square tables of counts, along the first axis.

    NaN where there is nothing, or both annotators only ever gave the same one category.
    """
    total = tables.sum(axis=(1, 2))
    observed = np.trace(tables, axis1=1, axis2=2)
    expected = (tables.sum(axis=1) * tables.sum(axis=2)).sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        kappa = (total * observed - expected) / (total * total - expected)
    return np.where(total * total > expected, kappa, np.nan)


def krippendorff_alpha(coincidences: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return Krippendorff's nominal alpha of square tables of coincidences, along the first axis.

    A table holds each pair of values of a token in both orders, divided by one less than the number
    of its values (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011). NaN where all
    values are the same.
    """
    sums = coincidences.sum(axis=1)
    total = sums.sum(axis=1)
    different = total - np.trace(coincidences, axis1=1, axis2=2)
    expected = total * total - (sums * sums).sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        alpha = 1 - (total - 1) * different / expected
    return np.where(expected > 0, alpha, np.nan)


def coincidences_of(tables: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the coincidences of tables of two annotators, along the first axis."""
    return tables + tables.transpose(0, 2, 1)

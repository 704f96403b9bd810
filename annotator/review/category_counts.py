"""Pairs of categories counted document by document, and what they say of agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from annotator.review.bootstrap import intervals
from annotator.review.figures import Figure, Undefined
from annotator.review.token_agreement import (
    Category,
    Table,
    cohen_kappa,
    coincidences_of,
    krippendorff_alpha,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from annotator.core.progress import Progress

    Statistic = Callable[[NDArray[np.float64]], NDArray[np.float64]]


class CategoryCounts:
    """How often two categories met, with a row for each document."""

    def __init__(self) -> None:
        self._cells: dict[tuple[Category, Category], int] = {}
        self._rows: list[list[tuple[int, float]]] = []

    def begin_document(self) -> None:
        """Count what comes next for another document."""
        self._rows.append([])

    def add(self, table: Table, weight: float = 1) -> None:
        """Count a table, each pair so many times, for the document begun last."""
        cells = self._cells
        row = self._rows[-1]
        for cell, count in table.items():
            row.append((cells.setdefault(cell, len(cells)), weight * count))

    def kappa_and_alpha(self, report: Progress) -> tuple[Figure, Figure]:
        """Return Cohen's kappa and Krippendorff's alpha of two annotators."""
        kappa = self._statistic(cohen_kappa)
        alpha = self._statistic(lambda tables: krippendorff_alpha(coincidences_of(tables)))
        found = self._figures({"kappa": kappa, "alpha": alpha}, report)
        return found["kappa"], found["alpha"]

    def alpha(self, report: Progress) -> Figure:
        """Return Krippendorff's alpha, where a pair was counted 1 / (annotators - 1) times."""
        alpha = self._statistic(lambda tables: krippendorff_alpha(coincidences_of(tables)))
        return self._figures({"alpha": alpha}, report)["alpha"]

    def _figures(self, statistics: dict[str, Statistic], report: Progress) -> dict[str, Figure]:
        rows = np.zeros((len(self._rows), len(self._cells)))
        for number, row in enumerate(self._rows):
            for cell, count in row:
                rows[number, cell] += count
        if not rows.any():
            reason = Undefined.NO_WORDS if self._rows else Undefined.NO_DOCUMENTS
            return dict.fromkeys(statistics, Figure(None, reason))
        spread = intervals(rows, statistics, report)
        total = rows.sum(axis=0, keepdims=True)
        return {
            name: _figure(float(statistic(total)[0]), spread[name])
            for name, statistic in statistics.items()
        }

    def _statistic(self, of_tables: Statistic) -> Statistic:
        """Return a statistic of square tables as one of rows of cells."""
        numbers: dict[Category, int] = {}
        for cell in self._cells:
            for category in cell:
                numbers.setdefault(category, len(numbers))
        first = [numbers[one] for one, _two in self._cells]
        second = [numbers[two] for _one, two in self._cells]

        def of_rows(rows: NDArray[np.float64]) -> NDArray[np.float64]:
            tables = np.zeros((len(rows), len(numbers), len(numbers)))
            tables[:, first, second] = rows
            return of_tables(tables)

        return of_rows


def _figure(value: float, interval: tuple[float, float] | None) -> Figure:
    if np.isnan(value):
        return Figure(None, Undefined.ONE_CATEGORY)
    return Figure(value, interval=interval)

"""How far a figure might lie from what other documents would have given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from annotator.core.progress import Progress, silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from numpy.typing import NDArray

RESAMPLES = 1000
SEED = 20261  # any number would do; the same one gives the same intervals again
_AT_ONCE = 4_000_000  # drawn documents held in memory


def intervals(
    rows: NDArray[np.float64],
    statistics: Mapping[str, Callable[[NDArray[np.float64]], NDArray[np.float64]]],
    report: Progress = silent,
) -> dict[str, tuple[float, float] | None]:
    """Return the 95 % percentile intervals of statistics, by drawing documents again and again.

    ``rows`` has a row of counts for each document; a statistic is given sums of drawn rows, a draw
    a row, and returns a figure for each, NaN where it has none. With fewer than two documents, or
    where less than half of the draws have a figure, there is no interval. (Efron and Tibshirani,
    An Introduction to the Bootstrap, 1993, chapter 13.)
    """
    if len(rows) < 2:
        return dict.fromkeys(statistics)
    drawn: dict[str, list[NDArray[np.float64]]] = {name: [] for name in statistics}
    for done, sums in _draws(rows):
        report(done, RESAMPLES)
        for name, statistic in statistics.items():
            drawn[name].append(statistic(sums))
    return {name: _percentiles(np.concatenate(figures)) for name, figures in drawn.items()}


def _draws(rows: NDArray[np.float64]) -> Iterator[tuple[int, NDArray[np.float64]]]:
    """Yield how many draws are done and the sums of the next ones."""
    chance = np.random.default_rng(SEED)
    count = len(rows)
    step = max(1, min(RESAMPLES, _AT_ONCE // count))
    for done in range(0, RESAMPLES, step):
        draws = min(step, RESAMPLES - done)
        times = np.empty((draws, count))
        for number in range(draws):
            times[number] = np.bincount(chance.integers(0, count, count), minlength=count)
        yield done, times @ rows


def _percentiles(figures: NDArray[np.float64]) -> tuple[float, float] | None:
    defined = figures[~np.isnan(figures)]
    if len(defined) * 2 < len(figures):
        return None
    low, high = np.percentile(defined, (2.5, 97.5))
    return float(low), float(high)

"""How far scores of spans might lie from what other documents would have given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from annotator.core.progress import Progress, silent
from annotator.review.bootstrap import intervals
from annotator.review.span_scores import MEASURES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from annotator.review.agreement import DocumentCounts

Interval = tuple[float, float] | None


def score_intervals(
    documents: Sequence[DocumentCounts], report: Progress = silent
) -> dict[str, Interval]:
    """Return the 95 % interval of F1 by each measure, by drawing documents again and again."""
    rows = np.array(
        [
            [each.spans.reference + each.spans.other]
            + [2 * getattr(each.spans, measure) for measure in MEASURES]
            for each in documents
        ],
        dtype=np.float64,
    )
    return intervals(
        rows, {measure: _f1(place) for place, measure in enumerate(MEASURES, 1)}, report
    )


def _f1(place: int) -> Callable[[NDArray[np.float64]], NDArray[np.float64]]:
    def of_sums(sums: NDArray[np.float64]) -> NDArray[np.float64]:
        both = sums[:, 0]
        f1 = np.full(len(both), np.nan)
        np.divide(sums[:, place], both, out=f1, where=both > 0)
        return f1

    return of_sums

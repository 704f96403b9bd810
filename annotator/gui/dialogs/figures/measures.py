"""The measures of agreement as the window names, explains and reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.gui.translation import digits
from annotator.wording import MEASURE_SENTENCES, QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.project.review.comparison import Comparison
    from annotator.review.agreement import PairAgreement
    from annotator.review.figures import Undefined

SPAN_MEASURES = {
    "strict": QT_TRANSLATE_NOOP("Agreement", "Strict F1"),
    "boundary": QT_TRANSLATE_NOOP("Agreement", "Edges F1"),
    "label": QT_TRANSLATE_NOOP("Agreement", "Label F1"),
    "relaxed": QT_TRANSLATE_NOOP("Agreement", "Relaxed F1"),
}
MEASURES = SPAN_MEASURES | {
    "kappa": QT_TRANSLATE_NOOP("Agreement", "Cohen's κ, by words"),
    "alpha": QT_TRANSLATE_NOOP("Agreement", "Krippendorff's α, by words"),
    "unitizing_alpha": QT_TRANSLATE_NOOP("Agreement", "Krippendorff's α, unitizing"),
}


class Value(NamedTuple):
    """A figure of a pair with its interval, or why there is none."""

    value: float | None
    interval: tuple[float, float] | None = None
    reason: Undefined | None = None


def measure_name(measure: str) -> str:
    """Return what a measure is called."""
    return QCoreApplication.translate("Agreement", MEASURES[measure])


def explanation(measure: str) -> str:
    """Return what a measure says and where it misleads."""
    return digits(QCoreApplication.translate("Measure", MEASURE_SENTENCES[measure]))


def value_of(found: Comparison, pair: PairAgreement, measure: str) -> Value:
    """Return a pair's figure by a measure."""
    if measure in SPAN_MEASURES:
        bounds = found.intervals.get((pair.reference, pair.other), {}).get(measure)
        return Value(pair.score(measure).f1, bounds)
    figures = {"kappa": pair.kappa, "alpha": pair.alpha, "unitizing_alpha": pair.unitizing}
    figure = figures[measure]
    return Value(figure.value, figure.interval, figure.reason)

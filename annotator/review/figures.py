"""A measured figure, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto
from statistics import fmean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Undefined(StrEnum):
    """Why a figure is not defined; the sentences are in ``annotator.wording``."""

    NO_PAIR = auto()
    NO_DOCUMENTS = auto()
    NO_SPANS = auto()
    NO_WORDS = auto()
    ONE_CATEGORY = auto()
    NO_CHANCE = auto()


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its 95 % interval where one was measured, or the reason why there is none."""

    value: float | None
    reason: Undefined | None = None
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 of a set against a reference; None where there is nothing to count.

    With spans in one of the two sets only, F1 is 0.
    """

    precision: float | None
    recall: float | None
    f1: float | None


def mean(values: Iterable[float | None]) -> float | None:
    """Return the mean of the values that are defined, None where none is."""
    defined = [value for value in values if value is not None]
    return fmean(defined) if defined else None


def mean_score(scores: Iterable[Score]) -> Score:
    """Return the means of precision, recall and F1."""
    each = list(scores)
    return Score(
        mean(score.precision for score in each),
        mean(score.recall for score in each),
        mean(score.f1 for score in each),
    )


def mean_figure(figures: Iterable[Figure]) -> Figure:
    """Return the mean of the figures that are defined, or the reason why the first is not."""
    each = list(figures)
    value = mean(figure.value for figure in each)
    if value is not None:
        return Figure(value)
    return Figure(None, each[0].reason if each else Undefined.NO_PAIR)

"""The figures of each chart of the dashboard, made of what was counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.gui.dialogs.figures.numbers import NONE, duration, share, short_day
from annotator.gui.translation import current_language, digits, isolated
from annotator.review.activity.trend import week_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from annotator.core.labels.label_set import LabelSet
    from annotator.project.review.statistics import Statistics
    from annotator.review.activity.work import DayOfWork

_DAYS_SHOWN = 62  # more days are put together in weeks
_WEEKS_SHOWN = 104


class Series(NamedTuple):
    """Values of one kind, one for each category; None where there is none.

    ``place`` gives it its look, the same in all charts.
    """

    name: str
    values: Sequence[float | None]
    place: int = 0


@dataclass(frozen=True, slots=True)
class ChartFigures:
    """Categories and series of a chart.

    ``keys`` are the categories as a file has them; ``show`` writes a value for the screen.
    """

    first_column: str
    categories: Sequence[str]
    keys: Sequence[str]
    series: Sequence[Series]
    show: Callable[[float], str]
    is_whole: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see."""
        return not any(value for each in self.series for value in each.values)

    def rows(self) -> list[list[str | float | None]]:
        """Return the figures a row for each category, as a file has them."""
        columns = [each.values for each in self.series]
        return [
            [key, *(values[place] for values in columns)] for place, key in enumerate(self.keys)
        ]

    def shown(self) -> list[list[str]]:
        """Return the same as the screen has them."""
        return [
            [category, *(NONE if value is None else self.show(float(value)) for value in row[1:])]
            for category, row in zip(self.categories, self.rows(), strict=True)
        ]

    def header(self) -> list[str]:
        """Return the names of the columns."""
        return [self.first_column, *(each.name for each in self.series)]


def _count(value: float) -> str:
    return digits(round(value))


def by_day(found: Statistics, of_day: Callable[[DayOfWork], float]) -> ChartFigures:
    """Return a figure of each annotator by day, or by week where there are many days."""
    days = sorted({each.day for each in found.days})
    by_week = bool(days) and (days[-1] - days[0]).days >= _DAYS_SHOWN
    step = timedelta(weeks=1) if by_week else timedelta(days=1)
    place_of = week_of if by_week else _same
    steps = _range(place_of(days[0]), place_of(days[-1]), step) if days else []
    steps = steps[-_WEEKS_SHOWN:]
    names = [each.annotator for each in found.annotators]
    sums = {(name, day): 0.0 for name in names for day in steps}
    for each in found.days:
        key = (each.annotator, place_of(each.day))
        if key in sums:
            sums[key] += of_day(each)
    title = (
        QCoreApplication.translate("Dashboard", "Week from")
        if by_week
        else QCoreApplication.translate("Dashboard", "Day")
    )
    return ChartFigures(
        title,
        [short_day(day) for day in steps],
        [day.isoformat() for day in steps],
        # A day of taking back is no bar that points down.
        _used(
            Series(name, [max(sums[name, day], 0.0) for day in steps], place)
            for place, name in enumerate(names)
        ),
        _count,
        is_whole=True,
    )


def by_annotator(found: Statistics, name: str, values: Iterable[float | None]) -> ChartFigures:
    """Return a time in seconds for each annotator."""
    names = [each.annotator for each in found.annotators]
    title = QCoreApplication.translate("Dashboard", "Annotator")
    return ChartFigures(title, names, names, [Series(name, list(values))], duration)


def by_label(found: Statistics, labels: LabelSet) -> ChartFigures:
    """Return how many spans each annotator has with each label, the most frequent label first."""
    workers = [each.annotator for each in found.annotators]
    names = list(dict.fromkeys([*workers, *(name for _label, name in found.labels)]))
    totals: dict[str, int] = {}
    for (label, _name), count in found.labels.items():
        totals[label] = totals.get(label, 0) + count
    keys = sorted(totals, key=lambda key: -totals[key])
    return ChartFigures(
        QCoreApplication.translate("Dashboard", "Label"),
        [title_of(labels, key) for key in keys],
        keys,
        _used(
            Series(name, [found.labels.get((key, name), 0) for key in keys], place)
            for place, name in enumerate(names)
        ),
        _count,
        is_whole=True,
    )


def agreement_by_week(found: Statistics) -> ChartFigures:
    """Return the strict F1 of each pair by week."""
    weeks = sorted({each.week for each in found.agreement if each.week > date.min})
    weeks = weeks[-_WEEKS_SHOWN:]
    pairs = list(dict.fromkeys((each.first, each.second) for each in found.agreement))
    figures = {(each.first, each.second, each.week): each.f1 for each in found.agreement}
    return ChartFigures(
        QCoreApplication.translate("Dashboard", "Week from"),
        [short_day(week) for week in weeks],
        [week.isoformat() for week in weeks],
        [
            Series(
                f"{isolated(first)} – {isolated(second)}",
                [figures.get((first, second, week)) for week in weeks],
                place,
            )
            for place, (first, second) in enumerate(pairs)
        ],
        share,
    )


def title_of(labels: LabelSet, key: str) -> str:
    """Return a label's title in the language of the interface."""
    label = labels.get(key)
    return key if label is None else label.title(current_language())


def _used(series: Iterable[Series]) -> list[Series]:
    """Leave out series without any value: reviewers have no spans of their own."""
    return [each for each in series if any(each.values)]


def _same(day: date) -> date:
    return day


def _range(first: date, last: date, step: timedelta) -> list[date]:
    found = [first]
    while found[-1] < last:
        found.append(found[-1] + step)
    return found

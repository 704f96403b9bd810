"""How much each annotator did on which day, and how long it took."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from annotator.core.document import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.core.activity import Act

IDLE_AFTER = 300
"""Seconds between two acts of an annotator after which the time between them was no work."""


@dataclass(slots=True)
class DayOfWork:
    """What an annotator did on a day, in local time.

    ``spans`` are those added less those removed; ``documents`` those done that day that still are.
    """

    day: date
    annotator: str
    spans: int = 0
    documents: int = 0
    seconds: float = 0


@dataclass(slots=True)
class AnnotatorWork:
    """What an annotator did in all, by hand; ``touched`` are the documents it was done in."""

    annotator: str
    spans: int = 0
    done: int = 0
    seconds: float = 0
    touched: set[str] = field(default_factory=set)

    @property
    def seconds_per_document(self) -> float | None:
        """The mean time in a document; None where no time is known."""
        return self.seconds / len(self.touched) if self.seconds else None

    @property
    def seconds_per_span(self) -> float | None:
        """The mean time for a span that stands; None where there is no such span or no time."""
        return self.seconds / self.spans if self.seconds and self.spans > 0 else None


class Work:
    """Counts acts, which come in the order of time.

    The time before an act counts for its document where the same annotator's act before was not
    longer than IDLE_AFTER ago. So the first act of a sitting takes no time, and what is only read
    before a longer pause is not seen: the figures are rather too low than too high.
    """

    def __init__(self) -> None:
        self._days: dict[tuple[date, str], DayOfWork] = {}
        self._annotators: dict[str, AnnotatorWork] = {}
        self._last: dict[str, float] = {}
        self._done: dict[tuple[str, str], DayOfWork] = {}
        self.changed: dict[str, date] = {}
        """The day on which each document was last worked on, or imported with spans."""

    def count(self, acts: Iterable[Act]) -> None:
        """Take acts in."""
        today, until = date.min, -1.0
        for act in acts:
            if not until - _DAY <= act.moment < until:
                today = date.fromtimestamp(act.moment)
                until = _midnight_after(today)
            self.changed[act.document_id] = today
            if act.is_work:
                self._take(act, today)

    def days(self) -> list[DayOfWork]:
        """Return the days on which somebody worked, with who did, in order."""
        return [self._days[key] for key in sorted(self._days)]

    def annotators(self) -> list[AnnotatorWork]:
        """Return what each annotator did, in the order of their first acts."""
        return list(self._annotators.values())

    def _take(self, act: Act, today: date) -> None:
        name = act.annotator
        day = self._days.setdefault((today, name), DayOfWork(today, name))
        whole = self._annotators.setdefault(name, AnnotatorWork(name))
        before = self._last.get(name, act.moment)
        spent = act.moment - before
        self._last[name] = act.moment
        if spent <= IDLE_AFTER:
            day.seconds += spent
            whole.seconds += spent
        day.spans += act.spans
        whole.spans += act.spans
        whole.touched.add(act.document_id)
        if act.status is not None:
            self._set_status(act, day, whole)

    def _set_status(self, act: Act, day: DayOfWork, whole: AnnotatorWork) -> None:
        key = (act.annotator, act.document_id)
        counted = self._done.pop(key, None)
        if counted is not None:
            counted.documents -= 1
            whole.done -= 1
        if act.status == Status.DONE:
            self._done[key] = day
            day.documents += 1
            whole.done += 1


_DAY = 86_400.0


def _midnight_after(day: date) -> float:
    """Return when a local day ends; days of 23 and 25 hours are seen by asking the calendar."""
    return datetime.combine(day + timedelta(days=1), datetime.min.time()).timestamp()

"""Finds the places of spans in a corrected text: surely, or to be looked at by somebody."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.core.span import Span
from annotator.core.text.equal_runs import equal_runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.core.text.equal_runs import Run

_CONTEXT = 12  # code points around a quote that tell its place from others where it stands again


class Doubt(StrEnum):
    """Why a span's place in a new version is not sure.

    CHANGED: some of its words are others, or what they stand in. SEVERAL: they stand in several
    places. ELSEWHERE: they stand only elsewhere. GONE: they stand nowhere any more.
    """

    CHANGED = "changed"
    SEVERAL = "several"
    ELSEWHERE = "elsewhere"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class MovedSpan:
    """A span of a former version whose place in the new one is to be confirmed.

    ``start`` and ``end`` are the likeliest place in the new text, in code points; None where there
    is none.
    """

    span: Span
    start: int | None
    end: int | None
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class Reanchored:
    """All spans of a set: those that are sure with their new places, and the others."""

    sure: tuple[Span, ...]
    unsure: tuple[MovedSpan, ...]


class Anchors:
    """What a former and a new text have in common, for any number of sets of spans."""

    def __init__(self, before: str, after: str) -> None:
        self._before = before
        self._after = after
        self._runs = equal_runs(before, after)
        self._starts = [run.before for run in self._runs]

    def find(self, spans: Iterable[Span]) -> Reanchored:
        """Return every span, with its place in the new text or as one to be confirmed.

        The quote of a sure one is the text at its place.
        """
        sure, unsure = list[Span](), list[MovedSpan]()
        for span in spans:
            run = self._run_at(span.start)
            if run is not None and self._is_sure(span, run):
                shift = run.after - run.before
                sure.append(replace(span, start=span.start + shift, end=span.end + shift))
            else:
                unsure.append(self._guessed(span))
        return Reanchored(tuple(sure), tuple(unsure))

    def _run_at(self, place: int) -> Run | None:
        number = bisect_right(self._starts, place) - 1
        return self._runs[number] if number >= 0 else None

    def _is_sure(self, span: Span, run: Run) -> bool:
        """Tell whether the words stand in the run with what they touch, and are known by it."""
        end = run.before + run.length
        if span.end > end:
            return False
        left, right = span.start - run.before, end - span.end
        at_start = left > 0 or (run.before == 0 and run.after == 0)
        at_end = right > 0 or (
            end == len(self._before) and run.after + run.length == len(self._after)
        )
        if not at_start or not at_end:
            return False
        return left + right >= _CONTEXT or (
            self._before.count(span.text) == 1 and self._after.count(span.text) == 1
        )

    def _guessed(self, span: Span) -> MovedSpan:
        kept = self._kept(span)
        if kept is not None and self._after[slice(*kept)] != span.text:
            return MovedSpan(span, *kept, Doubt.CHANGED)
        places = self._places_of(span.text)
        several = len(places) > 1 or self._before.count(span.text) > 1
        if kept is not None:
            return MovedSpan(span, *kept, Doubt.SEVERAL if several else Doubt.CHANGED)
        if not places:
            return MovedSpan(span, None, None, Doubt.GONE)
        near = self._likely(span.start)
        start = min(places, key=lambda place: abs(place - near))
        doubt = Doubt.SEVERAL if several else Doubt.ELSEWHERE
        return MovedSpan(span, start, start + len(span.text), doubt)

    def _kept(self, span: Span) -> tuple[int, int] | None:
        """Return where the first and the last letter that are left of a span stand now."""
        first, last = None, None
        number = max(0, bisect_right(self._starts, span.start) - 1)
        for run in self._runs[number:]:
            if run.before >= span.end:
                break
            start, end = max(run.before, span.start), min(run.before + run.length, span.end)
            if start < end and not self._before[start:end].isspace():
                shift = run.after - run.before
                first = start + shift if first is None else first
                last = end + shift
        if first is None or last is None:
            return None
        return self._widened(span, first, last)

    def _widened(self, span: Span, first: int, last: int) -> tuple[int, int]:
        """Return a place with the words that were cut into, where the span was not in a word."""
        while first > 0 and not self._after[first - 1].isspace() and not self._cuts(span.start):
            first -= 1
        while (
            last < len(self._after) and not self._after[last].isspace() and not self._cuts(span.end)
        ):
            last += 1
        return first, last

    def _cuts(self, place: int) -> bool:
        """Tell whether a place of the former text is inside a word."""
        around = self._before[max(0, place - 1) : place + 1]
        return len(around) == 2 and place > 0 and not any(each.isspace() for each in around)

    def _places_of(self, quote: str) -> list[int]:
        places, start = list[int](), self._after.find(quote)
        while start >= 0:
            places.append(start)
            start = self._after.find(quote, start + 1)
        return places

    def _likely(self, place: int) -> int:
        """Return about where a place of the former text is now."""
        run = self._run_at(place)
        return place if run is None else run.after + place - run.before

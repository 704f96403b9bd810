"""Finds what two versions of a text have in common, in order, without quadratic work.

Words that stand once in both versions hold them together, as in patience diff (Bram Cohen 2008):
the longest rising sequence of such words is kept, and what lies between is compared the same way.
Only small rests go through difflib, whose time grows with the product of both lengths.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PIECE = re.compile(r"\s+|\S+")
_MOST_PAIRS = 40_000  # of pieces or characters that difflib is given at once


class Run(NamedTuple):
    """An equal stretch: where it begins in both texts, and its length, in code points."""

    before: int
    after: int
    length: int


def equal_runs(before: str, after: str) -> list[Run]:
    """Return the stretches that are alike in both texts, rising in both, none touching another."""
    old, new = _Pieces(before), _Pieces(after)
    runs = list[Run]()
    for run in _runs(old, new):
        last = runs[-1] if runs else Run(0, 0, 0)
        if (
            runs
            and last.before + last.length == run.before
            and (last.after + last.length == run.after)
        ):
            runs[-1] = Run(last.before, last.after, last.length + run.length)
        else:
            runs.append(run)
    return runs


class _Pieces:
    """A text cut into words and what is between them, with where each begins."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = _PIECE.findall(text)
        self.starts = [0]
        for word in self.words:
            self.starts.append(self.starts[-1] + len(word))


def _runs(old: _Pieces, new: _Pieces) -> Iterator[Run]:
    """Yield equal stretches in order; gaps between pieces are looked into by character."""
    done_old = done_new = 0
    for first_old, first_new, count in _matches(old.words, new.words):
        yield from _within(old, (done_old, first_old), new, (done_new, first_new))
        start, end = old.starts[first_old], old.starts[first_old + count]
        yield Run(start, new.starts[first_new], end - start)
        done_old, done_new = first_old + count, first_new + count
    ends = len(old.words), len(new.words)
    yield from _within(old, (done_old, ends[0]), new, (done_new, ends[1]))


def _within(
    old: _Pieces, of_old: tuple[int, int], new: _Pieces, of_new: tuple[int, int]
) -> Iterator[Run]:
    """Yield what pieces that differ have in common, character by character."""
    start, end = (old.starts[place] for place in of_old)
    other, other_end = (new.starts[place] for place in of_new)
    one, two = old.text[start:end], new.text[other:other_end]
    for at, to, length in _matches(one, two):
        yield Run(start + at, other + to, length)


def _matches(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return equal stretches of two sequences, rising in both."""
    found = list[tuple[int, int, int]]()
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        low, high, other_low, other_high = waiting.pop()
        head = 0
        while (
            low + head < high
            and other_low + head < other_high
            and (old[low + head] == new[other_low + head])
        ):
            head += 1
        found += [(low, other_low, head)] if head else []
        low, other_low = low + head, other_low + head
        tail = 0
        while (
            low < high - tail
            and other_low < other_high - tail
            and (old[high - tail - 1] == new[other_high - tail - 1])
        ):
            tail += 1
        high, other_high = high - tail, other_high - tail
        found += [(high, other_high, tail)] if tail else []
        if low == high or other_low == other_high:
            continue
        pairs = _rising(old, (low, high), new, (other_low, other_high))
        if pairs:
            for place, other in pairs:
                waiting.append((low, place, other_low, other))
                low, other_low = place, other
            waiting.append((low, high, other_low, other_high))
        elif (high - low) * (other_high - other_low) <= _MOST_PAIRS:
            found += _small(old[low:high], low, new[other_low:other_high], other_low)
    return sorted(found)


def _small(
    old: Sequence[str], low: int, new: Sequence[str], other_low: int
) -> list[tuple[int, int, int]]:
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return [(low + a, other_low + b, size) for a, b, size in blocks if size]


def _rising(
    old: Sequence[str], of_old: tuple[int, int], new: Sequence[str], of_new: tuple[int, int]
) -> list[tuple[int, int]]:
    """Return places of what stands once in both parts, as many as rise in both."""
    part, other = old[of_old[0] : of_old[1]], new[of_new[0] : of_new[1]]
    counts, other_counts = Counter(part), Counter(other)
    places = {each: place for place, each in enumerate(other) if other_counts[each] == 1}
    pairs = [
        (place + of_old[0], places[each] + of_new[0])
        for place, each in enumerate(part)
        if counts[each] == 1 and each in places
    ]
    return _longest_rising(pairs)


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part that rises in the second number too."""
    ends, chosen = list[int](), list[int]()
    before = list[int]()
    for number, (_place, other) in enumerate(pairs):
        length = bisect_left(ends, other)
        ends[length : length + 1] = [other]
        chosen[length : length + 1] = [number]
        before.append(chosen[length - 1] if length else -1)
    number = chosen[-1] if chosen else -1
    rising = list[tuple[int, int]]()
    while number >= 0:
        rising.append(pairs[number])
        number = before[number]
    return rising[::-1]

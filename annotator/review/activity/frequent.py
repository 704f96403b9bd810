"""Which words are labelled most often, in whatever spelling."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.arabic.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Frequent:
    """Words that have a label in ``count`` places; ``words`` is how they are written most often."""

    words: str
    label: str
    count: int


def most_frequent(quotes: Iterable[tuple[str, str, int]], most: int) -> list[Frequent]:
    """Return what is labelled in most places: quotes, their labels and counts come in any order.

    Spellings that fold alike are one. Among equals the first by letters and label comes first.
    """
    counts: Counter[tuple[str, str]] = Counter()
    written: dict[tuple[str, str], tuple[int, str]] = {}
    for quote, label, count in quotes:
        key = (" ".join(fold(quote).split()), label)
        counts[key] += count
        best = written.get(key)
        if best is None or (-count, quote) < (-best[0], best[1]):
            written[key] = count, quote
    first = sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:most]
    return [Frequent(written[key][1], key[1], count) for key, count in first]

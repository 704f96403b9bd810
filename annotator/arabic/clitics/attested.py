"""What is known to stand without proclitics: the words of a text, and the labels made so far."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from annotator.arabic.folded_text import FoldedText
from annotator.arabic.folding import fold
from annotator.core.text.text_units import in_word, next_word_start, word_range

if TYPE_CHECKING:
    from collections.abc import Iterable

_ENOUGH = 50  # more places of a word tell nothing more


class Attested:
    """Words by their folded form: how often labelled as a span's first, how often in the text.

    Words in the text are looked for when they are asked about, and remembered; so one of these
    belongs to one text. ``labelled`` may be shared and may grow while it is in use.
    """

    __slots__ = ("_counts", "_labelled", "_text")

    def __init__(self, text: FoldedText | str = "", labelled: Counter[str] | None = None) -> None:
        self._text = text.folded if isinstance(text, FoldedText) else fold(text)
        self._labelled = Counter[str]() if labelled is None else labelled
        self._counts: dict[str, int] = {}

    def labels(self, form: str) -> int:
        """Return how many spans begin with this word."""
        return self._labelled[form]

    def count(self, form: str) -> int:
        """Return how often this word stands in the text, a large number cut short."""
        found = self._counts.get(form)
        if found is None:
            found = self._counts[form] = self._look_for(form)
        return found

    def _look_for(self, form: str) -> int:
        text, found = self._text, 0
        start = text.find(form) if form else -1
        while start >= 0 and found < _ENOUGH:
            end = start + len(form)
            before = start > 0 and in_word(text, start - 1)
            after = end < len(text) and in_word(text, end)
            found += not before and not after
            start = text.find(form, end)
        return found


def first_words(quotes: Iterable[str]) -> Counter[str]:
    """Count the first words of spans, folded, as Attested wants them."""
    return count_first_words((quote, 1) for quote in quotes)


def count_first_words(quotes: Iterable[tuple[str, int]]) -> Counter[str]:
    """Count the same of quotes that are counted already."""
    counted = Counter[str]()
    for quote, count in quotes:
        if word := _first_word(quote):
            counted[word] += count
    return counted


def _first_word(quote: str) -> str:
    folded = fold(quote)
    start = next_word_start(folded, 0) if folded and not in_word(folded, 0) else 0
    start, end = word_range(folded, start)
    return folded[start:end]

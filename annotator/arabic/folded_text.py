"""A text folded for search, with the way back to its own offsets."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from functools import cache

from annotator.arabic.folding import TATWEEL, fold, length_changes


class FoldedText:
    """A text and its folded form; ``folded`` is exactly what ``fold`` gives for ``text``.

    Only the places where folding changes the length are kept, so that the map of a long article
    is small and most of it is found by the regular expression engine.
    """

    __slots__ = ("_ends", "_places", "_starts", "folded", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)
        # _places[i] is the offset of the i-th character whose folded form is not of length 1, and
        # _starts[i].._ends[i] is where that form stands in the folded text.
        self._places = array("L")
        self._starts = array("L")
        self._ends = array("L")
        pattern, lengths = _changes()
        shift = 0
        for found in pattern.finditer(text):
            place = found.start()
            for character in found.group():
                start = place + shift
                length = lengths[character]
                self._places.append(place)
                self._starts.append(start)
                self._ends.append(start + length)
                shift += length - 1
                place += 1

    def original(self, offset: int) -> int:
        """Return the offset in ``text`` of the character that ``folded[offset]`` comes from."""
        nearest = bisect_right(self._starts, offset) - 1
        if nearest < 0:
            return offset
        if offset < self._ends[nearest]:
            return self._places[nearest]
        return self._places[nearest] + 1 + offset - self._ends[nearest]

    def splits_character(self, offset: int) -> bool:
        """Tell whether ``folded[offset]`` is inside the form of one character, as in a ligature."""
        nearest = bisect_right(self._starts, offset) - 1
        return nearest >= 0 and self._starts[nearest] < offset < self._ends[nearest]

    def original_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the range in ``text`` of ``folded[start:end]``, which must not be empty.

        Marks and tatweel after the last letter are taken in; what is dropped before the first
        letter is not.
        """
        last = self.original(end - 1) + 1
        while last < len(self.text) and _is_part_of_letter(self.text[last]):
            last += 1
        return self.original(start), last


def _is_part_of_letter(character: str) -> bool:
    if character == TATWEEL:
        return True
    return unicodedata.category(character) == "Mn" and not fold(character)


@cache
def _changes() -> tuple[re.Pattern[str], dict[str, int]]:
    lengths = length_changes()
    characters = "".join(map(re.escape, sorted(lengths)))
    return re.compile(f"[{characters}]+"), lengths

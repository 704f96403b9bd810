"""Code points and UTF-16 units: the one place that converts between them."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from enum import StrEnum


class OffsetUnit(StrEnum):
    """What the offsets of a format count."""

    CODE_POINT = "codepoint"
    UTF16 = "utf16"
    TOKEN = "token"


class Utf16Map:
    """Converts offsets of one string between code points and UTF-16 units.

    A table is kept only for a string with characters outside the Basic Multilingual Plane; for any
    other the two counts are the same.
    """

    __slots__ = ("_units",)

    def __init__(self, text: str) -> None:
        self._units: array[int] | None = None
        if not text or max(text) <= "\uffff":
            return
        units = array("I", [0])
        count = 0
        for character in text:
            count += 2 if character > "\uffff" else 1
            units.append(count)
        self._units = units

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 offset of a code point offset."""
        return offset if self._units is None else self._units[offset]

    def to_code_points(self, units: int) -> int:
        """Return the code point offset of a UTF-16 offset; inside a pair, that of the pair."""
        return units if self._units is None else bisect_right(self._units, units) - 1

    def read(self, units: int) -> int | None:
        """Return the code point offset of a UTF-16 offset that a file states.

        None where it is inside a pair, which no right offset is; one outside the text stays
        outside.
        """
        if self._units is None or units < 0:
            return units
        if units > self._units[-1]:
            return len(self._units) - 1 + units - self._units[-1]
        found = bisect_right(self._units, units) - 1
        return found if self._units[found] == units else None

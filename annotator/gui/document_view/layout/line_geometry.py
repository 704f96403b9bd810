"""Where each character of one laid-out line stands, and which character stands at a point."""

from __future__ import annotations

import unicodedata
from array import array
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextLayout, QTextLine

if TYPE_CHECKING:
    from annotator.core.text.offsets import Utf16Map

_LEADING, _TRAILING = QTextLine.Edge.Leading, QTextLine.Edge.Trailing
_ALL = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll
_ZERO_WIDTH = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u061c\u2060\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069"
)
# Bidi classes that make no run of their own inside a right-to-left paragraph.
_ONE_RUN = frozenset(("R", "AL", "NSM", "WS", "ON", "CS", "ES", "ET", "BN", ""))
_TOUCHING = 0.8  # pixels between two boxes that still make one rectangle

Interval = tuple[float, float]


class LineGeometry:
    """Boxes of the characters ``[start, end)`` of a paragraph that stand on one line.

    Offsets are code points in the paragraph, x is in pixels of its layout. Marks, low parts of a
    cluster and ZWJ sequences share the box of their base.
    """

    __slots__ = ("_joined", "_lefts", "_rights", "_rtl", "end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self._lefts = array("f")
        self._rights = array("f")
        self._rtl = bytearray()
        self._joined = bytearray()

    def _put(self, left: float, right: float, rtl: bool) -> None:
        self._lefts.append(left)
        self._rights.append(right)
        self._rtl.append(rtl)
        self._joined.append(False)

    def _put_joined(self) -> None:
        """Give a character the box of the one before."""
        self._lefts.append(self._lefts[-1])
        self._rights.append(self._rights[-1])
        self._rtl.append(self._rtl[-1])
        self._joined.append(True)

    def move(self, offset: int, left: float, right: float, rtl: bool) -> None:
        """Put a character elsewhere, with those that share its box."""
        first, end = self.cluster(offset)
        for place in range(first - self.start, end - self.start):
            self._lefts[place], self._rights[place], self._rtl[place] = left, right, rtl

    def box(self, offset: int) -> Interval:
        """Return the left and right of a character."""
        place = offset - self.start
        return self._lefts[place], self._rights[place]

    def is_right_to_left(self, offset: int) -> bool:
        """Tell whether a character stands in a right-to-left run."""
        return bool(self._rtl[offset - self.start])

    def cluster(self, offset: int) -> tuple[int, int]:
        """Return the range of characters that share a character's box."""
        first = last = offset - self.start
        while first > 0 and self._joined[first]:
            first -= 1
        while last + 1 < len(self._joined) and self._joined[last + 1]:
            last += 1
        return self.start + first, self.start + last + 1

    def in_sight_order(self) -> list[int]:
        """Return the first characters of the clusters as they stand, from right to left."""
        firsts = [place for place, joined in enumerate(self._joined) if not joined]
        middles = {place: self._lefts[place] + self._rights[place] for place in firsts}
        return [self.start + place for place in sorted(firsts, key=lambda each: -middles[each])]

    def extent(self) -> Interval:
        """Return the left of the leftmost and the right of the rightmost character."""
        return (min(self._lefts), max(self._rights)) if self._lefts else (0.0, 0.0)

    def character_at(self, x: float) -> int:
        """Return the character whose box is at ``x`` or nearest to it."""
        best, nearest = 0, float("inf")
        for place, (left, right) in enumerate(zip(self._lefts, self._rights, strict=True)):
            if right <= left or self._joined[place]:
                continue
            distance = max(left - x, x - right, 0.0)
            if distance < nearest:
                best, nearest = place, distance
                if distance == 0:
                    break
        return self.start + best

    def edge_at(self, x: float) -> int:
        """Return the offset between characters that is nearest to ``x``: never inside a cluster."""
        offset = self.character_at(x)
        left, right = self.box(offset)
        middle = (left + right) / 2
        leading = x > middle if self.is_right_to_left(offset) else x < middle
        first, end = self.cluster(offset)
        return first if leading else end

    def edge_x(self, offset: int) -> float:
        """Return the x of an offset between characters: the leading edge of the one after it."""
        if offset < self.end:
            left, right = self.box(offset)
            return right if self.is_right_to_left(offset) else left
        left, right = self.box(self.end - 1)
        return left if self.is_right_to_left(self.end - 1) else right

    def rectangles(self, start: int, end: int) -> list[Interval]:
        """Return the visual intervals of characters ``[start, end)``, left to right, merged."""
        first, last = max(start, self.start) - self.start, min(end, self.end) - self.start
        if first >= last:
            return []
        lefts, rights = self._lefts[first:last], self._rights[first:last]
        if self._rtl.count(self._rtl[0]) == len(self._rtl):
            return [(min(lefts), max(rights))]
        merged: list[Interval] = []
        for left, right in sorted(zip(lefts, rights, strict=True)):
            if right <= left:
                continue
            if merged and left <= merged[-1][1] + _TOUCHING:
                merged[-1] = (merged[-1][0], max(merged[-1][1], right))
            else:
                merged.append((left, right))
        return merged or [(min(lefts), max(rights))]


@cache
def _makes_no_run(character: str) -> bool:
    return unicodedata.bidirectional(character) in _ONE_RUN


def measure_line(
    layout: QTextLayout, line: QTextLine, display: str, utf16: Utf16Map, right_to_left: bool
) -> LineGeometry:
    """Measure the boxes of a line of a layout over ``display``."""
    first = line.textStart()
    geometry = LineGeometry(
        utf16.to_code_points(first), utf16.to_code_points(first + line.textLength())
    )
    if geometry.start == geometry.end:
        return geometry
    words = set(display[geometry.start : geometry.end])
    if right_to_left and all(map(_makes_no_run, words)):
        _measure_one_run(geometry, layout, line, utf16)
    else:
        _measure_runs(geometry, layout, line, utf16, display)
        if right_to_left and display[geometry.end - 1].isspace():
            _place_last_run(geometry, layout, utf16, display)
    return geometry


def _measure_one_run(
    geometry: LineGeometry, layout: QTextLayout, line: QTextLine, utf16: Utf16Map
) -> None:
    """Measure a line that is one right-to-left run: each box ends where the next begins."""
    place = utf16.to_utf16
    units = [place(offset) for offset in range(geometry.start, geometry.end)]
    valid = [layout.isValidCursorPosition(unit) for unit in units]
    edges = [line.cursorToX(unit, _LEADING)[0] for unit in units]  # type: ignore[index]
    edges.append(line.cursorToX(units[-1], _TRAILING)[0])  # type: ignore[index]
    for index in range(len(units) - 1, 0, -1):
        if not valid[index]:
            edges[index] = edges[index + 1]
    for index in range(len(units)):
        if index and not valid[index]:
            geometry._put_joined()
        else:
            geometry._put(edges[index + 1], edges[index], True)


def _measure_runs(
    geometry: LineGeometry,
    layout: QTextLayout,
    line: QTextLine,
    utf16: Utf16Map,
    display: str,
) -> None:
    """Measure a line of several runs.

    ``cursorToX`` is right inside a run and cuts ligatures evenly, but for the first character of a
    deeper run it gives the caret at the end of the run before: those few are asked for their
    glyphs. (``xToCursor`` and the string indexes of several glyphs are not usable; measured.)
    """
    place = utf16.to_utf16
    units = [place(offset) for offset in range(geometry.start, geometry.end + 1)]
    leading = [line.cursorToX(unit, _LEADING)[0] for unit in units[:-1]]  # type: ignore[index]
    valid = [layout.isValidCursorPosition(unit) for unit in units[:-1]]
    for index, unit in enumerate(units[:-1]):
        if index and not valid[index]:
            geometry._put_joined()
            continue
        start: float = leading[index]
        end: float
        answered: int
        end, answered = line.cursorToX(unit, _TRAILING)  # type: ignore[misc]
        # Rarely it answers for the next character (the e of "Blue" after an emoji, 6.11.3).
        unanswered = abs(start - end) < 0.01 or answered != unit
        if unanswered and display[geometry.start + index] not in _ZERO_WIDTH:
            runs = layout.glyphRuns(unit, units[index + 1] - unit, _ALL)
            box = runs[0].boundingRect() if runs else None
            if box is not None and box.width() > 0.01:
                geometry._put(box.left(), box.right(), runs[0].isRightToLeft())
                continue
        rtl = start > end
        after = next((n for n in range(index + 1, len(leading)) if valid[n]), None)
        if after is not None:
            # A ligature's first character ends at the leading edge of the next one, past its marks.
            following: float = leading[after]
            if (end < following < start) if rtl else (start < following < end):
                end = following
        geometry._put(min(start, end), max(start, end), rtl)


def _place_last_run(
    geometry: LineGeometry, layout: QTextLayout, utf16: Utf16Map, display: str
) -> None:
    """Put a left-to-right run at the end of a wrapped line where its glyphs are drawn.

    The space at which the line was broken hangs out at the line's left, but ``cursorToX`` counts
    it to the run, which so stands a space too far left (measured with 6.11.3).
    """
    end = geometry.end
    while end > geometry.start and display[end - 1].isspace():
        end -= 1
    start = end
    while start > geometry.start and not geometry.is_right_to_left(start - 1):
        start -= 1
    if start == end or geometry.is_right_to_left(geometry.end - 1):
        return
    shift = 0.0
    for offset in range(end - 1, start - 1, -1):
        if geometry.cluster(offset)[0] != offset:
            continue
        left, right = geometry.box(offset)
        unit, following = utf16.to_utf16(offset), utf16.to_utf16(offset + 1)
        drawn = layout.glyphRuns(unit, following - unit, _ALL)
        if drawn and drawn[0].boundingRect().width() > 0.01:
            shift = drawn[0].boundingRect().left() - left
        geometry.move(offset, left + shift, right + shift, False)
    edge = min(geometry.box(offset)[0] for offset in range(start, end))
    for offset in range(end, geometry.end):
        left, right = geometry.box(offset)
        geometry.move(offset, edge - (right - left), edge, True)
        edge -= right - left

"""The rows of a list of documents in their order, and where each of them stands."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from itertools import filterfalse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class DocumentRows:
    """Rows that are held as numbers alone; with ``in_order`` they ascend, as they were imported."""

    def __init__(self, rows: Sequence[int], *, in_order: bool) -> None:
        self.rows = rows
        self._in_order = in_order
        self._places = None if in_order else _places_of(rows)

    def place_of(self, row: int) -> int | None:
        """Return where a document stands, if it does."""
        if self._places is None:
            place = bisect_left(self.rows, row)
            return place if self.row_at(place) == row else None
        place = self._places[row] if 0 <= row < len(self._places) else -1
        return place if place >= 0 else None

    def row_at(self, place: int) -> int | None:
        """Return the document that stands at a place."""
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def without(self, gone: Collection[int]) -> DocumentRows:
        """Return the same list without some documents; itself where it has none of them."""
        if all(self.place_of(row) is None for row in gone):
            return self
        left = array("q", filterfalse(set(gone).__contains__, self.rows))
        return DocumentRows(left, in_order=self._in_order)


def _places_of(rows: Sequence[int]) -> array[int]:
    places = array("q", [-1]) * (max(rows, default=0) + 1)
    for place, row in enumerate(rows):
        places[row] = place
    return places


NO_ROWS = DocumentRows((), in_order=True)

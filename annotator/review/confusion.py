"""Which label one annotator gave where another gave another or none, with the spans behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.review.matching import Pair

Cell = tuple[str | None, str | None]
"""The reference's label and the other's; None where that one has no span."""


@dataclass(frozen=True, slots=True)
class Confused:
    """A span of the reference and the other's that answers it, by their ids."""

    document_id: str
    reference: str | None
    other: str | None


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often a label of the reference answers one of the other set, or none.

    Spans with other edges are in the cells of their labels too, where they overlap.
    """

    # Tuples of text alone, which the garbage collector leaves alone: there are very many.
    _cells: dict[Cell, list[tuple[str, str | None, str | None]]] = field(default_factory=dict)

    def add(self, document_id: str, pairs: Iterable[Pair]) -> None:
        """Take in the aligned spans of one document."""
        cells = self._cells
        for ours, theirs in pairs:
            cell = (ours and ours.label, theirs and theirs.label)
            found = (document_id, ours and ours.span_id, theirs and theirs.span_id)
            cells.setdefault(cell, []).append(found)

    def count(self, reference: str | None, other: str | None) -> int:
        """Return how many are in a cell."""
        return len(self._cells.get((reference, other), ()))

    def spans(self, reference: str | None, other: str | None) -> list[Confused]:
        """Return what is in a cell, in project order."""
        return [Confused(*found) for found in self._cells.get((reference, other), ())]

    def labels(self) -> list[str]:
        """Return the labels that either set has, sorted."""
        return sorted({label for cell in self._cells for label in cell if label is not None})

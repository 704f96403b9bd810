"""What kinds of differences, and where decisions come from, are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.gui.open_sets.compared_set import Matter, Origin
from annotator.gui.translation import digits
from annotator.review.adjudication.difference_kinds import DifferenceKind
from annotator.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KINDS = {
    DifferenceKind.LABEL: QT_TRANSLATE_NOOP("Difference", "Label"),
    DifferenceKind.CLITIC: QT_TRANSLATE_NOOP("Difference", "Clitic only"),
    DifferenceKind.ARTICLE: QT_TRANSLATE_NOOP("Difference", "ال only"),
    DifferenceKind.PUNCTUATION: QT_TRANSLATE_NOOP("Difference", "Punctuation or quote"),
    DifferenceKind.TITLE: QT_TRANSLATE_NOOP("Difference", "Title or apposition"),
    DifferenceKind.CURRENCY: QT_TRANSLATE_NOOP("Difference", "Unit or currency"),
    DifferenceKind.BOUNDARY: QT_TRANSLATE_NOOP("Difference", "Other edges"),
    DifferenceKind.LABEL_AND_BOUNDARY: QT_TRANSLATE_NOOP("Difference", "Label and edges"),
    DifferenceKind.MISSING: QT_TRANSLATE_NOOP("Difference", "Missing"),
    DifferenceKind.EXTRA: QT_TRANSLATE_NOOP("Difference", "Extra"),
}
_ORIGINS = {
    Origin.AGREED: QT_TRANSLATE_NOOP("Difference", "All agreed, you do not"),
    Origin.ADDED: QT_TRANSLATE_NOOP("Difference", "Added by you"),
}


def kind_text(kind: DifferenceKind) -> str:
    """Return what a kind of differences is called."""
    return QCoreApplication.translate("Difference", KINDS[kind])


def matter_text(matter: Matter) -> str:
    """Return what a matter is about."""
    if matter.origin in _ORIGINS:
        return QCoreApplication.translate("Difference", _ORIGINS[matter.origin])
    return kind_text(matter.cluster.kind)


def counts_text(counts: Mapping[DifferenceKind, int]) -> str:
    """Return how many there are of each kind, the most frequent first."""
    in_order = sorted(counts, key=lambda kind: (-counts[kind], list(KINDS).index(kind)))
    parts = (f"{kind_text(kind)} {digits(counts[kind])}" for kind in in_order)
    return " · ".join(part.replace(" ", "\u00a0") for part in parts)


def initials(names: Sequence[str]) -> list[str]:
    """Return the shortest beginnings by which names are told apart, else the names' numbers."""
    for length in range(1, 4):
        found = [name[:length] for name in names]
        if len(set(found)) == len(names):
            return found
    return [digits(number) for number in range(1, len(names) + 1)]

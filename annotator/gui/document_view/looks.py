"""How a span is drawn, by what it is: made here, suggested, judged. Qt-free.

No look is told by colour alone: outline, dots, strokes and a sign on the tag say the same.
"""

from __future__ import annotations

from enum import StrEnum, auto


class Look(StrEnum):
    """What a span is to whoever looks at it."""

    OWN = auto()
    SUGGESTED = auto()
    TO_JUDGE = auto()
    ACCEPTED = auto()
    CORRECTED = auto()
    REJECTED = auto()
    ADDED = auto()
    GHOST = auto()
    """How a span was before it was corrected."""
    FOLDED = auto()
    """A span about which there is nothing to say: a faint bar without a tag."""


SIGNS = {
    Look.SUGGESTED: "?",
    Look.ACCEPTED: "✓",
    Look.CORRECTED: "✎",
    Look.REJECTED: "✕",
    Look.ADDED: "+",
}
"""What stands on the tag before the label's title."""

FILLED = frozenset({Look.OWN, Look.ACCEPTED, Look.CORRECTED, Look.ADDED})
"""Looks whose words are tinted and whose tag is filled with the label's colour."""

"""Colours to choose a label's from: told apart also by people who see colours differently.

After Okabe and Ito's palette (https://jfly.uni-koeln.de/color/), each darkened for the light page
and lightened for the dark one until text in it is read well. The tests hold how far they are apart
for the eyes of protanopes, deuteranopes and tritanopes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.core.labels.label_set import LabelSet


@dataclass(frozen=True, slots=True)
class ColorPair:
    """A colour on light and on dark pages, and its name, to be translated in ``LabelColors``."""

    name: str
    color: str
    dark_color: str


PAIRS = (
    ColorPair(QT_TRANSLATE_NOOP("LabelColors", "Blue"), "#0072b2", "#5cb3e6"),
    ColorPair(QT_TRANSLATE_NOOP("LabelColors", "Orange"), "#bc5800", "#f0a04b"),
    ColorPair(QT_TRANSLATE_NOOP("LabelColors", "Green"), "#00805f", "#4fc3a1"),
    ColorPair(QT_TRANSLATE_NOOP("LabelColors", "Purple"), "#a33b8f", "#f08ec2"),
    ColorPair(QT_TRANSLATE_NOOP("LabelColors", "Olive"), "#5c5200", "#ece6a0"),
    ColorPair(QT_TRANSLATE_NOOP("LabelColors", "Violet"), "#3d2e91", "#9a8ff2"),
    ColorPair(QT_TRANSLATE_NOOP("LabelColors", "Wine red"), "#7a1226", "#f2596c"),
    ColorPair(QT_TRANSLATE_NOOP("LabelColors", "Grey"), "#555b63", "#95a0ad"),
)


def free_pair(labels: LabelSet) -> ColorPair:
    """Return the first pair that no offered label has; the first of all where all are taken."""
    used = {label.color for label in labels.offered()}
    return next((pair for pair in PAIRS if pair.color not in used), PAIRS[0])

"""How series of a chart are told apart: by colour, and by pattern or sign as well."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from annotator.gui.look.theme import current_colors

# Okabe and Ito, Color Universal Design (2008); for the dark theme the lighter ones come first.
_ON_LIGHT = ("#0072b2", "#d55e00", "#009e73", "#b05a8a", "#a67c00", "#4a90c2")
_ON_DARK = ("#56b4e9", "#e69f00", "#2fc99a", "#d99bbd", "#f0e442", "#5f9fd6")
_PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.CrossPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.Dense6Pattern,
)
_SIGNS = ("o", "s", "t", "d", "+", "x")  # as pyqtgraph names them


@dataclass(frozen=True, slots=True)
class SeriesLook:
    """The look of one series."""

    color: str
    pattern: Qt.BrushStyle
    sign: str


def series_look(place: int) -> SeriesLook:
    """Return the look of the series at a place; after six they begin again."""
    place %= len(_PATTERNS)
    colors = _ON_DARK if current_colors().is_dark else _ON_LIGHT
    return SeriesLook(colors[place], _PATTERNS[place], _SIGNS[place])

"""The headline and the line of source and date, where they are not part of the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from annotator.gui.document_view.paragraph_layout import LineSpacing, ParagraphLayout
from annotator.gui.document_view.text_map import TextMap

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QPainter

_SPACING = LineSpacing(lane=0, leading=4, paragraph=6)


class HeaderLine:
    """A text over the full width of the column, drawn but not selectable."""

    def __init__(self, text: str, font: QFont, width: float) -> None:
        display = TextMap(" ".join(text.split())).display(0)
        self._paragraph = ParagraphLayout(display, font, width, _SPACING) if display else None

    @property
    def height(self) -> float:
        """The height that it takes; 0 without text."""
        return self._paragraph.height if self._paragraph else 0.0

    def paint(self, painter: QPainter, y: float, color: QColor) -> None:
        """Draw it with its top at a height."""
        if self._paragraph is None:
            return
        painter.setPen(color)
        for line in self._paragraph.lines:
            line.line.draw(painter, QPointF(0, y + line.top - line.line.y()))

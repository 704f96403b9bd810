"""How a row of a list is drawn under its words: what is selected, and where the keyboard is."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from annotator.gui.look.theme import current_colors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QStyleOptionViewItem

_FOCUS_WIDTH = 1.5


@dataclass(frozen=True, slots=True)
class RowShape:
    """How far selection and focus stay from the row's sides and ends, and their roundness."""

    selection: tuple[int, int]
    selection_radius: int
    focus: tuple[int, int]
    focus_radius: int


CARD = RowShape((0, 1), 6, (1, 2), 6)
INSET_CARD = RowShape((4, 1), 6, (5, 2), 6)
WHOLE = RowShape((0, 0), 0, (2, 2), 4)


@contextmanager
def drawn_row(
    painter: QPainter, option: QStyleOptionViewItem, shape: RowShape = CARD
) -> Iterator[QRect]:
    """Draw a row's state; what is drawn inside of it stays in its box, and leaves no trace after.

    A letter with a hundred marks is higher than its row.
    """
    colors = current_colors()
    box: QRect = option.rect
    painter.save()
    painter.setClipRect(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.selected_row))
        _draw(painter, box, shape.selection, shape.selection_radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(colors.accent), _FOCUS_WIDTH))
        _draw(painter, box, shape.focus, shape.focus_radius)
    yield box
    painter.restore()


def _draw(painter: QPainter, box: QRect, inset: tuple[int, int], radius: int) -> None:
    x, y = inset
    painter.drawRoundedRect(QRectF(box).adjusted(x, y, -x, -y), radius, radius)

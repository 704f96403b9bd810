"""A field for a whole number, which stands off its edges and at the side of reading."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSpinBox

_ROOM = 8  # pixels; the padding of a style sheet reaches a spin box above and below alone


def make_number_field(least: int, most: int, value: int = 0) -> QSpinBox:
    """Return a field for numbers from ``least`` to ``most``."""
    field = QSpinBox()
    field.setRange(least, most)
    field.setValue(value)
    rtl = QGuiApplication.isRightToLeft()
    # Turned round, the field keeps some room itself where its buttons would be.
    field.lineEdit().setTextMargins(_ROOM, 0, 0 if rtl else _ROOM, 0)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    field.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    return field

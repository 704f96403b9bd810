"""Cards of the side panels, and text from outside in them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QVBoxLayout

_QUOTE_SHOWN = 160  # characters of a long quote, from both its edges


def make_card(frame: QFrame) -> QVBoxLayout:
    """Make a frame look like a card; return the column of what is in it."""
    frame.setObjectName("card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(14, 12, 14, 12)
    column.setSpacing(8)
    return column


def plain_label(name: str = "") -> QLabel:
    """Return a label that shows text from outside as it is: QLabel would guess HTML.

    It stands at the interface's start side, where QLabel would follow the text's direction.
    """
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    rtl = QGuiApplication.isRightToLeft()
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    if name:
        label.setObjectName(name)
    return label


def start_aligned(field: QPlainTextEdit) -> QPlainTextEdit:
    """Let a field's text stand at the interface's start side: Qt has Arabic at the left of it.

    Each paragraph is still in its own direction, whatever that of the interface is.
    """
    rtl = QGuiApplication.isRightToLeft()
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    field.document().setDefaultTextOption(option)
    return field


def shortened(quote: str) -> str:
    """Return a quote whose middle is left out where it is long: its edges are what matters."""
    half = _QUOTE_SHOWN // 2
    return quote if len(quote) <= _QUOTE_SHOWN else f"{quote[:half]} … {quote[-half:]}"

"""A piece of a text with a quote in it marked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from annotator.core.text.offsets import Utf16Map
from annotator.gui.document_view.layout.text_map import is_right_to_left
from annotator.gui.look.theme import current_colors

_AROUND = 160  # code points on each side


class QuoteView(QPlainTextEdit):
    """Shows where words stand, with what stands around them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(64)

    def show_text(self, text: str) -> None:
        """Show a text in its own direction, whichever the window has."""
        option = self.document().defaultTextOption()
        is_rtl = is_right_to_left(text)
        direction = Qt.LayoutDirection
        option.setTextDirection(direction.RightToLeft if is_rtl else direction.LeftToRight)
        self.document().setDefaultTextOption(option)
        self.setPlainText(text)

    def show_quote(self, text: str, start: int | None, end: int | None) -> None:
        """Show code points ``[start, end)`` of a text marked; nothing where there are none."""
        if start is None or end is None:
            self.show_text("")
            self.setExtraSelections([])
            return
        first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
        before = "…" if first else ""
        piece = before + text[first:last] + ("…" if last < len(text) else "")
        # One character for one, so that the mark is where the words are.
        piece = piece.replace("\r", " ").replace("\n", " ").replace("\u2029", " ")
        self.show_text(piece)
        units = Utf16Map(piece)
        cursor = QTextCursor(self.document())
        cursor.setPosition(units.to_utf16(start - first + len(before)))
        kept = QTextCursor.MoveMode.KeepAnchor
        cursor.setPosition(units.to_utf16(end - first + len(before)), kept)
        mark = QTextCharFormat()
        mark.setBackground(QColor(current_colors().selected_row))
        mark.setFontWeight(QFont.Weight.Bold)
        mark.setFontUnderline(True)
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, mark
        self.setExtraSelections([selection])
        place = QTextCursor(self.document())
        place.setPosition(cursor.selectionStart())
        self.setTextCursor(place)
        self.ensureCursorVisible()

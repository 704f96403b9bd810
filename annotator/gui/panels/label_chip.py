"""A label to press: its colour, its title and its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.gui.look.theme import SMALL_PIXELS, current_colors
from annotator.gui.messages import plain_tip
from annotator.gui.translation import current_language, digits

if TYPE_CHECKING:
    from annotator.core.labels.label_set import Label

_HEIGHT = 32
_SQUARE = 12
_KEY = 18
_PAD = 11
_GAP = 9
_TIP = 600  # characters of a guideline: no more fits on a screen


class LabelChip(QAbstractButton):
    """A label to press: its colour, its title and its key."""

    label_requested = Signal(str)

    def __init__(self, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._sticky = False
        # Not the button's text: an "&" in it would make a key of the letter after it.
        self._title = label.title(current_language())
        guideline = label.guideline
        self.setToolTip(plain_tip(guideline[:_TIP] + "…" * (len(guideline) > _TIP)))
        self.setAccessibleName(self._title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.label_requested.emit(self._label.key)

    @property
    def key(self) -> str:
        """The key of the label."""
        return self._label.key

    def set_sticky(self, sticky: bool) -> None:
        """Show whether every selection gets this label."""
        if sticky != self._sticky:
            self._sticky = sticky
            on = self.tr("{label}, for every selection").format(label=self._title)
            self.setAccessibleName(on if sticky else self._title)
            self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self._title)
        key = _KEY + _GAP if self._label.shortcut else 0
        return QSize(width + _SQUARE + _GAP + key + 2 * _PAD, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = current_colors()
        color = QColor(self._label.dark_color if colors.is_dark else self._label.color)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lively = self.isEnabled() and (self.underMouse() or self.hasFocus() or self.isDown())
        width = 2.5 if self._sticky else 1.5 if lively else 1
        painter.setPen(QPen(color if lively or self._sticky else QColor(colors.border), width))
        pressed = self.isDown() or self._sticky
        painter.setBrush(QColor(colors.selected_row if pressed else colors.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        right_to_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = float(self.width() - _PAD - _SQUARE if right_to_left else _PAD)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(QRectF(x, (self.height() - _SQUARE) / 2, _SQUARE, _SQUARE), 3, 3)
        self._paint_words(painter, right_to_left)

    def _paint_words(self, painter: QPainter, right_to_left: bool) -> None:
        colors = current_colors()
        before, after = _PAD + _SQUARE + _GAP, _PAD
        if self._label.shortcut:
            after += _KEY
        left, right = (after, before) if right_to_left else (before, after)
        painter.setPen(QColor(colors.text))
        words = QRectF(self.rect()).adjusted(left, 0, -right, 0)
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, flags, self._title)
        if not self._label.shortcut:
            return
        x = _PAD if right_to_left else self.width() - _PAD - _KEY
        box = QRectF(x + 0.5, (self.height() - _KEY) / 2 + 0.5, _KEY - 1, _KEY - 1)
        painter.setPen(QColor(colors.border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        small = QFont(self.font())
        small.setPixelSize(SMALL_PIXELS)
        painter.setFont(small)
        painter.setPen(QColor(colors.secondary))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, digits(self._label.shortcut))

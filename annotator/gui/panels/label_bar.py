"""The bar above the article: a chip for each label, undo and redo, done and next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from annotator.gui.messages import plain_tip
from annotator.gui.theme import SMALL_PIXELS, current_colors
from annotator.gui.translation import current_language, digits

if TYPE_CHECKING:
    from annotator.core.label_set import Label, LabelSet

_HEIGHT = 32
_SQUARE = 12
_KEY = 18
_PAD = 11
_GAP = 9


class LabelChip(QAbstractButton):
    """A label to press: its colour, its title and its key."""

    label_requested = Signal(str)

    def __init__(self, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self.setText(label.title(current_language()))
        self.setToolTip(plain_tip(label.guideline))
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.label_requested.emit(self._label.key)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        key = _KEY + _GAP if self._label.shortcut else 0
        return QSize(width + _SQUARE + _GAP + key + 2 * _PAD, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = current_colors()
        color = QColor(self._label.dark_color if colors.is_dark else self._label.color)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lively = self.isEnabled() and (self.underMouse() or self.hasFocus() or self.isDown())
        painter.setPen(QPen(color if lively else QColor(colors.border), 1.5 if lively else 1))
        painter.setBrush(QColor(colors.selected_row if self.isDown() else colors.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
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
        painter.drawText(words, flags, self.text())
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


class LabelBar(QFrame):
    """Chips at the start, undo, redo and done at the end."""

    label_requested = Signal(str)

    def __init__(self, undo: QAction, redo: QAction, finish: QAction) -> None:
        super().__init__()
        self.setObjectName("bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        row.addLayout(self._chips)
        row.addStretch(1)
        for action in (undo, redo):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self._finish = QPushButton(finish.text())
        self._finish.setObjectName("primary")
        self._finish.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._finish.setToolTip(finish.toolTip())
        self._finish.clicked.connect(finish.trigger)
        self._finish_action = finish
        finish.enabledChanged.connect(self._finish.setEnabled)
        row.addWidget(self._finish)

    def set_labels(self, labels: LabelSet) -> None:
        """Show a chip for each label."""
        while (place := self._chips.takeAt(0)) is not None:
            if (old := place.widget()) is not None:
                old.deleteLater()
        for label in labels:
            chip = LabelChip(label)
            chip.label_requested.connect(self.label_requested)
            self._chips.addWidget(chip)

    def set_enabled_labels(self, enabled: bool) -> None:
        """Let the chips be pressed or not."""
        for place in range(self._chips.count()):
            chip = self._chips.itemAt(place)
            if chip is not None and (widget := chip.widget()) is not None:
                widget.setEnabled(enabled)

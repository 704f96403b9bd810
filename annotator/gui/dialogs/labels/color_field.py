"""A colour of a label: a swatch, its number, and whether it is seen well on its page."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QColorDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.look.contrast import ENOUGH, contrast, nearest_that_passes
from annotator.gui.look.theme import current_colors
from annotator.gui.translation import digits

_COLOR = re.compile(r"#[0-9a-f]{6}")


class Swatch(QAbstractButton):
    """A button that is a colour, or two: a light page's and a dark one's."""

    def __init__(self, name: str, *colors: str) -> None:
        super().__init__()
        self.colors = colors
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_color(self, color: str) -> None:
        """Show another colour."""
        self.colors = (color,)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(30, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_colors()
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setOpacity(1 if self.isEnabled() else 0.5)
        for number, color in enumerate(self.colors):
            painter.setBrush(QColor(color))
            painter.setClipRect(box.adjusted(number * box.width() / len(self.colors), 0, 0, 0))
            painter.drawRoundedRect(box, 5, 5)
        painter.setClipping(False)
        if self.hasFocus() or self.isChecked():
            painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 7, 7)


class ColorField(QWidget):
    """Takes a colour as a number or from a dialog; warns where text in it is hard to read.

    ``page`` is the colour of the page it is seen on.
    """

    color_chosen = Signal(str)

    def __init__(self, name: str, page: str) -> None:
        super().__init__()
        self._page = page
        self._color = page
        self._swatch = Swatch(self.tr("{colour}: choose any").format(colour=name), page)
        self._swatch.clicked.connect(self._choose_any)
        self._number = QLineEdit()
        self._number.setAccessibleName(name)
        self._number.setMaxLength(7)
        self._number.setFixedWidth(96)
        self._number.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._number.textEdited.connect(self._on_edited)
        self._number.editingFinished.connect(self._show)
        self._contrast = QLabel()
        self._nearest = QPushButton(self.tr("Nearest that passes"))
        self._nearest.setAutoDefault(False)
        self._nearest.clicked.connect(self._choose_nearest)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._swatch, self._number, self._contrast, self._nearest):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        self.setFocusProxy(self._number)

    def show_color(self, color: str) -> None:
        """Show a colour ``#rrggbb``."""
        self._color = color
        self._show()

    def _show(self) -> None:
        if self._number.text() != self._color:
            self._number.setText(self._color)
        self._show_contrast()

    def _show_contrast(self) -> None:
        self._swatch.show_color(self._color)
        ratio = contrast(self._color, self._page)
        passes = ratio >= ENOUGH
        number = digits(f"{ratio:.1f}")
        self._contrast.setObjectName("saved" if passes else "unsaved")
        self._contrast.setText(
            self.tr("✓ read well ({ratio} : 1)").format(ratio=number)
            if passes
            else self.tr("⚠ hard to read ({ratio} : 1)").format(ratio=number)
        )
        self._contrast.style().unpolish(self._contrast)
        self._contrast.style().polish(self._contrast)
        self._nearest.setVisible(not passes)

    def _take(self, color: str) -> None:
        if color != self._color:
            self.show_color(color)
            self.color_chosen.emit(color)

    def _on_edited(self, text: str) -> None:
        color = text.strip().lower()
        color = color if color.startswith("#") else f"#{color}"
        if _COLOR.fullmatch(color):
            self._color = color
            self._show_contrast()
            self.color_chosen.emit(color)

    def _choose_any(self) -> None:
        options = QColorDialog.ColorDialogOption.DontUseNativeDialog
        found = QColorDialog.getColor(
            QColor(self._color), self, self._number.accessibleName(), options
        )
        if found.isValid():
            self._take(found.name())

    def _choose_nearest(self) -> None:
        self._take(nearest_that_passes(self._color, self._page))
        self._number.setFocus()

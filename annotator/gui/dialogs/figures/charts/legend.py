"""The names of a chart's series, each beside its colour and pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.gui.look.series import series_look
from annotator.gui.panels.cards import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.gui.dialogs.figures.charts.chart_figures import Series

_SQUARE = 14
_SIGN = 10


class Legend(QWidget):
    """A row of names in the direction of reading; pyqtgraph's own would take them for HTML."""

    def __init__(self, series: Sequence[Series], *, as_lines: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for each in series:
            label = plain_label("secondary")
            label.setText(each.name)
            row.addWidget(_Sample(each.place, as_lines))
            row.addWidget(label)
            row.addSpacing(10)
        row.addStretch(1)


class _Sample(QWidget):
    def __init__(self, place: int, as_line: bool) -> None:
        super().__init__()
        self._place, self._as_line = place, as_line
        self.setFixedSize(QSize(_SQUARE, _SQUARE))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = series_look(self._place)
        painter = QPainter(self)
        painter.setPen(QColor(look.color))
        painter.setBrush(QBrush(QColor(look.color), look.pattern))
        if self._as_line:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(QRectF(self.rect()).center())
            painter.scale(_SIGN, _SIGN)
            painter.setPen(QPen(QColor(look.color), 1 / _SIGN))
            painter.setBrush(QColor(look.color))
            painter.drawPath(Symbols[look.sign])
            return
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -1, -1))

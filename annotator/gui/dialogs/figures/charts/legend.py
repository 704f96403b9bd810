"""The names of a chart's series, each beside its colour and pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.gui.look.series import series_look
from annotator.gui.panels.cards import plain_label
from annotator.gui.panels.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.gui.dialogs.figures.charts.chart_figures import Series

_SQUARE = 14
_SIGN = 10
_BETWEEN = 14  # pixels between two names


class Legend(QWidget):
    """Names in the direction of reading; pyqtgraph's own would take them for HTML."""

    def __init__(self, series: Sequence[Series], *, as_lines: bool) -> None:
        super().__init__()
        names = WrappingRow(spacing=_BETWEEN)
        self.setLayout(names)
        for each in series:
            names.addWidget(_named(each, as_lines))


def _named(series: Series, as_line: bool) -> QWidget:
    """Return a sample with its name, which stay together where the row goes on below."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    label = plain_label("secondary")
    label.setText(series.name)
    row.addWidget(_Sample(series.place, as_line))
    row.addWidget(label)
    return pair


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

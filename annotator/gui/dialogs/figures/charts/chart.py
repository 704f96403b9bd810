"""Charts drawn by pyqtgraph in the window's colours, language and direction.

pyqtgraph and the numpy it brings are imported with this module: only when a dashboard opens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication, QPainter, QPen

from annotator.gui.look.series import series_look
from annotator.gui.look.theme import INTERFACE_FONT, SMALL_PIXELS, current_colors
from annotator.gui.translation import isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QWheelEvent

    from annotator.gui.dialogs.figures.charts.chart_figures import ChartFigures, Series

_HEIGHT = 210
_TEXT_ROOM = 74  # pixels for the words under a bar
_BAR = 0.7
_CUT = 14  # characters of a name under a bar
_BEHIND = -200  # pyqtgraph has bars at -100


class Chart(pyqtgraph.PlotWidget):  # type: ignore[misc]
    """A chart over named categories, which stand in the direction of reading.

    Bars of several series stand on one another; lines have a sign at each value.
    """

    _series: Sequence[Series] = ()  # Qt tells of palettes before it is made

    def __init__(
        self,
        figures: ChartFigures,
        *,
        as_lines: bool = False,
        most: float | None = None,
    ) -> None:
        categories, series = figures.categories, figures.series
        rtl = QGuiApplication.isRightToLeft()
        side = "right" if rtl else "left"
        axes = {"bottom": _Categories("bottom", categories), side: _Values(side, figures)}
        super().__init__(background=current_colors().surface, axisItems=axes)
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._still(rtl, side)
        self._series, self._add = series, self._add_lines if as_lines else self._add_bars
        self._add(series)
        top = most or 1.1 * max([*_totals(series), 0.001])
        self.getViewBox().setRange(
            xRange=(-0.6, max(len(categories), 2) - 0.4), yRange=(0, top), padding=0
        )

    def _still(self, rtl: bool, side: str) -> None:
        """Take away what a chart to be read does not need: dragging, zooming, menus in English."""
        plot = self.getPlotItem()
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        plot.getViewBox().invertX(rtl)
        if rtl:
            plot.showAxis("right")
            plot.hideAxis("left")
        plot.getAxis(side).setGrid(50)
        plot.getAxis(side).setZValue(_BEHIND)  # its lines would cross the bars
        plot.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # or Qt would turn it once more

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._series:
            self._take_colors()

    def _take_colors(self) -> None:
        """Draw the same figures in the colours of another theme."""
        self.setBackground(current_colors().surface)
        plot = self.getPlotItem()
        for side in ("bottom", "left", "right"):
            axis = plot.getAxis(side)
            if isinstance(axis, _Axis):
                axis.take_colors()
        plot.clear()
        self._add(self._series)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def _add_bars(self, series: Sequence[Series]) -> None:
        height = [0.0] * max((len(each.values) for each in series), default=0)
        for each in series:
            look = series_look(each.place)
            values = [value or 0.0 for value in each.values]
            seen = [x for x, value in enumerate(values) if value]
            bars = pyqtgraph.BarGraphItem(
                x=seen,
                y0=[height[x] for x in seen],
                height=[values[x] for x in seen],
                width=_BAR,
                brush=QBrush(QColor(look.color), look.pattern),
                pen=QPen(QColor(look.color), 0),
            )
            self.addItem(bars)
            height = [below + value for below, value in zip(height, values, strict=True)]

    def _add_lines(self, series: Sequence[Series]) -> None:
        for each in series:
            look = series_look(each.place)
            points = [(x, y) for x, y in enumerate(each.values) if y is not None]
            pen = QPen(QColor(look.color), 2)
            pen.setCosmetic(True)
            self.plot(
                [x for x, _y in points],
                [y for _x, y in points],
                pen=pen,
                symbol=look.sign,
                symbolSize=9,
                symbolBrush=QColor(look.color),
                symbolPen=QColor(look.color),
            )


class _Axis(pyqtgraph.AxisItem):  # type: ignore[misc]
    """An axis in the window's colours and font."""

    def __init__(self, side: str) -> None:
        super().__init__(side)
        font = QFont(INTERFACE_FONT)
        font.setPixelSize(SMALL_PIXELS)
        self.setStyle(
            tickFont=font, tickLength=0, autoExpandTextSpace=True, hideOverlappingLabels=True
        )
        self.take_colors()
        self._words: Sequence[tuple[QRectF, int, str]] = ()

    def drawPicture(
        self,
        painter: QPainter,
        line: object,
        ticks: object,
        words: Sequence[tuple[QRectF, int, str]],
    ) -> None:
        # Qt plays a recorded text back without the space between a number and an Arabic word.
        self._words = words
        super().drawPicture(painter, line, ticks, ())

    def paint(self, painter: QPainter, option: object, widget: object) -> None:
        super().paint(painter, option, widget)
        painter.setFont(self.style["tickFont"])
        painter.setPen(self.textPen())
        for place, flags, text in self._words:
            painter.drawText(place, int(flags), isolated(text))

    def take_colors(self) -> None:
        """Take the colours of the theme."""
        colors = current_colors()
        self.setPen(QPen(QColor(colors.border), 1))
        self.setTextPen(QColor(colors.secondary))


class _Categories(_Axis):
    """The axis of names; where there is no room for all, every second, third and so on."""

    def __init__(self, side: str, names: Sequence[str]) -> None:
        super().__init__(side)
        self.setStyle(tickAlpha=0)
        self._names = [name if len(name) <= _CUT else f"{name[: _CUT - 1]}…" for name in names]

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        room = max(int(size // _TEXT_ROOM), 1)
        step = -(-len(self._names) // room) or 1
        return [(step, [float(place) for place in range(step // 2, len(self._names), step)])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [self._names[int(value)] for value in values]


class _Values(_Axis):
    """The axis of numbers, as the figures are shown."""

    def __init__(self, side: str, figures: ChartFigures) -> None:
        super().__init__(side)
        self._figures = figures
        self.enableAutoSIPrefix(False)
        self.setStyle(maxTickLevel=0)

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        show, whole = self._figures.show, self._figures.is_whole
        return ["" if whole and value % 1 else show(value) for value in values]


def _totals(series: Sequence[Series]) -> list[float]:
    columns = zip(*(each.values for each in series), strict=True)
    return [sum(value or 0.0 for value in column) for column in columns]

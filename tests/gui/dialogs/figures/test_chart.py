"""A chart writes its numbers and names as the window would."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.gui.dialogs.figures.charts.chart import Chart
from annotator.gui.dialogs.figures.charts.chart_card import ChartCard
from annotator.gui.dialogs.figures.charts.chart_figures import ChartFigures, Series
from annotator.gui.dialogs.figures.numbers import duration
from annotator.gui.look.theme import current_colors
from annotator.gui.settings import Settings
from annotator.gui.translation import Translation
from tests.gui.windows import settle

NAMES = ("سلمى العتيبي", "هدى", "عبد الرحمن بن خالد القحطاني")


@pytest.fixture(params=["en", "ar"])
def language(request, qapp):
    translation = Translation(qapp)
    translation.use(request.param, arabic_digits=False)
    yield request.param
    translation.use("en", arabic_digits=False)


@pytest.fixture
def chart(language, qtbot):
    times = ChartFigures("", NAMES, NAMES, [Series("", [1.9, 0.46, 1.4])], duration)
    page, chart = QWidget(), Chart(times)
    qtbot.addWidget(page)  # pyqtgraph takes a chart apart that is closed itself
    QHBoxLayout(page).addWidget(chart)
    page.resize(520, 240)
    page.show()
    settle()
    chart.shown_on = page  # and a page that nobody holds takes the chart with it
    return chart


def parts(chart, axis, place) -> tuple[int, int, int]:
    """Return the widths of what is written before and after the widest gap, and of the gap."""
    box = chart.mapFromScene(axis.mapRectToScene(place)).boundingRect().adjusted(-2, -1, 2, 1)
    picture = chart.grab(box).toImage()
    ground = QColor(current_colors().surface).lightness()
    written = [
        x
        for x in range(picture.width())
        if any(
            abs(picture.pixelColor(x, y).lightness() - ground) > 40 for y in range(picture.height())
        )
    ]
    gap, before = max((after - x - 1, x) for x, after in pairwise(written))
    return before - written[0] + 1, gap, written[-1] - before - gap


def test_a_unit_stands_after_its_number_and_a_space(chart, language):
    axis = chart.getPlotItem().getAxis("right" if language == "ar" else "left")
    unit = "ث" if language == "ar" else "s"
    space = int(QFontMetricsF(axis.style["tickFont"]).horizontalAdvance(" "))
    places = [place for place, _flags, text in axis._words if text.endswith(f" {unit}")]
    assert places
    for place in places:
        left, gap, right = parts(chart, axis, place)
        assert gap >= space
        # The number, which is wider than the unit, is read first.
        assert (left < right) is (language == "ar")


def test_cards_with_different_names_have_their_charts_on_one_line(language, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    charts = []
    for names in (NAMES[:2], tuple(f"{name} {number}" for number in range(4) for name in NAMES)):
        series = [Series(name, [1.0, 2.0], place) for place, name in enumerate(names)]
        figures = ChartFigures("", ["أ", "ب"], ["a", "b"], series, duration)
        card, chart = ChartCard(Settings(), "times", "times", ""), Chart(figures)
        card.show_chart(chart, figures, as_lines=False)
        row.addWidget(card, 1)
        charts.append(chart)
    page.resize(900, 480)
    page.show()
    settle()
    first, second = (chart.mapTo(page, QPoint(0, 0)) for chart in charts)
    assert first.y() == second.y()
    assert charts[0].width() == charts[1].width()

"""Opens the windows of figures by their keys and clicks in their tables."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.keyboard import CTRL, press_latin
from tests.gui.mouse import SHIFT

_LEFT = Qt.MouseButton.LeftButton


def open_figures(qtbot, window, name, key):
    """Press the keys of a window of figures and wait until it has counted."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press_latin(window, key, CTRL | SHIFT)
    figures = window.figures._open[name]
    wait_for(qtbot, figures)
    return figures


def wait_for(qtbot, figures):
    qtbot.waitUntil(lambda: not figures.is_counting, timeout=30_000)
    QTest.qWait(1)


def texts(table):
    model = table.figures
    return [
        [model.cell(row, column).text for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def click_cell(table, row, column):
    table.scrollTo(table.figures.index(row, column))
    place = table.visualRect(table.figures.index(row, column)).center()
    QTest.mouseClick(table.viewport(), _LEFT, Qt.KeyboardModifier.NoModifier, place)


def rows_of(listed):
    return [listed.item(place).text() for place in range(listed.count())]

"""What an export would be stands in two tabs, whose names can be read as a whole."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.core.exchange.losses import Loss, LossKind
from annotator.gui.dialogs.exporting.look_ahead import LookAhead
from tests.gui.windows import settle


def test_the_names_of_both_tabs_are_whole_in_a_narrow_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    tabs = LookAhead(lambda _ids: {})
    column = QHBoxLayout(window)
    column.addWidget(QWidget(), 3)
    column.addWidget(tabs, 1)
    window.resize(400, 300)
    window.show()
    settle()
    for losses in ((), (Loss(LossKind.OVERLAP, 1_234_567, ("d",)),)):
        tabs.show_losses(losses)
        settle()
        bar = tabs.tabBar()
        assert bar.tabRect(1).right() <= tabs.width()
        assert bar.tabRect(1).width() > bar.fontMetrics().horizontalAdvance(bar.tabText(1))

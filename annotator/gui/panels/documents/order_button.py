"""Chooses the order of the list of documents."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from annotator.core.document_filter import AS_IMPORTED, Order
from annotator.gui.panels.documents.filter_words import ORDERS, order_words

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from annotator.core.document_filter import Sorting


class OrderButton(QToolButton):
    """Says what the list goes by; its menu has the other orders and both directions."""

    sorting_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quiet")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sorting = AS_IMPORTED
        menu = QMenu(self)
        self._orders = self._choices(menu, [(order, order_words(order)) for order in ORDERS])
        menu.addSeparator()
        self._directions = self._choices(
            menu, [(False, self.tr("Ascending")), (True, self.tr("Descending"))]
        )
        self.setMenu(menu)
        self.show_sorting(AS_IMPORTED)

    def _choices(self, menu: QMenu, choices: list[tuple[object, str]]) -> dict[object, QAction]:
        group = QActionGroup(menu)
        made = {}
        for value, words in choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(value)
            group.addAction(action)
            made[value] = action
        group.triggered.connect(self._on_chosen)
        return made

    def _on_chosen(self, action: QAction) -> None:
        value = action.data()
        if isinstance(value, bool):
            sorting = replace(self._sorting, descending=value)
        else:
            sorting = replace(self._sorting, order=Order(value))
        self.show_sorting(sorting)
        self.sorting_chosen.emit(sorting)

    def show_sorting(self, sorting: Sorting) -> None:
        """Show which order the list has."""
        self._sorting = sorting
        self._orders[sorting.order].setChecked(True)
        self._directions[sorting.descending].setChecked(True)
        arrow = "↓" if sorting.descending else "↑"
        words = order_words(sorting.order)
        self.setText(f"{words} {arrow}")
        direction = self._directions[sorting.descending].text()
        name = self.tr("Order: {order}, {direction}").format(order=words, direction=direction)
        self.setAccessibleName(name)
        self.setToolTip(name)

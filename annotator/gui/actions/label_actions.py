"""The actions that give the project's labels: made anew with every label set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from annotator.gui.translation import current_language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QMenu

    from annotator.core.labels.label_set import LabelSet


class LabelActions(QObject):
    """Puts one action a label at the top of a menu, under the label's key."""

    label_requested = Signal(str)

    def __init__(self, window: QMainWindow, menu: QMenu) -> None:
        super().__init__(window)
        self._window = window
        self._menu = menu
        self._actions: list[QAction] = []

    def set_labels(self, labels: LabelSet) -> None:
        """Take the labels that new spans can have."""
        for action in self._actions:
            self._menu.removeAction(action)
            self._window.removeAction(action)
            action.deleteLater()
        self._actions = []
        first = self._menu.actions()[0] if self._menu.actions() else None
        for label in labels.offered():
            action = QAction(label.title(current_language()).replace("&", "&&"), self._window)
            action.setData(label.key)
            action.setShortcut(QKeySequence(label.shortcut))
            action.triggered.connect(self._on_triggered)
            self._window.addAction(action)
            self._menu.insertAction(first, action)  # type: ignore[arg-type]
            self._actions.append(action)

    def all(self) -> list[QAction]:
        """Return the actions in the order of the labels."""
        return list(self._actions)

    def enable(self, can_edit: bool) -> None:
        """Enable or disable all of them."""
        for action in self._actions:
            action.setEnabled(can_edit)

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.label_requested.emit(action.data())

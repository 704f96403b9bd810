"""The QActions of the window, made from the table: menus, shortcuts, the key sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from annotator.gui.actions.menu import Menu
from annotator.gui.actions.table import ACTIONS, MENUS, SPECS
from annotator.gui.look.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

    from annotator.gui.actions.spec import ActionSpec, When


class Actions:
    """The QActions of one window, made from the table.

    ``chosen`` returns the shortcuts that a person chose for an action, or None.
    """

    def __init__(
        self, window: QMainWindow, view: QWidget, chosen: Callable[[str], Sequence[str] | None]
    ) -> None:
        self._chosen = chosen
        self._actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        for name, title in MENUS:
            self.menus[name] = Menu(_translated(title), window.menuBar())
            window.menuBar().addMenu(self.menus[name])
        for spec in ACTIONS:
            if spec.id.startswith("-"):
                self.menus[spec.menu].addSeparator()
            else:
                self._add(spec, window, view)
        self.refresh_keys()

    def _add(self, spec: ActionSpec, window: QMainWindow, view: QWidget) -> None:
        action = QAction(_translated(spec.text), window)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        if spec.icon:
            action.setIcon(icon(spec.icon))
            action.setIconVisibleInMenu(False)
        if spec.in_view:
            view.addAction(action)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        else:
            window.addAction(action)
        self.menus[spec.menu].addAction(action)
        self._actions[spec.id] = action

    def refresh_keys(self) -> None:
        """Give the actions their shortcuts: the chosen ones, else those of the table."""
        for spec in SPECS.values():
            chosen = self._chosen(spec.id)
            keys = spec.keys if chosen is None else chosen
            self._actions[spec.id].setShortcuts([QKeySequence(key) for key in keys])

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def all(self) -> list[QAction]:
        """Return every action."""
        return list(self._actions.values())

    def sections(self) -> list[tuple[str, list[QAction]]]:
        """Return each menu's title with its actions, in the order of the menus."""
        return [
            (
                plain_text(_translated(title)),
                [self._actions[spec.id] for spec in SPECS.values() if spec.menu == name],
            )
            for name, title in MENUS
        ]

    def connect(self, wishes: Mapping[str, Callable[[], object]]) -> None:
        """Connect actions to what they do, by id."""
        for action_id, wish in wishes.items():
            self._actions[action_id].triggered.connect(lambda _checked=False, do=wish: do())

    def enable(self, conditions: Mapping[When, bool]) -> None:
        """Enable the actions whose condition holds."""
        for spec in SPECS.values():
            self._actions[spec.id].setEnabled(conditions.get(spec.when, True))


def plain_text(text: str) -> str:
    """Return an action's or menu's text without its mnemonic and its dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _translated(text: str) -> str:
    return QCoreApplication.translate("Actions", text)

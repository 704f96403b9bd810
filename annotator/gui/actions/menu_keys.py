"""Keys in the menus of a right-to-left window, in the order in which they are written."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.gui.actions.physical_keys import shortcut_text
from annotator.gui.translation import isolated

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

_APART = "\t"  # what follows it in an action's text a menu shows in the place of the keys


class MenuKeys(QObject):
    """Isolates the keys of a menu's actions while it is open.

    Otherwise the menu would turn "Ctrl+=" into "=+Ctrl", and "[" into "]".
    """

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        if sys.platform != "darwin":  # its menus are drawn by the system
            menu.aboutToShow.connect(self._on_about_to_show)
            menu.aboutToHide.connect(self._on_about_to_hide)

    def _on_about_to_show(self) -> None:
        if not self._menu.isRightToLeft():
            return
        for action in self._menu.actions():
            if not action.shortcut().isEmpty() and _APART not in action.text():
                keys = isolated(shortcut_text(action.shortcut()))
                action.setText(f"{action.text()}{_APART}{keys}")

    def _on_about_to_hide(self) -> None:
        for action in self._menu.actions():
            if _APART in action.text():
                action.setText(action.text().partition(_APART)[0])

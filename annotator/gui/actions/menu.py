"""A menu whose keys are in the order in which they are written, also in a right-to-left window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem

from annotator.gui.actions.physical_keys import shortcut_text
from annotator.gui.translation import isolated

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class Menu(QMenu):
    """Isolates the keys that it draws, and nothing that a screen reader hears.

    Otherwise "Ctrl+=" would be turned into "=+Ctrl", and "[" into "]". macOS draws menus itself.
    """

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        name, tab, keys = option.text.partition("\t")  # as Qt parts them
        if keys and self.isRightToLeft():
            option.text = name + tab + isolated(shortcut_text(action.shortcut()))

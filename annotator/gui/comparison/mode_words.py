"""What actions are called while annotators are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.gui.actions.actions import Actions

_TEXTS = {
    "accept": QT_TRANSLATE_NOOP("Comparison", "Take what is proposed"),
    "reject": QT_TRANSLATE_NOOP("Comparison", "Nothing here"),
    "accept_rest": QT_TRANSLATE_NOOP("Comparison", "Accept what all agree on"),
    "next_span": QT_TRANSLATE_NOOP("Comparison", "Next difference"),
    "previous_span": QT_TRANSLATE_NOOP("Comparison", "Previous difference"),
    "end_review": QT_TRANSLATE_NOOP("Comparison", "End the comparison"),
}


class ModeWords:
    """Gives actions the names of what they do in a comparison, and their own ones back."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions
        self._before: dict[str, str] = {}

    def use(self) -> None:
        """Call the actions by what they do now."""
        self._before = {name: self._actions[name].text() for name in _TEXTS}
        for name, text in _TEXTS.items():
            self._actions[name].setText(QCoreApplication.translate("Comparison", text))

    def give_back(self) -> None:
        """Call the actions what they are called otherwise."""
        for name, text in self._before.items():
            self._actions[name].setText(text)

"""The actions of the digits in a comparison: take an annotator's version, here or for a class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence

from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow

_MOST = 10  # digits on the keyboard: 0 is for nothing


class VersionActions(QObject):
    """Their signals carry the digit; with Shift it is for all differences of the kind.

    They have their keys only while there are versions; ``keys_changed`` comes when that changes.
    """

    version_requested = Signal(int)
    class_requested = Signal(int)
    keys_changed = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._count = 0
        self._single = [
            self._action(window, number, self.version_requested) for number in range(_MOST)
        ]
        self._class = [
            self._action(window, number, self.class_requested) for number in range(_MOST)
        ]

    @staticmethod
    def _action(window: QMainWindow, number: int, signal: SignalInstance) -> QAction:
        action = QAction(window)
        action.setEnabled(False)
        action.triggered.connect(lambda: signal.emit(number))
        window.addAction(action)
        return action

    def set_names(self, names: Sequence[str]) -> None:
        """Take the annotators whose versions the digits from 1 on are."""
        self._count = len(names)
        titles = [self.tr("Nothing here")]
        titles += [self.tr("As {name} has it").format(name=isolated(name)) for name in names]
        of_class = self.tr("{version}, for all of this kind…")
        for number, title in enumerate(titles[:_MOST]):
            words = title.replace("&", "&&")
            self._single[number].setText(words)
            self._class[number].setText(of_class.format(version=words))
        used = self.in_use()
        for number, (single, for_class) in enumerate(zip(self._single, self._class, strict=True)):
            has_keys = single in used
            single.setShortcut(QKeySequence(str(number) if has_keys else ""))
            for_class.setShortcut(QKeySequence(f"Shift+{number}" if has_keys else ""))
        self.keys_changed.emit()

    def enable(self, single: bool, for_class: bool) -> None:
        """Enable or disable the digits that somebody's version is under."""
        for number in range(_MOST):
            has_version = number <= self._count
            self._single[number].setEnabled(single and has_version)
            self._class[number].setEnabled(for_class and has_version)

    def all(self) -> list[QAction]:
        """Return all actions, in use or not."""
        return [*self._single, *self._class]

    def in_use(self) -> list[QAction]:
        """Return the actions under which there is a version."""
        known = self._count + 1
        return [*self._single[:known], *self._class[:known]] if self._count else []


def digit_text(number: int, name: str) -> str:
    """Return an annotator's name after the digit that takes their version."""
    return f"{digits(number)}  {isolated(name)}"

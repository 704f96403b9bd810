"""A hand on the keyboard, with a Latin and with an Arabic layout."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

CTRL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier

# What X11 gives for a key of the Arabic layout: the letter on it, and evdev's code plus 8.
ARABIC_KEYS = {
    "1": ("١", 10), "2": ("٢", 11), "3": ("٣", 12), "4": ("٤", 13), "0": ("٠", 19),
    "A": ("ش", 38), "C": ("ؤ", 54), "E": ("ث", 26), "F": ("ب", 41), "I": ("ه", 31), "K": ("ن", 45),
    "L": ("م", 46),
    "D": ("ي", 40), "S": ("س", 39),
    "N": ("ى", 57), "R": ("ق", 27), "Y": ("غ", 29), "Z": ("ئ", 52), "[": ("ج", 34), "]": ("د", 35),
}  # fmt: skip


def press_latin(window: QWidget, key: str, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    """Press a key of a Latin layout where the keyboard is."""
    target = window.focusWidget() or window
    QTest.keyClick(target, Qt.Key(ord(key)), modifiers)


def press_arabic(window: QWidget, key: str, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    """Press the key at the place of a US one while the keyboard writes Arabic."""
    letter, scan_code = ARABIC_KEYS[key]
    text = "" if modifiers & CTRL else letter
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, ord(letter), modifiers, scan_code, ord(letter), 0, text)
        QApplication.sendEvent(window.windowHandle(), event)


LAYOUTS = {"Latin": press_latin, "Arabic": press_arabic}


def write(field: QWidget, words: str) -> None:
    """Type words in any script: ``QTest.keyClicks`` ends the program at an Arabic letter."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, ord(letter.upper()[0]), _NONE, letter))


@contextmanager
def pressing_in_menu(key: Qt.Key) -> Iterator[None]:
    """Press a key in the menu that is shown meanwhile, once the keyboard is in it.

    Pressed before, it closes the menu, whose window then gets the keyboard and keeps it.
    """
    pressed = []
    timer = QTimer()

    def press() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu) and QApplication.focusWindow() is menu.windowHandle():
            timer.stop()
            pressed.append(key)
            QTest.keyClick(menu, key)

    timer.timeout.connect(press)
    timer.start(1)
    try:
        yield
    finally:
        timer.stop()
    assert pressed == [key]

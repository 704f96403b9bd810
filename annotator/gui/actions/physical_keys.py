"""Keys by their place on the keyboard, so that shortcuts work while it writes Arabic.

Qt's own shortcuts follow the character a key gives: under an Arabic layout the key that says ``Z``
on its cap arrives as ئ and Ctrl+Z is dead. Keys that no shortcut took come through this filter,
which reads the key's place from the native event and looks the shortcut up by that.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget

from annotator.wording import QT_TRANSLATE_NOOP

Key = Qt.Key

_ROWS = ("1234567890-=", "QWERTYUIOP[]", "ASDFGHJKL;'", "ZXCVBNM,./")
# The first key of each row: Linux evdev codes (input-event-codes.h).
_EVDEV_ROWS = (2, 16, 30, 44)
# macOS virtual key codes (Carbon HIToolbox Events.h, kVK_ANSI_*).
_MAC_CODES = {
    "A": 0, "S": 1, "D": 2, "F": 3, "H": 4, "G": 5, "Z": 6, "X": 7, "C": 8, "V": 9, "B": 11,
    "Q": 12, "W": 13, "E": 14, "R": 15, "Y": 16, "T": 17, "1": 18, "2": 19, "3": 20, "4": 21,
    "6": 22, "5": 23, "=": 24, "9": 25, "7": 26, "-": 27, "8": 28, "0": 29, "]": 30, "O": 31,
    "U": 32, "[": 33, "I": 34, "P": 35, "L": 37, "J": 38, "'": 39, "K": 40, ";": 41, ",": 43,
    "/": 44, "N": 45, "M": 46, ".": 47,
}  # fmt: skip


def _evdev_codes() -> dict[int, Key]:
    return {
        first + place: Key(ord(character))
        for first, row in zip(_EVDEV_ROWS, _ROWS, strict=True)
        for place, character in enumerate(row)
    }


def physical_key(event: QKeyEvent, platform: str = sys.platform) -> Key | None:
    """Return the key that a US keyboard has at the place of the pressed one.

    X11 and Wayland give the evdev code plus 8 as the scan code (xkeyboard-config); Windows gives
    the set 1 scan code, which equals evdev's in these rows; macOS gives its virtual key code.
    """
    if platform == "darwin":
        wanted = event.nativeVirtualKey()
        # Key code 0 is both "A" and "none": a synthetic event has no native modifiers either.
        found = next((name for name, code in _MAC_CODES.items() if code == wanted), None)
        return Key(ord(found)) if found else None
    code = event.nativeScanCode()
    return _EVDEV.get(code if platform == "win32" else code - 8)


_EVDEV = _evdev_codes()
_EDITING_KEYS = (Key.Key_A, Key.Key_C, Key.Key_V, Key.Key_X, Key.Key_Z)


class PhysicalKeys(QObject):
    """Triggers the actions of one window by physical key; install it on the application."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[QKeyCombination, list[QAction]] = {}

    def clear(self) -> None:
        """Forget all shortcuts."""
        self._actions.clear()

    def bind(self, action: QAction) -> None:
        """Let an action's shortcuts work by physical key as well.

        Of actions with the same key at most one is enabled at a time.
        """
        for sequence in action.shortcuts():
            if sequence.count() == 1:
                self._actions.setdefault(sequence[0], []).append(action)  # type: ignore[index]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key press that nobody's shortcut took, if its place is that of an action."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is not self._window.windowHandle() or not self._window.isActiveWindow():
            return False
        if self._edit_text(event):
            return True
        action = self._action_for(event)
        if action is None:
            return False
        action.trigger()
        return True

    def _action_for(self, event: QKeyEvent) -> QAction | None:
        key = _other_key(event)
        if key is None:
            return None
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        writes = not modifiers & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if writes and _takes_text(QApplication.focusWidget()):
            return None
        known = self._actions.get(QKeyCombination(modifiers, key), ())
        return next((action for action in known if action.isEnabled()), None)

    def _edit_text(self, event: QKeyEvent) -> bool:
        """Give a text field its own copy, paste, undo … keys, which are dead in it as well."""
        field, key = QApplication.focusWidget(), _other_key(event)
        if key not in _EDITING_KEYS or not _takes_text(field) or field is None:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier != (
            Qt.KeyboardModifier.ControlModifier
        ):
            return False
        press = QKeyEvent(QEvent.Type.KeyPress, key, event.modifiers())
        QApplication.sendEvent(field, press)
        return True


def _other_key(event: QKeyEvent) -> Key | None:
    """Return the key at the event's place where the layout writes something else with it."""
    if Key.Key_A <= event.key() <= Key.Key_Z:
        return None  # a Latin layout: its letters mean what they say, wherever they are
    key = physical_key(event)
    return key if key != event.key() else None


def _takes_text(widget: QWidget | None) -> bool:
    return isinstance(widget, QLineEdit | QPlainTextEdit | QAbstractSpinBox)


# Qt's own Arabic words for these would break up "Alt+Left" in a right-to-left menu: ours are
# arrows, and our catalogue is asked before Qt's.
KEY_NAMES = (
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
)


def shortcut_text(sequence: QKeySequence) -> str:
    """Return a shortcut as it is written in menus and the key sheet."""
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)

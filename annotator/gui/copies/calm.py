"""Tells whether nobody is using the window, so that work which can wait may be done."""

from __future__ import annotations

import threading

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_QUIET = 300  # milliseconds without keys, mouse or touch

_INPUTS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class Calm(QObject):
    """Whether there was no input for a while; to be asked of any thread by ``quiet``.

    It looks at the events of the program only between ``watch`` and ``leave``.
    """

    came = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.quiet = threading.Event()
        self._timer = QTimer(self, singleShot=True, interval=_QUIET)
        self._timer.timeout.connect(self._on_quiet)
        self._watches = False

    def watch(self) -> None:
        """Begin, with nothing said of the time before."""
        application = QCoreApplication.instance()
        if not self._watches and application is not None:
            self._watches = True
            application.installEventFilter(self)
            self.disturb()

    def leave(self) -> None:
        """End, and keep nobody waiting."""
        application = QCoreApplication.instance()
        if self._watches and application is not None:
            self._watches = False
            application.removeEventFilter(self)
        self._timer.stop()
        self.quiet.set()

    def disturb(self) -> None:
        """Note that the window is used now."""
        if self._watches:
            self.quiet.clear()
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note input, and let it pass."""
        if event.type() in _INPUTS:
            self.disturb()
        return False

    def _on_quiet(self) -> None:
        self.quiet.set()
        self.came.emit()

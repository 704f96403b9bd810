"""Answers a dialog that holds the program up until it is closed, as a person would."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFileDialog, QLineEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


class _Answerer(QObject):
    """Waits for a dialog of a kind to be shown and lets it be answered from its own loop."""

    def __init__(self, kind: type[QDialog], answer: Callable[[QDialog], object]) -> None:
        super().__init__()
        self._kind = kind
        self._answer = answer
        self.answered = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Show and isinstance(watched, self._kind):
            self.answered += 1
            QTimer.singleShot(0, watched, lambda: self._run(watched))
        return False

    def _run(self, dialog: QDialog) -> None:
        try:
            self._answer(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()


@contextmanager
def answering(
    kind: type[QDialog], answer: Callable[[QDialog], object], times: int = 1
) -> Iterator[None]:
    """Answer the dialogs of this kind that are shown meanwhile; they are closed in any case."""
    answerer = _Answerer(kind, answer)
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(answerer)
    try:
        yield
    finally:
        app.removeEventFilter(answerer)
    assert answerer.answered == times, f"{kind.__name__}: {answerer.answered}"


def press_button(dialog: QDialog, which: QDialogButtonBox.StandardButton) -> None:
    """Press a standard button of a dialog."""
    box = dialog.findChild(QDialogButtonBox)
    QTest.mouseClick(box.button(which), Qt.MouseButton.LeftButton)


def choose_file(path: Path) -> Callable[[QDialog], None]:
    """Return an answer that types a path into Qt's own file dialog and presses Return."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        field.setText(str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)

    return answer

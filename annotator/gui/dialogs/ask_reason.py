"""Asks for a reason in a line, which may be empty."""

from __future__ import annotations

from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

_WIDTH = 420  # pixels in which a sentence is read while it is typed


def ask_reason(parent: QWidget, title: str, question: str, reason: str) -> str | None:
    """Return the reason that was typed; None where the person changed their mind."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(question)
    dialog.setTextValue(reason)
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setMinimumWidth(_WIDTH)
    accepted = dialog.exec()
    words = dialog.textValue()
    dialog.deleteLater()
    return words.strip() if accepted else None

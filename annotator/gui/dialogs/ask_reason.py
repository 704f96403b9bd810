"""Asks for a reason in a line, which may be empty."""

from __future__ import annotations

from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget


def ask_reason(parent: QWidget, title: str, question: str, reason: str) -> str | None:
    """Return the reason that was typed; None where the person changed their mind."""
    words, accepted = QInputDialog.getText(
        parent, title, question, QLineEdit.EchoMode.Normal, reason
    )
    return words.strip() if accepted else None

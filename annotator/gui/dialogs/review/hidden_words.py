"""Says how many articles are hidden from whoever is still to label them, and why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.gui.translation import digits


def hidden_text(count: int) -> str:
    """Return the sentence about so many hidden articles."""
    words = QCoreApplication.translate(
        "Hidden",
        "%n article(s) stay hidden: they are yours to label too, and others' spans can be seen when"
        " both have done them.",
        "",
        count,
    )
    return digits(words)

"""Says how many articles are hidden from whoever is still to label them, and why."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.gui.translation import digits


class HiddenWords(QObject):
    """The sentence about hidden articles: only a QObject has translations with numbers."""

    def sentence(self, count: int) -> str:
        """Return it for so many articles, nothing for none."""
        words = self.tr(
            "%n article(s) stay hidden: they are yours to label too, and others' spans can be seen"
            " when both have done them.",
            "",
            count,
        )
        return digits(words) if count else ""

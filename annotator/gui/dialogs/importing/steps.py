"""The names of the pages above them, the present one marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from collections.abc import Sequence


class Steps(QWidget):
    """One line of numbered names; a page with nothing to ask is not shown."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = titles
        self._labels = [plain_label() for _ in titles]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(22)
        for label in self._labels:
            row.addWidget(label)
        row.addStretch(1)

    def show_step(self, current: int, needed: Sequence[bool]) -> None:
        """Mark a page as the present one; leave out those that are not needed."""
        number = 0
        for place, (label, title) in enumerate(zip(self._labels, self._titles, strict=True)):
            is_shown = needed[place] or place == current
            number += is_shown
            label.setVisible(is_shown)
            label.setText(f"{digits(number)}  {title}")
            name = "section" if place == current else "secondary"
            if label.objectName() != name:
                label.setObjectName(name)
                label.style().polish(label)
        self.setAccessibleName(self._titles[current])

"""Labels beside the words that were just selected, for work with the mouse alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QFrame, QWidget

from annotator.gui.panels.label_chip import LabelChip
from annotator.gui.panels.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from annotator.core.labels.label_set import LabelSet

_APART = 6  # pixels between the words and the labels


class LabelPopup(QFrame):
    """A row of labels inside the article view; it takes no keys."""

    label_requested = Signal(str)

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self.setObjectName("popup")
        self._row = WrappingRow(6)
        self._row.setContentsMargins(6, 6, 6, 6)
        self.setLayout(self._row)
        self.hide()

    def set_labels(self, labels: LabelSet) -> None:
        """Offer these labels."""
        while (place := self._row.takeAt(0)) is not None:
            if (old := place.widget()) is not None:
                old.deleteLater()
        for label in labels.offered():
            chip = LabelChip(label, self)
            chip.label_requested.connect(self._on_label_requested)
            self._row.addWidget(chip)

    def _on_label_requested(self, key: str) -> None:
        self.hide()
        self.label_requested.emit(key)

    def show_at(self, words: QRect) -> None:
        """Show the labels under a rectangle of the viewport, or above it at the bottom."""
        room = self._viewport.rect()
        width = min(self.sizeHint().width(), room.width())
        size = QSize(width, min(self.heightForWidth(width), room.height()))
        left = max(0, min(words.center().x() - size.width() // 2, room.width() - size.width()))
        top = words.bottom() + _APART
        if top + size.height() > room.height():
            top = max(0, words.top() - _APART - size.height())
        self.setGeometry(QRect(QPoint(left, top), size))
        self.show()
        self.raise_()

"""What a filter asks for, as a row of chips: a click takes one condition away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from annotator.gui.messages import plain_tip
from annotator.gui.panels.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDEST = 190  # pixels of words; a source may be as long as an address


class FilterChips(QWidget):
    """``removed`` carries the field of the filter whose chip was taken away."""

    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = WrappingRow(4)
        self.setLayout(self._row)
        self.hide()

    def show_conditions(self, conditions: Sequence[tuple[str, str]]) -> None:
        """Show a chip for each condition: the field and its words."""
        while (place := self._row.takeAt(0)) is not None:
            if (old := place.widget()) is not None:
                old.hide()
                old.deleteLater()
        for field, words in conditions:
            self._row.addWidget(self._chip(field, words))
        self.setVisible(bool(conditions))
        self.updateGeometry()

    def _chip(self, field: str, words: str) -> QPushButton:
        chip = QPushButton(self)
        chip.setObjectName("condition")
        shown = QFontMetrics(chip.font()).elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
        # A "&" in the name of a source would be taken for the mark of a key.
        chip.setText(f"{shown.replace('&', '&&')}  ✕")
        chip.setAccessibleName(self.tr("Take away: {condition}").format(condition=words))
        chip.setToolTip(plain_tip(chip.accessibleName()))
        chip.clicked.connect(lambda: self.removed.emit(field))
        return chip

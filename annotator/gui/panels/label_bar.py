"""The bar above the article: a chip for each label, undo and redo, done and next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton

from annotator.gui.panels.label_chip import LabelChip
from annotator.gui.panels.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from annotator.core.labels.label_set import LabelSet


class LabelBar(QFrame):
    """Chips at the start, undo, redo and done at the end."""

    label_requested = Signal(str)

    def __init__(self, undo: QAction, redo: QAction, finish: QAction) -> None:
        super().__init__()
        self.setObjectName("bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        self._chips = WrappingRow(8)
        row.addLayout(self._chips, 1)
        for action in (undo, redo):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._finish = QPushButton(finish.text())
        self._finish.setObjectName("primary")
        self._finish.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._finish.setToolTip(finish.toolTip())
        self._finish.clicked.connect(finish.trigger)
        finish.enabledChanged.connect(self._finish.setEnabled)
        row.addWidget(self._finish, 0, Qt.AlignmentFlag.AlignTop)

    def set_labels(self, labels: LabelSet) -> None:
        """Show a chip for each label."""
        while (place := self._chips.takeAt(0)) is not None:
            if (old := place.widget()) is not None:
                old.deleteLater()
        for label in labels.offered():
            chip = LabelChip(label)
            chip.label_requested.connect(self.label_requested)
            self._chips.addWidget(chip)

    def set_reviewing(self, reviewing: bool) -> None:
        """Leave it to the bar of the review what ends an article, while there is one."""
        self._finish.setVisible(not reviewing)

    def set_enabled_labels(self, enabled: bool) -> None:
        """Let the chips be pressed or not."""
        for chip in self.chips():
            chip.setEnabled(enabled)

    def set_sticky(self, key: str) -> None:
        """Show which label every selection gets; none with an empty key."""
        for chip in self.chips():
            chip.set_sticky(chip.key == key)

    def chips(self) -> list[LabelChip]:
        """Return the chips in order."""
        places = (self._chips.itemAt(number) for number in range(self._chips.count()))
        widgets = (place.widget() for place in places if place is not None)
        return [widget for widget in widgets if isinstance(widget, LabelChip)]

"""The row under the pages: the buttons, and how far the files are read."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QWidget

_BAR_STEPS = 1000  # Qt's int would end at 2 GiB
_BAR_WIDTH = 120  # pixels


class Foot(QWidget):
    """Cancel at the start side; back and on at the end side."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)  # at once: a button that comes later is not its default
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._bar.setAccessibleName(self.tr("Reading the files"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.back_button = QPushButton(self.tr("&Back"))
        self.next_button = QPushButton(self.tr("&Next"))
        self.next_button.setObjectName("primary")
        self.next_button.setDefault(True)
        self.cancel_button.setAutoDefault(False)
        self.back_button.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.cancel_button)
        row.addWidget(self._bar)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the files are read."""
        self._bar.setMaximum(_BAR_STEPS if total else 0)
        self._bar.setValue(_BAR_STEPS * done // total if total else 0)

    def show_reading(self, is_reading: bool) -> None:
        """Show or hide how far they are."""
        self._bar.setVisible(is_reading)

    def show_over(self) -> None:
        """Offer nothing but to close: everything is done."""
        self.back_button.hide()
        self.cancel_button.hide()
        self.next_button.setText(self.tr("Close"))
        self.next_button.show()
        self.next_button.setEnabled(True)

    def show_choice(
        self, *, is_last: bool, has_back: bool, has_next: bool, can_go_on: bool
    ) -> None:
        """Offer the ways there are from a page."""
        self.back_button.setEnabled(has_back)
        self.next_button.setText(self.tr("&Import") if is_last else self.tr("&Next"))
        self.next_button.setVisible(has_next)
        self.next_button.setEnabled(can_go_on)

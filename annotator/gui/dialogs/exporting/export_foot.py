"""The foot of the export window: what is counted, what is wrong, how far it is, and the buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from annotator.gui.panels.cards import plain_label

_STEPS = 1000  # of the progress bar: Qt's int would end at 2 GiB


class ExportFoot(QWidget):
    """``stop`` closes the window, or cancels the export while one is written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = plain_label("section")
        self.fault = plain_label("unsaved")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(self.tr("Progress of the export"))
        self.bar.hide()
        self.command = QPushButton(self.tr("Copy as a command"))
        self.command.setToolTip(self.tr("The command that writes the same, for a script"))
        self.stop = QPushButton(self.tr("Close"))
        self.write = QPushButton(self.tr("Export"))
        self.write.setObjectName("primary")
        self.write.setDefault(True)
        for button in (self.command, self.stop):
            button.setAutoDefault(False)
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.counts)
        line.addStretch(1)
        for button in (self.command, self.stop, self.write):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.fault)
        column.addWidget(self.bar)
        column.addLayout(line)

    def say(self, fault: str) -> None:
        """Say what is wrong; nothing with no words."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def show_progress(self, done: int, total: int) -> None:
        """Show how much of it is written."""
        self.bar.setValue(_STEPS * done // total if total else 0)

    def show_state(self, *, is_asking: bool, is_writing: bool) -> None:
        """Offer what can be done while choices are asked for, or while they are written."""
        self.write.setVisible(is_asking)
        self.command.setVisible(is_asking)
        self.bar.setVisible(is_writing)
        self.stop.setText(self.tr("Cancel") if is_writing else self.tr("Close"))

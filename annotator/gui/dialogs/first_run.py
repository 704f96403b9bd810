"""The first window of all: who labels, and how to begin."""

from __future__ import annotations

import getpass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.core.document import is_name
from annotator.gui.panels.offers import Offers


class Beginning(Enum):
    """What was chosen to begin with."""

    IMPORT = auto()
    SAMPLE = auto()
    GUIDE = auto()


class FirstRun(QDialog):
    """Asks the annotator's name and offers three ways to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Welcome to Hashiya"))
        self.setMinimumWidth(480)
        self.beginning = Beginning.SAMPLE
        heading = QLabel(self.tr("Welcome to Hashiya"))
        heading.setObjectName("heading")
        question = QLabel(self.tr("Your name, as it will stand beside your labels:"))
        self._name = QLineEdit(_login_name())
        self._name.setAccessibleName(question.text())
        self._name.selectAll()
        self._name.textChanged.connect(self._on_name_changed)
        self._name.returnPressed.connect(self._on_sample)
        self._wrong = QLabel(self.tr("A name has 1 to 100 visible characters on one line."))
        self._wrong.setObjectName("unsaved")
        self._offers = Offers()
        self._offers.import_requested.connect(self._on_import)
        self._offers.sample_requested.connect(self._on_sample)
        self._offers.guide_requested.connect(self._on_guide)
        begin = QLabel(self.tr("How would you like to begin?"))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 28)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addSpacing(4)
        column.addWidget(question)
        column.addWidget(self._name)
        column.addWidget(self._wrong)
        column.addSpacing(8)
        column.addWidget(begin)
        column.addWidget(self._offers)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_name_changed()

    @property
    def name(self) -> str:
        """The name that was typed; empty where it cannot be one."""
        name = self._name.text().strip()
        return name if is_name(name) else ""

    def _on_name_changed(self) -> None:
        valid = bool(self.name)
        self._offers.setEnabled(valid)
        self._wrong.setVisible(not valid)

    def _on_import(self) -> None:
        self._begin(Beginning.IMPORT)

    def _on_sample(self) -> None:
        self._begin(Beginning.SAMPLE)

    def _on_guide(self) -> None:
        self._begin(Beginning.GUIDE)

    def _begin(self, beginning: Beginning) -> None:
        if self.name:
            self.beginning = beginning
            self.accept()


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no entry in the password database
        return ""

"""Asks who labels."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.core.document import is_name


class AnnotatorName(QDialog):
    """A name to type, or one of the project's annotators to choose."""

    def __init__(self, current: str, known: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who labels"))
        self.setMinimumWidth(380)
        question = QLabel(self.tr("Each annotator has a set of labels of their own."))
        question.setWordWrap(True)
        self._name = QComboBox()
        self._name.setEditable(True)
        self._name.addItems(known)
        self._name.setCurrentText(current)
        self._name.setAccessibleName(self.windowTitle())
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._name.editTextChanged.connect(self._on_name_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (question, self._name, self._buttons):
            column.addWidget(widget)
        self._on_name_changed()

    @property
    def name(self) -> str:
        """The name that was typed or chosen."""
        return self._name.currentText().strip()

    def _on_name_changed(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(is_name(self.name))

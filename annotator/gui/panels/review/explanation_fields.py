"""The fields in which a reviewer says why: reason, note, a wish for the guideline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from annotator.core.verdict import ReasonCode
from annotator.gui.review.reason_words import REASONS, reason_text

if TYPE_CHECKING:
    from annotator.core.verdict import Verdict


class ExplanationFields(QWidget):
    """Shows why a verdict was given; ``explained`` carries what is to be changed of it."""

    explained = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self._verdict: Verdict | None = None
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(8)
        self.reason = QComboBox()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.addItem(self.tr("None"), None)
        for reason in REASONS:
            self.reason.addItem(reason_text(reason), str(reason))
        self.reason.activated.connect(self._on_reason_chosen)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Say why…"))
        self.note.setAccessibleName(self.tr("Note for the author"))
        self.note.editingFinished.connect(self.commit_note)
        self.should_say = QCheckBox(self.tr("The guideline should say it"))
        self.should_say.clicked.connect(self._on_should_say_clicked)
        self.add_row(self.tr("Reason"), self.reason)
        self.add_row(self.tr("Note"), self.note)
        self._form.addRow(self.should_say)

    def add_row(self, title: str, field: QWidget, *, first: bool = False) -> None:
        """Add a row with its title."""
        name = QLabel(title)
        name.setObjectName("secondary")
        self._form.insertRow(0 if first else self._form.rowCount(), name, field)

    def show_verdict(self, verdict: Verdict | None, *, can_explain: bool) -> None:
        """Show what is said about a verdict; nothing without one."""
        self._verdict = verdict
        for widget in (self.reason, self.note, self.should_say):
            widget.setEnabled(can_explain)
        reason = str(verdict.reason) if verdict and verdict.reason else None
        self.reason.setCurrentIndex(max(0, self.reason.findData(reason)))
        note = verdict.note if verdict else ""
        if self.note.text() != note:
            self.note.setText(note)
        self.should_say.setChecked(verdict is not None and verdict.guideline_should_say)

    def _on_reason_chosen(self, place: int) -> None:
        chosen = self.reason.itemData(place)
        self.explained.emit({"reason": ReasonCode(chosen) if chosen else None})

    def _on_should_say_clicked(self, checked: bool) -> None:
        self.explained.emit({"guideline_should_say": checked})

    def focus_note(self) -> None:
        """Put the caret into the note."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commit_note(self) -> None:
        """Wish the note as it is written now, if it is another than the verdict's."""
        if self._verdict is not None and self.note.text() != self._verdict.note:
            self.explained.emit({"note": self.note.text()})

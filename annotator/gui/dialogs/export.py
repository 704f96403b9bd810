"""Asks what to export and where to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from annotator.core.document import Annotator, Status


class ExportDialog(QDialog):
    """Whose spans, of which articles; ``hidden`` says what stays out, not being seen yet."""

    def __init__(
        self,
        annotators: list[Annotator],
        current: Annotator,
        parent: QWidget | None = None,
        *,
        hidden: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(420)
        self._whose = QComboBox()
        self._whose.addItem(self.tr("Everybody's spans"), None)
        for annotator in annotators:
            self._whose.addItem(annotator.name, annotator.name)
        self._gold_place = self._whose.count()
        self._whose.addItem(self.tr("Gold: what stands by the reviews"), None)
        self._unanimous = QCheckBox(self.tr("With what all who have done an article agree on"))
        self._whose.currentIndexChanged.connect(self._on_whose_changed)
        self._only_done = QCheckBox(self.tr("Only articles that are done"))
        words = self.tr(
            "A JSONL file: one line for each article and annotator, offsets in code points."
        )
        explanation = QLabel("\n".join(filter(None, (words, hidden))))
        explanation.setObjectName("secondary")
        explanation.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        choose = buttons.addButton(
            self.tr("Choose the file…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        choose.setObjectName("primary")
        choose.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("Whose"), self._whose)
        form.addRow("", self._only_done)
        form.addRow("", self._unanimous)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(explanation)
        column.addWidget(buttons)
        self._whose.setCurrentIndex(max(0, self._whose.findData(current.name)))
        self._on_whose_changed()

    def choose_gold(self, *, unanimous: bool) -> None:
        """Begin with gold as the choice."""
        self._whose.setCurrentIndex(self._gold_place)
        self._unanimous.setChecked(unanimous)

    def _on_whose_changed(self) -> None:
        self._unanimous.setVisible(self.is_gold)

    @property
    def is_gold(self) -> bool:
        """Whether gold is wanted, and not somebody's spans."""
        return self._whose.currentIndex() == self._gold_place

    @property
    def is_unanimous(self) -> bool:
        """Whether gold is wanted with what all agree on."""
        return self.is_gold and self._unanimous.isChecked()

    @property
    def annotator(self) -> str | None:
        """The name whose spans are wanted; None for everybody's, and for gold."""
        name = self._whose.currentData()
        return str(name) if name is not None else None

    @property
    def status(self) -> Status | None:
        """The status that is wanted; None for any."""
        return Status.DONE if self._only_done.isChecked() else None

    def ask_file(self, folder: Path, name: str) -> Path | None:
        """Ask where to write; None where the person changed their mind."""
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export"), str(folder / f"{name}.jsonl"), self.tr("JSONL (*.jsonl)")
        )
        return Path(chosen) if chosen else None

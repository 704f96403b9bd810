"""Asks what becomes of a label that is no longer wanted; its spans are kept in any case."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.translation import current_language, digits, isolated

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.core.labels.label_set import Label, LabelSet


class Fate(Enum):
    """What becomes of a label."""

    RETIRED = auto()
    MERGED = auto()
    REMOVED = auto()


class LabelFate(QDialog):
    """Retire, merge into another, or remove, which only a label without spans can be.

    ``count`` is how many spans are shown with the label; ``twins`` tells how many of them stand
    where there is a span of another label too.
    """

    def __init__(
        self,
        label: Label,
        labels: LabelSet,
        count: int,
        twins: Callable[[str], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        title = label.title(current_language())
        self.setWindowTitle(self.tr("Take “{label}” out of use").format(label=title))
        self.setMinimumWidth(460)
        self._twins = twins
        has = self.tr("%n span(s) have this label. None of them is lost.", "", count)
        has_none = self.tr("No span has this label.")
        question = _wrapped(digits(has) if count else has_none)
        choices = self._make_choices(label, labels, count)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (question, *choices, buttons):
            column.addWidget(widget)
        self._on_changed()

    def _make_choices(self, label: Label, labels: LabelSet, count: int) -> Sequence[QWidget]:
        self._retire = QRadioButton(self.tr("&Retire it: its spans stay, new ones cannot have it"))
        self._merge = QRadioButton(self.tr("&Merge it into another label:"))
        self._into = QComboBox()
        self._into.setAccessibleName(self.tr("Merge into"))
        for other in labels.offered():
            if other.key != label.key:
                self._into.addItem(other.title(current_language()), other.key)
        self._about = _wrapped("")
        self._about.setObjectName("secondary")
        self._remove = QRadioButton(self.tr("Remo&ve it from the project"))
        self._remove.setEnabled(count == 0)
        self._merge.setEnabled(self._into.count() > 0)
        (self._retire if count else self._remove).setChecked(True)
        for choice in (self._retire, self._merge, self._remove):
            choice.toggled.connect(self._on_changed)
        self._into.currentIndexChanged.connect(self._on_changed)
        return self._retire, self._merge, self._into, self._about, self._remove

    @property
    def fate(self) -> Fate:
        """What was chosen."""
        if self._merge.isChecked():
            return Fate.MERGED
        return Fate.RETIRED if self._retire.isChecked() else Fate.REMOVED

    @property
    def into(self) -> str:
        """The key of the label to merge into."""
        return str(self._into.currentData() or "")

    def _on_changed(self) -> None:
        merges = self._merge.isChecked()
        self._into.setEnabled(merges)
        self._about.setVisible(merges)
        if not merges:
            return
        other = isolated(self._into.currentText())
        words = self.tr("Its spans are shown and exported as {label}; undo separates them again.")
        words = words.format(label=other)
        count = self._twins(self.into)
        if count:
            twice = self.tr(
                "%n of them stand where the same words are {label} already: they have it twice"
                " until you remove one.",
                "",
                count,
            )
            words += " " + digits(twice).format(label=other)
        self._about.setText(words)


def _wrapped(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label

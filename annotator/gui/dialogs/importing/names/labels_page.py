"""Third page: what becomes of each label of the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap

from annotator.gui.dialogs.importing.answers import LEFT_OUT, NEW_LABEL
from annotator.gui.dialogs.importing.names.choice_table import ChoiceBox, ChoicePage
from annotator.gui.look.theme import current_colors
from annotator.gui.translation import current_language, digits

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.core.labels.label_set import Label
    from annotator.gui.dialogs.importing.answers import Answers

_SQUARE = 12


class LabelsPage(ChoicePage):
    """Each label with its count becomes one of the project's, a new one, or is left out."""

    def __init__(self, answers: Answers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lay_out(
            self.tr("Labels"),
            self.tr(
                "Say which label of the project each label of the files stands for. What was only"
                " guessed by its name is marked: look at it."
            ),
            [self.tr("Label in the files"), self.tr("Spans"), self.tr("Becomes"), ""],
        )
        self._answers = answers
        self._names: list[list[str]] = []
        self._counted: list[tuple[str, int]] = []
        self.table.chosen.connect(self._on_chosen)
        self.filter.changed.connect(self._fill)

    def is_needed(self) -> bool:
        """Tell whether there is a label that the project does not have."""
        return bool(self._answers.unknown_labels())

    def is_complete(self) -> bool:
        """Tell whether it is known which labels there are."""
        return self._answers.survey is not None

    def enter(self) -> None:
        """Show the labels that there are, the most frequent first."""
        survey = self._answers.survey
        self._counted = survey.labels.most_common() if survey else []
        self.filter.begin(len(self._counted))
        self._fill()

    def _fill(self) -> None:
        shown, rest = self.filter.found(self._counted)
        self.table.setRowCount(0)
        self._names = [[name] for name, _ in shown]
        for name, count in shown:
            self._add_row(name, count, name)
        if rest:
            self._names.append([name for name, _ in rest])
            words = digits(self.tr("%n more label(s)", "", len(rest)))
            self._add_row(words, sum(count for _, count in rest), rest[0][0])

    def _add_row(self, shown: str, count: int, name: str) -> None:
        box = ChoiceBox()
        for label in self._answers.labels.offered():
            box.addItem(_square(label), label.title(current_language()), label.key)
        box.insertSeparator(box.count())
        box.addItem(self.tr("New label"), NEW_LABEL)
        box.addItem(self.tr("Leave out"), LEFT_OUT)
        box.choose(self._answers.fates[name])
        is_guess = name in self._answers.guesses
        self.table.add_row(shown, count, box, self.tr("a guess") if is_guess else "")

    def _on_chosen(self, row: int) -> None:
        for name in self._names[row]:
            self._answers.fates[name] = self.table.choice(row).currentData()
            self._answers.guesses.discard(name)
        self.table.set_remark(row, "")


def _square(label: Label) -> QIcon:
    picture = QPixmap(QSize(_SQUARE, _SQUARE))
    picture.fill(QColor(label.dark_color if current_colors().is_dark else label.color))
    return QIcon(picture)

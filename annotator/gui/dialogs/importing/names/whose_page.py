"""Fourth page: whose the spans of each name in the files are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from annotator.core.document import is_name
from annotator.gui.dialogs.importing.names.choice_table import ChoiceBox, ChoicePage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.gui.dialogs.importing.answers import Answers


class WhosePage(ChoicePage):
    """Each name becomes an annotator of the project, or a new one of a name to type."""

    changed = Signal()

    def __init__(self, answers: Answers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lay_out(
            self.tr("Whose"),
            self.tr(
                "Everybody's spans stay in a set of their own. Choose an annotator of the project,"
                " or type the name of a new one."
            ),
            [self.tr("Name in the files"), self.tr("Spans"), self.tr("Annotator"), ""],
        )
        self._answers = answers
        self._names: list[str | None] = []
        self._counted: list[tuple[str | None, int]] = []
        self.table.chosen.connect(self._on_chosen)
        self.filter.changed.connect(self._fill)

    def is_needed(self) -> bool:
        """Tell whether there is a name that nobody has here, or a span of nobody."""
        return bool(self._answers.unknown_names())

    def enter(self) -> None:
        """Show the names that there are: first those that nobody can have, then by their spans."""
        survey = self._answers.survey
        found = survey.annotators.most_common() if survey else []
        self._counted = sorted(found, key=lambda each: is_name(self._answers.whose[each[0]]))
        self.filter.begin(len(self._counted))
        self._fill()

    def _fill(self) -> None:
        shown, _ = self.filter.found(self._counted)
        self.table.setRowCount(0)
        self._names = [name for name, _ in shown]
        for row, (name, count) in enumerate(shown):
            box = ChoiceBox()
            box.setEditable(True)
            box.addItems(list(self._answers.names))
            box.setCurrentText(self._answers.whose[name])
            words = self.tr("Spans without a name") if name is None else name
            self.table.add_row(words, count, box)
            self._show_remark(row)

    def is_complete(self) -> bool:
        """Tell whether each is a name that an annotator can have, and all are known."""
        return self._answers.survey is not None and self._answers.has_names()

    def _on_chosen(self, row: int) -> None:
        self._answers.whose[self._names[row]] = self.table.choice(row).currentText().strip()
        self._show_remark(row)
        self.changed.emit()

    def _show_remark(self, row: int) -> None:
        name = self.table.choice(row).currentText().strip()
        if not is_name(name):
            self.table.set_remark(row, self.tr("no name"))
        else:
            self.table.set_remark(row, "" if name in self._answers.names else self.tr("new"))

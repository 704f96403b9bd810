"""Asks how all undecided differences of a kind are settled, and shows how many that would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.asking import Asking
from annotator.gui.comparison.kind_words import kind_text
from annotator.gui.comparison.picks import picks
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.progress import Progress
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Project
    from annotator.review.adjudication.difference_kinds import DifferenceKind
    from annotator.review.adjudication.settling import Pick


class SettleClass(QDialog):
    """``pick`` is how, ``rows`` are where; what is decided already stays as it is."""

    def __init__(
        self,
        controller: ProjectController,
        kind: DifferenceKind,
        first: int,
        rows: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settle all “{kind}” alike").format(kind=kind_text(kind)))
        self.setMinimumWidth(420)
        self._controller = controller
        self._kind = kind
        self._asking = Asking(controller, self)
        self._picks = picks(controller.compared)
        self._how, self._where = QComboBox(), QComboBox()
        for words, _ in self._picks:
            self._how.addItem(words)
        self._how.setCurrentIndex(first)
        self._where.addItem(self.tr("In this article"), [controller.row])
        self._where.addItem(self.tr("In all articles that are compared"), list(rows))
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("Here stands"), self._how)
        form.addRow(self.tr("Where"), self._where)
        self._result = plain_label("secondary")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        settle = buttons.addButton(self.tr("Settle"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._settle = settle if isinstance(settle, QPushButton) else QPushButton()
        self._settle.setObjectName("primary")
        self._settle.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self._result)
        column.addWidget(buttons)
        self._how.currentIndexChanged.connect(self._count)
        self._where.currentIndexChanged.connect(self._count)
        self._count()

    @property
    def pick(self) -> Pick:
        """How the differences are settled."""
        return self._picks[self._how.currentIndex()][1]

    @property
    def rows(self) -> list[int]:
        """In which documents."""
        return list(self._where.currentData())

    def _count(self) -> None:
        """Count in a job what would be settled."""
        self._settle.setEnabled(False)
        self._result.setText(self.tr("Counting…"))
        controller, kind, pick, rows = self._controller, self._kind, self.pick, self.rows
        ids, reviewer_id = [each.id for each in controller.compared], controller.annotator.id

        def count(other: Project, report: Progress) -> tuple[int, int]:
            adjudicating = other.review.adjudicating
            return adjudicating.count_class(kind, pick, ids, reviewer_id, rows=rows, report=report)

        self._asking.ask(count, self._on_counted)

    def _on_counted(self, counted: tuple[int, int]) -> None:
        differences, documents = counted
        self._settle.setEnabled(differences > 0)
        parts = [
            self.tr("%n undecided difference(s)", "", differences),
            self.tr("in %n article(s)", "", documents),
        ]
        words = digits(" ".join(parts))
        self._result.setText(words if differences else self.tr("Nothing is left to settle so."))

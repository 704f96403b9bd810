"""Asks by which strategy what is undecided is decided, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.comparison.picks import strategies
from annotator.review.adjudication.merge_strategies import Strategy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.gui.project_controller import ProjectController


class RunStrategy(QDialog):
    """``strategy`` is how, with whose set is right by it; ``rows`` are where."""

    def __init__(
        self, controller: ProjectController, rows: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Decide the rest by a strategy"))
        self.setMinimumWidth(420)
        self._how, self._where = QComboBox(), QComboBox()
        for words, strategy, author_id in strategies(controller.compared):
            self._how.addItem(words, (str(strategy), author_id))
        self._where.addItem(self.tr("In this article"), [controller.row])
        self._where.addItem(self.tr("In all articles that are compared"), list(rows))
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("What stands"), self._how)
        form.addRow(self.tr("Where"), self._where)
        hint = QLabel(self.tr("What you have decided yourself stays as it is."))
        hint.setObjectName("secondary")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        decide = buttons.addButton(self.tr("Decide"), QDialogButtonBox.ButtonRole.AcceptRole)
        if isinstance(decide, QPushButton):
            decide.setObjectName("primary")
            decide.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(hint)
        column.addWidget(buttons)

    @property
    def strategy(self) -> tuple[Strategy, str | None]:
        """The strategy, with the annotator who is right by it."""
        strategy, author_id = self._how.currentData()
        return Strategy(strategy), author_id

    @property
    def rows(self) -> list[int]:
        """In which documents."""
        return list(self._where.currentData())

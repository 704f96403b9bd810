"""Asks whose spans are reviewed, in which articles and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from annotator.core.document import Annotator, Status
from annotator.core.verdict import ReviewStatus
from annotator.gui.dialogs.number_field import make_number_field
from annotator.gui.dialogs.review.hidden_words import HiddenWords
from annotator.gui.dialogs.review.setup_form import SetupForm, with_sets
from annotator.gui.translation import current_language, digits, isolated
from annotator.review.adjudication.queue import QueueChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.progress import Progress
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Project

_MOST = 1_000_000


class ReviewSetup(SetupForm):
    """The choices, and how many articles they give; ``rows`` are these in order."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(controller, self.tr("Review"), 460, parent)
        self.rows: list[int] = []
        own = controller.annotator.id
        self._authors = [each for each in with_sets(controller) if each[0].id != own]
        form = self._make_form()
        self._result.setObjectName("secondary")
        self._lay_out(form, self._result)
        self._on_changed()

    def _make_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(10)
        self._whose = QComboBox()
        for author, sets in self._authors:
            count = self.tr("%n article(s)", "", sets)
            self._whose.addItem(digits(f"{isolated(author.name)} · {count}"), author.id)
        self._status = _combo(
            (self.tr("Done by the author"), Status.DONE),
            (self.tr("In progress"), Status.IN_PROGRESS),
            (self.tr("Any"), None),
        )
        self._review = _combo(
            (self.tr("Not reviewed by you yet"), ReviewStatus.OPEN),
            (self.tr("Reviewed by you"), ReviewStatus.DONE),
            (self.tr("All"), None),
        )
        self._label = _combo((self.tr("Any label"), ""))
        for label in self._controller.labels:
            self._label.addItem(label.title(current_language()), label.key)
        self._since, self._until = QLineEdit(), QLineEdit()
        for field, name in ((self._since, self.tr("From")), (self._until, self.tr("Until"))):
            field.setPlaceholderText("2026-01-31")
            field.setAccessibleName(name)
            field.textChanged.connect(self._on_changed)
        dates = _row(QLabel(self.tr("From")), self._since, QLabel(self.tr("until")), self._until)
        self._sampled = QCheckBox(self.tr("By chance, only"))
        self._sample, self._seed = make_number_field(1, _MOST, 20), make_number_field(0, _MOST, 1)
        self._sample.setAccessibleName(self._sampled.text())
        self._seed.setAccessibleName(self.tr("Seed of the sample"))
        sample = _row(self._sampled, self._sample, QLabel(self.tr("seed")), self._seed)
        self._lowest = QCheckBox(self.tr("Where annotators agree least comes first"))
        form.addRow(self.tr("Whose spans"), self._whose)
        form.addRow(self.tr("Articles"), self._status)
        form.addRow(self.tr("Review"), self._review)
        form.addRow(self.tr("With a span"), self._label)
        form.addRow(self.tr("Published"), dates)
        form.addRow(self.tr("Sample"), sample)
        form.addRow("", self._lowest)
        for box in (self._whose, self._status, self._review, self._label):
            box.currentIndexChanged.connect(self._on_changed)
        for check in (self._sampled, self._lowest):
            check.toggled.connect(self._on_changed)
        for spin in (self._sample, self._seed):
            spin.valueChanged.connect(self._on_changed)
        return form

    @property
    def author(self) -> Annotator | None:
        """Whose spans are to be reviewed."""
        found = (author for author, _ in self._authors if author.id == self._whose.currentData())
        return next(found, None)

    @property
    def choice(self) -> QueueChoice:
        """Which articles are wanted, and in which order."""
        status, review = self._status.currentData(), self._review.currentData()
        return QueueChoice(
            status=Status(status) if status else None,
            review=ReviewStatus(review) if review else None,
            since=self._since.text().strip(),
            until=self._until.text().strip(),
            label=self._label.currentData() or "",
            sample=self._sample.value() if self._sampled.isChecked() else None,
            seed=self._seed.value(),
            lowest_agreement_first=self._lowest.isChecked(),
        )

    def _on_changed(self) -> None:
        self._begin.setEnabled(False)
        self._stop()
        for spin in (self._sample, self._seed):
            spin.setEnabled(self._sampled.isChecked())
        if not self._authors:
            self._result.setText(
                self.tr("Nobody else has labelled here yet. Take their work in with “Merge”.")
            )
            return
        self._result.setText(self.tr("Counting…"))
        self._pause.start()

    def _question(self) -> Callable[[Project, Progress], tuple[list[int], int]]:
        author, choice = self.author, self.choice
        ids = [author.id] if author else []
        reviewer_id = self._controller.annotator.id

        def ask(other: Project, report: Progress) -> tuple[list[int], int]:
            hidden = other.team.hidden(reviewer_id, ids)
            return other.review.queue(reviewer_id, ids, choice, report), len(hidden)

        return ask

    def _take(self, answer: tuple[list[int], int]) -> None:
        rows, hidden = answer
        self.rows = rows
        self._begin.setEnabled(bool(rows))
        words = self.tr("%n article(s) to review", "", len(rows))
        words = digits(words) if rows else self.tr("There is no such article.")
        self._result.setText("\n".join(filter(None, (words, HiddenWords().sentence(hidden)))))


def _combo(*choices: tuple[str, str | None]) -> QComboBox:
    box = QComboBox()
    for text, value in choices:
        box.addItem(text, value)
    return box


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for widget in widgets:
        line.addWidget(widget, 1 if isinstance(widget, (QLineEdit, QSpinBox)) else 0)
    return row

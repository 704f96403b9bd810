"""Asks whose spans are reviewed, in which articles and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.core.document import Annotator, Status
from annotator.core.verdict import ReviewStatus
from annotator.gui.dialogs.review.hidden_words import HiddenWords
from annotator.gui.jobs import Job
from annotator.gui.translation import current_language, digits, isolated
from annotator.project import Project
from annotator.review.adjudication.queue import QueueChoice

if TYPE_CHECKING:
    from annotator.core.progress import Progress
    from annotator.gui.project_controller import ProjectController

_PAUSE = 200  # milliseconds after the last choice, before the articles are counted
_MOST = 1_000_000


class ReviewSetup(QDialog):
    """The choices, and how many articles they give; ``rows`` are these in order."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Review"))
        self.setMinimumWidth(460)
        self._controller = controller
        self.rows: list[int] = []
        self._job: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._count)
        self._authors = _authors(controller)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(self._make_form())
        self._result = QLabel()
        self._result.setObjectName("secondary")
        self._result.setWordWrap(True)
        column.addWidget(self._result)
        column.addWidget(self._make_buttons())
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
        self._sample, self._seed = _spin(1, _MOST, 20), _spin(0, _MOST, 1)
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

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        begin = buttons.addButton(self.tr("Begin"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._begin = begin if isinstance(begin, QPushButton) else QPushButton()
        self._begin.setObjectName("primary")
        self._begin.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

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
        for spin in (self._sample, self._seed):
            spin.setEnabled(self._sampled.isChecked())
        if not self._authors:
            self._result.setText(
                self.tr("Nobody else has labelled here yet. Take their work in with “Merge”.")
            )
            return
        self._result.setText(self.tr("Counting…"))
        self._pause.start()

    def _count(self) -> None:
        """Choose the articles in a job."""
        self._stop()
        project, author = self._controller.project, self.author
        if project is None or author is None:
            return
        path, choice, reviewer_id = project.path, self.choice, self._controller.annotator.id

        def work(report: Progress) -> tuple[list[int], int]:
            with Project.open(path, read_only=True) as other:
                hidden = other.team.hidden(reviewer_id, [author.id])
                return other.review.queue(reviewer_id, [author.id], choice, report), len(hidden)

        self._job = Job(work, self)
        self._job.succeeded.connect(self._on_counted)
        self._job.failed.connect(self._controller.failed)
        self._job.ended.connect(self._job.deleteLater)
        self._job.start()

    def _on_counted(self, found: tuple[list[int], int]) -> None:
        self._job = None
        rows, hidden = found
        self.rows = rows
        self._begin.setEnabled(bool(rows))
        words = self.tr("%n article(s) to review", "", len(rows))
        words = digits(words) if rows else self.tr("There is no such article.")
        self._result.setText("\n".join(filter(None, (words, HiddenWords().sentence(hidden)))))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job.succeeded.disconnect(self._on_counted)
            self._job = None

    def done(self, result: int) -> None:
        self._pause.stop()
        self._stop()
        super().done(result)


def _authors(controller: ProjectController) -> list[tuple[Annotator, int]]:
    """Return the other annotators who have sets, with how many they have."""
    known = controller.ask(lambda project: project.annotators()) or []
    info = controller.ask(lambda project: project.info(controller.annotator.id))
    sets = {each.name: each.sets for each in info.annotators} if info else {}
    others = (each for each in known if each.id != controller.annotator.id)
    return [(each, sets[each.name]) for each in others if sets.get(each.name)]


def _combo(*choices: tuple[str, str | None]) -> QComboBox:
    box = QComboBox()
    for text, value in choices:
        box.addItem(text, value)
    return box


def _spin(least: int, most: int, value: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(least, most)
    spin.setValue(value)
    return spin


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for widget in widgets:
        line.addWidget(widget, 1 if isinstance(widget, (QLineEdit, QSpinBox)) else 0)
    return row

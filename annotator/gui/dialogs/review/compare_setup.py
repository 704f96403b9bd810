"""Asks whose sets are compared, in which articles, and from which strategy it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.document import Annotator, AnnotatorKind, Status
from annotator.gui.comparison.kind_words import counts_text
from annotator.gui.comparison.picks import strategies
from annotator.gui.dialogs.review.hidden_words import HiddenWords
from annotator.gui.jobs import Job
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated
from annotator.project import Project
from annotator.review.adjudication.compared_documents import (
    ComparedDocument,
    total,
    undecided_first,
)
from annotator.review.adjudication.merge_strategies import Strategy

if TYPE_CHECKING:
    from annotator.core.progress import Progress
    from annotator.gui.project_controller import ProjectController

_PAUSE = 200  # milliseconds after the last choice, before the articles are compared
_LEAST = 2


class CompareSetup(QDialog):
    """The choices, and what they give; ``rows`` are the articles in order."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare annotators"))
        self.setMinimumWidth(480)
        self._controller = controller
        self._found: list[ComparedDocument] = []
        self._hidden = 0
        self._job: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._count)
        self._known = _with_sets(controller)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(self._make_form())
        self._result, self._kinds = plain_label(), plain_label("secondary")
        for label in (self._result, self._kinds):
            label.setWordWrap(True)
            label.setMinimumHeight(2 * label.fontMetrics().lineSpacing())
            column.addWidget(label)
        column.addWidget(self._make_buttons())
        self._on_annotators_changed()

    def _make_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(10)
        self._boxes: list[tuple[QCheckBox, Annotator]] = []
        for number, (annotator, sets) in enumerate(self._known):
            count = self.tr("%n article(s)", "", sets)
            words = digits(f"{isolated(annotator.name)} · {count}").replace("&", "&&")
            box = QCheckBox(words)
            box.setChecked(self._is_wanted(annotator))
            box.toggled.connect(self._on_annotators_changed)
            self._boxes.append((box, annotator))
            form.addRow("" if number else self.tr("Whose spans"), box)
        self._status = QComboBox()
        self._status.addItem(self.tr("That all have begun"), None)
        self._status.addItem(self.tr("That all have done"), Status.DONE)
        self._status.currentIndexChanged.connect(self._show_result)
        self._differing = QCheckBox(self.tr("Only where they differ"))
        self._differing.toggled.connect(self._show_result)
        self._strategy = QComboBox()
        form.addRow(self.tr("Articles"), self._status)
        form.addRow("", self._differing)
        form.addRow(self.tr("Begin from"), self._strategy)
        can_write = self._controller.project is not None and not self._controller.project.read_only
        self._strategy.setEnabled(can_write)
        return form

    def _is_wanted(self, annotator: Annotator) -> bool:
        """Tell whether somebody is compared at first: the other persons, where there are two."""
        own = self._controller.annotator.id
        persons = [each for each, _ in self._known if each.kind is AnnotatorKind.PERSON]
        others = [each for each in persons if each.id != own]
        return annotator in (others if len(others) >= _LEAST else persons)

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
    def annotators(self) -> list[Annotator]:
        """Whose sets are compared; the first is the reference for missing and extra."""
        return [annotator for box, annotator in self._boxes if box.isChecked()]

    @property
    def strategy(self) -> tuple[Strategy, str | None]:
        """From which strategy it begins, with the annotator who is right by it."""
        strategy, author_id = self._strategy.currentData()
        return Strategy(strategy), author_id

    def _wanted(self) -> list[ComparedDocument]:
        status = self._status.currentData()
        return [
            each
            for each in self._found
            if (not status or each.status is Status.DONE)
            and (not self._differing.isChecked() or each.kinds)
        ]

    @property
    def rows(self) -> list[int]:
        """The articles, those with most to decide first."""
        return [each.row for each in undecided_first(self._wanted())]

    def _on_annotators_changed(self) -> None:
        self._begin.setEnabled(False)
        self._kinds.clear()
        self._list_strategies()
        self._stop()
        if len(self._known) < _LEAST:
            words = self.tr("There are not two annotators here yet whose spans could be compared.")
        elif len(self.annotators) < _LEAST:
            words = self.tr("Choose at least two annotators.")
        else:
            words = self.tr("Comparing…")
            self._pause.start()
        self._result.setText(words)

    def _list_strategies(self) -> None:
        before = self._strategy.currentIndex()
        self._strategy.clear()
        self._strategy.addItem(self.tr("Nothing: decide everything"), (str(Strategy.NONE), None))
        for words, strategy, author_id in strategies(self.annotators):
            self._strategy.addItem(words, (str(strategy), author_id))
        self._strategy.setCurrentIndex(max(0, min(before, self._strategy.count() - 1)))

    def _count(self) -> None:
        """Compare the sets in a job."""
        project = self._controller.project
        if project is None:
            return
        path, reviewer_id = project.path, self._controller.annotator.id
        ids = [each.id for each in self.annotators]

        def work(report: Progress) -> tuple[list[ComparedDocument], int]:
            with Project.open(path, read_only=True) as other:
                hidden = other.team.hidden(reviewer_id, ids)
                return other.review.comparable(ids, reviewer_id, report), len(hidden)

        self._job = Job(work, self)
        self._job.succeeded.connect(self._on_counted)
        self._job.failed.connect(self._controller.failed)
        self._job.ended.connect(self._job.deleteLater)
        self._job.start()

    def _on_counted(self, found: tuple[list[ComparedDocument], int]) -> None:
        self._job = None
        self._found, self._hidden = found
        self._show_result()

    def _show_result(self) -> None:
        if self._pause.isActive() or self._job is not None:
            return
        wanted = self._wanted()
        self._begin.setEnabled(bool(wanted))
        kinds, undecided = total(each.kinds for each in wanted), total(e.undecided for e in wanted)
        parts = [
            self.tr("%n article(s) to compare", "", len(wanted)),
            self.tr("%n agreed span(s)", "", sum(each.agreed for each in wanted)),
            self.tr("%n difference(s)", "", kinds.total()),
            self.tr("%n undecided", "", undecided.total()),
        ]
        self._result.setText(digits(" · ".join(parts)))
        if not wanted:
            self._result.setText(self.tr("There is no such article."))
        hidden = HiddenWords().sentence(self._hidden)
        self._kinds.setText("\n".join(filter(None, (counts_text(kinds), hidden))))

    def _stop(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job.succeeded.disconnect(self._on_counted)
            self._job = None

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)


def _with_sets(controller: ProjectController) -> list[tuple[Annotator, int]]:
    """Return the annotators who have sets, with how many they have."""
    known = controller.ask(lambda project: project.annotators()) or []
    info = controller.ask(lambda project: project.info(controller.annotator.id))
    sets = {each.name: each.sets for each in info.annotators} if info else {}
    return [(each, sets[each.name]) for each in known if sets.get(each.name)]

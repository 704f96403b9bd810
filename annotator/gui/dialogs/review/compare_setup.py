"""Asks whose sets are compared, in which articles, and from which strategy it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QWidget,
)

from annotator.core.document import Annotator, AnnotatorKind, Status
from annotator.gui.comparison.kind_words import counts_text
from annotator.gui.comparison.picks import strategies
from annotator.gui.dialogs.review.hidden_words import HiddenWords
from annotator.gui.dialogs.review.setup_form import SetupForm, with_sets
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated
from annotator.review.adjudication.compared_documents import (
    ComparedDocument,
    total,
    undecided_first,
)
from annotator.review.adjudication.merge_strategies import Strategy

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.progress import Progress
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Project

_LEAST = 2


class CompareSetup(SetupForm):
    """The choices, and what they give; ``rows`` are the articles in order."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(controller, self.tr("Compare annotators"), 480, parent)
        self._found: list[ComparedDocument] = []
        self._hidden = 0
        self._known = with_sets(controller)
        form = self._make_form()
        self._kinds = plain_label("secondary")
        for label in (self._result, self._kinds):
            label.setWordWrap(True)
            label.setMinimumHeight(2 * label.fontMetrics().lineSpacing())
        self._lay_out(form, self._result, self._kinds)
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

    def _question(self) -> Callable[[Project, Progress], tuple[list[ComparedDocument], int]]:
        reviewer_id, ids = self._controller.annotator.id, [each.id for each in self.annotators]

        def ask(other: Project, report: Progress) -> tuple[list[ComparedDocument], int]:
            hidden = other.team.hidden(reviewer_id, ids)
            return other.review.adjudicating.comparable(ids, reviewer_id, report), len(hidden)

        return ask

    def _take(self, answer: tuple[list[ComparedDocument], int]) -> None:
        self._found, self._hidden = answer
        self._show_result()

    def _show_result(self) -> None:
        if self.is_counting:
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

"""Decides many matters at once: all of a kind, or what a strategy decides, in a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.gui.comparison.kind_words import kind_text
from annotator.gui.comparison.picks import place_of_pick

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from annotator.core.edits.edits import Batch
    from annotator.core.progress import Progress
    from annotator.gui.files.project_files import ProjectFiles
    from annotator.gui.open_sets.compared_set import Matter
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Project
    from annotator.review.adjudication.difference_kinds import DifferenceKind
    from annotator.review.adjudication.merge_strategies import Strategy
    from annotator.review.adjudication.settling import Pick


class BulkActs(QObject):
    """``rows`` are the documents that are compared."""

    def __init__(self, controller: ProjectController, files: ProjectFiles, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._files = files
        self._window = window
        self.rows: list[int] = []

    @property
    def _who(self) -> tuple[list[str], str]:
        controller = self._controller
        return [each.id for each in controller.compared], controller.annotator.id

    def ask_strategy(self) -> None:
        """Ask for a strategy, and decide by it what is undecided."""
        from annotator.gui.dialogs.review.run_strategy import RunStrategy

        dialog = RunStrategy(self._controller, self.rows, self._window)
        if dialog.exec():
            self.run_strategy(*dialog.strategy, dialog.rows)
        dialog.deleteLater()

    def run_strategy(self, strategy: Strategy, author_id: str | None, rows: Sequence[int]) -> None:
        """Decide by a strategy what is undecided in these documents."""
        who, wanted = self._who, list(rows)

        def find(project: Project, report: Progress) -> Batch:
            adjudicating = project.review.adjudicating
            return adjudicating.strategy_act(strategy, *who, author_id, rows=wanted, report=report)

        none = self.tr("The strategy leaves nothing to decide.")
        self._files.find_and_apply(self.tr("Decide by a strategy"), find, none)

    def ask_class(self, matter: Matter, number: int | None) -> None:
        """Ask how and where all of a matter's kind are settled; ``number`` is a version's digit."""
        from annotator.gui.dialogs.review.settle_class import SettleClass

        first = place_of_pick(matter, self._controller.compared) if number is None else number
        kind = matter.cluster.kind
        dialog = SettleClass(self._controller, kind, first, self.rows, self._window)
        if dialog.exec():
            self._settle_class(kind, dialog.pick, dialog.rows)
        dialog.deleteLater()

    def _settle_class(self, kind: DifferenceKind, pick: Pick, rows: Sequence[int]) -> None:
        who = self._who

        def find(project: Project, report: Progress) -> Batch:
            adjudicating = project.review.adjudicating
            return adjudicating.class_act(kind, pick, *who, rows=rows, report=report)

        name = self.tr("Settle all “{kind}”").format(kind=kind_text(kind))
        self._files.find_and_apply(name, find, self.tr("Nothing is left to settle so."))

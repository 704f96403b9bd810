"""Assigns articles to annotators, and shows whoever labels theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.core.edits.edits import Batch
from annotator.core.errors import AnnotatorError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from annotator.core.progress import Progress
    from annotator.gui.dialogs.team.assign import AssignChoice
    from annotator.gui.files.project_files import ProjectFiles
    from annotator.gui.models.document_list_model import DocumentListModel
    from annotator.gui.panels.documents.document_panel import DocumentPanel
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings
    from annotator.project import Project


class AssignMode(QObject):
    """The dialog of assignments, and the chip that shows only what is one's own to label."""

    def __init__(
        self,
        controller: ProjectController,
        files: ProjectFiles,
        panel: DocumentPanel,
        documents: DocumentListModel,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._files = files
        self._documents = documents
        self._settings = settings
        self._window = window
        documents.only_mine = settings.only_mine
        panel.mine.setChecked(settings.only_mine)
        panel.mine.toggled.connect(self._on_mine_toggled)

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the action of this part does, by its id."""
        return {"assign": self._ask}

    def _on_mine_toggled(self, chosen: bool) -> None:
        self._settings.only_mine = chosen
        self._documents.only_mine = chosen
        self._documents.refresh()

    def _ask(self) -> None:
        from annotator.gui.dialogs.team.assign import AssignArticles

        if self._controller.project is None:
            return
        dialog = AssignArticles(self._controller, self._documents.rows, self._window)
        agreed, choice = dialog.exec(), dialog.choice
        dialog.deleteLater()
        if agreed:
            self._assign(choice)

    def _assign(self, choice: AssignChoice) -> None:
        project = self._controller.project
        if project is None:
            return
        try:
            ids = [project.annotator(name).id for name in choice.names]
        except AnnotatorError as error:
            self._files.failed.emit(error)
            return
        by = self._controller.annotator.id

        def find(other: Project, report: Progress) -> Batch:
            edit = choice.propose(other, ids, by)
            return Batch((edit,) if edit.after else ())

        none = self.tr("There is no such article.")
        self._files.find_and_apply(self.tr("Assign articles"), find, none)

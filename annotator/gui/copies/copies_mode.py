"""Shows the copies of an article and suggests its spans in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotator.core.document import AnnotatorKind
from annotator.core.errors import AnnotatorError
from annotator.gui.copies.copy_finder import CopyFinder
from annotator.gui.translation import digits

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from annotator.core.edits.edits import Batch
    from annotator.core.progress import Progress
    from annotator.gui.files.project_files import ProjectFiles
    from annotator.gui.models.document_list_model import DocumentListModel
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Project


class CopiesMode(QObject):
    """What the window does with near copies; ``finder`` finds them."""

    def __init__(
        self,
        controller: ProjectController,
        files: ProjectFiles,
        documents: DocumentListModel,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._files = files
        self._window = window
        self.finder = CopyFinder(controller, self)
        self.finder.ended.connect(documents.refresh_pages)
        self.finder.ended.connect(self._tell)

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of this part do, by their ids."""
        return {"show_copies": self._show, "suggest_in_copies": self._suggest}

    def _tell(self) -> None:
        copies, _groups = self._controller.ask(lambda project: project.copies.count()) or (0, 0)
        if copies:
            self._controller.hint_given.emit(
                digits(self.tr("%n article(s) have near copies.", "", copies))
            )

    def _show(self) -> None:
        from annotator.gui.dialogs.copies import CopiesDialog

        controller = self._controller
        group = controller.ask(lambda project: project.copies.of(controller.row)) or ()
        copies = [each for each in group if each.row != controller.row]
        if not copies:
            self._controller.hint_given.emit(self.tr("No article is nearly the same as this one."))
            return
        can_suggest = controller.can_edit and controller.shows_own and bool(controller.spans())
        dialog = CopiesDialog(copies, can_suggest=can_suggest, parent=self._window)
        dialog.document_requested.connect(controller.open_document)
        dialog.suggestion_requested.connect(self._suggest)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _suggest(self) -> None:
        controller = self._controller
        project = controller.project
        if project is None or not controller.can_edit or not controller.shows_own:
            return
        try:
            name = project.copies.rule(project.annotators())
            rule = project.annotator(name, AnnotatorKind.RULE)
        except AnnotatorError as error:
            controller.failed.emit(error)
            return
        row, annotator_id = controller.row, controller.annotator.id

        def find(other: Project, report: Progress) -> Batch:
            return other.copies.suggest(row, annotator_id, rule.id, report)

        none = self.tr("There is nothing to suggest in copies of this article.")
        self._files.find_and_apply(self.tr("Suggest in copies"), find, none)

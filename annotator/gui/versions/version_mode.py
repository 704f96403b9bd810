"""Shows the versions of the open article, and what waits to be confirmed after corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotator.gui.jobs import Job
from annotator.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from annotator.core.progress import Progress
    from annotator.gui.dialogs.versions.document_versions import DocumentVersions
    from annotator.gui.files.project_files import ProjectFiles
    from annotator.gui.panels.article_panel import ArticlePanel
    from annotator.gui.project_controller import ProjectController
    from annotator.project.documents.versions import FormerVersion


class VersionMode(QObject):
    """What the actions do; a former version is read by a job with a connection of its own."""

    def __init__(
        self,
        controller: ProjectController,
        article: ArticlePanel,
        files: ProjectFiles,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._article = article
        self._files = files
        self._window = window

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of this part do, by their ids."""
        return {"moved_labels": self.show_moved, "versions": self._show_versions}

    def show_moved(self) -> None:
        """Show what whoever labels has to confirm, at first in the open article."""
        from annotator.gui.dialogs.versions.moved_labels import MovedLabels

        controller = self._controller
        if controller.document is None:
            return
        me, here = controller.annotator.id, controller.document.id
        if not controller.ask(lambda project: project.versions.moved(here, me)):
            self._go_on()
        dialog = MovedLabels(controller, self._article.view.selection, self._window)
        dialog.place_shown.connect(self._show_place)
        dialog.next_requested.connect(self._go_on)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _show_place(self, start: int, end: int) -> None:
        self._article.view.set_selection(start, end, exact=True)

    def _go_on(self) -> None:
        """Open the next article in which something waits, round the project's end."""
        me, row = self._controller.annotator.id, self._controller.row
        rows = self._controller.ask(lambda project: project.versions.rows(me)) or []
        later = [each for each in rows if each > row] or [each for each in rows if each != row]
        if later:
            self._controller.open_document(later[0])

    def _show_versions(self) -> None:
        from annotator.gui.dialogs.versions.document_versions import DocumentVersions

        document = self._controller.document
        if document is None:
            return
        versions = self._controller.ask(lambda project: project.versions.of(document.id))
        if versions is None:
            return
        if not versions:
            self._controller.hint_given.emit(self.tr("The article has no other versions."))
            return
        dialog = DocumentVersions(self._controller, versions, self._window)
        dialog.read_requested.connect(lambda version: self._read(version, dialog))
        dialog.choice_requested.connect(lambda version: self._choose(version, dialog))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        dialog.begin()

    def _read(self, version: str, dialog: DocumentVersions) -> None:
        project = self._controller.project
        if project is None:
            return
        path, me = project.path, self._controller.annotator.id

        def work(_report: Progress) -> FormerVersion:
            with Project.open(path, read_only=True) as other:
                return other.versions.former(version, viewer_id=me)

        job = Job(work, dialog)
        job.succeeded.connect(dialog.show_former)
        job.failed.connect(self._files.failed)
        job.ended.connect(job.deleteLater)
        job.start()

    def _choose(self, version: str, dialog: DocumentVersions) -> None:
        document, me = self._controller.document, self._controller.annotator.id
        if document is None:
            return
        edit = self._controller.ask(
            lambda project: project.versions.choice(document.id, version, me)
        )
        if edit is None:
            return
        dialog.accept()
        name = self.tr("Let another version count")
        if self._controller.acts.do(edit, name):
            row = self._controller.ask(lambda project: project.documents.row_of(version))
            self._controller.open_document(row or 0)

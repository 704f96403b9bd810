"""Where one is in the project: which article is open, of how many, and how many are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from annotator.gui.files.project_files import ProjectFiles
    from annotator.gui.models.document_list_model import DocumentListModel
    from annotator.gui.panels.article_panel import ArticlePanel
    from annotator.gui.panels.documents.document_panel import DocumentPanel
    from annotator.gui.panels.status_line import StatusLine
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings


class ReadingPlace(QObject):
    """Keeps list, progress and place as the project is, and finds the article to go on with."""

    def __init__(
        self,
        controller: ProjectController,
        files: ProjectFiles,
        documents: DocumentListModel,
        panel: DocumentPanel,
        article: ArticlePanel,
        status_line: StatusLine,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._documents = documents
        self._panel = panel
        self._article = article
        self._status_line = status_line
        self._settings = settings
        panel.document_requested.connect(controller.open_document)
        documents.modelReset.connect(self._show_progress)
        documents.reading_ended.connect(self._go_on)
        files.imported.connect(self._go_on)
        controller.project_opened.connect(self.begin)
        controller.project_closed.connect(documents.refresh)
        controller.author_changed.connect(self._on_author_changed)
        controller.verdict_changed.connect(self._refresh_document)
        controller.document_opened.connect(self._on_document_opened)
        for changed in (
            controller.annotator_changed,
            controller.documents_changed,
            controller.other_sets_changed,
        ):
            changed.connect(self._on_documents_changed)
        for counted in (
            controller.status_changed,
            controller.marks_changed,
            controller.span_added,
            controller.span_removed,
        ):
            counted.connect(self._on_counts_changed)

    def begin(self) -> None:
        """Show the list of a project that was opened, and go on with its article of last time."""
        self._panel.restore()
        self._go_on()

    def _on_author_changed(self) -> None:
        if self._controller.shows_own:
            self._documents.set_queue(None)

    def _refresh_document(self) -> None:
        self._documents.refresh_document(self._controller.row)

    def _on_documents_changed(self) -> None:
        self._documents.refresh()
        self._go_on()

    def _on_document_opened(self) -> None:
        controller = self._controller
        if controller.project is not None:
            self._settings.set_last_row(controller.project.path, controller.row)
        self._panel.show_document(controller.row)
        self._show_progress()

    def _on_counts_changed(self) -> None:
        self._refresh_document()
        self._show_progress()

    def _go_on(self) -> None:
        """Go on with the open document; without any show what can be done."""
        controller = self._controller
        if controller.project is None:
            return
        if controller.document is None:
            self._open_first()
        else:
            self._panel.show_document(controller.row)
        is_empty = controller.document is None and not self._documents.is_reading
        self._article.show_empty_page(is_empty)
        self._show_progress()

    def _open_first(self) -> None:
        """Open the document of last time, or the first of the list once that is read."""
        controller, documents = self._controller, self._documents
        if controller.project is None:
            return
        annotator_id = controller.annotator.id
        row = self._settings.last_row(controller.project.path)
        if not controller.ask(lambda project: project.documents.summaries([row], annotator_id)):
            row = documents.row_at(0) or 0
        if not row and not documents.is_reading:  # nothing passes the filter
            row = (
                controller.ask(
                    lambda project: next(iter(project.documents.listed(annotator_id)), 0)
                )
                or 0
            )
        if row:
            controller.open_document(row)

    def _show_progress(self) -> None:
        controller = self._controller
        who, mine = controller.annotator.id, self._documents.shows_mine
        progress = controller.ask(lambda project: project.documents.progress(who, assigned=mine))
        if progress is None:
            return
        self._status_line.show_progress(progress.done, progress.documents)
        place = self._documents.place_of(controller.row)
        self._status_line.show_place(place, self._documents.rowCount())

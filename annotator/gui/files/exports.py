"""Opens the export window, and what it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from annotator.gui.dialogs.exporting.export_window import ExportWindow
    from annotator.gui.models.document_list_model import DocumentListModel
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings
    from annotator.project import ExportReport


class Exports(QObject):
    """One export window at a time, beside the main window."""

    def __init__(
        self,
        controller: ProjectController,
        documents: DocumentListModel,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._documents = documents
        self._settings = settings
        self._window = window
        self.dialog: ExportWindow | None = None

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the action of this part does, by its id."""
        return {"export_spans": self.ask}

    def ask(self) -> None:
        """Ask what to export and where to."""
        self._open()

    def ask_for_gold(self, *, unanimous: bool) -> None:
        """Ask the same, with gold chosen to begin with."""
        dialog = self._open()
        if dialog is not None:
            dialog.choose_gold(unanimous=unanimous)

    def _open(self) -> ExportWindow | None:
        from annotator.gui.dialogs.exporting.export_window import ExportWindow

        if self._controller.project is None:
            return None
        if self.dialog is None:
            self.dialog = ExportWindow(
                self._controller, self._documents, self._settings, self._window
            )
            self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.dialog.document_requested.connect(self._on_document_requested)
            self.dialog.exported.connect(self._on_exported)
            self.dialog.finished.connect(self._on_finished)
        self.dialog.show()
        self.dialog.activateWindow()
        return self.dialog

    def _on_finished(self) -> None:
        self.dialog = None

    def _on_document_requested(self, document_id: str) -> None:
        row = self._controller.ask(lambda project: project.documents.row_of(document_id))
        if row is not None:
            self._controller.open_document(row)

    def _on_exported(self, report: ExportReport) -> None:
        words = self.tr("%n record(s) written to {file}", "", report.records)
        self._controller.hint_given.emit(digits(words).format(file=isolated(report.path.name)))

"""Takes articles out of the project, and what is in the trash back or away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMessageBox

from annotator.core.edits.edits import Batch
from annotator.core.edits.trash import RemovedDocument
from annotator.gui.actions.menu import Menu
from annotator.gui.translation import digits
from annotator.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QAbstractItemView, QWidget

    from annotator.core.progress import Progress
    from annotator.gui.actions.actions import Actions
    from annotator.gui.dialogs.trash import TrashDialog
    from annotator.gui.files.project_files import ProjectFiles
    from annotator.gui.models.document_list_model import DocumentListModel
    from annotator.gui.models.trash_model import Removed
    from annotator.gui.project_controller import ProjectController

_DELETE = (Qt.Key.Key_Delete,)


class TrashMode(QObject):
    """What the actions of the trash do, and the keys and the menu of the list of articles."""

    leaving = Signal()

    def __init__(
        self,
        controller: ProjectController,
        files: ProjectFiles,
        articles: QAbstractItemView,
        documents: DocumentListModel,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._files = files
        self._articles = articles
        self._documents = documents
        self._actions = actions
        self._window = window
        articles.setSelectionMode(articles.SelectionMode.ExtendedSelection)
        articles.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        articles.customContextMenuRequested.connect(self._show_menu)
        articles.installEventFilter(self)

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of this part do, by their ids."""
        return {"remove_documents": self._remove, "trash": self._show_trash}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Delete remove articles in their list, where elsewhere it removes a span."""
        if not isinstance(event, QKeyEvent) or event.key() not in _DELETE or event.modifiers():
            return False
        action = self._actions["remove_documents"]
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress and action.isEnabled():
            action.trigger()
            return True
        return False

    def _show_menu(self, place: QPoint) -> None:
        menu = Menu(self._articles)
        for name in ("remove_documents", "document_facts"):
            menu.addAction(self._actions[name])
        menu.exec(self._articles.viewport().mapToGlobal(place))
        menu.deleteLater()

    def _rows(self) -> list[int]:
        """Return the articles that are chosen in the list, or else the open one."""
        chosen = self._articles.selectionModel().selectedIndexes()
        rows = {self._documents.row_at(index.row()) for index in chosen}
        found = sorted(row for row in rows if row is not None)
        return found or ([self._controller.row] if self._controller.row else [])

    def _remove(self) -> None:
        self.leaving.emit()
        rows, me = self._rows(), self._controller.annotator.id
        edit = self._controller.ask(lambda project: project.trash.removal(rows, me))
        if edit is None or not edit.documents:
            return
        name = digits(self.tr("Remove %n article(s)", "", len(edit.documents)))
        if self._controller.row in rows:
            # First, so that the act can be undone where one is after it.
            self._go_beside(rows)
        self._files.apply(Batch((edit,)), name)

    def _go_beside(self, rows: Sequence[int]) -> None:
        """Open the next article that stays, or the one before, or none."""
        going = set(rows)
        listed = self._documents.rows
        here = self._documents.place_of(self._controller.row) or 0
        after = next((row for row in listed[here:] if row not in going), None)
        before = next((row for row in reversed(listed[:here]) if row not in going), None)
        row = after or before
        if row is None:
            self._controller.close_document()
        else:
            self._controller.open_document(row)

    def _show_trash(self) -> None:
        from annotator.gui.dialogs.trash import TrashDialog

        if self._controller.project is None:
            return
        dialog = TrashDialog(self._controller, self._window)
        dialog.restore_requested.connect(self._restore)
        dialog.empty_requested.connect(lambda: self._ask_empty(dialog))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _restore(self, removed: Sequence[Removed]) -> None:
        me = self._controller.annotator.id
        ids = [each.id for each in removed if isinstance(each, RemovedDocument)]
        spans = [each for each in removed if not isinstance(each, RemovedDocument)]

        def restoring(project: Project) -> Batch:
            documents = (project.trash.restoring(ids, me),) if ids else ()
            return Batch((*documents, *project.trash.restoring_spans(spans).edits))

        act = self._controller.ask(restoring)
        if act is None:
            return
        name = digits(self.tr("Bring back %n removal(s)", "", len(removed)))
        if act.edits:
            self._files.apply(act, name)
        else:
            self._controller.hint_given.emit(self.tr("These words are labelled so again already."))

    def _ask_empty(self, dialog: TrashDialog) -> None:
        found = self._controller.ask(
            lambda project: (len(project.trash.documents()), len(project.trash.spans()))
        )
        if found is None or not any(found):
            return
        articles, removals = found
        lines = []
        if articles:
            lines.append(self.tr("%n article(s) will be gone for good.", "", articles))
        if removals:
            lines.append(self.tr("%n removal(s) of spans will be gone for good.", "", removals))
        lines.append(self.tr("This cannot be undone."))
        box = QMessageBox(dialog)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Empty the trash"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(digits("\n".join(lines)))
        box.setInformativeText(
            self.tr(
                "The texts are taken out of the project file. What was done stays in its log, with"
                " the quotes of spans, and earlier backups and exports keep what they have."
            )
        )
        box.addButton(self.tr("Empty the trash"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.accepted.connect(self._empty)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _empty(self) -> None:
        project, me = self._controller.project, self._controller.annotator.id
        if project is None:
            return
        path = project.path

        def work(_report: Progress) -> int:
            with Project.open(path) as other:
                return other.trash.empty(me).documents

        def tell(articles: int) -> None:
            self._controller.act_saved.emit()
            self._controller.hint_given.emit(
                digits(self.tr("%n article(s) gone for good", "", articles))
            )

        self._files.only_read()
        title = self.tr("Emptying the trash…")
        self._files.long_work.run(title, work, tell, self._files.write_again).start()

"""The trash: what was removed, to be brought back or to go for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.models.trash_model import REMOVED, SPANS, WHAT, TrashModel

if TYPE_CHECKING:
    from annotator.gui.models.trash_model import Removed
    from annotator.gui.project_controller import ProjectController
    from annotator.project import Project


class TrashDialog(QDialog):
    """Lists what was removed; what is to be done with it is wished by signals."""

    restore_requested = Signal(object)
    empty_requested = Signal()

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.setWindowTitle(self.tr("Trash"))
        self.resize(780, 460)
        self._model = TrashModel(self)
        self._list = self._make_list()
        self._nothing = QLabel(self.tr("The trash is empty."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        explanation = QLabel(
            self.tr(
                "Removed articles come back with all spans, verdicts and notes. Of spans, those are"
                " listed that you removed several at a time."
            )
        )
        for label in (self._nothing, explanation):
            label.setObjectName("secondary")
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._list, 1)
        for widget in (explanation, self._make_buttons()):
            column.addWidget(widget)
        controller.act_saved.connect(self.look)
        controller.documents_changed.connect(self.look)
        self.look()

    def _make_list(self) -> QTreeView:
        shown = QTreeView()
        shown.setModel(self._model)
        shown.setAccessibleName(self.windowTitle())
        shown.setRootIsDecorated(False)
        shown.setUniformRowHeights(True)
        shown.setAlternatingRowColors(True)
        shown.setTextElideMode(Qt.TextElideMode.ElideRight)
        shown.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = shown.header()
        header.setStretchLastSection(False)
        for column in range(SPANS + 1):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(
                column, mode.Stretch if column == WHAT else mode.ResizeToContents
            )
        shown.selectionModel().selectionChanged.connect(self._refresh)
        shown.activated.connect(self._restore_chosen)
        return shown

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.restore = buttons.addButton(self.tr("Restore"), role)
        self.restore_all = buttons.addButton(self.tr("Restore all"), role)
        self.empty = buttons.addButton(self.tr("Empty…"), role)
        self.restore.clicked.connect(self._restore_chosen)
        self.restore_all.clicked.connect(lambda: self.restore_requested.emit(self._model.removed()))
        self.empty.clicked.connect(self.empty_requested)
        for button in (self.restore_all, self.empty):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        return buttons

    def look(self) -> None:
        """Show what is in the trash now."""
        me = self._controller.annotator.id

        def ask(project: Project) -> list[Removed]:
            own = (each for each in project.trash.spans(viewer_id=me) if each.annotator_id == me)
            return [*project.trash.documents(), *own]

        found = self._controller.ask(ask) or []
        self._model.show(found)
        self._list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        if found:
            self._list.setCurrentIndex(self._model.index(0, 0))
        self._refresh()

    def _chosen(self) -> list[Removed]:
        return [index.data(REMOVED) for index in self._list.selectionModel().selectedRows(WHAT)]

    def _restore_chosen(self) -> None:
        if self.restore.isEnabled() and (chosen := self._chosen()):
            self.restore_requested.emit(chosen)

    def _refresh(self) -> None:
        project = self._controller.project
        can_write = project is not None and not project.read_only
        has_any = self._model.rowCount() > 0
        self.restore.setEnabled(can_write and bool(self._chosen()))
        self.restore_all.setEnabled(can_write and has_any)
        self.empty.setEnabled(can_write and has_any)

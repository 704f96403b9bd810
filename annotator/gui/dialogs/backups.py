"""Lists a project's backups; one can be made, and one gone back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.translation import digits
from annotator.project.keeping.backups import Why, list_backups
from annotator.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.project.keeping.backups import Backup

_WHY = {
    Why.CLOSE: QT_TRANSLATE_NOOP("Why", "on closing"),
    Why.WORK: QT_TRANSLATE_NOOP("Why", "during work"),
    Why.MIGRATION: QT_TRANSLATE_NOOP("Why", "before an update of the file"),
    Why.IMPORT: QT_TRANSLATE_NOOP("Why", "before an import"),
    Why.MERGE: QT_TRANSLATE_NOOP("Why", "before a merge"),
    Why.HAND: QT_TRANSLATE_NOOP("Why", "by hand; stays"),
}
_BACKUP = Qt.ItemDataRole.UserRole
_MEGABYTE = 1_000_000


class BackupsDialog(QDialog):
    """The backups, the newest first."""

    make_requested = Signal()
    restore_requested = Signal(object)

    def __init__(self, project: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.setWindowTitle(self.tr("Backups"))
        self.resize(680, 420)
        self._list = QTreeWidget()
        self._list.setAccessibleName(self.windowTitle())
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setHeaderLabels(
            [
                self.tr("When"),
                self.tr("Made"),
                self.tr("Articles"),
                self.tr("Spans"),
                self.tr("Size (MB)"),
            ]
        )
        self._list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._list.itemSelectionChanged.connect(self._refresh)
        self._none = QLabel(self.tr("There are no backups yet."))
        self._none.setObjectName("secondary")
        explanation = QLabel(
            self.tr(
                "Backups are made on closing, every 30 minutes of work and before imports. The last"
                " six stay, then one for each of 14 days, 8 weeks and 12 months."
            )
        )
        explanation.setObjectName("secondary")
        explanation.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self._make = buttons.addButton(self.tr("Make a backup"), role)
        self._restore = buttons.addButton(self.tr("Restore…"), role)
        self._make.clicked.connect(self.make_requested)
        self._restore.clicked.connect(self._on_restore)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (self._list, self._none, explanation, buttons):
            column.addWidget(widget)
        self.look()

    def look(self) -> None:
        """Show the backups that there are now."""
        self._list.clear()
        backups = list_backups(self._project)
        for backup in backups:
            row = QTreeWidgetItem(_words(backup))
            row.setData(0, _BACKUP, backup)
            if backup.documents is None:
                row.setDisabled(True)
            self._list.addTopLevelItem(row)
        self._none.setVisible(not backups)
        self._refresh()

    def _refresh(self) -> None:
        self._restore.setEnabled(bool(self._list.selectedItems()))

    def _on_restore(self) -> None:
        for row in self._list.selectedItems():
            backup = row.data(0, _BACKUP)
            self.accept()
            self.restore_requested.emit(backup)


def _words(backup: Backup) -> list[str]:
    return [
        digits(backup.made.astimezone().strftime("%Y-%m-%d %H:%M:%S")),
        QCoreApplication.translate("Why", _WHY[backup.why]),
        "—" if backup.documents is None else digits(str(backup.documents)),
        "—" if backup.spans is None else digits(str(backup.spans)),
        digits(f"{backup.size / _MEGABYTE:.1f}"),
    ]

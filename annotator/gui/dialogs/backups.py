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

from annotator.gui.jobs import Job
from annotator.gui.messages import error_text
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, size_words
from annotator.project.keeping.backups import (
    Why,
    lacking_room,
    looked_into,
    name_backups,
    size_of_replaced,
)
from annotator.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.progress import Progress
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
        self._list = self._make_list()
        self._sizes = QLabel()
        self._sizes.setObjectName("secondary")
        self._sizes.setWordWrap(True)
        self._no_room = plain_label("unsaved")
        self._no_room.setWordWrap(True)
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
        for widget in (self._list, self._sizes, self._no_room, explanation, buttons):
            column.addWidget(widget)
        self.look()

    def _make_list(self) -> QTreeWidget:
        shown = QTreeWidget()
        shown.setAccessibleName(self.windowTitle())
        shown.setRootIsDecorated(False)
        shown.setUniformRowHeights(True)
        shown.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        shown.setHeaderLabels(
            [
                self.tr("When"),
                self.tr("Made"),
                self.tr("Articles"),
                self.tr("Spans"),
                self.tr("Size (MB)"),
            ]
        )
        shown.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        shown.itemSelectionChanged.connect(self._refresh)
        return shown

    def look(self) -> None:
        """Show the backups that there are now; a job looks what is in them."""
        self._list.clear()
        backups = name_backups(self._project)
        for backup in backups:
            row = QTreeWidgetItem(_words(backup, "…"))
            row.setData(0, _BACKUP, backup)
            self._list.addTopLevelItem(row)
        self._tell_sizes(sum(backup.size for backup in backups))
        fault = lacking_room(self._project)
        self._no_room.setText(error_text(fault) if fault else "")
        self._no_room.setVisible(fault is not None)
        self._refresh()

        def work(report: Progress) -> list[Backup]:
            found: list[Backup] = []
            for backup in backups:
                report(len(found), len(backups))
                found.append(looked_into(backup))
            return found

        job = Job(work, self)
        job.succeeded.connect(self._on_looked_into)
        job.ended.connect(job.deleteLater)
        job.start()

    def _tell_sizes(self, size: int) -> None:
        words = self.tr("There are no backups yet.")
        if size:
            words = self.tr("They take {size} in all.").format(size=size_words(size))
        if aside := size_of_replaced(self._project):
            told = self.tr("The files in whose place others were put take {size} more.")
            words += " " + told.format(size=size_words(aside))
        self._sizes.setText(words)

    def _on_looked_into(self, backups: list[Backup]) -> None:
        rows = self._list.findItems("", Qt.MatchFlag.MatchContains)
        shown = {row.data(0, _BACKUP).path: row for row in rows}
        for backup in backups:
            row = shown.get(backup.path)
            if row is None:
                continue
            for column, text in enumerate(_words(backup)):
                row.setText(column, text)
            row.setDisabled(backup.documents is None)

    def _refresh(self) -> None:
        self._restore.setEnabled(bool(self._list.selectedItems()))

    def _on_restore(self) -> None:
        for row in self._list.selectedItems():
            backup = row.data(0, _BACKUP)
            self.accept()
            self.restore_requested.emit(backup)


def _words(backup: Backup, unknown: str = "—") -> list[str]:
    return [
        digits(backup.made.astimezone().strftime("%Y-%m-%d %H:%M:%S")),
        QCoreApplication.translate("Why", _WHY[backup.why]),
        unknown if backup.documents is None else digits(str(backup.documents)),
        unknown if backup.spans is None else digits(str(backup.spans)),
        digits(f"{backup.size / _MEGABYTE:.1f}"),
    ]

"""Lists the files that are to be merged, after a first look at each."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.jobs import Job
from annotator.gui.messages import error_text, plain_tip
from annotator.gui.panels.cards import plain_label
from annotator.gui.translation import digits, isolated
from annotator.project import Manifest, look_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.errors import AnnotatorError
    from annotator.core.progress import Progress

_PATH = Qt.ItemDataRole.UserRole
_COUNTER = 16  # lower bits of an event's clock


class MergeFiles(QDialog):
    """Packages and project files; all of them can be taken in when each could be looked at."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge"))
        self.resize(820, 420)
        self._folder = folder
        self._jobs: dict[Path, Job] = {}
        self._found: dict[Path, Manifest] = {}
        self._faults: dict[Path, AnnotatorError] = {}
        self._list = self._make_list()
        self._none = plain_label("secondary")
        self._none.setWordWrap(True)
        explanation = plain_label("secondary")
        explanation.setWordWrap(True)
        explanation.setText(
            self.tr(
                "A backup is made first. Everybody's spans stay apart; files that were taken in"
                " before add nothing twice."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (self._list, self._none, explanation, self._make_buttons()):
            column.addWidget(widget)
        self._refresh()

    def _make_list(self) -> QTreeWidget:
        found = QTreeWidget()
        found.setAccessibleName(self.tr("Files to merge"))
        found.setRootIsDecorated(False)
        found.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        found.setHeaderLabels(
            [
                self.tr("File"),
                self.tr("Made by"),
                self.tr("For"),
                self.tr("Articles"),
                self.tr("Acts"),
                self.tr("Last act"),
            ]
        )
        found.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        found.header().setStretchLastSection(False)
        found.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        found.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        found.itemSelectionChanged.connect(self._refresh)
        return found

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole
        self._add = buttons.addButton(self.tr("Add files…"), role.ActionRole)
        self._remove = buttons.addButton(self.tr("Leave out"), role.ActionRole)
        self._merge = buttons.addButton(self.tr("Merge"), role.AcceptRole)
        self._merge.setObjectName("primary")
        self._merge.setDefault(True)
        self._add.clicked.connect(self.ask_files)
        self._remove.clicked.connect(self._on_remove)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @property
    def paths(self) -> list[Path]:
        """The files, in the order they were added."""
        rows = (self._list.topLevelItem(place) for place in range(self._list.topLevelItemCount()))
        return [row.data(0, _PATH) for row in rows if row is not None]

    def ask_files(self) -> None:
        """Ask for packages and projects."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Add files"),
            str(self._folder),
            self.tr("Packages and projects (*.zip *.hashiya);;All files (*)"),
        )
        self.add([Path(name) for name in chosen])

    def add(self, paths: Sequence[Path]) -> None:
        """Add files and look at each in a job."""
        for path in paths:
            if path in self.paths:
                continue
            row = QTreeWidgetItem([isolated(path.name), self.tr("Looking…")])
            row.setData(0, _PATH, path)
            row.setToolTip(0, plain_tip(str(path)))
            self._list.addTopLevelItem(row)
            self._look(path)
        self._refresh()

    def _look(self, path: Path) -> None:
        def work(report: Progress) -> Manifest:
            return look_at(path)

        def keep(kept: dict[Path, Any], result: Manifest | AnnotatorError) -> None:
            # A file that was left out meanwhile is not waited for any more.
            if self._jobs.get(path) is job:
                del self._jobs[path]
                kept[path] = result
                self._refresh()

        job = Job(work, self)
        self._jobs[path] = job
        job.succeeded.connect(partial(keep, self._found))
        job.failed.connect(partial(keep, self._faults))
        job.ended.connect(job.deleteLater)
        job.start()

    def _on_remove(self) -> None:
        for row in self._list.selectedItems():
            path = row.data(0, _PATH)
            self._list.takeTopLevelItem(self._list.indexOfTopLevelItem(row))
            self._jobs.pop(path, None)
            self._found.pop(path, None)
            self._faults.pop(path, None)
        self._refresh()

    def _refresh(self) -> None:
        paths = self.paths
        for place, path in enumerate(paths):
            row = self._list.topLevelItem(place)
            if row is not None and path in self._found:
                self._show(row, self._found[path])
            elif row is not None and path in self._faults:
                row.setText(1, self.tr("Cannot be taken in"))
        faults = [error_text(self._faults[path]) for path in paths if path in self._faults]
        self._none.setText("\n".join(faults) if paths else self._invitation())
        self._none.setVisible(bool(faults) or not paths)
        self._remove.setEnabled(bool(self._list.selectedItems()))
        self._merge.setEnabled(bool(paths) and all(path in self._found for path in paths))

    def _invitation(self) -> str:
        return self.tr("Add the packages or the projects that colleagues gave you.")

    def _show(self, row: QTreeWidgetItem, manifest: Manifest) -> None:
        words = (
            isolated(manifest.by) if manifest.by else "—",
            isolated(manifest.recipient) if manifest.recipient else self.tr("Everybody"),
            digits(manifest.documents),
            digits(manifest.events),
            _moment(manifest.last),
        )
        for place, text in enumerate(words, 1):
            row.setText(place, text)

    def done(self, result: int) -> None:
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()
        super().done(result)


def _moment(clock: int) -> str:
    """Return when an event happened, in this computer's time; nothing where none did."""
    if not clock:
        return "—"
    moment = datetime.fromtimestamp((clock >> _COUNTER) / 1000, UTC).astimezone()
    return isolated(digits(moment.strftime("%Y-%m-%d %H:%M")))

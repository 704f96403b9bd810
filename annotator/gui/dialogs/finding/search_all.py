"""Searches all articles and shows each hit with the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialogs.finding.found_list import FoundList
from annotator.gui.jobs import Job
from annotator.gui.translation import digits
from annotator.project import Found, Project

if TYPE_CHECKING:
    from annotator.core.progress import Progress
    from annotator.gui.project_controller import ProjectController

_MOST = 5000  # hits that are shown
_AT_ONCE = 50


class _Finder(QObject):
    """Brings hits from the job's thread, some at a time."""

    hits_found = Signal(list)


class SearchAll(QDialog):
    """Finds words in any spelling; a hit is opened by Enter or a double click.

    ``found_requested`` carries the hit to show.
    """

    found_requested = Signal(object)

    def __init__(
        self, controller: ProjectController, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Search in all articles"))
        self.resize(760, 560)
        self._controller = controller
        self._job: Job | None = None
        self._finder = _Finder(self)
        self._field = QLineEdit(words)
        self._field.setAccessibleName(self.windowTitle())
        self._field.returnPressed.connect(self.look)
        self._whole = QCheckBox(self.tr("Whole words"))
        self._whole.toggled.connect(self.look)
        self._count = QLabel()
        self._count.setObjectName("secondary")
        self._list = FoundList(checkable=False)
        self._list.setAccessibleName(self.tr("Hits"))
        self._list.itemActivated.connect(self._on_activated)
        search = QPushButton(self.tr("Search"))
        search.setAutoDefault(False)
        search.clicked.connect(self.look)
        above = QHBoxLayout()
        for widget in (self._field, search, self._whole):
            above.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(above)
        column.addWidget(self._list)
        column.addWidget(self._count)

    def look(self) -> None:
        """Search in a job; hits are shown as they come."""
        self._stop()
        self._list.clear()
        project, words = self._controller.project, self._field.text().strip()
        if project is None or not words:
            self._count.clear()
            return
        path, whole = project.path, self._whole.isChecked()
        finder = self._finder = _Finder(self)
        finder.hits_found.connect(self._add)

        def work(report: Progress) -> int:
            count, some = 0, list[Found]()
            with Project.open(path, read_only=True) as other:
                for found in other.search.find(words, whole_words=whole, report=report):
                    count += 1
                    some.append(found)
                    if count == 1 or len(some) == _AT_ONCE:
                        finder.hits_found.emit(some)
                        some = []
                    if count == _MOST:
                        break
            finder.hits_found.emit(some)
            return count

        self._count.setText(self.tr("Looking…"))
        self._job = Job(work, self)
        self._job.succeeded.connect(self._on_ended)
        self._job.failed.connect(self._controller.failed)
        self._job.ended.connect(self._job.deleteLater)
        self._job.start()

    def _add(self, hits: list[Found]) -> None:
        for hit in hits:
            self._list.add(hit, with_title=True)
        if hits and self._list.currentRow() < 0:
            self._list.setCurrentRow(0)

    def _on_ended(self, count: int) -> None:
        self._job = None
        words = self.tr("%n hit(s)", "", count) if count else self.tr("Not found")
        self._count.setText(digits(words))

    def _on_activated(self) -> None:
        found = self._list.current()
        if found is not None:
            self.found_requested.emit(found)

    def _stop(self) -> None:
        self._finder.blockSignals(True)
        if self._job is not None:
            self._job.cancel()
            self._job.succeeded.disconnect(self._on_ended)
            self._job = None

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

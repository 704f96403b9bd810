"""Searches all articles and shows each hit with the words around it."""

from __future__ import annotations

from itertools import islice
from queue import SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
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

from annotator.gui.asking import Asking
from annotator.gui.dialogs.finding.found_list import FoundList
from annotator.gui.translation import digits
from annotator.project import Found, Project

if TYPE_CHECKING:
    from annotator.core.errors import AnnotatorError
    from annotator.core.progress import Progress
    from annotator.gui.project_controller import ProjectController

_MOST = 5000  # hits that are shown
_SHOWN_EVERY, _SHOWN_AT_ONCE = 20, 100  # milliseconds, hits: the window answers meanwhile


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
        self._asking = Asking(controller, self)
        self._found: SimpleQueue[Found] = SimpleQueue()
        self._timer = QTimer(self, interval=_SHOWN_EVERY)
        self._timer.timeout.connect(self._show_found)
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
        whole = self._whole.isChecked()
        found = self._found = SimpleQueue[Found]()  # what was looked for before is put elsewhere

        def find(other: Project, report: Progress) -> None:
            hits = other.search.find(words, whole_words=whole, report=report)
            for hit in islice(hits, _MOST):
                found.put(hit)

        self._count.setText(self.tr("Looking…"))
        self._asking.ask(find, self._show_found, self._on_failed)
        self._timer.start()

    def _show_found(self) -> None:
        """Show some of what was found; the last time after the job, when all of it is shown."""
        for _ in range(_SHOWN_AT_ONCE):
            if self._found.empty():
                break
            self._list.add(self._found.get(), with_title=True)
        if self._list.count() and self._list.currentRow() < 0:
            self._list.setCurrentRow(0)
        if not self._asking.is_on and self._found.empty():
            self._timer.stop()
            count = self._list.count()
            words = self.tr("%n hit(s)", "", count) if count else self.tr("Not found")
            self._count.setText(digits(words))

    def _on_failed(self, error: AnnotatorError) -> None:
        self._stop()
        self._count.clear()
        self._controller.failed.emit(error)

    def _on_activated(self) -> None:
        found = self._list.current()
        if found is not None:
            self.found_requested.emit(found)

    def _stop(self) -> None:
        self._timer.stop()
        self._asking.stop()

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

"""The list of documents: only row numbers are held, what is shown is read page by page."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItemModel

from annotator.core.document import Status
from annotator.core.verdict import ReviewStatus
from annotator.gui.messages import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.document import DocumentSummary
    from annotator.gui.project_controller import ProjectController

_PAGE = 128  # summaries read at once: a few screens of them
_PAGES_KEPT = 32

SUMMARY = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class DocumentListModel(QStandardItemModel):
    """The documents that pass the filter, in the project's order.

    Qt counts the rows, which have no items: a list view asks for their number twice a row, and
    the answers of Python took more than a second with 1,000,000 documents.
    """

    def __init__(self, controller: ProjectController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._rows: Sequence[int] = ()
        self._pages: dict[int, list[DocumentSummary]] = {}
        self._search = ""
        self._status: Status | None = None
        self._queue: Sequence[int] | None = None
        self.only_mine = False
        self.assigned = 0
        self._places: dict[int, int] | None = None

    def set_filter(self, search: str, status: Status | None) -> None:
        """Show the documents that hold ``search`` and have ``status``."""
        self._search, self._status = search, status
        self.refresh()

    def set_queue(self, rows: Sequence[int] | None) -> None:
        """Show only these documents, in this order; with None all of them again."""
        self._queue = rows
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        self.beginResetModel()
        self._pages.clear()
        annotator_id = self._controller.shown_annotator.id
        rows = self._controller.ask(
            lambda project: project.documents(
                annotator_id, status=self._status, search=self._search
            )
        )
        self._rows = () if rows is None else self._mine_among(rows)
        self._places = None
        if self._queue is not None:
            passing = set(self._rows)
            self._rows = [row for row in self._queue if row in passing]
            self._places = {row: place for place, row in enumerate(self._rows)}
        self._count_rows()
        self.endResetModel()

    @property
    def rows(self) -> Sequence[int]:
        """The documents that are shown, by their rows in the project."""
        return self._rows

    def _mine_among(self, rows: Sequence[int]) -> Sequence[int]:
        """Return what of these is assigned to whoever labels, where that alone is wanted.

        ``assigned`` is how many documents are; who has none sees all, and so does who reviews.
        """
        annotator_id = self._controller.annotator.id
        mine = self._controller.ask(lambda project: project.team.rows(annotator_id)) or ()
        self.assigned = len(mine)
        if not mine or not self.only_mine or not self._controller.shows_own:
            return rows
        among = set(mine)
        return [row for row in rows if row in among]

    def _count_rows(self) -> None:
        """Give Qt as many rows as there are documents, as a part of the reset."""
        self.blockSignals(True)
        self.setColumnCount(1)
        self.setRowCount(len(self._rows))
        self.blockSignals(False)

    def refresh_document(self, row: int) -> None:
        """Show what changed of one document."""
        place = self.place_of(row)
        if place is None:
            return
        self._pages.pop(place // _PAGE, None)
        index = self.index(place, 0)
        self.dataChanged.emit(index, index)

    def place_of(self, row: int) -> int | None:
        """Return where a document stands in the list, if it does."""
        if self._places is not None:
            return self._places.get(row)
        place = bisect_left(self._rows, row)  # the project's order is that of the rows
        return place if self.row_at(place) == row else None

    def row_at(self, place: int) -> int | None:
        """Return the document that stands at a place in the list."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    @property
    def shows_mine(self) -> bool:
        """Whether only what is assigned to whoever labels is shown, of which there is something."""
        return bool(self.only_mine and self.assigned and self._controller.shows_own)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (
            SUMMARY,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        summary = self._summary(index.row())
        if summary is None or role == SUMMARY:
            return summary
        title = summary.title or summary.id
        return plain_tip(title) if role == Qt.ItemDataRole.ToolTipRole else title

    def _summary(self, place: int) -> DocumentSummary | None:
        number, within = divmod(place, _PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read_page(number)
        return page[within] if within < len(page) else None

    def _read_page(self, number: int) -> list[DocumentSummary]:
        if len(self._pages) >= _PAGES_KEPT:
            self._pages.pop(next(iter(self._pages)))
        rows = self._rows[number * _PAGE : (number + 1) * _PAGE]
        annotator_id = self._controller.shown_annotator.id
        # A page that cannot be read is remembered as empty, so that the list says so once.
        page = self._controller.ask(lambda project: project.summaries(rows, annotator_id)) or []
        if not self._controller.shows_own:
            page = [self._as_reviewed(summary) for summary in page]
        self._pages[number] = page
        return page

    def _as_reviewed(self, summary: DocumentSummary) -> DocumentSummary:
        """Return a summary whose status is how far the review is."""
        controller = self._controller
        reviewer_id = controller.annotator.id
        authors = controller.compared or (controller.shown_annotator,)
        ids = [each.id for each in authors if each.id != reviewer_id]
        reviews = controller.ask(
            lambda project: {project.review.status(summary.id, reviewer_id, each) for each in ids}
        )
        done = reviews == {ReviewStatus.DONE}
        return replace(summary, status=Status.DONE if done else Status.NEW)

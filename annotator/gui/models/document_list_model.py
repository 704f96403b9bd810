"""The list of documents: only row numbers are held, what is shown is read page by page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItemModel

from annotator.core.document import Status
from annotator.core.document_filter import AS_IMPORTED, EVERY_DOCUMENT, DocumentFilter, Order
from annotator.core.progress import Progress, silent
from annotator.core.verdict import ReviewStatus
from annotator.gui.jobs import Job
from annotator.gui.messages import plain_tip
from annotator.gui.models.document_rows import NO_ROWS, DocumentRows
from annotator.project import Project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.document import DocumentSummary
    from annotator.core.document_filter import Sorting
    from annotator.gui.project_controller import ProjectController

_PAGE = 128  # summaries read at once: a few screens of them
_PAGES_KEPT = 32

SUMMARY = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class DocumentListModel(QStandardItemModel):
    """The documents that pass the filter, in the chosen order.

    Qt counts the rows, which have no items: a list view asks for their number twice a row, and
    the answers of Python took more than a second with 1,000,000 documents.

    All documents as they were imported need not be read: they are there at once. Every other list
    is read by a job, during which the one before is shown, but for documents that are gone;
    ``reading_told`` says how far it is.
    """

    reading_told = Signal(object, object)
    reading_ended = Signal()
    filter_changed = Signal()

    def __init__(self, controller: ProjectController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._shown = NO_ROWS
        self._pages: dict[int, list[DocumentSummary]] = {}
        self._queue: Sequence[int] | None = None
        self._job: Job | None = None
        self.wanted: DocumentFilter = EVERY_DOCUMENT
        self.sorting: Sorting = AS_IMPORTED
        self.only_mine = False
        self.assigned = 0
        self.total = 0
        controller.project_closed.connect(self._on_project_closed)

    @property
    def is_reading(self) -> bool:
        """Whether a job reads the list that is wanted."""
        return self._job is not None

    def show_wanted(self, wanted: DocumentFilter, sorting: Sorting) -> None:
        """Show the documents that are wanted, in an order."""
        self.wanted, self.sorting = wanted, sorting
        self.filter_changed.emit()
        self.refresh()

    def set_queue(self, rows: Sequence[int] | None) -> None:
        """Show only these documents, in this order; with None all of them again."""
        self._queue = rows
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        self._stop()
        project, annotator = self._controller.project, self._controller.annotator
        if project is None:
            self.total = self.assigned = 0
            self._take(NO_ROWS)
            return
        counts = self._controller.ask(
            lambda project: (
                project.documents.progress(annotator.id).documents,
                project.team.assigned_count(annotator.id),
            )
        )
        self.total, self.assigned = counts or (0, 0)
        wanted = self._meant()
        if wanted == EVERY_DOCUMENT and (
            self._queue is not None or self.sorting.order is Order.IMPORTED
        ):
            self._take(_listed(project, annotator.id, wanted, self.sorting, self._queue))
        else:
            self._leave_out_gone()
            self._read(project, annotator.id, wanted)

    def _meant(self) -> DocumentFilter:
        """Return the filter with what goes without saying.

        Who has something assigned sees that alone, unless they want or review others; a condition
        about sets is about those that are shown.
        """
        wanted = self.wanted
        if self.only_mine and self.assigned and self._controller.shows_own:
            wanted = replace(wanted, assigned=True)
        author = self._controller.author
        if author and wanted.is_about_sets and not wanted.annotator and not wanted.anyone:
            wanted = replace(wanted, annotator=author.name)
        return wanted

    def _leave_out_gone(self) -> None:
        """Show none of what was removed since the list was read: it could not be opened."""
        gone = self._controller.ask(lambda project: project.trash.rows_aside())
        left = self._shown.without(gone or ())
        if left is not self._shown:
            self._take(left)

    def _read(self, project: Project, annotator_id: str, wanted: DocumentFilter) -> None:
        path, sorting, queue = project.path, self.sorting, self._queue

        def work(report: Progress) -> DocumentRows:
            with Project.open(path, read_only=True) as other:
                return _listed(other, annotator_id, wanted, sorting, queue, report)

        job = Job(work, self)
        self._job = job
        job.progressed.connect(self.reading_told)
        job.succeeded.connect(lambda rows: self._on_read(job, rows))
        job.failed.connect(self._controller.failed)
        job.ended.connect(lambda: self._on_ended(job))
        job.start()
        self.reading_told.emit(0, 0)

    def _on_read(self, job: Job, rows: DocumentRows) -> None:
        if job is self._job:
            self._take(rows)

    def _on_ended(self, job: Job) -> None:
        job.deleteLater()
        if job is self._job:
            self._job = None
            self.reading_ended.emit()

    def _stop(self) -> None:
        """Let nothing be read any more, before another list is wanted."""
        job, self._job = self._job, None
        if job is not None:
            job.give_up()

    def _on_project_closed(self) -> None:
        """Wait for who reads: beside a reader SQLite does not leave one self-contained file."""
        job = self._job
        self._stop()
        if job is not None:
            job.wait()

    def _take(self, shown: DocumentRows) -> None:
        self.beginResetModel()
        self._pages.clear()
        self._shown = shown
        self._count_rows()
        self.endResetModel()

    def _count_rows(self) -> None:
        """Give Qt as many rows as there are documents, as a part of the reset."""
        self.blockSignals(True)
        self.setColumnCount(1)
        self.setRowCount(len(self._shown.rows))
        self.blockSignals(False)

    @property
    def rows(self) -> Sequence[int]:
        """The documents that are shown, by their rows in the project."""
        return self._shown.rows

    def refresh_document(self, row: int) -> None:
        """Show what changed of one document."""
        place = self.place_of(row)
        if place is None:
            return
        self._pages.pop(place // _PAGE, None)
        index = self.index(place, 0)
        self.dataChanged.emit(index, index)

    def refresh_pages(self) -> None:
        """Show anew what is told of each document, in the same list."""
        self._pages.clear()
        if last := self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(last - 1, 0))

    def place_of(self, row: int) -> int | None:
        """Return where a document stands in the list, if it does."""
        return self._shown.place_of(row)

    def row_at(self, place: int) -> int | None:
        """Return the document that stands at a place in the list."""
        return self._shown.row_at(place)

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
        rows = self._shown.rows[number * _PAGE : (number + 1) * _PAGE]
        annotator_id = self._controller.shown_annotator.id
        # A page that cannot be read is remembered as empty, so that the list says so once.
        page = (
            self._controller.ask(lambda project: project.documents.summaries(rows, annotator_id))
            or []
        )
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


def _listed(
    project: Project,
    annotator_id: str,
    wanted: DocumentFilter,
    sorting: Sorting,
    queue: Sequence[int] | None,
    report: Progress = silent,
) -> DocumentRows:
    """Return what is wanted in its order, or in that of a queue."""
    if queue is None:
        rows = project.documents.listed(annotator_id, wanted, sorting, report)
        return DocumentRows(rows, in_order=sorting == AS_IMPORTED)
    # All too are asked for: some of the queue may have been removed since it was made.
    passing = project.documents.listed(annotator_id, wanted, AS_IMPORTED, report)
    among = passing if isinstance(passing, range) else set(passing)
    return DocumentRows([row for row in queue if row in among], in_order=False)

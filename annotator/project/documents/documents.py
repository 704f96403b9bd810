"""The documents of an open project: which there are, in which order, and each of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.arabic.folding import fold
from annotator.core.document_filter import AS_IMPORTED, EVERY_DOCUMENT, DocumentFilter, Sorting
from annotator.core.progress import Progress, silent
from annotator.project.documents.names import check_filter
from annotator.store import documents
from annotator.store.annotation_sets import number_of
from annotator.store.document_lists import list_documents, read_sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.document import Document, DocumentSummary
    from annotator.store.documents import ProjectProgress, Wanted
    from annotator.store.file.database import Database
    from annotator.store.log.acts import Acts


class Documents:
    """The documents of one open project; a row is where one stands in the order of imports."""

    def __init__(self, database: Database, acts: Acts) -> None:
        self._database = database
        self._acts = acts

    def listed(
        self,
        annotator_id: str,
        wanted: DocumentFilter = EVERY_DOCUMENT,
        sorting: Sorting = AS_IMPORTED,
        report: Progress = silent,
    ) -> Sequence[int]:
        """Return the rows of the documents that an annotator asks for, in order.

        A set that they may not see yet is as if it were not there. Progress is in documents.
        """
        number = number_of(self._database, annotator_id)
        folded = replace(wanted, text=fold(wanted.text)) if wanted.text else wanted
        return list_documents(self._database, folded, number, sorting, report)

    def matching(self, wanted: DocumentFilter, report: Progress = silent) -> Sequence[int]:
        """Return the rows of the documents that pass, for nobody in particular, as imported.

        Raises:
            AnnotatorError: it names an annotator or a label that is not there.
        """
        check_filter(self._database, self._acts.labels, wanted)
        return self.listed("", wanted, AS_IMPORTED, report)

    def sources(self, most: int) -> list[str]:
        """Return where documents came from, each source once, at most so many."""
        return read_sources(self._database, most)

    def summaries(self, rows: Sequence[int], annotator_id: str) -> list[DocumentSummary]:
        """Return what a list shows of these rows, in the same order."""
        number = number_of(self._database, annotator_id)
        return documents.read_summaries(self._database, rows, number)

    def read(self, row: int) -> Document:
        """Return a document by its row.

        Raises:
            AnnotatorError: there is no such row.
        """
        return documents.read_document(self._database, row)

    def row_of(self, document_id: str) -> int | None:
        """Return the row of a document, if the project has it."""
        return documents.row_of(self._database, document_id)

    def next_row(
        self, after: int, wanted: Wanted, annotator_id: str, *, assigned: bool = False
    ) -> int | None:
        """Return the row of the next document of a kind after a row, round the project's end.

        With ``assigned`` only among those that are this annotator's to label.
        """
        number = number_of(self._database, annotator_id)
        return documents.next_row(self._database, number, after, wanted, assigned=assigned)

    def progress(self, annotator_id: str, *, assigned: bool = False) -> ProjectProgress:
        """Return how far an annotator is with all documents, or with those assigned to them."""
        number = number_of(self._database, annotator_id)
        if assigned:
            return documents.read_assigned_progress(self._database, number)
        return documents.read_progress(self._database, number)

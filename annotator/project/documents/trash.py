"""The trash of an open project: what was removed, bringing it back, and emptying it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.edits.edits import AddSpans, Batch
from annotator.core.edits.trash import (
    RemovedDocument,
    RemoveDocuments,
    RemovedSpans,
    RestoreDocuments,
)
from annotator.core.errors import AnnotatorError, Reason
from annotator.store.aside.listing import (
    count_removed,
    count_spans,
    free_again,
    read_removed_documents,
    read_removed_spans,
    read_rows_aside,
)
from annotator.store.team.hidden import sight_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.store.file.database import Database
    from annotator.store.log.acts import Acts

__all__ = ["RemovedDocument", "RemovedSpans", "Trash"]


@dataclass(frozen=True, slots=True)
class Emptied:
    """How many documents and removals of spans an emptying took."""

    documents: int
    removals: int


class Trash:
    """What is in the project's file and no longer in the project."""

    def __init__(self, database: Database, acts: Acts) -> None:
        self._database = database
        self._acts = acts

    def documents(self) -> list[RemovedDocument]:
        """Return the documents that were removed, the last ones first."""
        return read_removed_documents(self._database)

    def spans(self, viewer_id: str | None = None) -> list[RemovedSpans]:
        """Return what was removed at least two spans at a time and is not there again.

        What ``viewer_id`` may not see yet is left out.
        """
        return read_removed_spans(self._database, sight_of(self._database, viewer_id))

    def rows_aside(self) -> list[int]:
        """Return the rows of what is not in the project now: removed, or a former version."""
        return read_rows_aside(self._database)

    def count(self) -> int:
        """Return how many documents are in the trash."""
        return count_removed(self._database)

    def removal(self, rows: Sequence[int], by: str | None) -> RemoveDocuments:
        """Return the edit by which the documents of these rows go to the trash."""
        return RemoveDocuments(by, count_spans(self._database, rows))

    def restoring(self, document_ids: Iterable[str], by: str | None) -> RestoreDocuments:
        """Return the edit by which documents come back.

        Raises:
            AnnotatorError: one of them is not in the trash.
        """
        here = {each.id: each.spans for each in self.documents()}
        wanted = list(document_ids)
        for each in wanted:
            if each not in here:
                raise AnnotatorError(Reason.NOT_IN_TRASH, path=self._database.path, id=each)
        return RestoreDocuments(by, {each: here[each] for each in wanted})

    def restoring_spans(self, removed: Iterable[RemovedSpans]) -> Batch:
        """Return the act by which spans come back, but not where their label was given again."""
        edits = list[AddSpans]()
        for each in removed:
            spans = free_again(self._database, each.document_id, each.annotator_id, each.spans)
            if spans:
                edits.append(AddSpans(each.document_id, each.annotator_id, tuple(spans)))
        return Batch(tuple(edits))

    def empty(self, by: str | None) -> Emptied:
        """Take the texts of the removed documents out of the file for good; there is no undo.

        The events stay, and so does what was exported, handed over or backed up before. Removed
        spans are listed no more.

        Raises:
            StorageFailed, Locked, ReadOnly, TooNew: it could not be written; nothing was.
        """
        self._database.refuse_read_only()
        documents = [each.id for each in self.documents()]
        removals = [each.event for each in self.spans()]
        if not documents and not removals:
            return Emptied(0, 0)
        with self._database.transaction():
            self._acts.trash.empty(by, documents, removals)
        self._acts.refresh()
        return Emptied(len(documents), len(removals))

"""Checks what is done to the trash against the project and records it as events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.edits.trash import RemoveDocuments, RestoreDocuments
from annotator.core.errors import Reason, SpanConflict
from annotator.store.aside.listing import read_former_lengths, read_lengths
from annotator.store.documents import row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.edits.trash import TrashEdit
    from annotator.store.file.database import Database
    from annotator.store.log.events import Event
    from annotator.store.log.set_edits import Record


class TrashEdits:
    """Applies edits of the trash inside the open transaction."""

    def __init__(self, database: Database, record: Record) -> None:
        self._database = database
        self._record = record

    def apply(self, edit: TrashEdit) -> Event:
        """Check one edit and record it.

        Raises:
            SpanConflict: one of the documents is not in the project, or not in the trash.
        """
        match edit:
            case RemoveDocuments(annotator, documents):
                if any(row_of(self._database, each) is None for each in documents):
                    raise SpanConflict(Reason.TRASH_CHANGED)
                content = {"documents": dict(documents)}
                return self._record("documents.removed", content, annotator=annotator)
            case RestoreDocuments(annotator, documents):
                if read_lengths(self._database, documents).keys() != documents.keys():
                    raise SpanConflict(Reason.TRASH_CHANGED)
                restored = {"documents": list(documents)}
                return self._record("documents.restored", restored, annotator=annotator)

    def empty(
        self, annotator: str | None, documents: Sequence[str], removals: Sequence[str]
    ) -> Event:
        """Record that the texts of documents go for good, and that removals are listed no more.

        With a document go its former versions.
        What is not in the trash any more is passed over.
        """
        lengths = read_lengths(self._database, documents)
        lengths |= read_former_lengths(self._database, lengths)
        content = {"documents": lengths, "removals": list(removals)}
        return self._record("trash.emptied", content, annotator=annotator)

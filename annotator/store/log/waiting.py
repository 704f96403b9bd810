"""New documents and sets that wait to be written together: many rows by one statement each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import orjson

from annotator.core.identifiers import new_id
from annotator.store.annotation_sets import number_of
from annotator.store.documents import NEXT_ROW, NewDocument, add_documents
from annotator.store.file.bulk_rows import ManyNewRows
from annotator.store.log.projections import Projections
from annotator.store.log.set_edits import document_content, span_content
from annotator.store.log.span_table import NewSet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from annotator.core.document import Document, Status
    from annotator.core.span import Span
    from annotator.store.file.database import Database
    from annotator.store.log.events import Draft, EventLog

_MOST_DOCUMENTS = 500
_MANY = 50  # documents; fewer are not worth taking triggers out for them
_MOST_CHARACTERS = 2_000_000
_ASKED_AT_ONCE = 500  # ids in one query; SQLite's limit is far higher


@dataclass(slots=True)
class _Set:
    document: str
    annotator: str
    status: Status
    spans: Sequence[Span]


class Waiting:
    """What an import has found to be new and not written yet, inside one open transaction.

    Its events and rows are those that one record after the other would have made. Whoever asks
    the project for something that may wait here writes it first.
    """

    def __init__(self, database: Database, log: EventLog, fold: Callable[[str], str]) -> None:
        self._database = database
        self._log = log
        self._fold = fold
        self._projections = Projections(database)
        self._many = ManyNewRows(database)
        self._numbers: dict[str, int] = {}
        self._forget()

    def _forget(self) -> None:
        self._documents: dict[str, tuple[Document, str]] = {}
        self._texts: dict[str, tuple[bytes, str]] = {}
        self._digests: set[str] = set()
        self._addresses: set[str] = set()
        self._sets: dict[tuple[str, str], _Set] = {}
        self._in_order: list[str | _Set] = []
        self._characters = 0

    def digest(self, document_id: str) -> str | None:
        """Return the hash of the text of a document that waits; None where none of this id does."""
        found = self._documents.get(document_id)
        return found[1] if found else None

    def concerns(self, document: Document, digest: str) -> bool:
        """Tell whether a document of the same id, address or text, by its hash, waits."""
        return (
            document.id in self._documents
            or digest in self._digests
            or (bool(document.meta) and repr(document.meta.get("url")) in self._addresses)
        )

    def has_set(self, document_id: str, annotator_id: str) -> bool:
        """Tell whether an annotator's set over a document waits."""
        return (document_id, annotator_id) in self._sets

    def add_document(self, document: Document, digest: str, text: bytes) -> None:
        """Let a document wait that the project does not have.

        The hash is that of its text, which is given as JSON too.
        """
        self._documents[document.id] = (document, digest)
        self._texts[document.id] = text, orjson.dumps(dict(document.meta)).decode()
        self._digests.add(digest)
        if "url" in document.meta:
            self._addresses.add(repr(document.meta["url"]))  # it may be anything
        self._in_order.append(document.id)
        self._characters += len(document.text)

    def add_set(
        self, document_id: str, annotator_id: str, status: Status, spans: Sequence[Span]
    ) -> None:
        """Let a set wait that is the annotator's first over a document that waits too.

        The spans are all of different words or labels; ids that they lack or that are in use
        are made when they are written.
        """
        found = _Set(document_id, annotator_id, status, spans)
        self._sets[document_id, annotator_id] = found
        self._in_order.append(found)

    @property
    def is_full(self) -> bool:
        """Whether so much waits that more would only take memory."""
        return len(self._documents) >= _MOST_DOCUMENTS or self._characters >= _MOST_CHARACTERS

    def write(self) -> None:
        """Write all that waits, so that anything else may be written then."""
        self.write_on()
        self._many.end()

    def write_on(self) -> None:
        """Write all that waits, before more of the same."""
        if not self._in_order:
            return
        rows = self._free_rows()
        self._free_ids()
        documents: list[NewDocument] = []
        drafts: list[Draft] = []
        for each in self._in_order:
            if isinstance(each, _Set):
                spans = [span_content(span) for span in each.spans]
                content = {"status": str(each.status), "spans": spans}
                drafts.append(("spans.imported", content, each.annotator, each.document))
            else:
                document, digest = self._documents[each]
                content = document_content(document, digest)
                meta = self._texts[each][1]
                documents.append((rows[each], document.id, document.text, meta, content))
                drafts.append(("document.added", content, None, document.id))
        if len(documents) >= _MANY:
            self._many.begin()
        sets = self._put(documents, drafts, rows)
        if self._many.is_begun:
            self._projections.count_new_sets(sets)
        self._forget()

    def _free_ids(self) -> None:
        """Give new ids to spans that have none, or one that is in use."""
        sets = self._sets.values()
        ids = [span.id for each in sets for span in each.spans]
        used = used_ids(self._database, ids)
        if used or "" in ids or len(set(ids)) < len(ids):
            for each in sets:
                each.spans = with_free_ids(each.spans, used)

    def _free_rows(self) -> dict[str, int]:
        """Return for each document that waits the row that it gets."""
        first: int = self._database.value(f"SELECT {NEXT_ROW}")
        return {document: first + place for place, document in enumerate(self._documents)}

    def _put(
        self, documents: Sequence[NewDocument], drafts: Sequence[Draft], rows: Mapping[str, int]
    ) -> list[NewSet]:
        """Write documents, events and sets; return the sets."""
        add_documents(self._database, documents, self._fold)
        event_ids = self._log.append_all(drafts, self._texts)
        sets = [
            NewSet(
                rows[each.document],
                self._number(each.annotator),
                str(each.status),
                each.spans,
                event_id,
            )
            for each, event_id in zip(self._in_order, event_ids, strict=True)
            if isinstance(each, _Set)
        ]
        self._projections.put_new_sets(sets)
        return sets

    def _number(self, annotator_id: str) -> int:
        number = self._numbers.get(annotator_id)
        if number is None:
            found = number_of(self._database, annotator_id)
            assert found is not None
            number = self._numbers[annotator_id] = found
        return number


def used_ids(database: Database, ids: Sequence[str]) -> set[str]:
    """Return which of these ids of spans are in use in the project."""
    used = set[str]()
    for first in range(0, len(ids), _ASKED_AT_ONCE):
        some = ids[first : first + _ASKED_AT_ONCE]
        marks = ",".join("?" * len(some))
        used.update(
            row[0] for row in database.rows(f"SELECT id FROM span WHERE id IN ({marks})", some)
        )
    return used


def with_free_ids(spans: Iterable[Span], used: set[str]) -> list[Span]:
    """Give a new id to each span that has none or whose own is used, and note all as used."""
    free = []
    for span in spans:
        if not span.id or span.id in used:
            span = replace(span, id=new_id())
        used.add(span.id)
        free.append(span)
    return free

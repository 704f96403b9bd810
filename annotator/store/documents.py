"""Reading documents and their lists."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import orjson

from annotator.core.document import Document, DocumentSummary, Status
from annotator.core.errors import AnnotatorError, Damaged, Reason
from annotator.store.copies.listing import read_sizes
from annotator.store.copies.sources import read_sources
from annotator.store.log.events import decode, encode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from annotator.core.progress import Progress
    from annotator.store.file.database import Database, Row

# What is set aside keeps its row, and comes back to it.
NEXT_ROW = (
    "(SELECT 1 + max(ifnull((SELECT max(row) FROM document), 0),"
    " ifnull((SELECT max(row) FROM set_aside), 0)))"
)
NewDocument = tuple[int | None, str, str, str, Any]
"""A document to be: its row, id, text and metadata, and the body of its event."""
_SEARCHED_AT_ONCE = 1000  # documents; the time between two reports, and to the first hit


@dataclass(frozen=True, slots=True)
class ProjectProgress:
    """How many documents there are to label, and how many of them one annotator has done."""

    documents: int
    done: int


def read_document(database: Database, row: int) -> Document:
    """Return the document of a row.

    Raises:
        AnnotatorError: there is no such row.
    """
    found = database.row(
        "SELECT id, title, text, source, published, meta FROM document WHERE row = ?", (row,)
    )
    if found is None:
        raise AnnotatorError(Reason.UNKNOWN_DOCUMENT, path=database.path, id=row)
    return replace(document_of(found), sources=read_sources(database, row))


def document_of(row: Row) -> Document:
    """Return the document in a row of id, title, text, source, published and meta."""
    document_id, title, text, source, published, meta = row
    return Document(document_id, title, text, source, published, decode(meta))


def status_of(value: str) -> Status:
    """Return a status as the tables keep it.

    Raises:
        Damaged: it is none.
    """
    try:
        return Status(value)
    except ValueError as error:
        raise Damaged(Reason.PROJECT_DAMAGED, cause=str(error)) from error


def add_document(
    database: Database,
    document_id: str,
    text: str,
    meta: str,
    content: Any,
    fold: Callable[[str], str],
) -> None:
    """Write a document inside the open transaction, in a row that no other ever had.

    ``meta`` is JSON in the order it came; ``content`` is the body of the document's event.
    """
    add_documents(database, [(None, document_id, text, meta, content)], fold)


def add_documents(
    database: Database,
    documents: Iterable[NewDocument],
    fold: Callable[[str], str],
) -> None:
    """Write documents as ``add_document`` does."""
    database.execute_many(
        "INSERT INTO document (row, id, title, text, source, published, meta, sha256, search)"
        f" VALUES (ifnull(?, {NEXT_ROW}), ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                row,
                document_id,
                content["title"],
                text,
                content["source"],
                content["published"],
                meta,
                content["sha256"],
                fold(f"{content['title']}\n{text}"),
            )
            for row, document_id, text, meta, content in documents
        ),
    )


def row_of(database: Database, document_id: str) -> int | None:
    """Return the row of a document, if the project has it."""
    row: int | None = database.value("SELECT row FROM document WHERE id = ?", (document_id,))
    return row


def rows_of(database: Database, document_ids: Iterable[str]) -> list[int]:
    """Return the rows of the documents of these ids, those that the project has, in order."""
    wanted = encode(list(document_ids))
    sql = "SELECT row FROM document WHERE id IN (SELECT value FROM json_each(?)) ORDER BY row"
    return [row for (row,) in database.rows(sql, (wanted,))]


def read_titles(database: Database, document_ids: set[str]) -> dict[str, str]:
    """Return the headlines of documents by their ids."""
    found = database.stream("SELECT id, title FROM document")
    return {document_id: title for document_id, title in found if document_id in document_ids}


def list_every_row(database: Database) -> Sequence[int]:
    """Return the rows of all documents, in project order."""
    last = last_row(database)
    if count_documents(database) == last:
        # None is set aside, so their rows are 1, 2, 3 … and need not be read.
        return range(1, last + 1)
    # As one value: fetched one by one, a million rows would hold up the window's thread.
    rows = database.value("SELECT json_group_array(row) FROM (SELECT row FROM document ORDER BY 1)")
    return array("q", orjson.loads(rows))


def stream_texts(
    database: Database, words: Sequence[str], report: Progress, row: int | None = None
) -> Iterator[tuple[int, str, str, str]]:
    """Yield row, id, headline and text of the documents that hold all these folded words.

    With ``row`` only of that document. Progress is in documents.
    """
    first, total = (1, last_row(database)) if row is None else (row, row)
    holds = "".join(" AND instr(search, ?) > 0" for _word in words)
    for start in range(first, total + 1, _SEARCHED_AT_ONCE):
        report(start - first, total - first + 1)
        last = min(start + _SEARCHED_AT_ONCE - 1, total)
        # Rows first: no statement is open while somebody looks at a text, or looks no further.
        for (found,) in database.rows(
            f"SELECT row FROM document WHERE row BETWEEN ? AND ?{holds}", (start, last, *words)
        ):
            yield database.rows(
                "SELECT row, id, title, text FROM document WHERE row = ?", (found,)
            )[0]
    report(total - first + 1, total - first + 1)


class Wanted(StrEnum):
    """Which documents to go to: with nothing of this annotator's yet, flagged, with a note."""

    NEW = "new"
    FLAGGED = "flagged"
    NOTED = "noted"


_WANTED = {
    Wanted.NEW: "NOT EXISTS (SELECT 1 FROM annotation_set AS s WHERE s.document = d.row"
    " AND s.annotator IS :annotator AND s.status <> 'new')",
    Wanted.FLAGGED: "EXISTS (SELECT 1 FROM annotation_set AS s WHERE s.document = d.row"
    " AND s.annotator IS :annotator AND s.flag IS NOT NULL)",
    Wanted.NOTED: "EXISTS (SELECT 1 FROM span AS s WHERE s.document = d.row"
    " AND s.annotator IS :annotator AND s.note <> '')",
}


_ASSIGNED = (
    " AND EXISTS (SELECT 1 FROM assignment AS mine WHERE mine.document = d.row"
    " AND mine.annotator IS :annotator)"
)


def next_row(
    database: Database,
    annotator: int | None,
    after: int,
    wanted: Wanted,
    *,
    assigned: bool = False,
) -> int | None:
    """Return the row of the next wanted document after a row, round the project's end.

    With ``assigned`` only among those that are this annotator's to label.
    """
    among = _ASSIGNED if assigned else ""
    for start in (after, 0):
        found: int | None = database.value(
            f"SELECT d.row FROM document AS d WHERE d.row > :start AND {_WANTED[wanted]}{among}"
            " ORDER BY d.row LIMIT 1",
            {"start": start, "annotator": annotator},
        )
        if found is not None:
            return found
    return None


def read_summaries(
    database: Database, rows: Sequence[int], annotator: int | None
) -> list[DocumentSummary]:
    """Return what a list shows of these documents, in the same order."""
    found = database.rows(
        "SELECT d.row, d.id, d.title, d.source, d.published, ifnull(s.status, 'new'),"
        " ifnull(s.span_count, 0), s.flag IS NOT NULL FROM document AS d"
        " LEFT JOIN annotation_set AS s ON s.document = d.row AND s.annotator IS ?"
        f" WHERE d.row IN ({','.join('?' * len(rows))})",
        (annotator, *rows),
    )
    sizes = read_sizes(database, rows)
    by_row = {row[0]: _summary(row, sizes.get(row[0], 0)) for row in found}
    return [by_row[row] for row in rows if row in by_row]


def _summary(row: Row, copies: int) -> DocumentSummary:
    number, document_id, title, source, published, status, count, flagged = row
    return DocumentSummary(
        number,
        document_id,
        title,
        source,
        published,
        status_of(status),
        count,
        bool(flagged),
        copies,
    )


def read_assigned_progress(database: Database, annotator: int | None) -> ProjectProgress:
    """Return how far an annotator is with what is theirs to label."""
    found = database.row(
        "SELECT count(*), ifnull(sum(s.status = 'done'), 0) FROM assignment AS mine"
        " JOIN document AS d ON d.row = mine.document LEFT JOIN annotation_set AS s"
        " ON s.document = mine.document AND s.annotator = mine.annotator WHERE mine.annotator IS ?",
        (annotator,),
    )
    return ProjectProgress(*(found or (0, 0)))


def read_progress(database: Database, annotator: int | None) -> ProjectProgress:
    """Return how far an annotator is."""
    return ProjectProgress(
        documents=count_documents(database),
        done=database.value(
            "SELECT ifnull(sum(sets), 0) FROM set_count WHERE annotator IS ? AND status = 'done'",
            (annotator,),
        ),
    )


def count_documents(database: Database) -> int:
    """Return how many documents the project has, without those that are set aside."""
    last = last_row(database)
    return last - int(database.value("SELECT count(*) FROM set_aside WHERE row <= ?", (last,)))


def last_row(database: Database) -> int:
    """Return the highest row that a document of the project has."""
    return int(database.value("SELECT ifnull(max(row), 0) FROM document"))

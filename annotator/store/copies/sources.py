"""The other sources of documents: the ids under which the same text came again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.document import Source
from annotator.store.log.events import EventLog, decode, encode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.store.file.database import Database
    from annotator.store.log.events import Event


def source_content(source: Source) -> dict[str, Any]:
    """Return a source as it stands in an event's body."""
    return {
        "id": source.id,
        "title": source.title,
        "source": source.source,
        "published": source.published,
        "meta": dict(source.meta),
    }


def read_sources(database: Database, row: int) -> tuple[Source, ...]:
    """Return the other sources of the document of a row, in the order they came."""
    found = database.rows(
        "SELECT s.id, s.title, s.source, s.published, s.meta FROM text_source AS s"
        " JOIN event AS e ON e.id = s.event WHERE s.document = ? ORDER BY e.clock, e.id",
        (row,),
    )
    return tuple(
        Source(source_id, title, source, published, decode(meta))
        for source_id, title, source, published, meta in found
    )


def put_source(database: Database, event: Event, content: Any) -> None:
    """Fold an event: of several that tell of one id, the first says what it was called."""
    database.execute(
        "INSERT OR IGNORE INTO text_source"
        " (document, id, title, source, published, meta, event)"
        " SELECT row, ?, ?, ?, ?, ?, ? FROM document WHERE id = ?",
        (
            content["id"],
            content["title"],
            content["source"],
            content["published"],
            encode(content["meta"]),
            event.id,
            event.document,
        ),
    )


def settle_sources(database: Database, documents: Iterable[str]) -> None:
    """Fold again the sources of documents, by ids, after events were written in any order."""
    log = EventLog(database)
    for document in sorted(documents):
        database.execute(
            "DELETE FROM text_source WHERE document = (SELECT row FROM document WHERE id = ?)",
            (document,),
        )
        for event in log.of_nobody(document, "source.added"):
            put_source(database, event, event.content())

"""Makes right what depends on all of the log, after events were written in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from annotator.store.annotation_sets import number_of
from annotator.store.documents import row_of
from annotator.store.log.events import EventLog, decode
from annotator.store.log.projections import Projections
from annotator.store.team.people import ids_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotator.store.file.database import Database


def settle_project(database: Database) -> None:
    """Let the project be the one that was begun first."""
    content = decode(
        database.value(
            "SELECT body FROM event WHERE document IS NULL AND kind = 'project.begun'"
            " ORDER BY clock, id LIMIT 1"
        )
    )
    database.execute("DELETE FROM project")
    database.execute(
        "INSERT INTO project (id, created) VALUES (?, ?)", (content["id"], content["created"])
    )


def settle_documents(
    database: Database, documents: Iterable[str], fold: Callable[[str], str]
) -> None:
    """Let documents that several computers imported be called what the first called them."""
    for document in sorted(documents):
        body = database.value(
            "SELECT body FROM event WHERE document = ? AND annotator IS NULL"
            " AND kind = 'document.added' ORDER BY clock, id LIMIT 1",
            (document,),
        )
        table, text, *found = database.rows(
            "SELECT 'document', text, title, source, published, meta FROM document WHERE id = ?1"
            " UNION ALL SELECT 'set_aside', text, title, source, published, meta FROM set_aside"
            " WHERE id = ?1",
            (document,),
        )[0]
        if text is None:
            continue  # emptied
        content: dict[str, Any] = decode(body)
        names = [content[name] for name in ("title", "source", "published")]
        if [*found[:3], decode(found[3])] != [*names, content["meta"]]:
            meta = orjson.dumps(content["meta"]).decode()
            search = fold(f"{content['title']}\n{text}")
            database.execute(
                f"UPDATE {table} SET title = ?, source = ?, published = ?, meta = ?, search = ?"
                " WHERE id = ?",
                (*names, meta, search, document),
            )


def settle_standings(database: Database) -> None:
    """Let each document be in the project or set aside, as the log says."""
    Projections(database).settle_standings()


def fold_sets(database: Database, sets: Iterable[tuple[str, str]]) -> None:
    """Fold again the sets of documents and annotators, by ids, then what hangs on all of them."""
    projections, log = Projections(database), EventLog(database)
    places = set[tuple[str, int, int]]()
    for document, annotator in sets:
        row, number = row_of(database, document), number_of(database, annotator)
        if row is not None and number is not None:
            places.add((document, row, number))
    for document, row, number in sorted(places):
        projections.clear_set(row, number)
        for event in log.of_set(document, ids_of(database, number)):
            projections.fold_into_set(event, event.content(), row, number)
    projections.settle()

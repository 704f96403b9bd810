"""Which documents are whose to label, and how far each annotator is with them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.store.log.events import decode
from annotator.store.team.sight import ALL

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from annotator.store.file.database import Database
    from annotator.store.team.sight import Sight

_ASKED_AT_ONCE = 500  # ids in one query; SQLite's limit is far higher


@dataclass(frozen=True, slots=True)
class Share:
    """How far one annotator is: documents assigned, begun and done of these, and spans in them.

    Who is assigned nothing has all documents to label.
    """

    name: str
    assigned: int
    begun: int
    done: int
    spans: int


def settle_assignments(database: Database) -> None:
    """Make the table of assignments what the log gives: for each document what was said last."""
    latest = dict[str, list[str]]()
    for (body,) in database.rows(
        "SELECT body FROM event WHERE document IS NULL AND kind = 'assignment.made'"
        " ORDER BY clock, id"
    ):
        latest.update(decode(body)["documents"])
    database.execute("DELETE FROM assignment")
    put_assignments(database, latest)


def put_assignments(database: Database, assigned: dict[str, list[str]]) -> None:
    """Write whose some documents are; a document that is not here is passed over."""
    if not assigned:
        return
    rows = _rows_of(database, list(assigned))
    numbers = _numbers(database)
    here = [(rows[document], ids) for document, ids in assigned.items() if document in rows]
    database.execute_many("DELETE FROM assignment WHERE document = ?", [(row,) for row, _ in here])
    database.execute_many(
        "INSERT OR IGNORE INTO assignment (document, annotator) VALUES (?, ?)",
        [(row, numbers[each]) for row, ids in here for each in ids if each in numbers],
    )


def _rows_of(database: Database, documents: list[str]) -> dict[str, int]:
    if len(documents) > _ASKED_AT_ONCE:
        return dict(database.rows("SELECT id, row FROM document"))
    marks = ",".join("?" * len(documents))
    return dict(database.rows(f"SELECT id, row FROM document WHERE id IN ({marks})", documents))


def _numbers(database: Database) -> dict[str, int]:
    return dict(
        database.rows(
            "SELECT id, number FROM annotator UNION ALL SELECT id, number FROM annotator_alias"
        )
    )


def read_assignments(database: Database) -> dict[str, tuple[str, ...]]:
    """Return the ids of the documents that are assigned, with the ids of their annotators."""
    assigned = dict[str, tuple[str, ...]]()
    for document, annotator in database.rows(
        "SELECT d.id, a.id FROM assignment AS s JOIN document AS d ON d.row = s.document"
        " JOIN annotator AS a ON a.number = s.annotator ORDER BY d.id, a.id"
    ):
        assigned[document] = (*assigned.get(document, ()), annotator)
    return assigned


def read_document_ids(database: Database, rows: Collection[int] | None = None) -> list[str]:
    """Return the ids of all documents, or of those of these rows, in project order."""
    among = None if rows is None else set(rows)
    return [
        each
        for row, each in database.rows("SELECT row, id FROM document ORDER BY row")
        if among is None or row in among
    ]


def read_assigned_rows(database: Database, annotator: int | None) -> Sequence[int]:
    """Return the rows of the documents assigned to an annotator, in project order."""
    return array(
        "q",
        (
            row
            for (row,) in database.stream(
                "SELECT document FROM assignment WHERE annotator IS ? ORDER BY document",
                (annotator,),
            )
        ),
    )


def count_assigned(database: Database, annotator: int | None) -> int:
    """Return how many documents are assigned to an annotator."""
    return int(database.value("SELECT count(*) FROM assignment WHERE annotator IS ?", (annotator,)))


def read_shares(database: Database, sight: Sight = ALL) -> list[Share]:
    """Return how far each person is, in the order they came.

    Spans that may not be seen do not count; how far somebody is may always be seen.
    """
    return [
        Share(*row)
        for row in database.rows(
            "SELECT a.name, a.assigned, count(s.document), ifnull(sum(s.status = 'done'), 0),"
            f" ifnull(sum(s.span_count * ({sight.shows('s.document', 's.annotator')})), 0) FROM ("
            "SELECT number, name, (SELECT count(*) FROM assignment WHERE annotator = number)"
            " AS assigned FROM annotator WHERE kind = 'person') AS a"
            " LEFT JOIN annotation_set AS s ON s.annotator = a.number AND (a.assigned = 0"
            " OR EXISTS (SELECT 1 FROM assignment AS p WHERE p.document = s.document"
            " AND p.annotator = s.annotator)) GROUP BY a.number ORDER BY a.number"
        )
    ]

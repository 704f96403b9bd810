"""Reading the trash: documents that were removed, and spans that were removed many at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.edits.trash import RemovedDocument, RemovedSpans
from annotator.store.aside.standing import State, read_hidden_removals
from annotator.store.log.events import decode, moment
from annotator.store.log.set_edits import span_of
from annotator.store.team.sight import ALL
from annotator.store.versions.families import read_families

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.core.span import Span
    from annotator.store.file.database import Database
    from annotator.store.team.sight import Sight

_ASKED_AT_ONCE = 500  # ids in one query; SQLite's limit is far higher


def read_removed_documents(database: Database) -> list[RemovedDocument]:
    """Return the documents in the trash, the last removed first."""
    names = _names(database)
    bodies = dict[str, Any]()
    removed = list[tuple[int, str, RemovedDocument]]()
    for document, title, event, annotator, clock in database.rows(
        "SELECT s.id, s.title, e.id, e.annotator, e.clock FROM set_aside AS s"
        " JOIN event AS e ON e.id = s.event WHERE s.state = ? AND s.text IS NOT NULL",
        (str(State.REMOVED),),
    ):
        if event not in bodies:
            body = database.value("SELECT body FROM event WHERE id = ?", (event,))
            bodies[event] = decode(body)["documents"]
        by, count = names.get(annotator, ""), bodies[event][document]
        found = RemovedDocument(document, title, by, moment(clock), count)
        removed.append((-clock, document, found))
    return [each for _clock, _id, each in sorted(removed, key=lambda row: row[:2])]


def read_removed_spans(database: Database, sight: Sight = ALL) -> list[RemovedSpans]:
    """Return what was taken out of sets at least two spans at a time and is not there again.

    The last removed comes first. What was taken out several times is listed where it was last.
    Spans of sets that may not be seen are left out.
    """
    shown = "1" if sight == ALL else f"(e.document, e.annotator) NOT IN ({sight.hidden_ids()})"
    hidden, names = read_hidden_removals(database), _names(database)
    seen = set[tuple[str, str, str]]()
    removed = list[RemovedSpans]()
    for event, document, row, title, annotator, clock, body in database.rows(
        "SELECT e.id, d.id, d.row, d.title, e.annotator, e.clock, e.body"
        " FROM event AS e INDEXED BY event_bulk_removed JOIN document AS d ON d.id = e.document"
        f" WHERE e.kind = 'spans.removed' AND {shown} ORDER BY e.clock DESC, e.id DESC"
    ):
        contents = decode(body)["spans"]
        if len(contents) < 2:
            continue
        there = _present(database, row, [each["id"] for each in contents])
        keys = {each["id"]: (document, annotator, each["id"]) for each in contents}
        spans = tuple(
            span_of(each)
            for each in contents
            if each["id"] not in there and keys[each["id"]] not in seen
        )
        seen.update(keys.values())
        if spans and event not in hidden:
            by = names.get(annotator, "")
            when = moment(clock)
            removed.append(RemovedSpans(event, document, title, annotator, by, when, spans))
    return removed


def read_rows_aside(database: Database) -> list[int]:
    """Return the rows that belong to documents which are not in the project now."""
    return [row for (row,) in database.rows("SELECT row FROM set_aside")]


def count_removed(database: Database) -> int:
    """Return how many documents are in the trash."""
    return int(
        database.value(
            "SELECT count(*) FROM set_aside WHERE state = ? AND text IS NOT NULL",
            (str(State.REMOVED),),
        )
    )


def read_lengths(database: Database, documents: Iterable[str]) -> dict[str, int]:
    """Return the lengths of those of these documents that are in the trash, in code points."""
    wanted = set(documents)
    rows = database.rows(
        "SELECT id, length FROM set_aside WHERE state = ? AND text IS NOT NULL",
        (str(State.REMOVED),),
    )
    return {document: length for document, length in rows if document in wanted}


def read_former_lengths(database: Database, documents: Iterable[str]) -> dict[str, int]:
    """Return the lengths of the former versions of documents, in code points."""
    found, wanted = dict[str, int](), set(documents)
    for family in read_families(database).values():
        for member in family.members if wanted & family.members.keys() else ():
            found.update(
                database.rows(
                    "SELECT id, length FROM set_aside WHERE id = ? AND state = ?"
                    " AND text IS NOT NULL",
                    (member, str(State.REPLACED)),
                )
            )
    return found


def count_spans(database: Database, rows: Sequence[int]) -> dict[str, int]:
    """Return the ids of documents with how many spans all sets over each have, by their rows."""
    counts = dict[str, int]()
    for first in range(0, len(rows), _ASKED_AT_ONCE):
        some = rows[first : first + _ASKED_AT_ONCE]
        counts.update(
            database.rows(
                "SELECT d.id, ifnull(sum(s.span_count), 0) FROM document AS d"
                " LEFT JOIN annotation_set AS s ON s.document = d.row"
                f" WHERE d.row IN ({','.join('?' * len(some))}) GROUP BY d.row ORDER BY d.row",
                some,
            )
        )
    return counts


def free_again(
    database: Database, document: str, annotator: str, spans: Sequence[Span]
) -> list[Span]:
    """Return those spans whose words do not have their label again in this set."""
    taken = set(
        database.rows(
            'SELECT start, "end", label FROM span WHERE document ='
            " (SELECT row FROM document WHERE id = ?) AND annotator ="
            " (SELECT number FROM annotator WHERE id = ?)",
            (document, annotator),
        )
    )
    return [span for span in spans if (span.start, span.end, span.label) not in taken]


def _present(database: Database, row: int, ids: list[str]) -> set[str]:
    found = set[str]()
    for first in range(0, len(ids), _ASKED_AT_ONCE):
        some = ids[first : first + _ASKED_AT_ONCE]
        marks = ",".join("?" * len(some))
        for table in ("span", "span_twin"):
            found.update(
                each
                for (each,) in database.rows(
                    f"SELECT id FROM {table} WHERE id IN ({marks}) AND document = ?", (*some, row)
                )
            )
    return found


def _names(database: Database) -> dict[str | None, str]:
    return dict(
        database.rows(
            "SELECT id, name FROM annotator UNION ALL SELECT s.id, a.name"
            " FROM annotator_alias AS s JOIN annotator AS a ON a.number = s.number"
        )
    )

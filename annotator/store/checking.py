"""Checks a project file: SQLite's own checks, hashes, offsets, and a replay of the log."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, auto
from hashlib import sha256
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from annotator.core.errors import Damaged
from annotator.store.aside.standing import (
    Standing,
    State,
    read_emptied,
    read_standings,
)
from annotator.store.copies.checking import find_differences
from annotator.store.documents import document_of
from annotator.store.file.connections import reporting
from annotator.store.file.schema.counts import COUNTED
from annotator.store.file.schema.faults import schema_faults
from annotator.store.file.schema.projections import temporary_projections
from annotator.store.log.chain import Chain
from annotator.store.log.events import EventLog, decode, encode, is_intact
from annotator.store.log.projections import Projections
from annotator.store.log.set_edits import document_content
from annotator.store.team.people import read_people

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.core.progress import Progress
    from annotator.store.copies.grouping import Sketcher
    from annotator.store.file.database import Database, Row

_STEPS = 256  # documents or events between two reports


class Fault(StrEnum):
    """What can be wrong inside a project file."""

    FILE_BROKEN = auto()
    REFERENCE_BROKEN = auto()
    EVENT_CHANGED = auto()
    EVENT_MISSING = auto()
    EVENTS_AWAITED = auto()
    DOCUMENT_CHANGED = auto()
    SPAN_MISPLACED = auto()
    TABLES_DIFFER = auto()


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with its place and values."""

    fault: Fault
    details: dict[str, object] = field(default_factory=dict)

    @property
    def is_damage(self) -> bool:
        """Whether something is wrong; what was not handed over yet is only worth knowing."""
        return self.fault is not Fault.EVENTS_AWAITED


def find_damage(
    database: Database, report: Progress, sketcher: Sketcher | None = None
) -> Iterator[Finding]:
    """Yield what is wrong, without what is only worth knowing."""
    return (finding for finding in check(database, report, sketcher) if finding.is_damage)


def check(
    database: Database, report: Progress, sketcher: Sketcher | None = None
) -> Iterator[Finding]:
    """Yield what is wrong; nothing is changed. Reports documents and events done of all.

    All of it sees one state of the file, so that it can run beside a writer. The tables are
    compared with a replay only of a log that is sound itself, and that this Hashiya can read; the
    groups of copies only with a ``sketcher``.
    """
    try:
        yield from _check(database, report, sketcher)
    except Damaged as error:  # so far that SQLite cannot read on
        yield Finding(Fault.FILE_BROKEN, error.details)


def _check(database: Database, report: Progress, sketcher: Sketcher | None) -> Iterator[Finding]:
    documents = int(database.value("SELECT count(*) FROM document"))
    events = EventLog(database).count()
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if done % _STEPS == 0:
            tell()

    def tell() -> None:
        report(min(done, total), total)

    with_copies = sketcher is not None and _has_table(database, "copy_progress")
    sketches = int(database.value("SELECT count(*) FROM copy_sketch")) if with_copies else 0
    total = documents + 2 * events + sketches
    report(0, total)
    with database.snapshot():
        faulty = False
        parts = (_check_log(database, step), _check_documents(database, step))
        for part in (_check_file(database, tell), *parts, _check_spans(database)):
            for finding in part:
                faulty = faulty or finding.is_damage
                yield finding
        if not faulty and not database.newer:
            yield from _check_tables(database, step)
            if sketcher is not None and with_copies:
                for table, row in find_differences(database, sketcher, step):
                    yield Finding(Fault.TABLES_DIFFER, {"table": table, "row": row})
    report(total, total)


def _check_file(database: Database, tell: Callable[[], None]) -> Iterator[Finding]:
    def ask(sql: str) -> list[Row]:
        with reporting(database.tables.conn, lambda _done, _total: tell()):
            return database.rows(sql)

    for (words,) in ask("PRAGMA integrity_check"):
        if words != "ok":
            yield Finding(Fault.FILE_BROKEN, {"cause": words})
    for row in ask("PRAGMA foreign_key_check"):
        yield Finding(Fault.REFERENCE_BROKEN, {"table": row[0], "row": row[1]})
    for words in [] if database.newer else schema_faults(database.tables):
        yield Finding(Fault.FILE_BROKEN, {"cause": words})


def _check_log(database: Database, step: Callable[[], None]) -> Iterator[Finding]:
    chain = Chain(database)
    for event, is_missing_one in chain.walk():
        step()
        if not is_intact(event):
            yield Finding(Fault.EVENT_CHANGED, {"event": event.id})
        if is_missing_one:
            yield Finding(Fault.EVENT_MISSING, {"event": event.id})
    if awaited := chain.awaited():
        yield Finding(Fault.EVENTS_AWAITED, {"count": len(awaited), "event": awaited[0]})


def _check_documents(database: Database, step: Callable[[], None]) -> Iterator[Finding]:
    """Compare each document with the events that added it, and the project with its beginning.

    Several computers may have added the same document; it is called what the first called it.
    """
    added = 0
    events = database.stream(
        "SELECT e.document, e.clock, e.id, e.body, ifnull(d.id, a.id), ifnull(d.title, a.title),"
        " ifnull(d.text, a.text), ifnull(d.source, a.source), ifnull(d.published, a.published),"
        " ifnull(d.meta, a.meta), ifnull(d.sha256, a.sha256)"
        " FROM event AS e LEFT JOIN document AS d ON d.id = e.document"
        " LEFT JOIN set_aside AS a ON a.id = e.document"
        " WHERE e.document IS NOT NULL AND e.annotator IS NULL AND e.kind = 'document.added'"
        " ORDER BY e.document"
    )
    for recorded, group in groupby(events, key=lambda row: row[0]):
        first, *others = sorted(group, key=lambda row: row[1:3])
        step()
        added += 1
        *row, digest = first[4:]
        is_emptied = row[0] is not None and row[2] is None
        if (
            (is_emptied and _recorded_digest(first[3]) != digest)
            or (not is_emptied and not _is_as_recorded(tuple(row), digest, first[3]))
            or any(_recorded_digest(other[3]) != digest for other in others)
        ):
            yield Finding(Fault.DOCUMENT_CHANGED, {"document": recorded})
    kept = database.value("SELECT count(*) FROM document") + database.value(
        "SELECT count(*) FROM set_aside"
    )
    if added != kept:
        yield Finding(Fault.TABLES_DIFFER, {"table": "document", "row": ""})
    begun = database.value(
        "SELECT body FROM event WHERE document IS NULL AND kind = 'project.begun'"
        " ORDER BY clock, id LIMIT 1"
    )
    project = database.row("SELECT id, created FROM project")
    if project is None or not _is_begun_by(project, begun):
        yield Finding(Fault.TABLES_DIFFER, {"table": "project", "row": ""})


def _recorded_digest(body: str) -> object:
    try:
        content = decode(body)
    except Damaged:
        return None
    return content.get("sha256") if isinstance(content, dict) else None


def _is_begun_by(project: Row, body: str | None) -> bool:
    try:
        content = decode(body or "{}")
    except Damaged:
        return False
    return project == (content.get("id"), content.get("created"))


def _is_as_recorded(row: tuple[str, ...], digest: str, body: str) -> bool:
    try:
        document = document_of(row)
        found = sha256(document.text.encode()).hexdigest()
    except (AttributeError, Damaged, TypeError):
        return False  # there is none, or its metadata is no JSON any more
    return found == digest and encode(document_content(document, digest)) == body


def _check_spans(database: Database) -> Iterator[Finding]:
    spans = database.stream(
        'SELECT document, id, start, "end", text FROM span ORDER BY document, annotator, start'
    )
    for row, group in groupby(spans, key=lambda span: span[0]):
        found = database.row("SELECT id, text FROM document WHERE row = ?", (row,))
        document, text = found or (row, "")
        for _, span_id, start, end, quote in group:
            if not 0 <= start < end <= len(text) or text[start:end] != quote:
                yield Finding(Fault.SPAN_MISPLACED, {"span": span_id, "document": document})


def _check_tables(database: Database, step: Callable[[], None]) -> Iterator[Finding]:
    """Replay the log into temporary tables and compare them with those that are read."""
    yield from _check_people(database)
    yield from _check_counts(database)
    for table, statement in temporary_projections().items():
        if table not in _PEOPLE:  # their numbers differ from one computer to the next
            database.execute(statement)
    # Folding asks it whether the same words have a label already.
    database.execute(
        "CREATE UNIQUE INDEX IF NOT EXISTS temp.span_place"
        ' ON span (document, annotator, start, "end", label)'
    )
    projections = Projections(database)
    for event in EventLog(database).in_order():
        step()
        if event.document is not None:
            projections.fold(event, event.content())
    projections.settle()
    yield from _check_set_aside(database)
    for table, order in (
        ("label", "key"),
        ("assignment", "document, annotator"),
        ("annotation_set", "document, annotator"),
        ("span", "id, document, annotator"),
        ("span_twin", "id, document, annotator"),
        ("verdict", "id, document, reviewer"),
        ("review", "document, author, reviewer"),
        ("verdict_answer", "verdict, document, annotator"),
        ("text_source", "document, id"),
        ("moved_span", "document, annotator, id"),
    ):
        if not _has_table(database, table):
            continue  # an older file, which is only read
        kept = database.stream(f"SELECT * FROM main.{table} ORDER BY {order}")
        replayed = database.stream(f"SELECT * FROM temp.{table} ORDER BY {order}")
        for one, other in zip_longest(kept, replayed):
            if one != other:
                row = (one or other)[0]
                yield Finding(Fault.TABLES_DIFFER, {"table": table, "row": row})
                break


def _has_table(database: Database, table: str) -> bool:
    return bool(database.value("SELECT 1 FROM main.sqlite_schema WHERE name = ?", (table,)))


def _check_set_aside(database: Database) -> Iterator[Finding]:
    """Compare which documents are set aside, and why, with what the log says."""
    standings, emptied = read_standings(database), read_emptied(database)
    lacking = {each for each, standing in standings.items() if standing.state is not None}
    for document, state, event, has_text in database.stream(
        "SELECT id, state, event, text IS NOT NULL FROM set_aside ORDER BY row"
    ):
        standing = standings.get(document, Standing(None, ""))
        wanted = standing.state or State.AWAITED
        lacking.discard(document)
        is_lost = not has_text and document not in emptied
        is_left = has_text and wanted not in (State.REMOVED, State.REPLACED)
        if (state, event) != (wanted, standing.event) or is_lost or is_left:
            yield Finding(Fault.TABLES_DIFFER, {"table": "set_aside", "row": document})
    for document in sorted(lacking):
        if database.value("SELECT 1 FROM document WHERE id = ?", (document,)):
            yield Finding(Fault.TABLES_DIFFER, {"table": "set_aside", "row": document})


_PEOPLE = ("annotator", "annotator_alias")


def _check_counts(database: Database) -> Iterator[Finding]:
    """Compare the counts with what they count, before folding puts tables in front of these."""
    for table, counted in COUNTED.items():
        kept = f"SELECT * FROM {table}"
        for one, other in ((kept, counted), (counted, kept)):
            found = database.row(f"SELECT * FROM ({one}) EXCEPT {other} LIMIT 1")
            if found is not None:
                yield Finding(Fault.TABLES_DIFFER, {"table": table, "row": found[0]})
                break


def _check_people(database: Database) -> Iterator[Finding]:
    kept = database.rows("SELECT id, name, kind FROM annotator ORDER BY name")
    kept_ids = database.rows(
        "SELECT s.id, a.name FROM annotator_alias AS s JOIN annotator AS a ON a.number = s.number"
        " UNION ALL SELECT id, name FROM annotator ORDER BY 1"
    )
    people = sorted(read_people(database), key=lambda person: person.name.encode())
    ids = sorted((each, person.name) for person in people for each in person.ids)
    if kept != [(person.id, person.name, person.kind) for person in people] or kept_ids != ids:
        row = next((each[0] for each in kept if each[0] not in dict(ids)), "")
        yield Finding(Fault.TABLES_DIFFER, {"table": "annotator", "row": row})

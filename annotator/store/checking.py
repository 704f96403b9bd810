"""Checks a project file: SQLite's own checks, hashes, offsets, and a replay of the log."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, auto
from hashlib import sha256
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from annotator.core.errors import Damaged
from annotator.store.documents import document_of
from annotator.store.file.migrations import schema_faults, temporary_projections
from annotator.store.log.events import EventLog, decode, encode, is_intact, mended_gaps
from annotator.store.log.projections import Projections
from annotator.store.log.set_edits import document_content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.core.progress import Progress
    from annotator.store.file.database import Database, Row

_STEPS = 256  # documents or events between two reports


class Fault(StrEnum):
    """What can be wrong inside a project file."""

    FILE_BROKEN = auto()
    REFERENCE_BROKEN = auto()
    EVENT_CHANGED = auto()
    EVENT_MISSING = auto()
    DOCUMENT_CHANGED = auto()
    SPAN_MISPLACED = auto()
    TABLES_DIFFER = auto()


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with its place and values."""

    fault: Fault
    details: dict[str, object] = field(default_factory=dict)


def check(database: Database, report: Progress) -> Iterator[Finding]:
    """Yield what is wrong; nothing is changed. Reports documents and events done of all.

    All of it sees one state of the file, so that it can run beside a writer. The tables are
    compared with a replay only of a log that is sound itself, and that this Hashiya can read.
    """
    try:
        yield from _check(database, report)
    except Damaged as error:  # so far that SQLite cannot read on
        yield Finding(Fault.FILE_BROKEN, error.details)


def _check(database: Database, report: Progress) -> Iterator[Finding]:
    documents = int(database.value("SELECT count(*) FROM document"))
    events = EventLog(database).count()
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if done % _STEPS == 0:
            report(min(done, total), total)

    total = documents + 2 * events
    report(0, total)
    with database.snapshot():
        faulty = False
        for part in (_check_file, _check_log, _check_documents, _check_spans):
            for finding in part(database, step):
                faulty = True
                yield finding
        if not faulty and not database.newer:
            yield from _check_tables(database, step)
    report(total, total)


def _check_file(database: Database, step: Callable[[], None]) -> Iterator[Finding]:
    for (words,) in database.rows("PRAGMA integrity_check"):
        if words != "ok":
            yield Finding(Fault.FILE_BROKEN, {"cause": words})
    for row in database.rows("PRAGMA foreign_key_check"):
        yield Finding(Fault.REFERENCE_BROKEN, {"table": row[0], "row": row[1]})
    for words in [] if database.newer else schema_faults(database.tables):
        yield Finding(Fault.FILE_BROKEN, {"cause": words})


def _check_log(database: Database, step: Callable[[], None]) -> Iterator[Finding]:
    last: dict[str | None, str] = {}
    known_gaps = mended_gaps(database)
    for event in EventLog(database):
        step()
        if not is_intact(event):
            yield Finding(Fault.EVENT_CHANGED, {"event": event.id})
        if event.prev != last.get(event.annotator, "") and event.prev not in known_gaps:
            yield Finding(Fault.EVENT_MISSING, {"event": event.id})
        last[event.annotator] = event.sha256


def _check_documents(database: Database, step: Callable[[], None]) -> Iterator[Finding]:
    """Compare each document with the event that added it, and the project with its first one."""
    added = 0
    for recorded, body, *row, digest in database.stream(
        "SELECT e.document, e.body, d.id, d.title, d.text, d.source, d.published, d.meta, d.sha256"
        " FROM event AS e LEFT JOIN document AS d ON d.id = e.document"
        " WHERE e.kind = 'document.added' ORDER BY e.seq"
    ):
        step()
        added += 1
        if not _is_as_recorded(tuple(row), digest, body):
            yield Finding(Fault.DOCUMENT_CHANGED, {"document": recorded})
    if added != database.value("SELECT count(*) FROM document"):
        yield Finding(Fault.TABLES_DIFFER, {"table": "document", "row": ""})
    begun = database.value("SELECT body FROM event WHERE kind = 'project.begun'")
    project = database.row("SELECT id, created FROM project")
    if project is None or not _is_begun_by(project, begun):
        yield Finding(Fault.TABLES_DIFFER, {"table": "project", "row": ""})


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


def _check_spans(database: Database, step: Callable[[], None]) -> Iterator[Finding]:
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
    for statement in temporary_projections().values():
        database.execute(statement)
    projections = Projections(database)
    for event in EventLog(database):
        step()
        projections.fold(event, event.content())
    for table, order in (
        ("label", "key"),
        ("annotator", "id"),
        ("annotation_set", "document, annotator"),
        ("span", "id"),
        ("verdict", "id"),
        ("review", "document, author, reviewer"),
        ("verdict_answer", "verdict"),
    ):
        if not database.value("SELECT 1 FROM main.sqlite_schema WHERE name = ?", (table,)):
            continue  # an older file, which is only read
        kept = database.stream(f"SELECT * FROM main.{table} ORDER BY {order}")
        replayed = database.stream(f"SELECT * FROM temp.{table} ORDER BY {order}")
        for one, other in zip_longest(kept, replayed):
            if one != other:
                row = (one or other)[0]
                yield Finding(Fault.TABLES_DIFFER, {"table": table, "row": row})
                break

"""Checks a project file: SQLite's own checks, hashes, offsets, and a replay of the log."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum, auto
from hashlib import sha256
from itertools import zip_longest
from typing import TYPE_CHECKING

from annotator.store.events import EventLog, is_intact
from annotator.store.migrations import PROJECTIONS
from annotator.store.projections import Projections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.progress import Progress
    from annotator.store.database import Database


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
    """Yield what is wrong; nothing is changed. Reports events checked of all."""
    yield from _check_file(database)
    yield from _check_documents(database)
    yield from _check_spans(database)
    yield from _check_log(database, report)
    yield from _check_tables(database)


def _check_file(database: Database) -> Iterator[Finding]:
    for (words,) in database.rows("PRAGMA integrity_check"):
        if words != "ok":
            yield Finding(Fault.FILE_BROKEN, {"cause": words})
    for row in database.rows("PRAGMA foreign_key_check"):
        yield Finding(Fault.REFERENCE_BROKEN, {"table": row[0], "row": row[1]})


def _check_documents(database: Database) -> Iterator[Finding]:
    recorded = dict(
        database.rows(
            "SELECT document, json_extract(body, '$.sha256') FROM event"
            " WHERE kind = 'document.added'"
        )
    )
    for document_id, text, digest in database.execute("SELECT id, text, sha256 FROM document"):
        found = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        if found != digest or recorded.pop(document_id, None) != digest:
            yield Finding(Fault.DOCUMENT_CHANGED, {"document": document_id})
    for document_id in recorded:
        yield Finding(Fault.DOCUMENT_CHANGED, {"document": document_id})


def _check_spans(database: Database) -> Iterator[Finding]:
    # substr() would stop at a NUL, but no text has one.
    for span_id, document_id in database.execute(
        "SELECT s.id, d.id FROM span AS s JOIN document AS d ON d.row = s.document"
        ' WHERE s.start < 0 OR s."end" <= s.start OR s."end" > length(d.text)'
        ' OR substr(d.text, s.start + 1, s."end" - s.start) <> s.text'
    ):
        yield Finding(Fault.SPAN_MISPLACED, {"span": span_id, "document": document_id})


def _check_log(database: Database, report: Progress) -> Iterator[Finding]:
    log = EventLog(database)
    total = log.count()
    known: dict[str | None, set[str]] = {}
    for number, event in enumerate(log):
        report(number, total)
        if not is_intact(event):
            yield Finding(Fault.EVENT_CHANGED, {"event": event.id})
        chain = known.setdefault(event.annotator, {""})
        if event.prev not in chain:
            yield Finding(Fault.EVENT_MISSING, {"event": event.id})
        chain.add(event.sha256)
    report(total, total)


def _check_tables(database: Database) -> Iterator[Finding]:
    """Replay the log into temporary tables and compare them with those that are read."""
    for statement in PROJECTIONS.split(";"):
        if statement.strip().startswith("CREATE TABLE"):
            unbound = statement.replace("CREATE TABLE ", "CREATE TEMP TABLE ")
            for owner in ("document (row)", "annotator (number)", "label (key)"):
                unbound = unbound.replace(f" REFERENCES {owner}", "")
            database.execute(unbound)
    try:
        projections = Projections(database)
        for event in EventLog(database):
            projections.fold(event, event.content())
        for table, order in (
            ("label", "key"),
            ("annotator", "id"),
            ("annotation_set", "document, annotator"),
            ("span", "id"),
        ):
            kept = database.execute(f"SELECT * FROM main.{table} ORDER BY {order}")
            replayed = database.execute(f"SELECT * FROM temp.{table} ORDER BY {order}")
            for one, other in zip_longest(kept, replayed):
                if one != other:
                    row = (one or other)[0]
                    yield Finding(Fault.TABLES_DIFFER, {"table": table, "row": row})
                    break
    finally:
        for table in ("span", "annotation_set", "annotator", "label"):
            database.execute(f"DROP TABLE IF EXISTS temp.{table}")

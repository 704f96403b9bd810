"""The schema of the project file and how it grew."""

from __future__ import annotations

import re
from functools import cache

from sqlite_utils import Database as Tables
from sqlite_utils import Migrations

from annotator.store.file.connections import sqlite3
from annotator.store.file.schema.copies import COPY_PROJECTIONS, COPY_SCHEMA
from annotator.store.file.schema.counts import COUNT_PROJECTIONS, COUNT_SCHEMA, COUNTED
from annotator.store.file.schema.versions import VERSION_PROJECTIONS, VERSION_SCHEMA

APPLICATION_ID = 0x48534859  # "HSHY" at byte 68 of the file
FILE_FORMAT = 3  # user_version: raised when an older Hashiya must not write the file

migrations = Migrations("hashiya")

_FIRST_SCHEMA = f"""
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = 1;
CREATE TABLE project (
    id TEXT PRIMARY KEY, created TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE session (
    id INTEGER PRIMARY KEY CHECK (id = 1), pid INTEGER NOT NULL, host TEXT NOT NULL,
    opened TEXT NOT NULL
) STRICT;
CREATE TABLE document (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, text TEXT NOT NULL,
    source TEXT NOT NULL, published TEXT NOT NULL, meta TEXT NOT NULL, sha256 TEXT NOT NULL,
    search TEXT NOT NULL
) STRICT;
CREATE TABLE event (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, clock INTEGER NOT NULL, annotator TEXT,
    document TEXT, kind TEXT NOT NULL, target TEXT, base TEXT, body TEXT NOT NULL,
    prev TEXT NOT NULL, sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX event_annotator ON event (annotator, seq);
CREATE INDEX event_clock ON event (clock);
CREATE INDEX event_target ON event (target, seq) WHERE target IS NOT NULL;
CREATE INDEX event_document ON event (document, seq) WHERE document IS NOT NULL;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id OR seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER document_text_is_never_changed BEFORE UPDATE OF row, id, text, sha256 ON document
    BEGIN SELECT RAISE(ABORT, 'the text of a document never changes'); END;
CREATE TRIGGER document_is_never_removed BEFORE DELETE ON document
    BEGIN SELECT RAISE(ABORT, 'documents are never removed'); END;
CREATE TRIGGER document_is_never_replaced BEFORE INSERT ON document
    WHEN EXISTS (SELECT 1 FROM document WHERE id = NEW.id OR row = NEW.row)
    BEGIN SELECT RAISE(ABORT, 'the text of a document never changes'); END;
"""

_FIRST_PROJECTIONS = """
CREATE TABLE label (
    key TEXT PRIMARY KEY, place INTEGER NOT NULL, content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE annotator (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL
) STRICT;
CREATE TABLE annotation_set (
    document INTEGER NOT NULL REFERENCES document (row),
    annotator INTEGER NOT NULL REFERENCES annotator (number),
    status TEXT NOT NULL, span_count INTEGER NOT NULL, flag TEXT,
    skip_reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (document, annotator)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_set_status ON annotation_set (annotator, status, document);
CREATE INDEX annotation_set_flag ON annotation_set (annotator, document) WHERE flag IS NOT NULL;
CREATE TABLE span (
    id TEXT PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (row),
    annotator INTEGER NOT NULL REFERENCES annotator (number),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, label TEXT NOT NULL REFERENCES label (key),
    text TEXT NOT NULL, attributes TEXT NOT NULL, note TEXT NOT NULL, event TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX span_place ON span (document, annotator, start, "end", label);
CREATE INDEX span_note ON span (annotator, document) WHERE note <> '';
"""

_REVIEW_PROJECTIONS = """
CREATE TABLE verdict (
    id TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (row),
    reviewer INTEGER NOT NULL REFERENCES annotator (number),
    author INTEGER NOT NULL REFERENCES annotator (number),
    decision TEXT NOT NULL, span TEXT, judged TEXT, corrected TEXT, reason TEXT,
    note TEXT NOT NULL, guideline_should_say INTEGER NOT NULL, clock INTEGER NOT NULL,
    PRIMARY KEY (id, document, reviewer)
) STRICT, WITHOUT ROWID;
CREATE INDEX verdict_place ON verdict (document, author, reviewer);
CREATE INDEX verdict_author ON verdict (author, document);
CREATE INDEX verdict_span ON verdict (span, reviewer) WHERE span IS NOT NULL;
CREATE TABLE review (
    document INTEGER NOT NULL REFERENCES document (row),
    reviewer INTEGER NOT NULL REFERENCES annotator (number),
    author INTEGER NOT NULL REFERENCES annotator (number),
    status TEXT NOT NULL,
    PRIMARY KEY (document, author, reviewer)
) STRICT, WITHOUT ROWID;
CREATE TABLE verdict_answer (
    verdict TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (row),
    annotator INTEGER NOT NULL REFERENCES annotator (number),
    kind TEXT NOT NULL, words TEXT NOT NULL, answered TEXT NOT NULL,
    PRIMARY KEY (verdict, document, annotator)
) STRICT, WITHOUT ROWID;
"""

_TEAM_PROJECTIONS = """
CREATE TABLE annotator_alias (
    id TEXT PRIMARY KEY, number INTEGER NOT NULL REFERENCES annotator (number)
) STRICT, WITHOUT ROWID;
CREATE TABLE assignment (
    document INTEGER NOT NULL REFERENCES document (row),
    annotator INTEGER NOT NULL REFERENCES annotator (number),
    PRIMARY KEY (document, annotator)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_annotator ON assignment (annotator, document);
CREATE TABLE span (
    id TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (row),
    annotator INTEGER NOT NULL REFERENCES annotator (number),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, label TEXT NOT NULL REFERENCES label (key),
    text TEXT NOT NULL, attributes TEXT NOT NULL, note TEXT NOT NULL, event TEXT NOT NULL,
    PRIMARY KEY (id, document, annotator)
) STRICT, WITHOUT ROWID;
CREATE TABLE span_twin (
    id TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (row),
    annotator INTEGER NOT NULL REFERENCES annotator (number),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, label TEXT NOT NULL REFERENCES label (key),
    text TEXT NOT NULL, attributes TEXT NOT NULL, note TEXT NOT NULL, event TEXT NOT NULL,
    PRIMARY KEY (document, annotator, start, "end", label, id)
) STRICT, WITHOUT ROWID;
"""

# What is folded from the events and texts and can be made again from them.
PROJECTIONS = (
    _FIRST_PROJECTIONS
    + _REVIEW_PROJECTIONS
    + _TEAM_PROJECTIONS
    + COUNT_PROJECTIONS
    + COPY_PROJECTIONS
    + VERSION_PROJECTIONS
)

_TEAM_SCHEMA = f"""
CREATE TABLE arrival (
    id INTEGER PRIMARY KEY, package TEXT NOT NULL, "by" TEXT, first INTEGER NOT NULL,
    last INTEGER NOT NULL, taken TEXT NOT NULL
) STRICT;
DROP INDEX event_document;
CREATE INDEX event_set ON event (document, annotator, clock) WHERE document IS NOT NULL;
CREATE INDEX event_project ON event (kind, clock) WHERE document IS NULL;
DROP INDEX span_place;
DROP INDEX span_note;
ALTER TABLE span RENAME TO former_span;
{_TEAM_PROJECTIONS}
INSERT INTO span SELECT id, document, annotator, start, "end", label, text, attributes, note, event
    FROM former_span;
DROP TABLE former_span;
CREATE UNIQUE INDEX span_place ON span (document, annotator, start, "end", label);
CREATE INDEX span_note ON span (annotator, document) WHERE note <> '';
"""

_SET_ASIDE = """
CREATE TABLE set_aside (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, text TEXT,
    source TEXT NOT NULL, published TEXT NOT NULL, meta TEXT NOT NULL, sha256 TEXT NOT NULL,
    search TEXT, length INTEGER NOT NULL, state TEXT NOT NULL, event TEXT NOT NULL
) STRICT;
"""

_TRASH_SCHEMA = f"""
{_SET_ASIDE}
CREATE INDEX set_aside_state ON set_aside (state, row);
CREATE INDEX event_bulk_removed ON event (clock) WHERE kind = 'spans.removed';
DROP TRIGGER document_is_never_removed;
CREATE TRIGGER document_is_never_removed BEFORE DELETE ON document
    WHEN NOT EXISTS (SELECT 1 FROM set_aside WHERE row = OLD.row AND id = OLD.id
        AND text = OLD.text AND sha256 = OLD.sha256)
    BEGIN SELECT RAISE(ABORT, 'documents are never removed'); END;
CREATE TRIGGER set_aside_text_is_only_emptied BEFORE UPDATE OF row, id, text, sha256, length
    ON set_aside WHEN NEW.row <> OLD.row OR NEW.id <> OLD.id OR NEW.sha256 <> OLD.sha256
        OR NEW.length <> OLD.length OR NEW.text IS NOT OLD.text
        AND NOT (OLD.text IS NULL AND length(NEW.text) = OLD.length)
        AND NOT (NEW.text IS NULL AND EXISTS
        (SELECT 1 FROM event WHERE id = NEW.event AND kind = 'trash.emptied'))
    BEGIN SELECT RAISE(ABORT, 'the text of a document never changes'); END;
CREATE TRIGGER set_aside_is_never_removed BEFORE DELETE ON set_aside
    WHEN NOT EXISTS (SELECT 1 FROM document WHERE row = OLD.row AND id = OLD.id
        AND text = ifnull(OLD.text, text) AND sha256 = OLD.sha256)
    BEGIN SELECT RAISE(ABORT, 'documents are never removed'); END;
CREATE TRIGGER set_aside_is_never_replaced BEFORE INSERT ON set_aside
    WHEN EXISTS (SELECT 1 FROM set_aside WHERE id = NEW.id OR row = NEW.row)
    BEGIN SELECT RAISE(ABORT, 'the text of a document never changes'); END;
PRAGMA user_version = 3;
"""


@migrations()
def first_schema(tables: Tables) -> None:
    """Make all tables of file format 1."""
    run_script(tables, _FIRST_SCHEMA + _FIRST_PROJECTIONS)


@migrations()
def reviews(tables: Tables) -> None:
    """Make the tables of verdicts, reviews and answers: file format 2.

    An older Hashiya must not write here: it would let a label go that only corrections bear.
    """
    run_script(tables, _REVIEW_PROJECTIONS + "PRAGMA user_version = 2;\n")


@migrations()
def teamwork(tables: Tables) -> None:
    """Make room for the work of other computers.

    A span is known by its id within its set, since two computers may have imported the same file
    for different annotators.
    """
    run_script(tables, _TEAM_SCHEMA)


@migrations()
def document_counts(tables: Tables) -> None:
    """Keep counts of sets and spans, and let lists of documents be filtered and sorted."""
    run_script(tables, COUNT_SCHEMA)


@migrations()
def trash(tables: Tables) -> None:
    """Make a place beside the documents for those that are removed: file format 3.

    An older Hashiya must not write here: it would give a removed document's row to another.
    """
    run_script(tables, _TRASH_SCHEMA)


@migrations()
def copies(tables: Tables) -> None:
    """Make room for the sources of a text, and for groups of near copies.

    An older Hashiya must not write here: it would take the same text in a second time.
    """
    run_script(tables, COPY_SCHEMA)


@migrations()
def versions(tables: Tables) -> None:
    """Make room for spans of former versions whose new place is to be confirmed.

    An older Hashiya must not write here: it would show former versions beside the present one.
    """
    run_script(tables, VERSION_SCHEMA)


def run_script(tables: Tables, script: str) -> None:
    """Run statements one by one: sqlite3's own executescript would commit the transaction."""
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            tables.conn.execute(statement)
            statement = ""


def apply_migrations(tables: Tables) -> None:
    """Bring the file to the newest schema; each migration is a transaction of its own."""
    if is_older(tables):
        migrations.apply(tables)


def pending(tables: Tables) -> list[str]:
    """Return the names of the migrations that the file has not."""
    return [migration.name for migration in migrations.pending(tables)]


def is_older(tables: Tables) -> bool:
    """Tell whether this Hashiya has migrations that the file has not."""
    return bool(pending(tables))


def unknown(tables: Tables) -> bool:
    """Tell whether a newer Hashiya has migrated this file: the library itself says nothing."""
    return any(migration.name not in _KNOWN for migration in migrations.applied(tables))


def schema_faults(tables: Tables) -> list[str]:
    """Return what the schema lacks or has otherwise, and triggers and views that are not ours.

    A strange trigger could undo every edit that is made (it runs inside our own statements), and
    a bit flipped in a column's name is no fault that SQLite's own check finds.
    """
    found = _schema(tables)
    lacked = pending(tables)
    is_old = bool(lacked) and first_schema.__name__ not in lacked
    expected = _expected_schema(lacked[0] if is_old else None)
    lacking = [f"no {kind} {name}" for kind, name in sorted(expected.keys() - found)]
    altered = [
        f"altered {kind} {name}"
        for (kind, name), sql in sorted(expected.items())
        if name != _LIBRARY_TABLE and found.get((kind, name), sql) != sql
    ]
    strange = sorted(found.keys() - expected)
    active = [f"strange {kind} {name}" for kind, name in strange if kind in _ACTIVE]
    return lacking + altered + active


def lend_missing_tables(tables: Tables) -> None:
    """Give a connection that cannot migrate its older file the tables that it lacks.

    Only its counts are there already, uncounted: no event of that file fills the others.
    """
    found = {name for kind, name in _schema(tables) if kind == "table"}
    for name, statement in _temporary(PROJECTIONS + _SET_ASIDE).items():
        if name not in found:
            tables.conn.execute(statement)
            if name in COUNTED:
                tables.conn.execute(f"INSERT INTO {name} {COUNTED[name]}")


def temporary_projections() -> dict[str, str]:
    """Return for each projection the statement that makes its table beside the file's own."""
    return _temporary(PROJECTIONS)


def _temporary(schema: str) -> dict[str, str]:
    unbound = _REFERENCE.sub("", schema)
    return {
        name: f"CREATE TEMP TABLE IF NOT EXISTS {name} {columns}"
        for name, columns in _TABLE.findall(unbound)
    }


@cache
def _expected_schema(before: str | None) -> dict[tuple[str, str], str | None]:
    """Return the schema that the migrations make, up to the one named ``before``."""
    tables = Tables(memory=True, execute_plugins=False)
    try:
        migrations.apply(tables, stop_before=before)
        return _schema(tables)
    finally:
        tables.close()


def _schema(tables: Tables) -> dict[tuple[str, str], str | None]:
    rows = tables.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    return {(kind, name): sql for kind, name, sql in rows}


_ACTIVE = ("trigger", "view")
_LIBRARY_TABLE = Migrations.migrations_table  # as the version of the library makes it


_TABLE = re.compile(r"CREATE TABLE (\w+) (.*?);", re.DOTALL)
_REFERENCE = re.compile(r" REFERENCES \w+ \(\w+\)")

_KNOWN = {
    each.__name__
    for each in (first_schema, reviews, teamwork, document_counts, trash, copies, versions)
}

"""The tables of others' work: assignments, annotators under two ids, spans made twice, arrivals."""

from __future__ import annotations

TEAM_PROJECTIONS = """
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

TEAM_SCHEMA = f"""
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
{TEAM_PROJECTIONS}
INSERT INTO span SELECT id, document, annotator, start, "end", label, text, attributes, note, event
    FROM former_span;
DROP TABLE former_span;
CREATE UNIQUE INDEX span_place ON span (document, annotator, start, "end", label);
CREATE INDEX span_note ON span (annotator, document) WHERE note <> '';
"""

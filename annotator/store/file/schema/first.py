"""The tables that every project has had: documents, events, labels, annotators, sets and spans."""

from __future__ import annotations

APPLICATION_ID = 0x48534859  # "HSHY" at byte 68 of the file

FIRST_SCHEMA = f"""
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

FIRST_PROJECTIONS = """
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

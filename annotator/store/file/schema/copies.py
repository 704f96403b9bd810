"""The tables of texts that came more than once: their sources, and groups of near copies."""

from __future__ import annotations

COPY_PROJECTIONS = """
CREATE TABLE text_source (
    document INTEGER NOT NULL REFERENCES document (row),
    id TEXT NOT NULL, title TEXT NOT NULL, source TEXT NOT NULL, published TEXT NOT NULL,
    meta TEXT NOT NULL, event TEXT NOT NULL,
    PRIMARY KEY (document, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE copy_sketch (
    document INTEGER PRIMARY KEY REFERENCES document (row), sketch BLOB NOT NULL
) STRICT;
CREATE TABLE copy_band (
    band INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES document (row),
    PRIMARY KEY (band, document)
) STRICT, WITHOUT ROWID;
CREATE TABLE copy_group (
    document INTEGER PRIMARY KEY REFERENCES document (row), first INTEGER NOT NULL
) STRICT;
CREATE TABLE copy_todo (
    document INTEGER PRIMARY KEY REFERENCES document (row)
) STRICT;
CREATE TABLE copy_progress (
    id INTEGER PRIMARY KEY CHECK (id = 1), last INTEGER NOT NULL, scheme TEXT NOT NULL
) STRICT;
"""

COPY_SCHEMA = f"""
{COPY_PROJECTIONS}
CREATE INDEX text_source_id ON text_source (id);
CREATE INDEX copy_group_first ON copy_group (first);
CREATE INDEX document_digest ON document (substr(sha256, 1, 16));
CREATE INDEX set_aside_digest ON set_aside (substr(sha256, 1, 16));
"""

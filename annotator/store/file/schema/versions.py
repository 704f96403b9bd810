"""The table of spans whose place in a corrected text is to be confirmed, and its index."""

from __future__ import annotations

VERSION_PROJECTIONS = """
CREATE TABLE moved_span (
    document INTEGER NOT NULL REFERENCES document (row),
    annotator INTEGER NOT NULL REFERENCES annotator (number),
    id TEXT NOT NULL, content TEXT NOT NULL, start INTEGER, "end" INTEGER, doubt TEXT NOT NULL,
    settled INTEGER NOT NULL,
    PRIMARY KEY (document, annotator, id)
) STRICT, WITHOUT ROWID;
"""

# What the metadata say after the first "url", which is where a document was published: SQLite
# does not trust the functions of JSON in an index.
HAS_ADDRESS = """instr(meta, '"url":"') > 0"""
ADDRESS_LENGTH = 400
ADDRESS = f"""substr(meta, instr(meta, '"url":"') + 7, {ADDRESS_LENGTH})"""

VERSION_SCHEMA = f"""
{VERSION_PROJECTIONS}
CREATE INDEX moved_span_open ON moved_span (annotator, document) WHERE settled = 0;
CREATE INDEX document_address ON document ({ADDRESS}) WHERE {HAS_ADDRESS};
PRAGMA user_version = 3;
"""

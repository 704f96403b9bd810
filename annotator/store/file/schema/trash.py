"""The table of documents that are set aside, and what keeps their texts."""

from __future__ import annotations

SET_ASIDE = """
CREATE TABLE set_aside (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, text TEXT,
    source TEXT NOT NULL, published TEXT NOT NULL, meta TEXT NOT NULL, sha256 TEXT NOT NULL,
    search TEXT, length INTEGER NOT NULL, state TEXT NOT NULL, event TEXT NOT NULL
) STRICT;
"""

TRASH_SCHEMA = f"""
{SET_ASIDE}
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

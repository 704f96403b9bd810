"""What keeps counts of sets and spans with each change of them, and lists of documents fast."""

from __future__ import annotations

# The beginning of headline and text, folded: alef is alef with or without its hamza.
TITLE_BEGINNING = "substr(search, 1, 64)"
_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*"
# When a document appeared, where that is in ISO 8601.
PUBLISHED_DAY = f"CASE WHEN published GLOB '{_DAY}' THEN published END"

COUNT_PROJECTIONS = """
CREATE TABLE set_count (
    annotator INTEGER NOT NULL REFERENCES annotator (number), status TEXT NOT NULL,
    sets INTEGER NOT NULL, spans INTEGER NOT NULL,
    PRIMARY KEY (annotator, status)
) STRICT, WITHOUT ROWID;
CREATE TABLE label_count (
    annotator INTEGER NOT NULL REFERENCES annotator (number), label TEXT NOT NULL,
    spans INTEGER NOT NULL,
    PRIMARY KEY (annotator, label)
) STRICT, WITHOUT ROWID;
"""

# What the counts are, counted: for a project that has none yet, and to check them.
COUNTED = {
    "set_count": "SELECT annotator, status, count(*) AS sets, sum(span_count) AS spans"
    " FROM annotation_set GROUP BY annotator, status",
    "label_count": "SELECT annotator, label, count(*) AS spans FROM span GROUP BY annotator, label",
}

# Of ON CONFLICT in a trigger SQLite takes what the statement says that fired it, so that these ask
# whether there is a row to count in.


def _set_counting(name: str, when: str, *, out: bool, into: bool) -> str:
    less = """
    UPDATE set_count SET sets = sets - 1, spans = spans - OLD.span_count
        WHERE annotator = OLD.annotator AND status = OLD.status;
    DELETE FROM set_count
        WHERE annotator = OLD.annotator AND status = OLD.status AND sets = 0;"""
    more = """
    INSERT INTO set_count (annotator, status, sets, spans)
        SELECT NEW.annotator, NEW.status, 0, 0 WHERE NOT EXISTS (SELECT 1 FROM set_count
            WHERE annotator = NEW.annotator AND status = NEW.status);
    UPDATE set_count SET sets = sets + 1, spans = spans + NEW.span_count
        WHERE annotator = NEW.annotator AND status = NEW.status;"""
    return _trigger(name, f"{when} ON annotation_set", less * out + more * into)


def _label_counting(name: str, when: str, *, out: bool, into: bool) -> str:
    less = """
    UPDATE label_count SET spans = spans - 1
        WHERE annotator = OLD.annotator AND label = OLD.label;
    DELETE FROM label_count
        WHERE annotator = OLD.annotator AND label = OLD.label AND spans = 0;"""
    more = """
    INSERT INTO label_count (annotator, label, spans)
        SELECT NEW.annotator, NEW.label, 0 WHERE NOT EXISTS (SELECT 1 FROM label_count
            WHERE annotator = NEW.annotator AND label = NEW.label);
    UPDATE label_count SET spans = spans + 1
        WHERE annotator = NEW.annotator AND label = NEW.label;"""
    return _trigger(name, f"{when} ON span", less * out + more * into)


def _trigger(name: str, when: str, body: str) -> str:
    return f"CREATE TRIGGER {name} AFTER {when}\n    BEGIN{body}\n    END;\n"


COUNT_SCHEMA = (
    COUNT_PROJECTIONS
    + "".join(f"INSERT INTO {table} {counted};\n" for table, counted in COUNTED.items())
    + _set_counting("set_is_counted", "INSERT", out=False, into=True)
    + _set_counting("set_is_counted_anew", "UPDATE OF status, span_count", out=True, into=True)
    + _set_counting("set_is_counted_no_more", "DELETE", out=True, into=False)
    + _label_counting("span_is_counted", "INSERT", out=False, into=True)
    + _label_counting("span_is_counted_anew", "UPDATE OF label", out=True, into=True)
    + _label_counting("span_is_counted_no_more", "DELETE", out=True, into=False)
    + f"""
CREATE INDEX document_title ON document ({TITLE_BEGINNING});
CREATE INDEX document_published ON document ({PUBLISHED_DAY});
CREATE INDEX document_source ON document (source);
CREATE INDEX span_label ON span (annotator, label, document);
PRAGMA user_version = 3;
"""
)

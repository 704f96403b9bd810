"""The tables of verdicts, of reviews and of what authors answer."""

from __future__ import annotations

REVIEW_PROJECTIONS = """
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

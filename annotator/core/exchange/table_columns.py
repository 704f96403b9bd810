"""The columns of a table of documents and spans.

A document has a row with its text and without a start; a row for each of its spans follows.
"""

from __future__ import annotations

DOCUMENT_COLUMNS = (
    "document",
    "title",
    "text",
    "source",
    "published",
    "meta",
    "annotator",
    "status",
)
SPAN_COLUMNS = ("start", "end", "label", "quote", "note", "attributes", "span")
COLUMNS = (*DOCUMENT_COLUMNS, *SPAN_COLUMNS)

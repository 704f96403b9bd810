"""Writes Hashiya JSONL: one record for each document and annotator, offsets in code points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.exporters.extras import source_fields
from annotator.exporters.lines import write_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.document import Record
    from annotator.core.span import Span
    from annotator.exporters.terms import Terms


def write_jsonl(records: Iterable[Record], file: BinaryIO, terms: Terms) -> Iterator[Record]:
    """Write each record as a line of UTF-8 that ends in one newline; nothing is lost."""
    for record in records:
        write_line(file, content_of(record))
        yield record


def content_of(record: Record) -> dict[str, Any]:
    """Return a record as JSON has it."""
    document = record.document
    line = {
        "id": document.id,
        "title": document.title,
        "text": document.text,
        "source": document.source,
        "published": document.published,
        "meta": document.meta,
        "annotator": record.annotator,
        "status": record.status,
        "offset_unit": "codepoint",
        "spans": [_span(span) for span in record.spans],
    }
    if document.sources:
        line["sources"] = [source_fields(each) for each in document.sources]
    return line


def _span(span: Span) -> dict[str, Any]:
    return {
        "id": span.id,
        "start": span.start,
        "end": span.end,
        "label": span.label,
        "text": span.text,
        "attributes": span.attributes,
        "note": span.note,
    }

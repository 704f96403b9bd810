"""Writes Hashiya JSONL: one record for each document and annotator, offsets in code points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.core.document import Record
    from annotator.core.span import Span


def write_jsonl(records: Iterable[Record], file: BinaryIO) -> None:
    """Write each record as a line of UTF-8 that ends in one newline."""
    for record in records:
        file.write(orjson.dumps(_line(record), option=orjson.OPT_APPEND_NEWLINE))


def _line(record: Record) -> dict[str, Any]:
    document = record.document
    return {
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

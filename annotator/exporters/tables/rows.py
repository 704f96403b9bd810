"""Makes the rows of a table of documents and spans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from annotator.core.document import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.core.document import Record
    from annotator.core.span import Span

Row = dict[str, str | int]  # cells by column, without those that are empty


def rows_of(record: Record) -> Iterator[Row]:
    """Return the row of the document, then that of each span."""
    document = record.document
    yield {
        "document": document.id,
        "title": document.title,
        "text": document.text,
        "source": document.source,
        "published": document.published,
        "meta": _json(document.meta),
        "annotator": record.annotator or "",
        "status": "" if record.status is Status.NEW else str(record.status),
    }
    yield from map(_span_row, record.spans)


def _span_row(span: Span) -> Row:
    return {
        "start": span.start,
        "end": span.end,
        "label": span.label,
        "quote": span.text,
        "note": span.note,
        "attributes": _json(span.attributes),
        "span": span.id,
    }


def _json(values: Mapping[str, Any]) -> str:
    return orjson.dumps(dict(values)).decode() if values else ""

"""Puts what a foreign JSON format has no fields for into one field of ours; see core.extras."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import orjson

from annotator.core.document import Record, Status
from annotator.core.exchange.extras import DETAILS
from annotator.core.exchange.relations import (
    RELATIONS,
    relations_of,
    with_relations,
    without_relations,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.core.document import Source
    from annotator.core.span import Span

_OF_DOCUMENT = ("id", "meta", "sources", *DETAILS)


def extras(record: Record, *, has_relations: bool = False) -> dict[str, Any]:
    """Return the value of the field.

    A format that ``has_relations`` of its own keeps those between two spans of the record, so that
    they can be changed there; they are not repeated here.
    """
    document = record.document
    found: dict[str, Any] = {"id": document.id}
    found |= {name: value for name in DETAILS if (value := getattr(document, name))}
    if document.meta:
        found["meta"] = dict(document.meta)
    if document.sources:
        found["sources"] = [source_fields(each) for each in document.sources]
    if record.annotator is not None:
        found["annotator"] = record.annotator
    if record.status is not Status.NEW:
        found["status"] = str(record.status)
    if record.spans:
        spans = _without_told(record.spans) if has_relations else record.spans
        found["spans"] = [_span(span) for span in spans]
    return found


def set_extras(record: Record, *, has_relations: bool = False) -> dict[str, Any]:
    """Return what is of the set alone, where what is the document's stands with the document."""
    found = extras(record, has_relations=has_relations)
    return {name: value for name, value in found.items() if name not in _OF_DOCUMENT}


def source_fields(source: Source) -> dict[str, Any]:
    """Return another source of a document as JSON."""
    return {
        "id": source.id,
        "title": source.title,
        "source": source.source,
        "published": source.published,
        "meta": dict(source.meta),
    }


def by_document(records: Iterable[Record]) -> Iterator[tuple[Record, ...]]:
    """Return together the sets of one document that follow each other."""
    for _, sets in groupby(records, _document_key):
        yield tuple(sets)


def is_bare(sets: Sequence[Record]) -> bool:
    """Tell whether these are a document that nobody has worked on."""
    return len(sets) == 1 and sets[0] == Record(sets[0].document, line=sets[0].line)


def _document_key(record: Record) -> bytes:
    # Not the document itself: to Python 1 and True are the same, to JSON they are not.
    known = [record.document.text, extras(Record(record.document))]
    return orjson.dumps(known, option=orjson.OPT_SORT_KEYS)


def _without_told(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans without the relations that a reader will find in the format itself."""
    bare = [without_relations(span) for span in spans]
    told = with_relations(bare, relations_of(spans))
    return tuple(
        plain if again.attributes.get(RELATIONS) == span.attributes.get(RELATIONS) else span
        for span, plain, again in zip(spans, bare, told, strict=True)
    )


def _span(span: Span) -> dict[str, Any]:
    found: dict[str, Any] = {
        "start": span.start,
        "end": span.end,
        "label": span.label,
        "id": span.id,
    }
    if span.attributes:
        found["attributes"] = dict(span.attributes)
    if span.note:
        found["note"] = span.note
    return found

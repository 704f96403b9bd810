"""Writes Argilla's records as JSON: a record for each document, a response for each of its sets.

Offsets are UTF-16 units, as Argilla's window counts them. What it has no place for stands in
Hashiya's field of the record, that of its sets too: Argilla refuses a response with other fields.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO
from uuid import NAMESPACE_URL, uuid5

import orjson

from annotator.core.document import Record, Status
from annotator.core.exchange.extras import FIELD, SETS
from annotator.core.text.offsets import Utf16Map
from annotator.exporters.extras import by_document, extras, is_bare, set_extras

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.exporters.terms import Terms

_QUESTION, _USER = "spans", "user_id"
_STATUSES = {Status.DONE: "submitted", Status.SKIPPED: "discarded"}


def write_argilla(records: Iterable[Record], file: BinaryIO, terms: Terms) -> Iterator[Record]:
    """Write an array with a record on each line; nothing is lost."""
    opening = b"["
    for sets in by_document(records):
        for some in _by_users(sets):
            file.write(opening + b"\n" + orjson.dumps(_record(some)))
            opening = b","
        yield from sets
    file.write(b"\n]\n" if opening == b"," else b"[]\n")


def _by_users(sets: Sequence[Record]) -> Iterator[Sequence[Record]]:
    """Return the sets, parted where a user comes again: Argilla takes one response of each."""
    some: list[Record] = []
    for each in sets:
        if any(_user(each) == _user(other) for other in some):
            yield some
            some = []
        some.append(each)
    yield some


def _record(sets: Sequence[Record]) -> dict[str, Any]:
    document = sets[0].document
    units = Utf16Map(document.text)
    given = () if is_bare(sets) else sets
    answers = [_response(each, units) for each in given]
    known = [{_USER: _user(each), **set_extras(each)} for each in given]
    return {
        "id": document.id,
        "fields": {"text": document.text},
        "metadata": {},
        "suggestions": {},
        "responses": {_QUESTION: answers} if answers else {},
        FIELD: extras(Record(document)) | ({SETS: known} if known else {}),
    }


def _response(record: Record, units: Utf16Map) -> dict[str, Any]:
    return {
        "value": [
            {
                "start": units.to_utf16(span.start),
                "end": units.to_utf16(span.end),
                "label": span.label,
            }
            for span in record.spans
        ],
        _USER: _user(record),
        "status": _STATUSES.get(record.status, "draft"),
    }


def _user(record: Record) -> str:
    """Return the number by which Argilla knows a user: the same for the same name."""
    return str(uuid5(NAMESPACE_URL, record.annotator or ""))

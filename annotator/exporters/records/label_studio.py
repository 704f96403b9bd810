"""Writes Label Studio's JSON, a task for each document with its sets; and its JSON-MIN.

Offsets are code points. What a task has no place for stands in Hashiya's field: of the document
among the task's data, which Label Studio keeps, of a set in its annotation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from annotator.core.document import Record, Status
from annotator.core.exchange.extras import FIELD
from annotator.core.exchange.relations import relations_of
from annotator.exporters.extras import by_document, extras, is_bare, set_extras

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.core.span import Span
    from annotator.exporters.terms import Terms

_NAMES = {"from_name": "label", "to_name": "text"}  # of the controls in Label Studio's templates


def write_label_studio(records: Iterable[Record], file: BinaryIO, terms: Terms) -> Iterator[Record]:
    """Write an array with a task on each line; sets that follow each other share a document's."""
    opening = b"["
    for number, sets in enumerate(by_document(records), 1):
        file.write(opening + b"\n" + orjson.dumps(_task(sets, number)))
        opening = b","
        yield from sets
    file.write(b"\n]\n" if opening == b"," else b"[]\n")


def write_json_min(records: Iterable[Record], file: BinaryIO, terms: Terms) -> Iterator[Record]:
    """Write an array with an object on each line: a set's text and regions, as JSON-MIN has them.

    Label Studio writes one for each annotation. How long it took is not known here.
    """
    opening = b"["
    for number, record in enumerate(records, 1):
        file.write(opening + b"\n" + orjson.dumps(_short(record, number)))
        opening = b","
        yield record
    file.write(b"\n]\n" if opening == b"," else b"[]\n")


def _short(record: Record, number: int) -> dict[str, Any]:
    regions = [
        {"start": span.start, "end": span.end, "text": span.text, "labels": [span.label]}
        for span in record.spans
    ]
    return {
        "text": record.document.text,
        "id": number,
        **({_NAMES["from_name"]: regions} if regions else {}),
        "annotator": record.annotator,
        "annotation_id": number,
        "lead_time": None,
        FIELD: extras(record),
    }


def _task(sets: Sequence[Record], number: int) -> dict[str, Any]:
    document = sets[0].document
    return {
        "id": number,
        "data": {"text": document.text, FIELD: extras(Record(document))},
        "annotations": [] if is_bare(sets) else [_annotation(each) for each in sets],
        "predictions": [],
    }


def _annotation(record: Record) -> dict[str, Any]:
    names = _region_names(record.spans)
    results = [
        {
            "id": name,
            **_NAMES,
            "type": "labels",
            "value": {
                "start": span.start,
                "end": span.end,
                "text": span.text,
                "labels": [span.label],
            },
            **({"meta": {"text": [span.note]}} if span.note else {}),
        }
        for name, span in zip(names, record.spans, strict=True)
    ]
    relations = [
        {
            "type": "relation",
            "from_id": names[source],
            "to_id": names[target],
            "direction": "right",
            "labels": [kind],
        }
        for source, kind, target in relations_of(record.spans)
    ]
    return {
        "result": [*results, *relations],
        "was_cancelled": record.status is Status.SKIPPED,
        "ground_truth": False,
        FIELD: set_extras(record, has_relations=True),
    }


def _region_names(spans: Sequence[Span]) -> list[str]:
    """Return the ids of the spans, or numbers where two have the same."""
    names = [span.id for span in spans]
    return names if len(set(names)) == len(names) else [str(n) for n in range(len(names))]

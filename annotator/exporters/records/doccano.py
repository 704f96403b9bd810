"""Writes doccano's JSONL: ``label`` triples, or entities and relations where there are any.

Offsets are UTF-16 units, as doccano's window counts them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.exchange.extras import FIELD
from annotator.core.exchange.relations import relations_of
from annotator.core.text.offsets import Utf16Map
from annotator.exporters.extras import extras
from annotator.exporters.lines import write_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.document import Record
    from annotator.exporters.terms import Terms


def write_doccano(records: Iterable[Record], file: BinaryIO, terms: Terms) -> Iterator[Record]:
    """Write each record as a line; nothing is lost."""
    for record in records:
        write_line(file, _line(record))
        yield record


def _line(record: Record) -> dict[str, Any]:
    text = record.document.text
    units = Utf16Map(text)
    places = [
        (units.to_utf16(span.start), units.to_utf16(span.end), span.label) for span in record.spans
    ]
    relations = relations_of(record.spans)
    line: dict[str, Any] = {"text": text}
    if relations:
        line["entities"] = [
            {"id": number, "start_offset": start, "end_offset": end, "label": label}
            for number, (start, end, label) in enumerate(places)
        ]
        line["relations"] = [
            {"id": number, "from_id": source, "to_id": target, "type": kind}
            for number, (source, kind, target) in enumerate(relations)
        ]
    else:
        line["label"] = places
    return line | {FIELD: extras(record, has_relations=True)}

"""Reads doccano's JSONL and JSON: spans as ``label`` triples, or entities with relations.

doccano's window counts offsets as JavaScript does, in UTF-16 units.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.relations import with_relations
from annotator.core.text.offsets import Utf16Map
from annotator.importers.records.extras import foreign_record, foreign_span
from annotator.importers.records.lines import take, take_text
from annotator.importers.records.listed import read_records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.core.span import Span
    from annotator.importers.beginning import Beginning

# Comments are of doccano's own users; "Comments" is what its export calls them.
_KNOWN = ("text", "label", "labels", "entities", "relations", "hashiya")


def read_doccano(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the records of a file.

    Raises:
        ImportFailed: with the line, and the field where one is at fault.
    """
    return read_records(file, path, size, report, _record)


def is_doccano(beginning: Beginning) -> bool:
    """Tell whether the first record has doccano's fields."""
    keys = beginning.keys
    return "text" in keys and bool(keys & {"label", "labels", "entities"}) and "spans" not in keys


def _record(found: dict[str, Any], line: int) -> Record:
    text = take_text(found)
    units = Utf16Map(text)
    if "entities" in found:
        spans = _related(found, text, units)
    else:
        name = "labels" if "labels" in found and "label" not in found else "label"
        listed = take(found, name, list, [])
        spans = tuple(_triple(each, f"{name}[{i}]", text, units) for i, each in enumerate(listed))
    return foreign_record(text, spans, found, line, known=_KNOWN)


def _triple(found: Any, place: str, text: str, units: Utf16Map) -> Span:
    if type(found) is not list or list(map(type, found)) != [int, int, str]:
        raise ImportFailed(Reason.WRONG_TYPE, field=place, expected="[start, end, label]")
    return utf16_span(text, units, found[0], found[1], found[2])


def _related(found: dict[str, Any], text: str, units: Utf16Map) -> tuple[Span, ...]:
    spans, numbers = [], {}
    for index, each in enumerate(take(found, "entities", list)):
        within = f"entities[{index}]"
        if type(each) is not dict:
            raise ImportFailed(Reason.WRONG_TYPE, field=within, expected="object")
        start, end = (
            take(each, name, int, within=f"{within}.") for name in ("start_offset", "end_offset")
        )
        label = take(each, "label", str, within=f"{within}.")
        numbers[take(each, "id", int, index, f"{within}.")] = index
        spans.append(utf16_span(text, units, start, end, label))
    relations = []
    for index, each in enumerate(take(found, "relations", list, [])):
        within = f"relations[{index}]"
        if type(each) is not dict:
            raise ImportFailed(Reason.WRONG_TYPE, field=within, expected="object")
        ends = [take(each, name, int, within=f"{within}.") for name in ("from_id", "to_id")]
        if not set(ends) <= numbers.keys():
            raise ImportFailed(Reason.BAD_ROW, cause=f"{within}: no entity has this id")
        kind = take(each, "type", str, within=f"{within}.")
        relations.append((numbers[ends[0]], kind, numbers[ends[1]]))
    return with_relations(spans, relations)


def utf16_span(text: str, units: Utf16Map, start: int, end: int, label: str) -> Span:
    """Return a new span of offsets in UTF-16 units.

    Raises:
        ImportFailed: OFFSET_IN_PAIR.
    """
    first, last = units.read(start), units.read(end)
    if first is None or last is None:
        raise ImportFailed(Reason.OFFSET_IN_PAIR, start=start, end=end)
    return foreign_span(text, first, last, label)

"""Reads Hashiya JSONL: one record for each document and annotator, as the exporter writes it.

Only ``text`` must be there. Fields that are not in the format are passed over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.document import Document, Record, Source, Status, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.core.identifiers import new_id
from annotator.core.span import Span
from annotator.importers.records.lines import read_lines, take, take_object, take_text
from annotator.importers.records.plain_jsonl import STATUSES, read_plain
from annotator.importers.text import headline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.progress import Progress


def read_jsonl(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the records of a file, one line in memory at a time.

    Raises:
        ImportFailed: with the line, and the field where one is at fault.
    """
    return read_lines(file, path, size, report, _record, read_plain)


def _record(found: dict[str, Any], line: int) -> Record:
    document = _document(found)
    if (unit := found.get("offset_unit", "codepoint")) != "codepoint":
        raise ImportFailed(Reason.UNKNOWN_OFFSET_UNIT, unit=unit)
    annotator = None
    if found.get("annotator") is not None:
        annotator = take(found, "annotator", str)
    status = status_of(take(found, "status", str, "new"))
    listed = take(found, "spans", list, [])
    return Record(document, annotator, status, _spans(listed, document.text), line)


def status_of(named: str) -> Status:
    """Return the status of this name.

    Raises:
        ImportFailed: UNKNOWN_STATUS.
    """
    status = STATUSES.get(named)
    if status is None:
        raise ImportFailed(Reason.UNKNOWN_STATUS, status=named, known=", ".join(STATUSES))
    return status


def _document(found: dict[str, Any]) -> Document:
    text = take_text(found)
    title = take(found, "title", str) if "title" in found else headline(text)
    return Document(
        take(found, "id", str, "") or text_id(text),
        title,
        text,
        take(found, "source", str, ""),
        take(found, "published", str, ""),
        take_object(found, "meta"),
        sources_of(found),
    )


def sources_of(found: dict[str, Any], within: str = "") -> tuple[Source, ...]:
    """Return the other sources of a document.

    Raises:
        ImportFailed: MISSING_FIELD or WRONG_TYPE.
    """
    listed = take(found, "sources", list, [], within)
    return tuple(_source(each, f"{within}sources[{index}]") for index, each in enumerate(listed))


def _source(found: Any, place: str) -> Source:
    if type(found) is not dict:
        raise ImportFailed(Reason.WRONG_TYPE, field=place, expected="object")
    within = f"{place}."
    title, source, published = (
        take(found, name, str, "", within) for name in ("title", "source", "published")
    )
    source_id = take(found, "id", str, within=within)
    if not source_id:
        raise ImportFailed(Reason.MISSING_FIELD, field=f"{within}id")
    return Source(source_id, title, source, published, take_object(found, "meta", within))


def _spans(listed: list[Any], text: str) -> tuple[Span, ...]:
    return tuple(_span(found, f"spans[{index}]", text) for index, found in enumerate(listed))


def _span(found: Any, place: str, text: str) -> Span:
    if type(found) is not dict:
        raise ImportFailed(Reason.WRONG_TYPE, field=place, expected="object")
    within = f"{place}."
    start = take(found, "start", int, within=within)
    end = take(found, "end", int, within=within)
    return Span(
        take(found, "id", str, "", within) or new_id(),
        start,
        end,
        take(found, "label", str, within=within),
        take(found, "text", str, quote(text, start, end), within),
        take_object(found, "attributes", within),
        take(found, "note", str, "", within),
    )


def quote(text: str, start: int, end: int) -> str:
    """Return the words of a span.

    Offsets outside the text have none; the project refuses them, so here they only must not wrap
    around as Python's negative ones do.
    """
    return text[max(start, 0) : max(end, 0)]

"""Reads Hashiya JSONL: one record for each document and annotator, as the exporter writes it.

Only ``text`` must be there. Fields that are not in the format are passed over.
"""

from __future__ import annotations

import codecs
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from annotator.core.document import Document, Record, Status, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.core.identifiers import new_id
from annotator.core.span import Span
from annotator.importers.text import headline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.progress import Progress

LINE_LIMIT = 256 * 1024 * 1024  # bytes of one record
DEPTH_LIMIT = 200  # levels: orjson reads 1,024 but writes 254, and events put some around them
_STEP = 1024 * 1024  # bytes between two reports
_MISSING = object()
_TYPE_NAMES = {str: "string", int: "integer", dict: "object", list: "array"}
_SPAN_FIELDS = itemgetter("id", "start", "end", "label", "text", "attributes", "note")
_SPAN_TYPES = (str, int, int, str, str, dict, str)
_STATUSES = {str(status): status for status in Status}


def read_jsonl(file: BinaryIO, path: Path, size: int, report: Progress) -> Iterator[Record]:
    """Stream the records of a file, one line in memory at a time.

    Raises:
        ImportFailed: with the line, and the field where one is at fault.
    """
    done = reported = 0
    record = None
    # Lines end at b"\n" alone: str.splitlines() would cut at U+2028 inside a text.
    for number, line in enumerate(iter(partial(file.readline, LINE_LIMIT + 1), b""), 1):
        done += len(line)
        if done - reported >= _STEP:
            report(done, size)
            reported = done
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if not line or line.isspace():
            continue
        try:
            record = _read_record(line, number)
        except ImportFailed as error:
            raise ImportFailed(error.reason, path=path, line=number, **error.details) from error
        yield record
    if record is None:
        raise ImportFailed(Reason.FILE_EMPTY, path=path)
    report(done, size)


def _read_record(line: bytes, number: int) -> Record:
    if len(line) > LINE_LIMIT:
        raise ImportFailed(Reason.LINE_TOO_LONG, limit=LINE_LIMIT)
    try:
        found = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise _not_json(line, error) from error
    if type(found) is not dict:
        raise ImportFailed(Reason.NOT_AN_OBJECT)
    document = _document(found)
    if (unit := found.get("offset_unit", "codepoint")) != "codepoint":
        raise ImportFailed(Reason.UNKNOWN_OFFSET_UNIT, unit=unit)
    annotator = None
    if found.get("annotator") is not None:
        annotator = _take(found, "annotator", str)
    status = _STATUSES.get(named := _take(found, "status", str, "new"))
    if status is None:
        raise ImportFailed(Reason.UNKNOWN_STATUS, status=named, known=", ".join(_STATUSES))
    listed = _take(found, "spans", list, [])
    spans = tuple([_span(span, index, document.text) for index, span in enumerate(listed)])
    return Record(document, annotator, status, spans, number)


def _document(found: dict[str, Any]) -> Document:
    text = _take(found, "text", str)
    if "\0" in text:
        raise ImportFailed(Reason.CONTAINS_NUL, offset=text.index("\0"))
    title = _take(found, "title", str) if "title" in found else headline(text)
    return Document(
        _take(found, "id", str, "") or text_id(text),
        title,
        text,
        _take(found, "source", str, ""),
        _take(found, "published", str, ""),
        _take_object(found, "meta"),
    )


def _span(found: Any, index: int, text: str) -> Span:
    # A whole span, as exports have it, is checked in one step: measured, that halves the time
    # reading takes beyond making the values.
    try:
        whole = _SPAN_FIELDS(found)
    except (KeyError, TypeError):
        return _partial_span(found, index, text)
    if tuple(map(type, whole)) == _SPAN_TYPES and whole[0] and not whole[5]:
        return Span(*whole)
    return _partial_span(found, index, text)


def _partial_span(found: Any, index: int, text: str) -> Span:
    if type(found) is not dict:
        raise ImportFailed(Reason.WRONG_TYPE, field=f"spans[{index}]", expected="object")
    start = _take(found, "start", int, index=index)
    end = _take(found, "end", int, index=index)
    return Span(
        _take(found, "id", str, "", index) or new_id(),
        start,
        end,
        _take(found, "label", str, index=index),
        # Offsets outside the text have no quote; the project refuses them, so here they only
        # must not wrap around as Python's negative ones do.
        _take(found, "text", str, text[max(start, 0) : max(end, 0)], index),
        _take_object(found, "attributes", index),
        _take(found, "note", str, "", index),
    )


def _take(
    found: dict[str, Any],
    name: str,
    kind: type,
    default: Any = _MISSING,
    index: int | None = None,
) -> Any:
    """Return a field of exactly this type: a JSON true is no integer."""
    value = found.get(name, default)
    if type(value) is kind:
        return value
    field = name if index is None else f"spans[{index}].{name}"
    if value is _MISSING:
        raise ImportFailed(Reason.MISSING_FIELD, field=field)
    raise ImportFailed(Reason.WRONG_TYPE, field=field, expected=_TYPE_NAMES[kind])


def _take_object(found: dict[str, Any], name: str, index: int | None = None) -> dict[str, Any]:
    value: dict[str, Any] = _take(found, name, dict, {}, index)
    if value and _is_deeper(value, DEPTH_LIMIT):
        cause = f"“{name}” is nested deeper than {DEPTH_LIMIT} levels"
        raise ImportFailed(Reason.BAD_JSON, cause=cause)
    return value


def _is_deeper(value: Any, levels: int) -> bool:
    if type(value) is dict:
        value = value.values()
    elif type(value) is not list:
        return False
    return levels == 0 or any(_is_deeper(inner, levels - 1) for inner in value)


def _not_json(line: bytes, error: orjson.JSONDecodeError) -> ImportFailed:
    """Say what kind of file this is instead, or where in the line the JSON breaks off."""
    if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ImportFailed(Reason.UNKNOWN_ENCODING)
    if b"\0" in line:
        return ImportFailed(Reason.NOT_TEXT)
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return ImportFailed(Reason.UNKNOWN_ENCODING)
    return ImportFailed(Reason.BAD_JSON, cause=f"{error.msg} (column {error.colno})")

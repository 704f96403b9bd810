"""Makes records of foreign JSON, with what Hashiya put into its own field; see core.extras."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from annotator.core.document import Document, Record, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.extras import DETAILS, FIELD
from annotator.core.identifiers import new_id
from annotator.core.span import Span
from annotator.importers.records.jsonl import quote, sources_of, status_of
from annotator.importers.records.lines import check_depth, take, take_object
from annotator.importers.text import headline

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def foreign_record(
    text: str,
    spans: Sequence[Span],
    found: dict[str, Any],
    line: int,
    *,
    known: Collection[str],
    annotator: str | None = None,
) -> Record:
    """Return the record of a foreign object.

    Without extras the document's id is that of its text: numbers that other tools count are those
    of their own database. Its metadata are ``meta`` where that is an object, and the fields that
    are not ``known`` to the format.

    Raises:
        ImportFailed: MISSING_FIELD or WRONG_TYPE in the extras, BAD_JSON where metadata are too
            deep.
    """
    if type(found.get(FIELD)) is not dict:
        meta = {name: value for name, value in found.items() if name not in known}
        if type(inner := meta.pop("meta", None)) is dict:
            meta = inner | meta
        elif inner is not None:
            meta["meta"] = inner
        check_depth(meta, "meta")
        document = Document(text_id(text), headline(text), text, meta=meta)
        return Record(document, annotator, spans=tuple(spans), line=line)
    return _with_extras(text, spans, found[FIELD], line)


def foreign_span(text: str, start: int, end: int, label: str) -> Span:
    """Return a new span; its offsets may be wrong, which the project finds."""
    return Span(new_id(), start, end, label, quote(text, start, end))


def placed_span(text: str, start: int, end: int, label: str) -> Span:
    """Return a new span, where its line is known better here than that of its record.

    Raises:
        ImportFailed: OFFSETS_OUTSIDE.
    """
    if not 0 <= start < end <= len(text):
        raise ImportFailed(Reason.OFFSETS_OUTSIDE, start=start, end=end, length=len(text))
    return foreign_span(text, start, end, label)


def _with_extras(text: str, spans: Sequence[Span], extras: dict[str, Any], line: int) -> Record:
    within = f"{FIELD}."
    title, source, published = (take(extras, name, str, "", within) for name in DETAILS)
    document = Document(
        take(extras, "id", str, "", within) or text_id(text),
        title,
        text,
        source,
        published,
        take_object(extras, "meta", within),
        sources_of(extras, within),
    )
    annotator = take(extras, "annotator", str, within=within) if "annotator" in extras else None
    status = status_of(take(extras, "status", str, "new", within))
    listed = take(extras, "spans", list, [], within)
    dressed = _dressed(spans, listed, within)
    return Record(document, annotator, status, dressed, line)


def _dressed(spans: Sequence[Span], listed: list[Any], within: str) -> tuple[Span, ...]:
    places: dict[tuple[int, int, str], dict[str, Any]] = {}
    for index, each in enumerate(listed):
        place = f"{within}spans[{index}]"
        if type(each) is not dict:
            raise ImportFailed(Reason.WRONG_TYPE, field=place, expected="object")
        start, end = (take(each, name, int, within=f"{place}.") for name in ("start", "end"))
        found = places[start, end, take(each, "label", str, within=f"{place}.")] = {
            "id": take(each, "id", str, "", f"{place}.") or new_id(),
            "attributes": take_object(each, "attributes", f"{place}."),
        }
        if "note" in each:
            found["note"] = take(each, "note", str, within=f"{place}.")
    dressed = []
    for span in spans:
        extra = places.pop((span.start, span.end, span.label), None)
        if extra is not None:
            extra["attributes"] = {**span.attributes, **extra["attributes"]}
            span = replace(span, **extra)
        dressed.append(span)
    return tuple(dressed)

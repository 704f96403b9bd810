"""Reads Label Studio's JSON, with annotations and predictions, and its JSON-MIN.

Each annotation and each prediction of a task is a record. Offsets are code points; versions that
counted UTF-16 units are known by the words they quote. Only labelled stretches of the text, what
is said of them, and their relations are taken in.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.document import Record, is_name
from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.extras import FIELD
from annotator.core.exchange.relations import with_relations
from annotator.core.text.offsets import Utf16Map
from annotator.importers.records.extras import foreign_record, foreign_span
from annotator.importers.records.lines import check_depth, take, take_object, take_text
from annotator.importers.records.listed import read_records

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.core.span import Span
    from annotator.importers.beginning import Beginning

_TASK = {"data", "drafts", "file_upload", "total_annotations"}
_MIN = {"annotation_id", "annotator", "lead_time", "created_at", "updated_at"}
_TEXTS = ("text", "content", "body", "article", "document")  # what fields of a text are called


def read_label_studio(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the records of the tasks of a file.

    Raises:
        ImportFailed: with the line, and the field where one is at fault.
    """
    return read_records(file, path, size, report, _records)


def is_label_studio(beginning: Beginning) -> bool:
    """Tell whether the first task has the fields of a whole export or of JSON-MIN."""
    keys = beginning.keys
    is_whole = bool(keys & {"annotations", "predictions"}) and bool(keys & _TASK)
    return is_whole or is_json_min(beginning)


def is_json_min(beginning: Beginning) -> bool:
    """Tell whether the first object has the fields of JSON-MIN."""
    return {"annotation_id", "lead_time"} <= beginning.keys


def _records(found: dict[str, Any], line: int) -> Sequence[Record]:
    if type(found.get("data")) is not dict:
        return (_short(found, line),)
    sets = [
        *((each, False) for each in _objects(found, "annotations")),
        *((each, True) for each in _objects(found, "predictions")),
    ]
    results = [_objects(each, "result") for each, _ in sets]
    name = _text_name(found["data"], [result for listed in results for result in listed])
    text = take_text(found["data"], name)
    if not sets:
        return (_record(text, (), found["data"], name, {}, line),)
    records = []
    for (each, is_prediction), listed in zip(sets, results, strict=True):
        spans = _spans(text, listed)
        known = each.get(FIELD)
        own = known if type(known) is dict else _own(each, is_prediction)
        records.append(_record(text, spans, found["data"], name, own, line))
    return records


def _record(
    text: str,
    spans: Sequence[Span],
    fields: dict[str, Any],
    name: str,
    own: dict[str, Any],
    line: int,
) -> Record:
    """Return a record of the task's fields and of what is known of the one set."""
    details = fields.get(FIELD)
    if type(details) is not dict:
        details = {"meta": {key: each for key, each in fields.items() if key not in (name, FIELD)}}
        check_depth(details["meta"], "data")
    return foreign_record(text, spans, {FIELD: details | own}, line, known=())


def _own(annotation: dict[str, Any], is_prediction: bool) -> dict[str, Any]:
    """Return who made a set, and how far it is, in the words of Hashiya's field."""
    if is_prediction:
        who = annotation.get("model_version")
        status = "in_progress"
    else:
        who = annotation.get("completed_by")
        status = "skipped" if annotation.get("was_cancelled") is True else "done"
    name = _name(who)
    return {"status": status} | ({} if name is None else {"annotator": name})


def _name(who: Any) -> str | None:
    if type(who) is dict:
        who = who.get("email") or who.get("id")
    name = str(who) if type(who) in (str, int) else ""
    return name if is_name(name) else None


def _objects(found: dict[str, Any], name: str) -> list[dict[str, Any]]:
    listed = take(found, name, list, []) if found.get(name) is not None else []
    for index, each in enumerate(listed):
        if type(each) is not dict:
            raise ImportFailed(Reason.WRONG_TYPE, field=f"{name}[{index}]", expected="object")
    return listed


def _text_name(fields: dict[str, Any], results: list[dict[str, Any]]) -> str:
    """Return the field in which the text stands: only the labelling setup would tell."""
    named = [name for name in _TEXTS if type(fields.get(name)) is str]
    pointed = [each.get("to_name") for each in results if _place(each) is not None]
    for name in (*named, *pointed):
        if type(name) is str and type(fields.get(name)) is str:
            return name
    others = [name for name, value in fields.items() if type(value) is str]
    if pointed and others:
        return max(others, key=lambda name: len(fields[name]))
    raise ImportFailed(Reason.MISSING_FIELD, field="data.text")


def _place(result: dict[str, Any]) -> tuple[int, int] | None:
    """Return the offsets of a result that is a stretch of text."""
    value = result.get("value")
    if type(value) is not dict:
        return None
    start, end = value.get("start"), value.get("end")
    return (start, end) if type(start) is int and type(end) is int else None


def _spans(text: str, results: list[dict[str, Any]]) -> tuple[Span, ...]:
    units = Utf16Map(text)
    spans: list[Span] = []
    numbers: dict[str, int] = {}
    for index, each in enumerate(results):
        made = _labelled(text, units, each, f"result[{index}].")
        if made and type(each.get("id")) is str:
            numbers.setdefault(each["id"], len(spans))
        spans += made
    for each in results:
        number = numbers.get(each["id"]) if type(each.get("id")) is str else None
        if number is not None:
            spans[number] = _said_of(spans[number], each)
    return with_relations(spans, _relations(results, numbers))


def _labelled(text: str, units: Utf16Map, result: dict[str, Any], within: str) -> list[Span]:
    """Return a span for each label of a result; none where it labels no text."""
    place = _place(result)
    kind = result.get("type")
    if place is None or type(kind) is not str or type(result["value"].get(kind)) is not list:
        return []
    start, end = place
    words = result["value"].get("text")
    if type(words) is str and text[max(start, 0) : max(end, 0)] != words:
        first, last = units.read(start), units.read(end)
        if first is not None and last is not None and text[max(first, 0) : max(last, 0)] == words:
            start, end = first, last
    labels = result["value"][kind]
    if kind not in ("labels", "hypertextlabels"):
        return []
    for label in labels:
        if type(label) is not str:
            raise ImportFailed(Reason.WRONG_TYPE, field=f"{within}labels", expected="[string]")
    return [foreign_span(text, start, end, label) for label in labels]


def _said_of(span: Span, result: dict[str, Any]) -> Span:
    """Return the span with a note or an attribute that a result adds to it."""
    meta = take_object(result, "meta") if result.get("meta") is not None else {}
    notes = meta.get("text")
    if type(notes) is list and notes and all(type(note) is str for note in notes):
        span = replace(span, note="\n".join(notes))
    name, kind, value = result.get("from_name"), result.get("type"), result.get("value")
    if type(name) is str and type(kind) is str and type(value) is dict and "labels" not in kind:
        said = value.get(kind, value.get("text"))
        if said is not None:
            check_depth(said, "value")
            one = said[0] if type(said) is list and len(said) == 1 else said
            span = replace(span, attributes={**span.attributes, name: one})
    return span


def _relations(
    results: list[dict[str, Any]], numbers: dict[str, int]
) -> Iterator[tuple[int, str, int]]:
    for index, each in enumerate(results):
        if each.get("type") != "relation":
            continue
        within = f"result[{index}]."
        ends = [take(each, name, str, within=within) for name in ("from_id", "to_id")]
        if not numbers.keys() >= set(ends):
            continue  # to a region of an image, or to one that was removed
        if each.get("direction") == "left":
            ends.reverse()
        kinds = take(each, "labels", list, []) if each.get("labels") is not None else []
        for kind in kinds or [""]:
            if type(kind) is not str:
                raise ImportFailed(Reason.WRONG_TYPE, field=f"{within}labels", expected="[string]")
            yield numbers[ends[0]], kind, numbers[ends[1]]


def _short(found: dict[str, Any], line: int) -> Record:
    """Return the record of JSON-MIN: fields of the task, each control's results beside them."""
    regions = {
        name: [{"type": "labels", "value": each} for each in value]
        for name, value in found.items()
        if type(value) is list and value and all(map(_is_region, value))
    }
    results = [each for listed in regions.values() for each in listed]
    name = _text_name(found, results)
    text = take_text(found, name)
    known = (*_MIN, name, "id", FIELD, *regions)
    record = foreign_record(text, _spans(text, results), found, line, known=known)
    if FIELD in found:
        return record
    return replace(record, annotator=_name(found.get("annotator")))


def _is_region(value: Any) -> bool:
    return type(value) is dict and {"start", "end", "labels"} <= value.keys()

"""Reads Argilla's records as JSON: of version 2, and of the feedback data sets of version 1.

Each response and each suggestion with spans is a record of its own. Offsets are UTF-16 units, as
Argilla's window counts them. Answers to questions that are not of spans are not taken in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO, TypeGuard

from annotator.core.document import Record, is_name
from annotator.core.exchange.extras import FIELD, SETS
from annotator.core.text.offsets import Utf16Map
from annotator.importers.records.doccano import utf16_span
from annotator.importers.records.extras import foreign_record
from annotator.importers.records.lines import check_depth, take, take_text
from annotator.importers.records.listed import read_records

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.core.errors import ImportFailed
    from annotator.core.progress import Progress
    from annotator.core.span import Span
    from annotator.importers.beginning import Beginning

_STATUSES = {"submitted": "done", "discarded": "skipped", "draft": "in_progress"}


def read_argilla(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the records of an array or of lines.

    Raises:
        ImportFailed: with the line, and the field where one is at fault.
    """
    return read_records(file, path, size, report, _records)


def is_argilla(beginning: Beginning) -> bool:
    """Tell whether the first record has Argilla's fields."""
    keys = beginning.keys
    return "fields" in keys and bool(keys & {"responses", "suggestions"})


def _records(found: dict[str, Any], line: int) -> Sequence[Record]:
    fields = take(found, "fields", dict)
    name = "text" if type(fields.get("text")) is str else next(
        (name for name, value in fields.items() if type(value) is str), "text"
    )  # fmt: skip
    text = take_text(fields, name)
    details = found.get(FIELD)
    if type(details) is not dict:
        others = {key: value for key, value in fields.items() if key != name}
        meta = found.get("metadata")
        details = {"meta": others | (meta if type(meta) is dict else {})}
        check_depth(details["meta"], "metadata")
    units = Utf16Map(text)
    records = []
    for own, value in (*_responses(found), *_suggestions(found)):
        spans = [_span(each, f"value[{n}].", text, units) for n, each in enumerate(value)]
        given = {FIELD: details | own}
        records.append(foreign_record(text, spans, given, line, known=()))
    return records or [foreign_record(text, (), {FIELD: details}, line, known=())]


def _responses(found: dict[str, Any]) -> Iterator[tuple[dict[str, Any], list[Any]]]:
    """Return what is known of each response, and its spans."""
    listed = found.get("responses")
    if type(listed) is dict:  # version 2: by question
        given = [each for answers in listed.values() if type(answers) is list for each in answers]
        answers = [(each, each.get("value")) for each in given if type(each) is dict]
    else:
        answers = [
            (each, answer.get("value"))
            for each in (listed if type(listed) is list else ())
            if type(each) is dict and type(each.get("values")) is dict
            for answer in each["values"].values()
            if type(answer) is dict
        ]
    known = _known_sets(found.get(FIELD))
    for each, value in answers:
        own = next((own for own in known if own.get("user_id") == each.get("user_id")), None)
        if own is not None:
            known.remove(own)  # the next set of the same user is another one
        if not _is_of_spans(value):
            continue
        if own is None:
            own = {"status": _STATUSES.get(str(each.get("status", "submitted")), "done")}
            own |= _named(each.get("user_id"))
        yield own, value


def _known_sets(details: Any) -> list[dict[str, Any]]:
    """Return what Hashiya's field says of each set."""
    listed = details.get(SETS) if type(details) is dict else None
    return [each for each in listed if type(each) is dict] if type(listed) is list else []


def _suggestions(found: dict[str, Any]) -> Iterator[tuple[dict[str, Any], list[Any]]]:
    listed = found.get("suggestions")
    given = listed.values() if type(listed) is dict else listed if type(listed) is list else ()
    for each in given:
        if type(each) is dict and _is_of_spans(each.get("value")):
            yield {"status": "in_progress"} | _named(each.get("agent")), each["value"]


def _is_of_spans(value: Any) -> TypeGuard[list[dict[str, Any]]]:
    return type(value) is list and all(
        type(each) is dict and {"start", "end"} <= each.keys() for each in value
    )


def _named(name: Any) -> dict[str, str]:
    return {"annotator": name} if type(name) is str and is_name(name) else {}


def _span(found: dict[str, Any], within: str, text: str, units: Utf16Map) -> Span:
    start, end = (take(found, name, int, within=within) for name in ("start", "end"))
    return utf16_span(text, units, start, end, take(found, "label", str, within=within))

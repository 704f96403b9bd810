"""Reads Prodigy's JSONL: tasks with spans, and the answer given to each.

Offsets are code points; tokens are not needed, because each span has its characters. A task that
was answered "reject" or "ignore" has no spans that hold: its document comes without them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.document import Record, Status, is_name
from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.extras import FIELD
from annotator.core.exchange.relations import with_relations
from annotator.importers.records.extras import foreign_record, foreign_span
from annotator.importers.records.lines import take, take_text
from annotator.importers.records.listed import read_records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.core.span import Span
    from annotator.importers.beginning import Beginning

_KNOWN = (
    "text", "spans", "relations", "tokens", "answer", FIELD, "config", "view_id", "options",
    "_input_hash", "_task_hash", "_session_id", "_view_id", "_timestamp", "_annotator_id",
    "_is_binary",
)  # fmt: skip
_OWN = {"_input_hash", "_task_hash", "_session_id", "_view_id", "answer"}
_STATUSES = {"accept": Status.DONE, "reject": Status.SKIPPED, "ignore": Status.SKIPPED}


def read_prodigy(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the records of a file.

    Raises:
        ImportFailed: with the line, and the field where one is at fault.
    """
    return read_records(file, path, size, report, _record)


def is_prodigy(beginning: Beginning) -> bool:
    """Tell whether the first record has fields that only Prodigy writes."""
    return "text" in beginning.keys and bool(beginning.keys & _OWN)


def _record(found: dict[str, Any], line: int) -> Record:
    text = take_text(found)
    answer = found.get("answer")
    if answer is not None and (type(answer) is not str or answer not in _STATUSES):
        raise ImportFailed(Reason.UNKNOWN_STATUS, status=str(answer), known=", ".join(_STATUSES))
    spans: list[Span] = []
    listed = take(found, "spans", list, []) if found.get("spans") is not None else []
    for index, each in enumerate(listed):
        within = f"spans[{index}]"
        if type(each) is not dict:
            raise ImportFailed(Reason.WRONG_TYPE, field=within, expected="object")
        spans.append(_span(each, text, f"{within}."))
    related = _related(found, spans)
    record = foreign_record(text, related, found, line, known=_KNOWN, annotator=_session(found))
    if FIELD in found or answer is None:
        return record
    # Not for records of our own: there a rejected task is a skipped set with its spans.
    kept = record.spans if answer == "accept" else ()
    return replace(record, status=_STATUSES[answer], spans=kept)


def _span(found: dict[str, Any], text: str, within: str) -> Span:
    start, end = (take(found, name, int, within=within) for name in ("start", "end"))
    return foreign_span(text, start, end, take(found, "label", str, within=within))


def _related(found: dict[str, Any], spans: list[Span]) -> tuple[Span, ...]:
    """Return the spans with the relations whose head and child are spans of the task."""
    places: dict[tuple[Any, ...], int] = {}
    for index, span in enumerate(spans):
        places.setdefault((span.start, span.end, None), index)
        places[span.start, span.end, span.label] = index
    relations = []
    listed = found.get("relations")
    for index, each in enumerate(listed if type(listed) is list else ()):
        within = f"relations[{index}]."
        if type(each) is not dict:
            raise ImportFailed(Reason.WRONG_TYPE, field=within[:-1], expected="object")
        kind = take(each, "label", str, within=within)
        ends = []
        for name in ("head_span", "child_span"):
            end = take(each, name, dict, {}, within)
            edges = [take(end, edge, int, -1, f"{within}{name}.") for edge in ("start", "end")]
            label = end.get("label")
            if label is not None:
                label = take(end, "label", str, within=f"{within}{name}.")
            ends.append(places.get((*edges, label)))
        if ends[0] is not None and ends[1] is not None:
            relations.append((ends[0], kind, ends[1]))
    return with_relations(spans, relations)


def _session(found: dict[str, Any]) -> str | None:
    """Return who answered: Prodigy's sessions are named ``dataset-name``."""
    for name in ("_annotator_id", "_session_id"):
        session = found.get(name)
        if type(session) is str and is_name(session):
            return session
    return None

"""Writes Prodigy's JSONL: tasks with tokens and spans, whose ``token_end`` is inclusive.

Tokens are ours, cut where a span begins or ends inside one, because Prodigy's windows show spans
over whole tokens. The text and the spans' characters are exact, so nothing is lost.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.document import Status
from annotator.core.exchange.extras import FIELD
from annotator.core.exchange.relations import relations_of
from annotator.exporters.extras import extras
from annotator.exporters.lines import write_line
from annotator.exporters.tokens.alignment import tokens_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.document import Record
    from annotator.core.span import Span
    from annotator.exporters.terms import Terms

_ANSWERS = {Status.DONE: "accept", Status.IN_PROGRESS: "accept", Status.SKIPPED: "ignore"}


def write_prodigy(records: Iterable[Record], file: BinaryIO, terms: Terms) -> Iterator[Record]:
    """Write each record as a task; a set not begun has no answer, a skipped one "ignore"."""
    for record in records:
        write_line(file, _line(record))
        yield record


def _line(record: Record) -> dict[str, Any]:
    text = record.document.text
    tokens = tokens_between(text, record.spans)
    spans = [_span(span, tokens) for span in record.spans]
    line: dict[str, Any] = {
        "text": text,
        "tokens": [
            {
                "text": text[start:end],
                "start": start,
                "end": end,
                "id": number,
                "ws": text[end : end + 1] == " ",
            }
            for number, (start, end) in enumerate(tokens)
        ],
        "spans": spans,
    }
    if relations := relations_of(record.spans):
        line["relations"] = [
            {"head_span": spans[source], "child_span": spans[target], "label": kind}
            for source, kind, target in relations
        ]
    if record.status in _ANSWERS:
        line["answer"] = _ANSWERS[record.status]
    if record.annotator is not None:
        line["_annotator_id"] = record.annotator
    return line | {FIELD: extras(record, has_relations=True)}


def _span(span: Span, tokens: list[tuple[int, int]]) -> dict[str, Any]:
    """Return a span; one of white space alone has no token."""
    place: dict[str, Any] = {"start": span.start, "end": span.end, "label": span.label}
    first = bisect_left(tokens, (span.start,))
    last = bisect_left(tokens, (span.end,)) - 1
    if first <= last:
        place |= {"token_start": first, "token_end": last}
    return place

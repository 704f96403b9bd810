"""Writes chats for fine-tuning as OpenAI's JSONL: an instruction, the text, the spans as JSON.

Models do not count characters, so a span is its label and its words; where these stand in the text
before it too, ``occurrence`` says which is meant, counted from 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from annotator.core.span import in_text_order
from annotator.exporters.lines import write_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.document import Record
    from annotator.core.span import Span
    from annotator.exporters.terms import Terms


def write_chat(records: Iterable[Record], file: BinaryIO, terms: Terms) -> Iterator[Record]:
    """Write each record as a line. Other fields would be refused where models are tuned."""
    system = (
        "Find the spans of these labels in the text: "
        + ", ".join(terms.labels)
        + '. Answer with JSON: {"spans": [{"label": …, "text": …}]}, each text word for word as it '
        "stands, in order. Where it stands there before too, add its occurrence, counted from 1."
    )
    for record in records:
        text = record.document.text
        spans = [_quoted(span, text) for span in sorted(record.spans, key=in_text_order)]
        messages = [
            {"role": "system", "content": system},
            {"role": "user", "content": text},
            {"role": "assistant", "content": orjson.dumps({"spans": spans}).decode()},
        ]
        write_line(file, {"messages": messages})
        yield record


def _quoted(span: Span, text: str) -> dict[str, Any]:
    found: dict[str, Any] = {"label": span.label, "text": span.text}
    number, at = 1, text.find(span.text)
    while 0 <= at < span.start:
        number, at = number + 1, text.find(span.text, at + 1)
    return found if number == 1 else found | {"occurrence": number}

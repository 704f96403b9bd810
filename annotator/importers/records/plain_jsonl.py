"""Reads lines of Hashiya JSONL that have nothing unusual, straight into values.

msgspec checks the types while it parses, and makes the spans: half the time of doing it in Python,
of which there are very many. It only says yes; what is wrong with a line the usual way finds.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import orjson

from annotator.core.document import Document, Record, Status
from annotator.core.span import Span
from annotator.importers.limits import is_deeper
from annotator.importers.text import headline

if TYPE_CHECKING:
    from collections.abc import Callable

STATUSES = {str(status): status for status in Status}
"""By the names that they have in files."""


def read_plain(line: bytes, number: int) -> Record | None:
    """Return the record of a line; None where it is to be read field by field."""
    read, errors = _reader()
    try:
        found = read(line)
        meta = orjson.loads(bytes(found.meta))
    except errors:
        return None
    status, text = STATUSES.get(found.status), found.text
    # The usual way says what is wrong with these, or makes the ids that are not there.
    if status is None or not found.id or found.offset_unit != "codepoint" or "\0" in text:
        return None
    for span in found.spans:
        if not span.id or span.attributes:
            return None
    if type(meta) is not dict or is_deeper(meta):
        return None
    title = found.title if type(found.title) is str else headline(text)
    document = Document(found.id, title, text, found.source, found.published, meta)
    return Record(document, found.annotator, status, found.spans, number)


@cache
def _reader() -> tuple[Callable[[bytes], Any], tuple[type[Exception], ...]]:
    """Return what reads a line, and what it raises; msgspec is imported when somebody imports."""
    from msgspec import UNSET, MsgspecError, Raw, UnsetType, defstruct
    from msgspec.json import Decoder

    line = defstruct(
        "Line",
        [
            ("text", str),
            ("id", str, ""),
            ("title", str | UnsetType, UNSET),
            ("source", str, ""),
            ("published", str, ""),
            ("meta", Raw, Raw(b"{}")),  # for orjson, which takes some numbers otherwise
            ("annotator", str | None, None),
            ("status", str, "new"),
            ("offset_unit", str, "codepoint"),
            ("spans", tuple[Span, ...], ()),
        ],
        forbid_unknown_fields=True,
        gc=False,
    )
    # Not of msgspec itself: bytes that are no UTF-8, what orjson refuses, and too many levels.
    return Decoder(line).decode, (MsgspecError, ValueError, RecursionError)

"""Writes spaCy's DocBin (``.spacy``), without spaCy: zlib around msgpack, as spacy.tokens has it.

Tokens are ours, with tokens of white space where it is more than one space, so the text is exact.
``doc.ents`` has the spans that do not overlap, ``doc.spans["sc"]`` (the span categorizer's group)
all of them, and ``doc.user_data["hashiya"]`` what spaCy has no place for.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.document import Record
from annotator.core.exchange.extras import FIELD
from annotator.core.exchange.spacy_strings import ENT_IOB, ENT_TYPE, ORTH, string_number
from annotator.exporters.extras import extras
from annotator.exporters.tokens.alignment import outermost, token_ranges, tokens_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.span import Span
    from annotator.exporters.terms import Terms

_GROUP = "sc"
_SPAN = struct.Struct(">QQQllll")
_ATTRIBUTES = [ORTH, ENT_IOB, ENT_TYPE]
_INSIDE, _OUTSIDE, _BEGIN = 1, 2, 3  # of ENT_IOB


def write_docbin(records: Iterable[Record], file: BinaryIO, terms: Terms) -> Iterator[Record]:
    """Write all records as one DocBin; nothing is lost."""
    import msgpack  # only for this format

    tokens, lengths, spaces = array("Q"), array("i"), bytearray()
    strings = {_GROUP}
    groups, user_data = list[bytes](), list[bytes]()
    given = list[Record]()
    for record in records:
        ranges, followed = _spaced(record)
        text = record.document.text
        words = [text[start:end] for start, end in ranges]
        strings.update(words)
        strings.update(span.label for span in record.spans)
        for word, (iob, label) in zip(words, _flat_tags(record, ranges), strict=True):
            tokens.extend((string_number(word), iob, label))
        lengths.append(len(words))
        spaces += bytes(followed)
        groups.append(msgpack.packb(_group(record.spans, ranges)))
        user_data.append(msgpack.packb({FIELD: extras(record)}))
        given.append(record)
    content = {
        "version": "0.1",
        "attrs": _ATTRIBUTES,
        "tokens": tokens.tobytes(),
        "spaces": bytes(spaces),
        "lengths": lengths.tobytes(),
        "strings": sorted(strings),
        "cats": [{}] * len(given),
        "flags": [{"has_unknown_spaces": False}] * len(given),
        "span_groups": groups,
        "user_data": user_data,
    }
    file.write(zlib.compress(msgpack.packb(content)))
    yield from given


def _spaced(record: Record) -> tuple[list[tuple[int, int]], list[bool]]:
    """Return tokens that hold the whole text, and whether a space follows each."""
    text = record.document.text
    starts = {span.start for span in record.spans}
    ends = {span.end for span in record.spans}
    ranges: list[tuple[int, int]] = []
    followed: list[bool] = []
    at = 0
    for start, end in [*tokens_between(text, record.spans), (len(text), len(text))]:
        # A space that a span begins with or ends with has to be a token of its own.
        if at < start and ranges and text[at] == " " and at not in starts and at + 1 not in ends:
            followed[-1] = True
            at += 1
        while at < start:
            stop = at + 1
            while stop < start and stop not in starts and stop not in ends:
                stop += 1
            ranges.append((at, stop))
            followed.append(False)
            at = stop
        if start < end:
            ranges.append((start, end))
            followed.append(False)
        at = end
    return ranges, followed


def _flat_tags(record: Record, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ENT_IOB and ENT_TYPE of each token."""
    tags = [(_OUTSIDE, 0)] * len(ranges)
    spans = outermost(record.spans)
    for span, (first, last) in zip(spans, token_ranges(ranges, spans), strict=True):
        label = string_number(span.label)
        tags[first:last] = [(_INSIDE, label)] * (last - first)
        tags[first] = (_BEGIN, label)
    return tags


def _group(spans: tuple[Span, ...], ranges: list[tuple[int, int]]) -> dict[bytes, list[str]]:
    import msgpack

    if not spans:
        return {}
    packed = [
        _SPAN.pack(0, 0, string_number(span.label), first, last, span.start, span.end)
        for span, (first, last) in zip(spans, token_ranges(ranges, spans), strict=True)
    ]
    return {msgpack.packb({"name": _GROUP, "attrs": {}, "spans": packed}): [_GROUP]}

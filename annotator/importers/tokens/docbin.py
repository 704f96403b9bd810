"""Reads spaCy's DocBin (``.spacy``) without spaCy: zlib around msgpack, with limits on both.

The text is exact: DocBin keeps which tokens a space follows. Spans are those of ``doc.ents`` and of
all groups in ``doc.spans``.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.extras import FIELD
from annotator.core.exchange.spacy_strings import ENT_IOB, ENT_TYPE, ORTH, string_number
from annotator.importers import limits
from annotator.importers.faults import fault_at
from annotator.importers.records.extras import foreign_record, foreign_span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.progress import Progress

_SPAN = struct.Struct(">QQQllll")
_SHORT_SPAN = struct.Struct(">QQllll")  # before spaCy 3.5, without an id
_INSIDE, _BEGIN = 1, 3  # of ENT_IOB
# What comes of values that are not those a DocBin has.
_WRONG = (LookupError, TypeError, ValueError, AttributeError, OverflowError, struct.error)


def read_docbin(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the records of a DocBin, which is read whole.

    In the place of one may be what is wrong with the document, with its number as the line.

    Raises:
        ImportFailed: FILE_TOO_LARGE, BROKEN_FILE or FILE_EMPTY.
    """
    report(0, size)
    content = _unpacked(_inflated(limits.read_whole(file, path), path), path)
    try:
        bin = _Bin.of(content)
    except _WRONG as error:
        raise _broken(path, None, error) from error
    if not bin.lengths:
        raise ImportFailed(Reason.FILE_EMPTY, path=path)
    first = 0
    for index, length in enumerate(bin.lengths):
        try:
            yield bin.record(index, first, length)
        except _WRONG as error:
            yield _broken(path, index + 1, error)
        except ImportFailed as error:
            yield fault_at(error, path, index + 1)
        first += length
        report(size * (index + 1) // len(bin.lengths), size)


def is_docbin(beginning: bytes) -> bool:
    """Tell whether a file begins as a DocBin does."""
    try:
        # A map in msgpack, whose first key is a string.
        start = zlib.decompressobj().decompress(beginning, 2)
    except zlib.error:
        return False
    return len(start) == 2 and start[0] & 0xF0 == 0x80 and start[1] & 0xE0 == 0xA0


def _inflated(content: bytes, path: Path) -> bytes:
    inflater = zlib.decompressobj()
    try:
        inflated = inflater.decompress(content, limits.WHOLE_LIMIT)
    except zlib.error as error:
        raise _broken(path, None, error) from error
    if inflater.unconsumed_tail:
        raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=limits.WHOLE_LIMIT)
    if not inflater.eof:
        raise ImportFailed(Reason.BROKEN_FILE, path=path, cause="it ends too early")
    return inflated


def _unpacked(content: bytes, path: Path | None = None) -> Any:
    import msgpack  # only for this format

    try:
        return msgpack.unpackb(
            content, strict_map_key=False, max_array_len=limits.RECORD_LIMIT, use_list=True
        )
    except (ValueError, TypeError, msgpack.UnpackException) as error:
        raise _broken(path, None, error) from error


def _broken(path: Path | None, line: int | None, error: Exception) -> ImportFailed:
    cause = f"{type(error).__name__} {error}".strip()
    return ImportFailed(Reason.BROKEN_FILE, path=path, line=line, cause=cause)


@dataclass(frozen=True, slots=True)
class _Bin:
    """The arrays of a DocBin; ``columns`` are those of ORTH, ENT_IOB and ENT_TYPE."""

    tokens: array[int]
    width: int
    columns: tuple[int, int | None, int | None]
    spaces: bytes
    lengths: array[int]
    strings: dict[int, str]
    flags: list[Any]
    groups: list[Any]
    user_data: list[Any]

    @classmethod
    def of(cls, content: Any) -> _Bin:
        """Return the arrays of an unpacked DocBin, which fit each other."""
        attributes = content["attrs"]
        tokens, lengths = array("Q", content["tokens"]), array("i", content["lengths"])
        count = sum(lengths)
        if min(lengths, default=0) < 0 or count * len(attributes) != len(tokens):
            raise ValueError("lengths do not fit the tokens")
        if len(content["spaces"]) != count or len(lengths) > limits.RECORD_LIMIT:
            raise ValueError("spaces do not fit the tokens")
        columns = tuple(
            attributes.index(each) if each in attributes else None
            for each in (ORTH, ENT_IOB, ENT_TYPE)
        )
        if columns[0] is None:
            raise ValueError("there are no words in it")
        return cls(
            tokens,
            len(attributes),
            (columns[0], columns[1], columns[2]),
            bytes(content["spaces"]),
            lengths,
            {string_number(each): each for each in content["strings"]},
            content.get("flags", []),
            content.get("span_groups", []),
            content.get("user_data", []),
        )

    def record(self, index: int, first: int, length: int) -> Record:
        """Return the record of a document whose tokens begin at ``first``."""
        orth, iob, kind = self.columns
        rows = range(first * self.width, (first + length) * self.width, self.width)
        flags = self.flags[index] if index < len(self.flags) else {}
        unknown = bool(flags.get("has_unknown_spaces"))
        parts, ranges, at = [], [], 0
        for number, row in enumerate(rows, first):
            word = self.strings[self.tokens[row + orth]]
            parts.append(word)
            ranges.append((at, at + len(word)))
            at += len(word)
            # As spaCy itself does where a document says it does not know its spaces.
            if self.spaces[number] or (unknown and number + 1 < first + length):
                parts.append(" ")
                at += 1
        places: dict[tuple[int, int, str], None] = {}
        if iob is not None and kind is not None:
            tags = [(self.tokens[row + iob], self.tokens[row + kind]) for row in rows]
            places.update(dict.fromkeys(self._flat_spans(tags)))
        if index < len(self.groups):
            places.update(dict.fromkeys(self._grouped(self.groups[index], length)))
        text = "".join(parts)
        spans = [
            foreign_span(text, ranges[start][0], ranges[end - 1][1], label)
            for start, end, label in places
        ]
        return foreign_record(text, spans, self._extras(index), index + 1, known=())

    def _flat_spans(self, tags: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
        start = None
        for number, (iob, kind) in enumerate([*tags, (0, 0)]):
            goes_on = iob == _INSIDE and start is not None and tags[start][1] == kind
            if start is not None and not goes_on:
                yield start, number, self.strings[tags[start][1]]
                start = None
            if start is None and iob in (_INSIDE, _BEGIN):
                start = number

    def _grouped(self, packed: bytes, length: int) -> Iterator[tuple[int, int, str]]:
        groups = _unpacked(packed)
        for each in groups if isinstance(groups, dict) else ():
            for span in _unpacked(each)["spans"]:
                if len(span) == _SPAN.size:
                    _, _, kind, start, end, _, _ = _SPAN.unpack(span)
                else:
                    _, kind, start, end, _, _ = _SHORT_SPAN.unpack(span)
                if not 0 <= start < end <= length:
                    raise ValueError(f"span {start}–{end} of {length} tokens")
                yield start, end, self.strings[kind]

    def _extras(self, index: int) -> dict[str, Any]:
        """Return what Hashiya put beside the document; nothing else of its data is of use here."""
        packed = self.user_data[index] if index < len(self.user_data) else None
        found = _unpacked(packed) if packed else {}
        if type(found) is not dict or FIELD not in found:
            return {}
        return {FIELD: found[FIELD]}

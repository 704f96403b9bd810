"""Tells by a file's beginning in which encoding its text is."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from annotator.core.errors import ImportFailed
from annotator.importers.encodings.decoding import decode_and_tell
from annotator.importers.encodings.transcoding import ENCODINGS

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LONGEST = 4  # bytes of a character in any of ENCODINGS
_SAMPLE = 64 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class EncodingGuess:
    """An encoding, and whether the bytes can be of no other; None where none was recognised."""

    encoding: str | None
    is_certain: bool = False


def marked_encoding(beginning: bytes) -> str | None:
    """Return the encoding of a byte order mark other than that of UTF-8."""
    return next((name for mark, name in _MARKS if beginning.startswith(mark)), None)


def guess_encoding(beginning: bytes) -> EncodingGuess:
    """Return the encoding of a text by its beginning, whose last character may be cut off."""
    marked = marked_encoding(beginning)
    if marked is not None:
        return EncodingGuess(marked, is_certain=True)
    sample = beginning[:_SAMPLE]
    for cut in range(_LONGEST):
        shorter = sample[: len(sample) - cut]
        try:
            encoding = decode_and_tell(shorter, Path()).encoding
        except ImportFailed:
            continue
        codec = codecs.lookup(encoding).name
        named = next(name for name in ENCODINGS if codecs.lookup(name).name == codec)
        return EncodingGuess(named, is_certain=named == "utf-8")
    return EncodingGuess(None)

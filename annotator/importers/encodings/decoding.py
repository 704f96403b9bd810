"""Turns the bytes of a text file into its exact text, whatever Arabic encoding they are in.

The encoding's leading byte order mark belongs to the encoding and is left out. Nothing else is
changed: line ends, no-break spaces, inner marks and direction controls stay as they are.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import category

from annotator.core.errors import ImportFailed, Reason
from annotator.importers.encodings.code_pages import readings

if TYPE_CHECKING:
    from pathlib import Path

_SAMPLE = 65_536  # bytes: what the guesses look at, enough for any article
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HIGH_BYTES = b"\x00\x06"  # of the code points of ASCII and of the Arabic block U+06xx
_PLAIN_CONTROLS = "\t\n\v\f\r\x1a\x1b\x85"  # those that text files have
_CONTROLS_IN_TEXT = 0.1  # at most, where the bytes are valid; a guess must be ten times cleaner
_CONTROLS_IN_GUESS = 0.01
_FREQUENT_WORDS = 2  # at least, for a code page to be told without charset-normalizer


@dataclass(frozen=True, slots=True)
class Decoded:
    """The exact text of a file, and the name that Python gives to its encoding."""

    text: str
    encoding: str


def decode(content: bytes, path: Path) -> str:
    """Return the text of a file's bytes; see ``decode_and_tell``."""
    return decode_and_tell(content, path).text


def decode_and_tell(content: bytes, path: Path) -> Decoded:
    """Return the text of a file's bytes and their encoding.

    A byte order mark decides; then UTF-16 without one where it is plain, strict UTF-8, and
    Windows-1256 or ISO-8859-6 where that gives Arabic words.

    Raises:
        ImportFailed: FILE_EMPTY, NOT_TEXT, UNKNOWN_ENCODING or CONTAINS_NUL.
    """
    found = _marked(content, path) or _unmarked_utf16(content) or _utf8(content)
    found = found or _in_code_page(content, path)
    text = found.text
    if _share_of_controls(text) > _CONTROLS_IN_TEXT:
        raise ImportFailed(Reason.NOT_TEXT, path=path)
    if "\0" in text:
        raise ImportFailed(Reason.CONTAINS_NUL, path=path, offset=text.index("\0"))
    if not text.strip():
        raise ImportFailed(Reason.FILE_EMPTY, path=path)
    return found


def _marked(content: bytes, path: Path) -> Decoded | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return Decoded(content[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError as error:
                raise ImportFailed(Reason.UNKNOWN_ENCODING, path=path) from error
    return None


def _unmarked_utf16(content: bytes) -> Decoded | None:
    """Decode UTF-16 where nearly every second byte is the high byte of ASCII or Arabic."""
    sample = content[:_SAMPLE]
    # Valid UTF-8 may have these bytes too, so UTF-16 is asked first; text without them is not it.
    if b"\x00" not in sample and b"\x06" not in sample:
        return None
    shares = [_share_of_bytes(sample[column::2], _HIGH_BYTES) for column in (0, 1)]
    if max(shares) < 0.9 or min(shares) > 0.5:
        return None
    encoding = "utf-16-be" if shares[0] > shares[1] else "utf-16-le"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    return Decoded(text, encoding) if _share_of_controls(text) <= _CONTROLS_IN_GUESS else None


def _utf8(content: bytes) -> Decoded | None:
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _in_code_page(content: bytes, path: Path) -> Decoded:
    """Decode Windows-1256, which has a character for every byte, or ISO-8859-6."""
    sample = content[:_SAMPLE]
    if b"\0" in content or _share_of_controls(sample.decode("cp1256")) > _CONTROLS_IN_GUESS:
        raise ImportFailed(Reason.NOT_TEXT, path=path)
    encoding = None if _is_damaged_utf8(sample) else _likely_code_page(sample)
    if encoding is None:
        raise ImportFailed(Reason.UNKNOWN_ENCODING, path=path)
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise ImportFailed(Reason.UNKNOWN_ENCODING, path=path) from error


def _is_damaged_utf8(sample: bytes) -> bool:
    """Tell whether most of the bytes beyond ASCII are valid UTF-8.

    Such a file is UTF-8 with an error in it, and Windows-1256 would make nonsense of it.
    """
    beyond = [character for character in sample.decode("utf-8", "replace") if character > "\x7f"]
    return beyond.count("\ufffd") < len(beyond) / 2


def _likely_code_page(sample: bytes) -> str | None:
    """Return the one in which the words are Arabic, and frequent.

    Where there are too few words to tell, charset-normalizer is asked, which knows how often the
    letters of a language follow each other.
    """
    found = readings(sample)
    if not found:
        return None
    best = max(found, key=lambda name: found[name])
    others = [count for name, count in found.items() if name != best]
    if found[best] >= _FREQUENT_WORDS and found[best] > max(others, default=0):
        return best
    from charset_normalizer import from_bytes  # only for old files that are short

    return next((guess.encoding for guess in from_bytes(sample) if guess.encoding in found), None)


def _share_of_controls(text: str) -> float:
    """Return how much of a text's beginning is controls, noncharacters or private characters."""
    sample = text[:_SAMPLE]
    strange = sum(
        category(character) in ("Cc", "Cn", "Co") and character not in _PLAIN_CONTROLS
        for character in sample
    )
    return strange / max(len(sample), 1)


def _share_of_bytes(column: bytes, wanted: bytes) -> float:
    return sum(column.count(byte) for byte in wanted) / max(len(column), 1)

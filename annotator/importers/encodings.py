"""Turns the bytes of a text file into its exact text, whatever Arabic encoding they are in.

The encoding's leading byte order mark belongs to the encoding and is left out. Nothing else is
changed: line ends, no-break spaces, inner marks and direction controls stay as they are.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING
from unicodedata import category

from annotator.core.errors import ImportFailed, Reason

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
_ARABIC_WORDS = 0.9  # at least, among the words that are not ASCII
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u064b-\u0652\u0640])*")
_ARABIC_WORD = re.compile(r"[\u0620-\u0652\u0679-\u06d2]+")


def decode(content: bytes, path: Path) -> str:
    """Return the text of a file's bytes.

    A byte order mark decides; then UTF-16 without one where it is plain, strict UTF-8, and
    Windows-1256 where that gives Arabic words.

    Raises:
        ImportFailed: FILE_EMPTY, NOT_TEXT, UNKNOWN_ENCODING or CONTAINS_NUL.
    """
    text = _marked(content, path)
    if text is None:
        text = _unmarked_utf16(content)
    if text is None:
        text = _utf8(content)
    if text is None:
        text = _windows_1256(content, path)
    if _share_of_controls(text) > _CONTROLS_IN_TEXT:
        raise ImportFailed(Reason.NOT_TEXT, path=path)
    if "\0" in text:
        raise ImportFailed(Reason.CONTAINS_NUL, path=path, offset=text.index("\0"))
    if not text.strip():
        raise ImportFailed(Reason.FILE_EMPTY, path=path)
    return text


def _marked(content: bytes, path: Path) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise ImportFailed(Reason.UNKNOWN_ENCODING, path=path) from error
    return None


def _unmarked_utf16(content: bytes) -> str | None:
    """Decode UTF-16 where nearly every second byte is the high byte of ASCII or Arabic."""
    sample = content[:_SAMPLE]
    # Valid UTF-8 may have these bytes too, so UTF-16 is asked first; text without them is not it.
    if b"\x00" not in sample and b"\x06" not in sample:
        return None
    shares = [_share_of_bytes(sample[column::2], _HIGH_BYTES) for column in (0, 1)]
    if max(shares) < 0.9 or min(shares) > 0.5:
        return None
    try:
        text = content.decode("utf-16-be" if shares[0] > shares[1] else "utf-16-le")
    except UnicodeDecodeError:
        return None
    return text if _share_of_controls(text) <= _CONTROLS_IN_GUESS else None


def _utf8(content: bytes) -> str | None:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _windows_1256(content: bytes, path: Path) -> str:
    """Decode Windows-1256, which has a character for every byte, where the words are Arabic."""
    sample = content[:_SAMPLE].decode("cp1256")
    if b"\0" in content or _share_of_controls(sample) > _CONTROLS_IN_GUESS:
        raise ImportFailed(Reason.NOT_TEXT, path=path)
    words = [word for word in _WORD.findall(sample) if not word.isascii()]
    arabic = sum(_ARABIC_WORD.fullmatch(word) is not None for word in words)
    sound = words and arabic >= _ARABIC_WORDS * len(words)
    if not sound or _is_damaged_utf8(content[:_SAMPLE]) or not _is_likely(content[:_SAMPLE]):
        raise ImportFailed(Reason.UNKNOWN_ENCODING, path=path)
    return content.decode("cp1256")


def _is_damaged_utf8(sample: bytes) -> bool:
    """Tell whether most of the bytes beyond ASCII are valid UTF-8.

    Such a file is UTF-8 with an error in it, and Windows-1256 would make nonsense of it.
    """
    beyond = [character for character in sample.decode("utf-8", "replace") if character > "\x7f"]
    return beyond.count("\ufffd") < len(beyond) / 2


def _is_likely(sample: bytes) -> bool:
    """Ask charset-normalizer, which knows how often the letters of a language follow each other."""
    from charset_normalizer import from_bytes  # only for old files, which are rare

    return any(guess.encoding == "cp1256" for guess in from_bytes(sample))


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

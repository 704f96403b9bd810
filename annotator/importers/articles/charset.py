"""Finds the encoding of a web page by what its bytes are, then by what it says of itself."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from annotator.core.errors import ImportFailed, Reason
from annotator.importers.encodings.code_pages import readings
from annotator.importers.encodings.decoding import decode

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = 4096  # bytes: the standard looks at 1,024, and browsers a little further
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,500}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{1,40})"
)
# Not those that decode something else than text, as UTF-7 and "unicode_escape" do.
_OF_TEXT = re.compile(
    r"utf-8|cp\d+|iso8859-\d+|koi8-[rtu]|mac-\w+|gb\w+|big5\w*|euc_\w+|shift_jis\w*"
)
_FREQUENT_WORDS = 3  # Arabic ones, before a page that says it is Western is not believed


def decode_page(content: bytes, path: Path) -> str:
    """Return the text of a page's bytes.

    A byte order mark, UTF-16 and valid UTF-8 are beyond doubt. Of other pages many say that they
    are Western and are Windows-1256; where the words are Arabic, that counts.

    Raises:
        ImportFailed: as ``encodings.decode``.
    """
    declared = _declared(content)
    if declared is None or _is_plain(content):
        return decode(content, path)
    found = readings(content)
    best = max(found, key=lambda name: found[name], default=None)
    if best is not None and found[best] >= _FREQUENT_WORDS:
        declared = best
    try:
        text = content.decode(declared)
    except UnicodeDecodeError:
        return decode(content, path)
    if "\0" in text:
        raise ImportFailed(Reason.CONTAINS_NUL, path=path, offset=text.index("\0"))
    return text


def _is_plain(content: bytes) -> bool:
    if content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared(content: bytes) -> str | None:
    found = _DECLARED.search(content[:_HEAD].lower())
    if found is None:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
    # As all browsers do: Windows-1252 has all that ISO-8859-1 has.
    return {"iso8859-1": "cp1252"}.get(name, name) if _OF_TEXT.fullmatch(name) else None

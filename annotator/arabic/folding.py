"""Folding for search: the same words in any spelling of marks, hamza, digits and joiners."""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TATWEEL = "\u0640"
# Persian and Urdu keyboards have letters of their own for these.
_SAME = {"ی": "ي", "ې": "ي", "ے": "ي", "ک": "ك", "ە": "ه", "ہ": "ه", "ھ": "ه"}
# Where Arabic and accented Latin letters, marks, and invisible signs stand.
_BLOCKS = (
    range(0x00A0, 0x0250),
    range(0x0300, 0x0370),
    range(0x0600, 0x0700),
    range(0x0750, 0x0780),
    range(0x08A0, 0x0900),
    range(0x2000, 0x2070),
    range(0xFB00, 0xFFF0),
)
# What nearly all Arabic news is written with: it fits a code page of its own, which Python's
# codecs go through 13 times as fast as str.translate (6 against 80 µs for 1,500 letters).
_USUAL = (
    range(0x00, 0x01),  # the codecs want a code page to begin with it
    range(0x09, 0x0E),
    range(0x20, 0x7F),
    range(0xA0, 0xA1),
    range(0xAB, 0xAC),
    range(0xBB, 0xBC),
    range(0x060C, 0x060D),
    range(0x061B, 0x061D),
    range(0x061F, 0x0620),
    range(0x0621, 0x0656),
    range(0x0660, 0x066E),
    range(0x0670, 0x0671),
    *(range(code, code + 1) for code in (0x067E, 0x0686, 0x0698, 0x06A4, 0x06A9, 0x06AF, 0x06CC)),
    range(0x06F0, 0x06FA),
    range(0x200B, 0x2016),
    range(0x2018, 0x201A),
    range(0x201C, 0x201E),
    range(0x2022, 0x2023),
    range(0x202A, 0x202F),
    range(0x2066, 0x206A),
    range(0xFEFF, 0xFF00),
)
_NO_CHARACTER = "\ufffe"  # what the codecs take for an unused place in a code page
_PAGE = 256


def fold(text: str) -> str:
    """Return ``text`` for comparing: without marks, tatweel and invisible signs, one form each.

    Alef forms, ى/ي and ة/ه are made one by CAMeL Tools' normalisers, ؤ and ئ lose their hamza as
    their decomposed forms do, digits become ASCII, Latin letters small and without accents. The
    length may change: offsets in the result are not those of ``text``.
    """
    try:
        return _usual_folding()(text)
    except UnicodeEncodeError:
        return _fold_mixed(text)


def _fold_mixed(text: str) -> str:
    """Return a text folded in which not all is usual, as where there is an emoji."""
    if "Σ" in text:
        return _fold_any(text)  # the only letter whose small form depends on its neighbours
    return "".join(
        _fold_any(part) if place % 2 else _usual_folding()(part)
        for place, part in enumerate(_unusual().split(text))
    )


@cache
def _unusual() -> re.Pattern[str]:
    usual = "".join(re.escape(chr(code)) for block in _USUAL for code in block)
    return re.compile(f"([^{usual}…]+)")


def _fold_any(text: str) -> str:
    # Small letters first: the small form of one letter (İ) has a mark that is still to go.
    return text.lower().translate(_table())


@cache
def _usual_folding() -> Callable[[str], str]:
    """Return a function that folds a text of usual characters, and refuses any other."""
    usual = "".join(chr(code) for block in _USUAL for code in block)
    folded = [_fold_any(character) for character in usual]
    left_out = bytes(place for place, found in enumerate(folded) if not found)
    into_page = codecs.charmap_build(usual.ljust(_PAGE, _NO_CHARACTER))
    out_of_page = "".join(found or _NO_CHARACTER for found in folded).ljust(_PAGE, _NO_CHARACTER)

    def fold_usual(text: str) -> str:
        text = text.replace("…", "...")  # usual too, but not one character for one
        page = codecs.charmap_encode(text, "strict", into_page)[0].translate(None, left_out)
        return codecs.charmap_decode(page, "strict", out_of_page)[0]

    return fold_usual


@cache
def length_changes() -> dict[str, int]:
    """Return the folded length of every character that does not fold to one character.

    ``fold(a + b)`` has the length of ``fold(a) + fold(b)`` for all strings, so these lengths are
    all that is needed to find the way back from a folded text.
    """
    lengths = {chr(code): len(fold(chr(code))) for code in _table()}
    return {character: length for character, length in lengths.items() if length != 1}


@cache
def _table() -> dict[int, str | None]:
    """Build the table once; CAMeL Tools is imported here, since it costs 20 ms."""
    from camel_tools.utils import normalize

    def fold_character(character: str) -> str:
        if unicodedata.category(character) in ("Mn", "Cf") or character == TATWEEL:
            return ""
        if character.isspace():
            return " "
        parts = unicodedata.normalize("NFKD", character).lower()
        if parts != character:
            return "".join(fold_character(part) for part in parts)
        if character.isdecimal():
            return str(unicodedata.decimal(character))
        character = normalize.normalize_alef_ar(_SAME.get(character, character))
        folded: str = normalize.normalize_teh_marbuta_ar(
            normalize.normalize_alef_maksura_ar(character)
        )
        return folded

    table: dict[int, str | None] = {}
    for code in (code for block in _BLOCKS for code in block):
        folded = fold_character(chr(code))
        if folded != chr(code):
            table[code] = folded or None
    return table

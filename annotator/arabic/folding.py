"""Folding for search: the same words in any spelling of marks, hamza, digits and joiners."""

from __future__ import annotations

import unicodedata
from functools import cache

from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
)

TATWEEL = "\u0640"
_SAME = {"ی": "ي", "ک": "ك", "ۀ": "ه", "ہ": "ه", "ھ": "ه"}  # Persian and Urdu keyboards


def fold(text: str) -> str:
    """Return ``text`` for comparing: without marks, tatweel and invisible signs, one form each.

    Alef forms, ى/ي and ة/ه are made one by CAMeL Tools' normalisers, digits become ASCII, Latin
    letters small. The length may change: offsets in the result are not those of ``text``.
    """
    return text.translate(_table()).lower()


@cache
def length_changes() -> dict[str, int]:
    """Return the folded length of every character that does not fold to one character.

    ``fold(a + b)`` has the length of ``fold(a) + fold(b)`` for all strings, so these lengths are
    all that is needed to find the way back from a folded text.
    """
    changes = {chr(code): len(fold(chr(code))) for code in _table()}
    changes["\u0130"] = len(fold("\u0130"))  # İ, which alone grows when it is made small
    return {character: length for character, length in changes.items() if length != 1}


@cache
def _table() -> dict[int, str | None]:
    """Build the table once, for the blocks in which Arabic is written and invisible signs stand."""
    table: dict[int, str | None] = {}
    blocks = (
        range(0x00A0, 0x0100),
        range(0x0600, 0x0700),
        range(0x0750, 0x0780),
        range(0x08A0, 0x0900),
        range(0x2000, 0x2070),
        range(0xFB50, 0xFF00),
        range(0xFF00, 0xFFF0),
    )
    for block in blocks:
        for code in block:
            folded = _fold_character(chr(code))
            if folded != chr(code):
                table[code] = folded or None
    return table


def _fold_character(character: str) -> str:
    if unicodedata.category(character) in ("Mn", "Cf") or character == TATWEEL:
        return ""
    if character.isspace():
        return " "
    wide = unicodedata.normalize("NFKC", character)
    if wide != character and len(wide) > 0 and ord(character) > 0xFB00:
        return "".join(_fold_character(part) for part in wide)
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    character = _SAME.get(character, character)
    folded: str = normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(character)))
    return folded

"""Folding for search: the same words in any spelling of marks, hamza, digits and joiners."""

from __future__ import annotations

import unicodedata
from functools import cache

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


def fold(text: str) -> str:
    """Return ``text`` for comparing: without marks, tatweel and invisible signs, one form each.

    Alef forms, ى/ي and ة/ه are made one by CAMeL Tools' normalisers, ؤ and ئ lose their hamza as
    their decomposed forms do, digits become ASCII, Latin letters small and without accents. The
    length may change: offsets in the result are not those of ``text``.
    """
    # Small letters first: the small form of one letter (İ) has a mark that is still to go.
    return text.lower().translate(_table())


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

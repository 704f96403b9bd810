"""spaCy's numbers for strings and attributes, as its files have them."""

from __future__ import annotations

from functools import lru_cache

# spacy.attrs: numbers of the attributes that are read or written
ORTH, ENT_IOB, ENT_TYPE = 65, 77, 78

_MULTIPLIER = 0xC6A4A7935BD1E995
_MASK = 0xFFFF_FFFF_FFFF_FFFF


@lru_cache(maxsize=100_000)
def string_number(text: str) -> int:
    """Return the 64-bit number of a string: MurmurHash64A (Appleby 2008) of its UTF-8, seed 1."""
    if not text:
        return 0
    content = text.encode()
    length = len(content)
    number = 1 ^ (length * _MULTIPLIER & _MASK)
    whole = length & ~7
    for at in range(0, whole, 8):
        block = int.from_bytes(content[at : at + 8], "little") * _MULTIPLIER & _MASK
        block ^= block >> 47
        number = (number ^ (block * _MULTIPLIER & _MASK)) * _MULTIPLIER & _MASK
    if rest := content[whole:]:
        number = (number ^ int.from_bytes(rest, "little")) * _MULTIPLIER & _MASK
    number = (number ^ number >> 47) * _MULTIPLIER & _MASK
    return number ^ number >> 47

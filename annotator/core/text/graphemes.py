"""Where what a reader sees as one character begins and ends.

The rules of Unicode Standard Annex 29, section 3, in a simple form: everything that can stand in a
news article, without Hangul letter parts and Indic conjuncts.
"""

from __future__ import annotations

from unicodedata import category

ZWNJ = "\u200c"
ZWJ = "\u200d"


def extends(character: str) -> bool:
    """Tell whether a character is drawn on the one before it.

    Marks and variation selectors, the zero-width joiners, skin tones, and the invisible tags of
    the flags of England, Scotland and Wales.
    """
    if character < "\u0300":
        return False
    return (
        category(character)[0] == "M"
        or character in (ZWNJ, ZWJ)
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


def is_regional(character: str) -> bool:
    """Tell whether a character is half of a flag: two of them are drawn as one."""
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def grapheme_start(text: str, offset: int) -> int:
    """Return where the grapheme cluster that holds the code point at ``offset`` begins."""
    while offset > 0 and _joined(text, offset):
        offset -= 1
    return offset


def grapheme_end(text: str, start: int) -> int:
    """Return the end of the grapheme cluster that begins at ``start``."""
    end = start + 1
    if is_regional(text[start]) and end < len(text) and is_regional(text[end]):
        end += 1
    while end < len(text) and not is_regional(text[end]) and _joined(text, end):
        end += 1
    return end


def _joined(text: str, offset: int) -> bool:
    """Tell whether no boundary is between the code points before and at ``offset``."""
    before, character = text[offset - 1], text[offset]
    if character == "\n":
        return before == "\r"
    if extends(character):
        return extends(before) or not _is_control(before)
    if before == ZWJ:
        return _is_pictograph(character) and _is_after_pictograph(text, offset - 1)
    if is_regional(character) and is_regional(before):
        first = offset
        while first > 0 and is_regional(text[first - 1]):
            first -= 1
        return (offset - first) % 2 == 1
    return False


def _is_control(character: str) -> bool:
    return category(character) in ("Cc", "Cf", "Zl", "Zp", "Cs")


def _is_pictograph(character: str) -> bool:
    # The property Extended_Pictographic is not in unicodedata; it is a subset of these.
    return category(character) in ("So", "Sm") and not is_regional(character)


def _is_after_pictograph(text: str, offset: int) -> bool:
    while offset > 0 and extends(text[offset]):
        offset -= 1
    return _is_pictograph(text[offset])

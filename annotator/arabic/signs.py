"""What stands around words: quotes, brackets, punctuation, proclitics, and what cannot be seen."""

from __future__ import annotations

import unicodedata

# Keyboards and converters mix them up (a text may open with ” as well), so that each of these may
# stand at either side.
QUOTES = "«»“”„‟‘’‚‛‹›\"'"
BRACKETS = "()[]{}﴾﴿〈〉《》"
QUOTES_AND_BRACKETS = QUOTES + BRACKETS

PARTNERS = dict(zip("([{﴾〈《", ")]}﴿〉》", strict=True))

FINAL_PUNCTUATION = ".,;:!?،؛؟۔…-–—/"

PROCLITICS = frozenset(
    {*"وفبلكس", *("و" + letter for letter in "بلكس"), *("ف" + letter for letter in "بلكس")}
)
"""The proclitics that are written onto a word, alone and after a conjunction, folded."""

_JOINERS = "\u200c\u200d"  # these are part of words


def is_blank(character: str) -> bool:
    """Tell whether a character is white space or an invisible sign that joins no letters."""
    if character.isspace():
        return True
    return unicodedata.category(character) == "Cf" and character not in _JOINERS


def skip_blanks(text: str, start: int, end: int) -> int:
    """Return the first offset from ``start`` on with something to see; ``end`` without one."""
    while start < end and is_blank(text[start]):
        start += 1
    return start


def skip_blanks_back(text: str, end: int, start: int) -> int:
    """Return the end of what is to be seen before ``end``; ``start`` where there is nothing."""
    while end > start and is_blank(text[end - 1]):
        end -= 1
    return end

"""Takes the currency that follows a number into a span."""

from __future__ import annotations

from annotator.arabic.edges.edge_words import (
    CURRENCY_SIGNS,
    currencies,
    currency_adjectives,
    hundreds,
    number_words,
)
from annotator.arabic.folding import fold
from annotator.arabic.signs import skip_blanks
from annotator.core.text.text_units import in_word, word_range

_CODE_LETTERS = 3  # of ISO 4217: SAR, USD


def with_currency(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range with the currency's word or sign, where a number ends before it.

    A word that says whose currency it is comes with it, as does ``في المئة``.
    """
    if start and text[start - 1] in CURRENCY_SIGNS and text[start].isdecimal():
        start -= 1
    if not _ends_with_number(text, start, end):
        return start, _with_adjective(text, start, end)
    after = skip_blanks(text, end, len(text))
    if "\n" in text[end:after] or after >= len(text):
        return start, end
    if text[after] in CURRENCY_SIGNS:
        return start, after + 1
    word, word_end = _word(text, after)
    if word in currencies():
        return start, _with_adjective(text, start, word_end)
    if word == "في":
        following = skip_blanks(text, word_end, len(text))
        hundred, hundred_end = _word(text, following)
        return start, hundred_end if hundred in hundreds() else end
    is_code = len(word) == _CODE_LETTERS and text[after:word_end].isascii()
    return start, word_end if is_code and text[after:word_end].isupper() else end


def _ends_with_number(text: str, start: int, end: int) -> bool:
    if end <= start or not in_word(text, end - 1):
        return False
    word_start = max(start, word_range(text, end - 1)[0])
    form = fold(text[word_start:end])
    # و and ب may stand on the number: و25.
    return form[-1:].isdecimal() or form in number_words() or form[1:] in number_words()


def _with_adjective(text: str, start: int, end: int) -> int:
    """Return the end after an adjective that follows the currency which the range ends with."""
    if end <= start or not in_word(text, end - 1):
        return end
    if fold(text[max(start, word_range(text, end - 1)[0]) : end]) not in currencies():
        return end
    after = skip_blanks(text, end, len(text))
    if after == end or "\n" in text[end:after]:
        return end
    word, word_end = _word(text, after)
    return word_end if word in currency_adjectives() else end


def _word(text: str, offset: int) -> tuple[str, int]:
    if offset >= len(text) or not in_word(text, offset):
        return "", offset
    end = word_range(text, offset)[1]
    return fold(text[offset:end]), end

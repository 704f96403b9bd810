"""Tells in which of the Arabic encodings of one byte the words of a text are written."""

from __future__ import annotations

import re

CODE_PAGES = ("cp1256", "iso8859_6")  # Windows-1256 and ISO-8859-6
_ARABIC_WORDS = 0.9  # at least, among the words that are not ASCII
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u064b-\u0652\u0640])*")
_ARABIC_WORD = re.compile(r"[\u0620-\u0652\u0679-\u06d2]+")
# Most of what is written in Arabic begins with the article or is one of these; ISO-8859-6 has the
# letters from ط on one to six places further than Windows-1256, so that each reads as another.
_FREQUENT = re.compile(
    r"\b(?:و?ال\w{2,}|في|من|على|إلى|الى|عن|أن|ان|التي|الذي|هذا|هذه|كان|قال|مع|بعد|لا|ما|لم)\b"
)


def arabic_words(text: str) -> int | None:
    """Count the frequent Arabic words of a text; None where its words are not Arabic."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    arabic = sum(_ARABIC_WORD.fullmatch(word) is not None for word in words)
    if not words or arabic < _ARABIC_WORDS * len(words):
        return None
    return len(_FREQUENT.findall(text))


def readings(content: bytes) -> dict[str, int]:
    """Return the code pages in which bytes are Arabic words, with how many are frequent ones."""
    found = {}
    for code_page in CODE_PAGES:
        try:
            count = arabic_words(content.decode(code_page))
        except UnicodeDecodeError:
            continue
        if count is not None:
            found[code_page] = count
    return found

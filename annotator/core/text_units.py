"""Words and sentences of an article, as a mouse drag and a double or triple click take them."""

from __future__ import annotations

import re
import unicodedata

_JOINERS = "\u0640\u200c\u200d_"
_MARKS = ("Mn", "Mc", "Me")
# A mark between two digits belongs to the number: 1.2, 1,000, ١٫٢, ١٬٠٠٠, 3/4, 12:30.
_NUMBER_MARKS = frozenset(".,/:\u066b\u066c")
_SENTENCE_END = re.compile(r"[.!?\u061f\u06d4\u2026]+[\u201d\u2019\u00bb\"')\]]*(?=\s|$)|\n")


def is_word_character(character: str) -> bool:
    """Tell whether a character is part of a word: letter, digit, mark, tatweel or joiner."""
    return character.isalnum() or character in _JOINERS or unicodedata.category(character) in _MARKS


def word_range(text: str, offset: int) -> tuple[int, int]:
    """Return the code point range of the word at ``offset``.

    A character outside words is a range of its own, so that quotes and punctuation can be had one
    by one; an offset at the end of the text gives an empty range.
    """
    if offset >= len(text):
        return len(text), len(text)
    if not in_word(text, offset):
        return offset, offset + 1
    start = end = offset
    while start > 0 and in_word(text, start - 1):
        start -= 1
    while end < len(text) and in_word(text, end):
        end += 1
    return start, end


def sentence_range(text: str, offset: int) -> tuple[int, int]:
    """Return the code point range of the sentence around ``offset``, without white space around.

    A sentence ends at ``. ! ? ؟ ۔ …`` with any closing quotes before white space, and at a line's
    end (a simple form of Unicode Standard Annex 29, section 5).
    """
    line_start = text.rfind("\n", 0, offset) + 1
    start = line_start
    end = len(text)
    for boundary in _SENTENCE_END.finditer(text, line_start):
        if boundary.end() > offset or boundary.group() == "\n":
            end = boundary.start() if boundary.group() == "\n" else boundary.end()
            break
        start = boundary.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def next_word_edge(text: str, offset: int) -> int:
    """Return the end of the word at or after ``offset``."""
    while offset < len(text) and not in_word(text, offset):
        offset += 1
    return word_range(text, offset)[1]


def previous_word_edge(text: str, offset: int) -> int:
    """Return the start of the word before ``offset``."""
    while offset > 0 and not in_word(text, offset - 1):
        offset -= 1
    return word_range(text, offset - 1)[0] if offset else 0


def next_word_start(text: str, offset: int) -> int:
    """Return the start of the first word after ``offset``; the text's end without one."""
    if offset < len(text) and in_word(text, offset):
        offset = word_range(text, offset)[1]
    while offset < len(text) and not in_word(text, offset):
        offset += 1
    return offset


def previous_word_end(text: str, offset: int) -> int:
    """Return the end of the last word that ends before ``offset``; 0 without one."""
    if offset > 0 and in_word(text, offset - 1):
        offset = word_range(text, offset - 1)[0]
    while offset > 0 and not in_word(text, offset - 1):
        offset -= 1
    return offset


def in_word(text: str, offset: int) -> bool:
    """Tell whether the character at ``offset`` is part of a word or number."""
    character = text[offset]
    if is_word_character(character):
        return True
    return (
        character in _NUMBER_MARKS
        and 0 < offset < len(text) - 1
        and text[offset - 1].isdigit()
        and text[offset + 1].isdigit()
    )

"""Words and sentences of an article, as a mouse drag and a double or triple click take them.

Every edge is one of a grapheme cluster, and a word costs the time of its own length, however long
the text is.
"""

from __future__ import annotations

import re

from annotator.core.text.graphemes import extends, grapheme_end, grapheme_start, is_regional

_TATWEEL = "\u0640"
# Unicode Standard Annex 29, section 4: a mark between two digits belongs to the number (1.2,
# 1,000, ١٫٢, ١٬٠٠٠, 12:30; and 3/4), one between two Latin letters to the name (S&P, O'Reilly).
_NUMBER_MARKS = frozenset(".,/:\u060c\u066b\u066c")
_LATIN_MARKS = frozenset(".&'\u2019")
# Invisible signs inside a word: soft hyphen, direction marks, word joiner, byte order mark.
_INVISIBLE = frozenset("\u00ad\u061c\u200e\u200f\u2060\ufeff")
_LAST_LATIN = "\u024f"
# Only the first of several marks may begin a match, and none is given back: linear time.
_SENTENCE_END = re.compile(
    r"(?<![.!?\u061f\u06d4\u2026])[.!?\u061f\u06d4\u2026]++[\u201d\u2019\u00bb\"')\]]*+(?=\s|\Z)|\n"
)
_FIRST_REACH = 1024  # code points looked back for the end of the sentence before


def is_word_character(character: str) -> bool:
    """Tell whether a character is part of a word: letter, digit, mark, tatweel or joiner."""
    return character.isalnum() or character == _TATWEEL or character == "_" or extends(character)


def word_range(text: str, offset: int) -> tuple[int, int]:
    """Return the code point range of the word at ``offset``.

    A character outside words is a range of its own, so that quotes and punctuation can be had one
    by one; what is drawn as one (an emoji with its skin tone, a flag, a letter with its harakat)
    stays whole. An offset at the end of the text gives an empty range.
    """
    if offset >= len(text):
        return len(text), len(text)
    start = grapheme_start(text, offset)
    if not _begins_in_word(text, start):
        return start, grapheme_end(text, start)
    end = start + 1
    while end < len(text) and (extends(text[end]) or _begins_in_word(text, end)):
        end += 1
    while start > 0:
        before = grapheme_start(text, start - 1)
        if not _begins_in_word(text, before):
            break
        start = before
    return start, end


def sentence_range(text: str, offset: int) -> tuple[int, int]:
    """Return the code point range of the sentence around ``offset``, without white space around.

    A sentence ends at ``. ! ? ؟ ۔ …`` with any closing quotes before white space, and at a line's
    end (a simple form of Unicode Standard Annex 29, section 5).
    """
    start = _sentence_start(text, offset)
    end = len(text)
    for boundary in _SENTENCE_END.finditer(text, start):
        if boundary.group() == "\n":
            end = boundary.start()
            break
        if boundary.end() > offset:
            end = boundary.end()
            break
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def next_word_edge(text: str, offset: int) -> int:
    """Return the end of the word at or after ``offset``."""
    return word_range(text, _skip_forwards(text, offset))[1]


def previous_word_edge(text: str, offset: int) -> int:
    """Return the start of the word before ``offset``."""
    offset = _skip_backwards(text, offset)
    return word_range(text, offset - 1)[0] if offset else 0


def next_word_start(text: str, offset: int) -> int:
    """Return the start of the first word after ``offset``; the text's end without one."""
    if offset < len(text) and in_word(text, offset):
        offset = word_range(text, offset)[1]
    return _skip_forwards(text, offset)


def previous_word_end(text: str, offset: int) -> int:
    """Return the end of the last word that ends before ``offset``; 0 without one."""
    if offset > 0 and in_word(text, offset - 1):
        offset = word_range(text, offset - 1)[0]
    return _skip_backwards(text, offset)


def _skip_forwards(text: str, offset: int) -> int:
    """Return the first place from ``offset`` on that is in a word, or the text's end."""
    while offset < len(text) and not in_word(text, offset):
        offset = grapheme_end(text, offset)
    return offset


def _skip_backwards(text: str, offset: int) -> int:
    """Return the last place up to ``offset`` with a word right before it, or 0."""
    while offset > 0:
        # Flags pair from the start of their row: asking for each would read the row each time.
        if is_regional(text[offset - 1]):
            offset -= 1
            continue
        start = grapheme_start(text, offset - 1)
        if _begins_in_word(text, start):
            return offset
        offset = start
    return 0


def in_word(text: str, offset: int) -> bool:
    """Tell whether the character at ``offset`` is part of a word or number."""
    return _begins_in_word(text, grapheme_start(text, offset))


def _begins_in_word(text: str, start: int) -> bool:
    """Tell whether the grapheme cluster that begins at ``start`` is part of a word.

    A mark that begins one has nothing before it to be drawn on, and is a word of its own.
    """
    character = text[start]
    if is_word_character(character):
        return not _is_keycap(text, start)
    if not 0 < start < len(text) - 1:
        return False
    before, after = text[start - 1], text[start + 1]
    if character in _NUMBER_MARKS and before.isdigit() and after.isdigit():
        return True
    if character in _LATIN_MARKS:
        return _is_latin(before) and _is_latin(after)
    return character in _INVISIBLE and is_word_character(before) and after.isalnum()


def _is_latin(character: str) -> bool:
    return character <= _LAST_LATIN and character.isalpha()


def _is_keycap(text: str, start: int) -> bool:
    return text[start] in "0123456789" and "\u20e3" in text[start + 1 : start + 3]


def _sentence_start(text: str, offset: int) -> int:
    """Return the end of the sentence before, looked for in steps back that grow."""
    line_start = text.rfind("\n", 0, offset) + 1
    reach = _FIRST_REACH
    while True:
        first = max(line_start, offset - reach)
        last = None
        for boundary in _SENTENCE_END.finditer(text, first):
            if boundary.group() == "\n" or boundary.end() > offset:
                break
            last = boundary.end()
        if last is not None or first == line_start:
            return line_start if last is None else last
        reach *= 4

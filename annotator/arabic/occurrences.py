"""Finds words again in other spellings, at their exact place in the original text."""

from __future__ import annotations

import re
from functools import lru_cache
from heapq import merge
from typing import TYPE_CHECKING

from annotator.arabic.folding import fold
from annotator.arabic.signs import PARTNERS, PROCLITICS, QUOTES, QUOTES_AND_BRACKETS
from annotator.core.text.text_units import in_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.arabic.folded_text import FoldedText

_ANY_QUOTE = f"[{re.escape(QUOTES)}]"
_MAYBE_QUOTES = f"[{re.escape(QUOTES_AND_BRACKETS)}]*"
_BETWEEN_WORDS = re.compile(rf"{_MAYBE_QUOTES}\s+(?:{_MAYBE_QUOTES}\s+)*{_MAYBE_QUOTES}")
_LONGEST_PROCLITIC = max(map(len, PROCLITICS))
_ARTICLE = "ال"
_FOR_THE = "لل"  # ل and ال, whose alef is not written after ل


def occurrences(
    where: FoldedText,
    query: str,
    *,
    whole_words: bool = True,
    with_clitics: bool = True,
    is_word: Callable[[str], bool] | None = None,
) -> Iterator[tuple[int, int]]:
    """Yield the ranges of ``query`` in code points of ``where.text``, in order, never overlapping.

    What ``fold`` makes one is one here. White space between the query's words may be of any
    length with quotes or brackets beside it; where a hit opens or closes one of a pair, it takes
    the other in too.

    With ``whole_words`` a hit begins and ends with a word, save that ``with_clitics`` a proclitic
    may stand before it, which is left out of the hit; ``للبنك`` holds ``البنك`` as ``لبنك``,
    without the alef that is not written. A hit after a proclitic is dropped where ``is_word`` says
    that proclitic and word together are a word of their own (folded: ``كريم`` for ``ريم``).
    """
    folded = where.folded
    after = 0
    for start, end in _candidates(folded, fold(query), whole_words and with_clitics):
        if start < after or where.splits_character(start) or where.splits_character(end):
            continue
        if whole_words and not _is_whole(folded, start, end, with_clitics, is_word):
            continue
        start, end = _with_partners(folded, start, end)
        yield where.original_range(max(start, after), end)
        after = end


def _candidates(folded: str, query: str, with_clitics: bool) -> Iterator[tuple[int, int]]:
    query = query.strip()
    found = _matches(folded, query)
    if not with_clitics or not query.startswith(_ARTICLE) or len(query) == len(_ARTICLE):
        return found
    elided = _matches(folded, _FOR_THE + query[len(_ARTICLE) :])
    return merge(found, ((start + 1, end) for start, end in elided))


def _matches(folded: str, query: str) -> Iterator[tuple[int, int]]:
    if not query:
        return
    first, shape = _shape(query)
    if not first:
        yield from (match.span() for match in shape.finditer(folded))
        return
    start = folded.find(first)
    while start >= 0:
        match = shape.match(folded, start)
        if match:
            yield match.span()
        start = folded.find(first, start + 1)


@lru_cache(maxsize=256)
def _shape(query: str) -> tuple[str, re.Pattern[str]]:
    """Return what a hit surely begins with, and the pattern of a whole hit."""
    between = r"\s+" if "\n" in query else r"[^\S\n]+"
    separator = f"{_MAYBE_QUOTES}{between}{_MAYBE_QUOTES}"
    words = _BETWEEN_WORDS.split(query)
    pattern = separator.join(
        "".join(_ANY_QUOTE if letter in QUOTES else re.escape(letter) for letter in word)
        for word in words
    )
    return re.split(_ANY_QUOTE, words[0])[0], re.compile(pattern)


def _is_whole(
    folded: str, start: int, end: int, with_clitics: bool, is_word: Callable[[str], bool] | None
) -> bool:
    if end < len(folded) and in_word(folded, end) and in_word(folded, end - 1):
        return False
    if not in_word(folded, start):
        return True
    for length in range(_LONGEST_PROCLITIC + 1):
        edge = start - length
        if edge == 0 or not in_word(folded, edge - 1):
            break
    else:
        return False
    if not length:
        return True
    if not with_clitics or folded[edge:start] not in PROCLITICS:
        return False
    return is_word is None or not is_word(folded[edge : _word_end(folded, start)])


def _word_end(folded: str, offset: int) -> int:
    while offset < len(folded) and in_word(folded, offset):
        offset += 1
    return offset


def _with_partners(folded: str, start: int, end: int) -> tuple[int, int]:
    """Take in the partner of a quote or bracket that stands alone inside."""
    for sign in QUOTES_AND_BRACKETS:
        if sign not in folded[start:end]:
            continue
        before, after = folded[start - 1 : start], folded[end : end + 1]
        if sign in PARTNERS and after == PARTNERS[sign]:
            if folded.count(sign, start, end) > folded.count(after, start, end):
                return start, end + 1
        elif before in PARTNERS and PARTNERS[before] == sign:
            if folded.count(sign, start, end) > folded.count(before, start, end):
                return start - 1, end
        elif sign in QUOTES and _quotes_inside(folded, start, end) % 2:
            if after and after in QUOTES:
                return start, end + 1
            if before and before in QUOTES:
                return start - 1, end
    return start, end


def _quotes_inside(folded: str, start: int, end: int) -> int:
    return sum(folded.count(sign, start, end) for sign in QUOTES)

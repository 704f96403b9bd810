"""Tokens as CAMeL Tools cuts them, with their offsets; numbers stay whole."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import category

if TYPE_CHECKING:
    from collections.abc import Callable

TOKENIZATION = "camel-tools simple_word_tokenize, numbers whole"

# Runs of letters and their marks are one token each; anything else is asked of CAMeL Tools, which
# looks at every character in turn.
_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[a-zA-Z\u0621-\u063a\u0640-\u0652]+")
_NUMBER_MARKS = frozenset(".,\u066b\u066c")


def tokenize(text: str) -> list[tuple[int, int]]:
    """Return the code point ranges of the tokens of a text, which hold all but its white space.

    Punctuation and symbols stand apart. A mark of decimals or thousands between two digits
    (``. , ٫ ٬``) does not cut the number, and an invisible sign belongs to what stands before it.
    """
    tokens: list[tuple[int, int]] = []
    for word in _WORD.finditer(text):
        start, end = word.span()
        if _LETTERS.fullmatch(text, start, end):
            tokens.append((start, end))
        else:
            tokens += _joined(text, _cut(text, start, end))
    return tokens


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = []
    for piece in _camel_tokenize()(text[start:end]):
        cuts.append((start, start + len(piece)))
        start += len(piece)
    return cuts


def _joined(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join again what is one number, and invisible signs to the piece before them."""
    starts = [pieces[0][0]]
    for (_, end), (start, next_end) in pairwise(pieces):
        between = _is_in_number(text, end - 1) or _is_in_number(text, start)
        if not between and not all(category(c) == "Cf" for c in text[start:next_end]):
            starts.append(start)
    return list(zip(starts, [*starts[1:], pieces[-1][1]], strict=True))


def _is_in_number(text: str, offset: int) -> bool:
    """Tell whether the mark at ``offset`` stands between two digits."""
    if text[offset] not in _NUMBER_MARKS or not 0 < offset < len(text) - 1:
        return False
    return text[offset - 1].isdigit() and text[offset + 1].isdigit()


@cache
def _camel_tokenize() -> Callable[[str], list[str]]:
    # 0.5 s to import, so on first use only.
    from camel_tools.tokenizers.word import simple_word_tokenize

    tokenize: Callable[[str], list[str]] = simple_word_tokenize
    return tokenize

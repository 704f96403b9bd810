"""Says in what way the same words were marked differently: by what lies between the edges."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from annotator.arabic.edges.edge_words import (
    CURRENCY_SIGNS,
    currencies,
    currency_adjectives,
    hundreds,
    number_words,
    titles,
)
from annotator.arabic.folding import fold
from annotator.arabic.signs import PROCLITICS, QUOTES_AND_BRACKETS, is_blank, skip_blanks
from annotator.core.text.text_units import in_word, word_range
from annotator.core.verdict import ReasonCode

if TYPE_CHECKING:
    from collections.abc import Collection

    from annotator.core.span import Span

_ARTICLE = "ال"
_APPOSITION = "،,(–—-:["  # what an apposition begins with
_CODE_LETTERS = 3  # of ISO 4217: SAR, USD


class DifferenceKind(StrEnum):
    """What a disagreement is about. All from CLITIC to BOUNDARY are about edges alone."""

    LABEL = "label"
    CLITIC = "clitic"
    ARTICLE = "article"
    PUNCTUATION = "punctuation"
    TITLE = "title"
    CURRENCY = "currency"
    BOUNDARY = "boundary"
    LABEL_AND_BOUNDARY = "label_and_boundary"
    MISSING = "missing"
    EXTRA = "extra"


REASONS = {
    DifferenceKind.LABEL: ReasonCode.LABEL,
    DifferenceKind.CLITIC: ReasonCode.CLITIC,
    DifferenceKind.ARTICLE: ReasonCode.CLITIC,
    DifferenceKind.PUNCTUATION: ReasonCode.BOUNDARY,
    DifferenceKind.TITLE: ReasonCode.BOUNDARY,
    DifferenceKind.CURRENCY: ReasonCode.UNIT_OR_CURRENCY,
    DifferenceKind.BOUNDARY: ReasonCode.BOUNDARY,
    DifferenceKind.LABEL_AND_BOUNDARY: ReasonCode.LABEL,
    DifferenceKind.MISSING: ReasonCode.MISSING,
    DifferenceKind.EXTRA: ReasonCode.NOT_AN_ENTITY,
}
"""The reason that a verdict gives for each kind where the reviewer says nothing else."""


def difference_kind(text: str, spans: Collection[Span]) -> DifferenceKind | None:
    """Return how spans over the same words differ; None where they do not."""
    labels = {span.label for span in spans}
    starts = sorted({span.start for span in spans})
    ends = sorted({span.end for span in spans})
    if len(starts) == len(ends) == 1:
        return DifferenceKind.LABEL if len(labels) > 1 else None
    if len(labels) > 1:
        return DifferenceKind.LABEL_AND_BOUNDARY
    if starts[-1] >= ends[0]:
        return DifferenceKind.BOUNDARY  # two spans side by side, where another has one
    kinds = {_front_kind(text, *piece) for piece in pairwise(starts)}
    kinds |= {_back_kind(text, *piece) for piece in pairwise(ends)}
    return kinds.pop() if len(kinds) == 1 else DifferenceKind.BOUNDARY


def _front_kind(text: str, start: int, end: int) -> DifferenceKind:
    """Return what ``text[start:end]`` is, by which one span begins before another."""
    piece = text[start:end]
    if _is_currency(piece):
        return DifferenceKind.CURRENCY
    if _is_punctuation(piece):
        return DifferenceKind.PUNCTUATION
    if in_word(text, end - 1) and end < len(text) and in_word(text, end):
        word_start, word_end = word_range(text, end)
        if word_start < end < word_end:
            return _inside_word(fold(text[min(word_start, start) : start]), fold(piece))
    is_whole = not in_word(text, start) or word_range(text, start)[0] == start
    if is_whole and fold(piece).strip() in PROCLITICS:
        return DifferenceKind.CLITIC  # written apart, or before a quote
    return DifferenceKind.TITLE if _begins_with_title(piece) else DifferenceKind.BOUNDARY


def _inside_word(before: str, piece: str) -> DifferenceKind:
    at_front = not before or before in PROCLITICS
    elided = before.endswith("ل") and piece == "ل"  # the article's second ل in للبنك
    if at_front and (piece == _ARTICLE or elided):
        return DifferenceKind.ARTICLE
    if before + piece in PROCLITICS:
        return DifferenceKind.CLITIC
    return DifferenceKind.BOUNDARY


def _back_kind(text: str, start: int, end: int) -> DifferenceKind:
    """Return what ``text[start:end]`` is, by which one span ends after another."""
    piece = text[start:end]
    if _is_currency(piece):
        return DifferenceKind.CURRENCY
    if _is_punctuation(piece):
        return DifferenceKind.PUNCTUATION
    if in_word(text, start) and in_word(text, start - 1) and word_range(text, start)[0] < start:
        return DifferenceKind.BOUNDARY
    first = skip_blanks(text, start, end)
    if text[first] in _APPOSITION or _begins_with_title(piece):
        return DifferenceKind.TITLE
    return DifferenceKind.BOUNDARY


def _is_punctuation(piece: str) -> bool:
    return all(
        is_blank(sign) or sign in QUOTES_AND_BRACKETS or unicodedata.category(sign)[0] == "P"
        for sign in piece
    )


def _is_currency(piece: str) -> bool:
    """Tell whether nothing but units stands there: a currency, per cent, or a number's scale."""
    if not any(sign in CURRENCY_SIGNS or sign.isalpha() for sign in piece):
        return False
    for sign in CURRENCY_SIGNS:
        piece = piece.replace(sign, " ")
    words = piece.split()
    known = currencies() | currency_adjectives() | number_words() | hundreds() | {"في"}
    forms = [fold(word) for word in words]
    return all(
        form in known or (word.isascii() and word.isupper() and len(word) == _CODE_LETTERS)
        for word, form in zip(words, forms, strict=True)
    ) and forms != ["في"]


def _begins_with_title(piece: str) -> bool:
    word = next(iter(fold(piece).split()), "").strip(QUOTES_AND_BRACKETS)
    fronts = {word, *(word[n:] for n in (1, 2) if word[:n] in PROCLITICS)}
    return any(front in titles() or front.removeprefix(_ARTICLE) in titles() for front in fronts)

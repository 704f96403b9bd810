"""Moves the edges of a dragged stretch to where a label's policy wants them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.arabic.clitics.clitics import proclitic_cuts, stands_without_article
from annotator.arabic.edges.amount_edges import with_currency
from annotator.arabic.edges.edge_words import titles
from annotator.arabic.edges.enclosures import is_pair, partners
from annotator.arabic.folded_text import FoldedText
from annotator.arabic.folding import TATWEEL, fold
from annotator.arabic.signs import (
    FINAL_PUNCTUATION,
    PROCLITICS,
    QUOTES_AND_BRACKETS,
    is_blank,
    skip_blanks,
    skip_blanks_back,
)
from annotator.core.labels.edge_policy import Edge, EdgePolicy
from annotator.core.text.text_units import in_word, word_range

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.arabic.clitics.attested import Attested
    from annotator.core.span import Span

_ARTICLE = "ال"
_SIGNS = frozenset(QUOTES_AND_BRACKETS)
_LEADING_PUNCTUATION = "،؛؟۔,;:!?…"


class EdgeFault(StrEnum):
    """What is wrong with a span's edges: white space there, or the policy's field that differs."""

    WHITE_SPACE = "white_space"
    PROCLITICS = "proclitics"
    ARTICLE = "article"
    TITLES = "titles"
    QUOTES = "quotes"
    FINAL_PUNCTUATION = "final_punctuation"
    CURRENCY = "currency"


@dataclass(frozen=True, slots=True)
class Violation:
    """A fault of a span's edges, with the edges that would mend all its faults at once."""

    kind: EdgeFault
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Place:
    text: str
    policy: EdgePolicy
    attested: Attested
    own_labels: int


def snap(
    text: str, start: int, end: int, policy: EdgePolicy, attested: Attested
) -> tuple[int, int]:
    """Return the range that the policy makes of a dragged one, in code points; never empty.

    White space and invisible signs at the edges always go. Where the policy would leave nothing,
    the range comes back as it was.
    """
    edges, _faults = _settle(_Place(text, policy, attested, 0), start, end)
    return edges


def violations(text: str, span: Span, policy: EdgePolicy, attested: Attested) -> list[Violation]:
    """Return what in a span's edges is not as the policy wants it.

    ``attested`` may count the span itself among the labels.
    """
    place = _Place(text, policy, attested, 1)
    (start, end), faults = _settle(place, span.start, span.end)
    return [Violation(fault, start, end) for fault in EdgeFault if fault in faults]


def _settle(place: _Place, start: int, end: int) -> tuple[tuple[int, int], set[EdgeFault]]:
    """Take the steps in turn until none of them moves an edge."""
    edges, faults = (start, end), set[EdgeFault]()
    # Each round takes off or in at least one sign; a policy that takes in ends after a few.
    for _round in range(end - start + len(EdgeFault)):
        before = edges
        for fault, step in _STEPS:
            moved = step(place, *edges)
            if moved[0] >= moved[1]:
                return (start, end), set()
            if moved != edges:
                faults.add(fault)
            edges = moved
        if edges == before:
            break
    return edges, faults


def _trim(place: _Place, start: int, end: int) -> tuple[int, int]:
    start = skip_blanks(place.text, start, end)
    return start, skip_blanks_back(place.text, end, start)


def _final_punctuation(place: _Place, start: int, end: int) -> tuple[int, int]:
    text = place.text
    if place.policy.final_punctuation is Edge.IN:
        while end < len(text) and text[end] in FINAL_PUNCTUATION and not in_word(text, end):
            end += 1
        return start, end
    while end > start and text[end - 1] in FINAL_PUNCTUATION:
        end -= 1
    while start < end and text[start] in _LEADING_PUNCTUATION:
        start += 1
    return start, end


def _quotes(place: _Place, start: int, end: int) -> tuple[int, int]:
    text = place.text
    if place.policy.quotes is Edge.IN:
        return _with_quotes(text, start, end)
    if text[start] not in _SIGNS and text[end - 1] not in _SIGNS:
        return start, end
    pairs = partners(text, start, end)
    first, last = pairs.get(start, start), pairs.get(end - 1, end - 1)
    if start in pairs and first == end - 1:
        return start + 1, end - 1
    if first is None:
        return start + 1, end
    if last is None:
        return start, end - 1
    return start, end


def _with_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before in _SIGNS and after in _SIGNS and is_pair(before, after):
        return start - 1, end + 1
    opens_only = text[start] in _SIGNS and partners(text, start, end).get(start, start) is None
    if opens_only and after in _SIGNS and is_pair(text[start], after):
        return start, end + 1
    closes_only = text[end - 1] in _SIGNS and partners(text, start, end).get(end - 1, end) is None
    if closes_only and before in _SIGNS and is_pair(before, text[end - 1]):
        return start - 1, end
    return start, end


def _proclitics(place: _Place, start: int, end: int) -> tuple[int, int]:
    text = place.text
    if place.policy.proclitics is Edge.IN:
        return _with_proclitic(text, start), end
    if not in_word(text, start):
        return start, end
    word_start, word_end = word_range(text, start)
    if word_start < start:
        return start, end
    word = text[word_start:word_end]
    if fold(word) in PROCLITICS and word_end < end:
        return (word_end if _is_apart(text, word, word_end) else start), end
    cuts = proclitic_cuts(word, place.attested, besides=place.own_labels)
    return next((start + cut for cut in cuts if start + cut < end), start), end


def _is_apart(text: str, proclitic: str, word_end: int) -> bool:
    """Tell whether a proclitic belongs to what stands after it, though not written onto it."""
    if text[word_end] in _SIGNS:
        return True
    return is_blank(text[word_end]) and (proclitic == "و" or proclitic.endswith(TATWEEL))


def _with_proclitic(text: str, start: int) -> int:
    if not start or not in_word(text, start - 1):
        return start
    word_start = word_range(text, start - 1)[0]
    return word_start if fold(text[word_start:start]) in PROCLITICS else start


def _article(place: _Place, start: int, end: int) -> tuple[int, int]:
    text = place.text
    if place.policy.article is Edge.AS_IT_STANDS or not in_word(text, start):
        return start, end
    word_start, word_end = word_range(text, start)
    before = fold(text[word_start:start])
    folded = FoldedText(text[start:word_end])
    if place.policy.article is Edge.IN:
        return _with_article(text, word_start, start, before), end
    elided = before.endswith("ل") and before in PROCLITICS and folded.folded.startswith("ل")
    if elided and stands_without_article(folded.folded[1:], place.attested):
        return start + folded.original(1), end
    written = folded.folded.startswith(_ARTICLE) and text[start + folded.original(0)] in "اٱ"
    if (before and before not in PROCLITICS) or not written:
        return start, end
    if not stands_without_article(folded.folded[len(_ARTICLE) :], place.attested):
        return start, end
    return start + folded.original(len(_ARTICLE)), end


def _with_article(text: str, word_start: int, start: int, before: str) -> int:
    for article, proclitic_ends in ((_ARTICLE, ""), ("ل", "ل")):
        rest = before.removesuffix(article)
        if rest != before and rest.endswith(proclitic_ends) and (not rest or rest in PROCLITICS):
            front = FoldedText(text[word_start:start])
            return word_start + front.original(len(rest))
    return start


def _titles(place: _Place, start: int, end: int) -> tuple[int, int]:
    text = place.text
    if place.policy.titles is not Edge.OUT or not in_word(text, start):
        return start, end
    word_start, word_end = word_range(text, start)
    after = skip_blanks(text, word_end, end)
    if word_start < start or after == word_end or after >= end:
        return start, end
    form = fold(text[start:word_end])
    fronts = {form, *(form[n:] for n in (1, 2) if form[:n] in PROCLITICS)}
    if any(front.removeprefix(_ARTICLE) in titles() or front in titles() for front in fronts):
        return after, end
    return start, end


def _currency(place: _Place, start: int, end: int) -> tuple[int, int]:
    if place.policy.currency is not Edge.IN:
        return start, end
    return with_currency(place.text, start, end)


_STEPS: tuple[tuple[EdgeFault, Callable[[_Place, int, int], tuple[int, int]]], ...] = (
    (EdgeFault.WHITE_SPACE, _trim),
    (EdgeFault.FINAL_PUNCTUATION, _final_punctuation),
    (EdgeFault.QUOTES, _quotes),
    (EdgeFault.TITLES, _titles),
    (EdgeFault.PROCLITICS, _proclitics),
    (EdgeFault.ARTICLE, _article),
    (EdgeFault.CURRENCY, _currency),
)

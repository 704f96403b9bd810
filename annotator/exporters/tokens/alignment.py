"""Fits spans to tokens, for formats that label tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.arabic.tokens import tokenize
from annotator.core.exchange.losses import LossKind
from annotator.exporters.terms import OffToken

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.core.document import Record
    from annotator.core.span import Span
    from annotator.exporters.terms import Terms

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Aligned:
    """The code point ranges of a text's tokens, and spans that begin and end with a token.

    ``ranges`` are the spans in numbers of tokens, half-open.
    """

    tokens: list[Range]
    spans: tuple[Span, ...]
    ranges: list[Range]


def align(record: Record, terms: Terms, *, is_flat: bool) -> Aligned:
    """Cut a record's text into tokens at which its spans begin and end.

    What cannot be held is counted: white space at a span's edge, edges that were moved, and in a
    flat format the spans over which a longer one lies.
    """
    text, document = record.document.text, record.document.id
    tokens = tokenize(text)
    fitting: dict[tuple[int, int, str], Span] = {}
    for span in record.spans:
        start, end = _trimmed(text, span)
        if start < end and terms.off_token is OffToken.EXPAND:
            start, end = _expanded(tokens, start, end)
        if (start, end) != (span.start, span.end):
            terms.losses.add(LossKind.OFF_TOKEN, document)
        if start >= end:
            continue
        if (start, end, span.label) in fitting:
            terms.losses.add(LossKind.OVERLAP, document)
            continue
        fitting[start, end, span.label] = moved(span, start, end, text)
    spans = list(fitting.values())
    if is_flat:
        spans = outermost(spans)
        terms.losses.add(LossKind.OVERLAP, document, len(fitting) - len(spans))
    tokens = _cut(tokens, spans)
    return Aligned(tokens, tuple(spans), token_ranges(tokens, spans))


def tokens_between(text: str, spans: Iterable[Span]) -> list[Range]:
    """Return the tokens of a text, cut where a span begins or ends."""
    return _cut(tokenize(text), spans)


def outermost(spans: Iterable[Span]) -> list[Span]:
    """Return the spans that remain, in text order, where the longest, then the first, are kept."""
    kept: list[Range] = []
    left = []
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start)):
        at = bisect_left(kept, (span.start, span.end))
        before = at > 0 and kept[at - 1][1] > span.start
        after = at < len(kept) and kept[at][0] < span.end
        if not before and not after:
            kept.insert(at, (span.start, span.end))
            left.append(span)
    return sorted(left, key=lambda span: span.start)


def token_ranges(tokens: Sequence[Range], spans: Iterable[Span]) -> list[Range]:
    """Return the spans, which begin and end with a token, in numbers of tokens."""
    starts = [start for start, _ in tokens]
    return [(bisect_left(starts, span.start), bisect_left(starts, span.end)) for span in spans]


def moved(span: Span, start: int, end: int, text: str) -> Span:
    """Return the span over another stretch of this text, or over the same of another text."""
    return replace(span, start=start, end=end, text=text[start:end])


def _trimmed(text: str, span: Span) -> Range:
    """Return the span's range without white space at its edges, which is in no token."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return start, max(start, span.start + len(words.rstrip()))


def _expanded(tokens: list[Range], start: int, end: int) -> Range:
    first = bisect_right(tokens, start, key=lambda token: token[0]) - 1
    last = bisect_left(tokens, end, key=lambda token: token[0]) - 1
    return tokens[first][0], tokens[last][1]


def _cut(tokens: list[Range], spans: Iterable[Span]) -> list[Range]:
    """Cut the tokens in which an edge of a span lies."""
    edges = sorted({edge for span in spans for edge in (span.start, span.end)})
    cut = []
    at = 0
    for start, end in tokens:
        while at < len(edges) and edges[at] < end:
            if edges[at] > start:
                cut.append((start, edges[at]))
                start = edges[at]
            at += 1
        cut.append((start, end))
    return cut

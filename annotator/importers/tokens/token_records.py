"""Makes a record of a list of tokens: of the text that is kept beside it, or of one rebuilt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.extras import FIELD
from annotator.core.exchange.token_text import join_tokens
from annotator.importers.records.extras import foreign_record, foreign_span
from annotator.importers.records.lines import take_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from annotator.core.document import Record
    from annotator.core.exchange.tags import TokenSpan


def token_record(
    tokens: list[Any],
    spans: Iterable[TokenSpan],
    found: dict[str, Any],
    line: int,
    *,
    known: Collection[str],
    field: str,
) -> Record:
    """Return the record of tokens that ``field`` named, with spans of token numbers, half-open.

    Hashiya's own field may have the text. The tokens are found in it in order, with nothing but
    white space between; else the text is rebuilt with single spaces, as it is without that field.

    Raises:
        ImportFailed: WRONG_TYPE, CONTAINS_NUL, BAD_ROW where a span is not one of the tokens.
    """
    for index, token in enumerate(tokens):
        if type(token) is not str:
            raise ImportFailed(Reason.WRONG_TYPE, field=f"{field}[{index}]", expected="string")
        if "\0" in token:
            raise ImportFailed(Reason.CONTAINS_NUL, offset=token.index("\0"))
    text, ranges = _kept_text(tokens, found) or join_tokens([tokens])
    places = []
    for start, end, label in spans:
        if not 0 <= start < end <= len(tokens):
            cause = f"{start}–{end - 1} of {len(tokens)} tokens"
            raise ImportFailed(Reason.BAD_ROW, cause=cause)
        places.append(foreign_span(text, ranges[start][0], ranges[end - 1][1], label))
    return foreign_record(text, places, found, line, known=known)


def _kept_text(
    tokens: list[str], found: dict[str, Any]
) -> tuple[str, list[tuple[int, int]]] | None:
    extras = found.get(FIELD)
    if type(extras) is not dict or type(extras.get("text")) is not str:
        return None
    text = take_text(extras)
    ranges = []
    at = 0
    for token in tokens:
        start = text.find(token, at)
        if start < 0 or text[at:start].strip():
            return None
        at = start + len(token)
        ranges.append((start, at))
    return None if text[at:].strip() else (text, ranges)

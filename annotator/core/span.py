"""A span: a labelled stretch of one document."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  a reader asks for the types of a span
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from annotator.core.errors import InvalidSpan, Reason
from annotator.core.json_values import is_json, is_unicode

if TYPE_CHECKING:
    from collections.abc import Container, Iterable


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled stretch of text: half-open offsets in code points of the document's exact text.

    ``text`` is the quote, kept as a checksum of the offsets. ``attributes`` holds JSON values.
    """

    id: str
    start: int
    end: int
    label: str
    text: str
    attributes: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""

    def covers(self, offset: int) -> bool:
        """Tell whether the code point at ``offset`` is inside."""
        return self.start <= offset < self.end


class Place(NamedTuple):
    """Where a span stands and which label it has, for work over very many of them."""

    start: int
    end: int
    label: str
    span_id: str


def check_span(span: Span, text: str) -> None:
    """Raise InvalidSpan where the offsets are empty or outside ``text``, or the quote differs."""
    if not 0 <= span.start < span.end <= len(text):
        raise InvalidSpan(Reason.OFFSETS_OUTSIDE, start=span.start, end=span.end, length=len(text))
    found = text[span.start : span.end]
    if found != span.text:
        raise InvalidSpan(
            Reason.QUOTE_MISMATCH, start=span.start, end=span.end, quote=span.text, found=found
        )


def check_kept(span: Span) -> None:
    """Raise InvalidSpan where the span has a value that a file could not give back as it was."""
    for name in ("id", "note"):
        if not is_unicode(getattr(span, name)):
            raise InvalidSpan(Reason.WRONG_TYPE, field=name, expected="Unicode text")
    if span.attributes and not is_json(dict(span.attributes)):
        raise InvalidSpan(Reason.WRONG_TYPE, field="attributes", expected="JSON")


def are_surely_sound(spans: Iterable[Span], text: str, labels: Container[str]) -> bool:
    """Tell whether spans have these labels and pass both checks, without saying what is wrong.

    Also False where a value has to be looked at more closely: this is for very many spans, nearly
    all of which are right and plain.
    """
    length = len(text)
    for span in spans:
        start, end = span.start, span.end
        if (
            not 0 <= start < end <= length
            or text[start:end] != span.text
            or span.label not in labels
            or span.attributes
            or not (span.id.isascii() and span.note.isascii())
        ):
            return False
    return True


def in_text_order(span: Span) -> tuple[int, int, str]:
    """Sort key: by start, the longer first, then by id."""
    return span.start, -span.end, span.id

"""An event that is checked, with what its content is checked against."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any

from annotator.core.errors import AnnotatorError, Reason
from annotator.core.labels.label_codec import is_label_key
from annotator.core.span import Span, check_kept, check_span

if TYPE_CHECKING:
    from annotator.store.log.events import Event

SPAN_FIELDS = {
    "id": str,
    "start": int,
    "end": int,
    "label": str,
    "text": str,
    "attributes": dict,
    "note": str,
}
_VALUES = itemgetter(*SPAN_FIELDS)
_TYPES = tuple(SPAN_FIELDS.values())


class Subject:
    """An event, its decoded body, and the text and its hash that the event is on."""

    def __init__(self, event: Event, content: dict[str, Any], text: str, digest: str) -> None:
        self.event = event
        self.content = content
        self.text = text
        self.digest = digest

    def span(self, content: Any) -> Span:
        """Return a span that fits the text."""
        if type(content) is not dict or content.keys() != SPAN_FIELDS.keys():
            raise wrong("span")
        values = _VALUES(content)
        if tuple(map(type, values)) != _TYPES:
            raise wrong("span")
        span = Span(*values)
        if not span.id or not is_label_key(span.label):
            raise wrong("span")
        check_span(span, self.text)
        check_kept(span)
        return span

    def spans(self) -> None:
        """Check all spans of the content."""
        if type(self.content["spans"]) is not list:
            raise wrong("spans")
        for each in self.content["spans"]:
            self.span(each)

    def targets(self, *spans: Span) -> None:
        """Check that the event is on these spans."""
        if any(span.id != self.event.target for span in spans):
            raise wrong("target")


def is_text(value: Any) -> bool:
    """Tell whether a JSON value is a string."""
    return type(value) is str


def wrong(field: str) -> AnnotatorError:
    """Return the failure of an event with a field that is not right."""
    return AnnotatorError(Reason.WRONG_TYPE, field=field, expected="as Hashiya writes it")

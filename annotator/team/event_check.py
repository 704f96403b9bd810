"""Checks that an event from elsewhere is one that Hashiya could have written."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Any

from annotator.core.document import AnnotatorKind, Document, Status, is_name
from annotator.core.document import check_kept as check_document_kept
from annotator.core.errors import AnnotatorError, PackageRefused, Reason
from annotator.core.label_codec import check_labels, is_label_key, label_of
from annotator.core.label_set import LabelSet
from annotator.core.span import Span, check_kept, check_span

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.store.log.events import Event

_ID = re.compile(r"[0-9a-f]{32}")
_DIGEST = re.compile(r"(?:[0-9a-f]{64})?")
_AHEAD = 366 * 24 * 3600 * 1000  # milliseconds
_COUNTER = 16  # lower bits of an event's clock


def check_event(event: Event, content: Any, text: str, digest: str) -> set[str]:
    """Check an event on a document of this text and hash; return the annotators it names.

    Raises:
        PackageRefused: a kind that is not known, or a clock that cannot be right.
        AnnotatorError: the content is not what its kind wants.
    """
    check = _CHECKS.get(event.kind)
    if check is None:
        raise PackageRefused(Reason.PACKAGE_TOO_NEW, what=event.kind)
    _check_frame(event)
    wants_document, wants_annotator, fields, look = check
    if wants_document is not (event.document is not None):
        raise _wrong("document")
    if wants_annotator is not None and wants_annotator is not (event.annotator is not None):
        raise _wrong("annotator")
    if type(content) is not dict or content.keys() != fields:
        raise _wrong("body")
    named = look(_Subject(event, content, text, digest))
    return named | ({event.annotator} if event.annotator is not None else set())


def _check_frame(event: Event) -> None:
    if not _ID.fullmatch(event.id):
        raise _wrong("id")
    if event.annotator is not None and not _ID.fullmatch(event.annotator):
        raise _wrong("annotator")
    for name in (event.document, event.target, event.base):
        if name == "":
            raise _wrong("target")
    if not _DIGEST.fullmatch(event.prev):
        raise _wrong("prev")
    milliseconds = event.clock >> _COUNTER
    # A clock from the far future would be that of all events after it, here and everywhere.
    if not 0 <= milliseconds <= time.time_ns() // 1_000_000 + _AHEAD:
        raise PackageRefused(Reason.CLOCK_AHEAD, event=event.id)


class _Subject:
    """An event with what its content is checked against."""

    def __init__(self, event: Event, content: dict[str, Any], text: str, digest: str) -> None:
        self.event = event
        self.content = content
        self.text = text
        self.digest = digest

    def span(self, content: Any) -> Span:
        """Return a span that fits the text."""
        if type(content) is not dict or content.keys() != _SPAN.keys():
            raise _wrong("span")
        if any(type(content[name]) is not kind for name, kind in _SPAN.items()):
            raise _wrong("span")
        span = Span(**content)
        if not span.id or not is_label_key(span.label):
            raise _wrong("span")
        check_span(span, self.text)
        check_kept(span)
        return span

    def spans(self) -> None:
        if type(self.content["spans"]) is not list:
            raise _wrong("spans")
        for each in self.content["spans"]:
            self.span(each)

    def targets(self, *spans: Span) -> None:
        if any(span.id != self.event.target for span in spans):
            raise _wrong("target")


_SPAN = {
    "id": str,
    "start": int,
    "end": int,
    "label": str,
    "text": str,
    "attributes": dict,
    "note": str,
}


def _project_begun(subject: _Subject) -> set[str]:
    content = subject.content
    if not _is_text(content["id"]) or not _ID.fullmatch(content["id"]):
        raise _wrong("id")
    if not _is_text(content["created"]):
        raise _wrong("created")
    _check_labels(content["labels"])
    return set()


def _labels_changed(subject: _Subject) -> set[str]:
    _check_labels(subject.content["before"])
    _check_labels(subject.content["after"])
    return set()


def _check_labels(content: Any) -> None:
    if type(content) is not list:
        raise _wrong("labels")
    check_labels(LabelSet(tuple(label_of(each) for each in content)))


def _annotator_added(subject: _Subject) -> set[str]:
    name, kind = subject.content["name"], subject.content["kind"]
    if not _is_text(name) or not is_name(name):
        raise _wrong("name")
    if not _is_text(kind) or kind not in set(AnnotatorKind):
        raise _wrong("kind")
    return set()


def _assignment_made(subject: _Subject) -> set[str]:
    documents = subject.content["documents"]
    if type(documents) is not dict:
        raise _wrong("documents")
    named = set[str]()
    for annotators in documents.values():
        if type(annotators) is not list or not all(_is_text(each) for each in annotators):
            raise _wrong("documents")
        named.update(annotators)
    return named


def _document_added(subject: _Subject) -> set[str]:
    content = subject.content
    if content["sha256"] != subject.digest:
        raise AnnotatorError(Reason.TEXT_DIFFERS, id=subject.event.document)
    words = (content["title"], content["source"], content["published"])
    if not all(_is_text(each) for each in words) or type(content["meta"]) is not dict:
        raise _wrong("document")
    title, source, published = words
    document = subject.event.document or ""
    check_document_kept(Document(document, title, subject.text, source, published, content["meta"]))
    return set()


def _spans_imported(subject: _Subject) -> set[str]:
    _check_status(subject.content["status"])
    subject.spans()
    return set()


def _spans(subject: _Subject) -> set[str]:
    subject.spans()
    return set()


def _span(subject: _Subject) -> set[str]:
    subject.targets(subject.span(subject.content))
    return set()


def _span_changed(subject: _Subject) -> set[str]:
    content = subject.content
    subject.targets(subject.span(content["before"]), subject.span(content["after"]))
    return set()


def _status_set(subject: _Subject) -> set[str]:
    for each in subject.content.values():
        _check_status(each)
    return set()


def _marks_set(subject: _Subject) -> set[str]:
    for marks in subject.content.values():
        if type(marks) is not dict or marks.keys() != {"flag", "skip_reason"}:
            raise _wrong("marks")
        if not _is_text(marks["skip_reason"]) or not (
            marks["flag"] is None or _is_text(marks["flag"])
        ):
            raise _wrong("marks")
    return set()


def _check_status(value: Any) -> None:
    if not _is_text(value) or value not in set(Status):
        raise _wrong("status")


def _is_text(value: Any) -> bool:
    return type(value) is str


def _wrong(field: str) -> AnnotatorError:
    return AnnotatorError(Reason.WRONG_TYPE, field=field, expected="as Hashiya writes it")


_Check = tuple[bool, bool | None, frozenset[str], "Callable[[_Subject], set[str]]"]

_BEFORE_AFTER = frozenset(("before", "after"))
_SPANS = frozenset(("spans",))
# By kind: whether it has a document, whether it has an annotator (None: perhaps), its fields.
_CHECKS: dict[str, _Check] = {
    "project.begun": (False, False, frozenset(("id", "created", "labels")), _project_begun),
    "labels.changed": (False, True, _BEFORE_AFTER, _labels_changed),
    "annotator.added": (False, True, frozenset(("name", "kind")), _annotator_added),
    "assignment.made": (False, None, frozenset(("documents",)), _assignment_made),
    "document.added": (
        True,
        False,
        frozenset(("title", "source", "published", "meta", "sha256")),
        _document_added,
    ),
    "spans.imported": (True, True, frozenset(("status", "spans")), _spans_imported),
    "spans.added": (True, True, _SPANS, _spans),
    "spans.removed": (True, True, _SPANS, _spans),
    "span.added": (True, True, frozenset(_SPAN), _span),
    "span.removed": (True, True, frozenset(_SPAN), _span),
    "span.changed": (True, True, _BEFORE_AFTER, _span_changed),
    "status.set": (True, True, _BEFORE_AFTER, _status_set),
    "marks.set": (True, True, _BEFORE_AFTER, _marks_set),
}

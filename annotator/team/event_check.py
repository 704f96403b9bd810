"""Checks that an event from elsewhere is one that Hashiya could have written."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Any

from annotator.core.document import AnnotatorKind, Document, Source, Status, is_name
from annotator.core.document import check_kept as check_document_kept
from annotator.core.errors import AnnotatorError, PackageRefused, Reason
from annotator.core.labels.label_codec import check_labels, label_of
from annotator.core.labels.label_set import LabelSet
from annotator.team.review_check import check_answer, check_review, check_verdict_event
from annotator.team.subject import SPAN_FIELDS, Subject, is_text, wrong
from annotator.team.version_check import check_carried, check_moved_settled, check_version_chosen

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.store.log.events import Event

_ID = re.compile(r"[0-9a-f]{32}")
_DIGEST = re.compile(r"(?:[0-9a-f]{64})?")
_AHEAD = 366 * 24 * 3600 * 1000  # milliseconds
_STATUSES = tuple(Status)
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
        raise wrong("document")
    if wants_annotator is not None and wants_annotator is not (event.annotator is not None):
        raise wrong("annotator")
    if type(content) is not dict or content.keys() != fields:
        raise wrong("body")
    named = look(Subject(event, content, text, digest))
    return named | ({event.annotator} if event.annotator is not None else set())


def _check_frame(event: Event) -> None:
    if not _ID.fullmatch(event.id):
        raise wrong("id")
    if event.annotator is not None and not _ID.fullmatch(event.annotator):
        raise wrong("annotator")
    for name in (event.document, event.target, event.base):
        if name == "":
            raise wrong("target")
    if not _DIGEST.fullmatch(event.prev):
        raise wrong("prev")
    milliseconds = event.clock >> _COUNTER
    # A clock from the far future would be that of all events after it, here and everywhere.
    if not 0 <= milliseconds <= time.time_ns() // 1_000_000 + _AHEAD:
        raise PackageRefused(Reason.CLOCK_AHEAD, event=event.id)


def _project_begun(subject: Subject) -> set[str]:
    content = subject.content
    if not is_text(content["id"]) or not _ID.fullmatch(content["id"]):
        raise wrong("id")
    if not is_text(content["created"]):
        raise wrong("created")
    _check_labels(content["labels"])
    return set()


def _labels_changed(subject: Subject) -> set[str]:
    _check_labels(subject.content["before"])
    _check_labels(subject.content["after"])
    return set()


def _check_labels(content: Any) -> None:
    if type(content) is not list:
        raise wrong("labels")
    check_labels(LabelSet(tuple(label_of(each) for each in content)))


def _annotator_added(subject: Subject) -> set[str]:
    name, kind = subject.content["name"], subject.content["kind"]
    if not is_text(name) or not is_name(name):
        raise wrong("name")
    if kind not in list(AnnotatorKind):
        raise wrong("kind")
    return set()


def _assignment_made(subject: Subject) -> set[str]:
    documents = subject.content["documents"]
    if type(documents) is not dict:
        raise wrong("documents")
    named = set[str]()
    for annotators in documents.values():
        if type(annotators) is not list or not all(is_text(each) for each in annotators):
            raise wrong("documents")
        named.update(annotators)
    return named


def _documents_removed(subject: Subject) -> set[str]:
    _check_counted(subject.content["documents"])
    return set()


def _documents_restored(subject: Subject) -> set[str]:
    _check_names(subject.content["documents"], "documents")
    return set()


def _trash_emptied(subject: Subject) -> set[str]:
    _check_counted(subject.content["documents"])
    _check_names(subject.content["removals"], "removals")
    return set()


def _check_counted(documents: Any) -> None:
    if type(documents) is not dict or not all(
        name and type(count) is int and count >= 0 for name, count in documents.items()
    ):
        raise wrong("documents")


def _check_names(names: Any, field: str) -> None:
    if type(names) is not list or not all(is_text(each) and each for each in names):
        raise wrong(field)


def _log_mended(subject: Subject) -> set[str]:
    missing = subject.content["missing"]
    if type(missing) is not list or not all(
        is_text(each) and _DIGEST.fullmatch(each) for each in missing
    ):
        raise wrong("missing")
    return set()


def _document_added(subject: Subject) -> set[str]:
    content = subject.content
    if content["sha256"] != subject.digest:
        raise AnnotatorError(Reason.TEXT_DIFFERS, id=subject.event.document)
    words = (content["title"], content["source"], content["published"])
    if not all(is_text(each) for each in words) or type(content["meta"]) is not dict:
        raise wrong("document")
    title, source, published = words
    document = subject.event.document or ""
    check_document_kept(Document(document, title, subject.text, source, published, content["meta"]))
    return set()


def _source_added(subject: Subject) -> set[str]:
    content = subject.content
    words = (content["id"], content["title"], content["source"], content["published"])
    if not content["id"] or not all(is_text(each) for each in words):
        raise wrong("source")
    if type(content["meta"]) is not dict:
        raise wrong("meta")
    check_document_kept(Document("", "", "", sources=(Source(**content),)))
    return set()


def _spans_imported(subject: Subject) -> set[str]:
    _check_status(subject.content["status"])
    subject.spans()
    return set()


def _spans(subject: Subject) -> set[str]:
    subject.spans()
    return set()


def _span(subject: Subject) -> set[str]:
    subject.targets(subject.span(subject.content))
    return set()


def _span_changed(subject: Subject) -> set[str]:
    content = subject.content
    subject.targets(subject.span(content["before"]), subject.span(content["after"]))
    return set()


def _status_set(subject: Subject) -> set[str]:
    for each in subject.content.values():
        _check_status(each)
    return set()


def _marks_set(subject: Subject) -> set[str]:
    for marks in subject.content.values():
        if type(marks) is not dict or marks.keys() != {"flag", "skip_reason"}:
            raise wrong("marks")
        if not is_text(marks["skip_reason"]) or not (
            marks["flag"] is None or is_text(marks["flag"])
        ):
            raise wrong("marks")
    return set()


def _check_status(value: Any) -> None:
    if value not in _STATUSES:
        raise wrong("status")


_Check = tuple[bool, bool | None, frozenset[str], "Callable[[Subject], set[str]]"]

_BEFORE_AFTER = frozenset(("before", "after"))
_SPANS = frozenset(("spans",))
_DOCUMENTS = frozenset(("documents",))
# By kind: whether it has a document, whether it has an annotator (None: perhaps), its fields.
_CHECKS: dict[str, _Check] = {
    "project.begun": (False, False, frozenset(("id", "created", "labels")), _project_begun),
    "labels.changed": (False, True, _BEFORE_AFTER, _labels_changed),
    "annotator.added": (False, True, frozenset(("name", "kind")), _annotator_added),
    "assignment.made": (False, None, frozenset(("documents",)), _assignment_made),
    "documents.removed": (False, None, _DOCUMENTS, _documents_removed),
    "documents.restored": (False, None, _DOCUMENTS, _documents_restored),
    "trash.emptied": (False, None, _DOCUMENTS | {"removals"}, _trash_emptied),
    "version.chosen": (
        False,
        None,
        _DOCUMENTS | {"of", "current"},
        check_version_chosen,
    ),
    "spans.carried": (
        True,
        True,
        _SPANS | {"from", "status", "flag", "skip_reason", "unsure"},
        check_carried,
    ),
    "moved.settled": (True, True, frozenset(("span", "settled")), check_moved_settled),
    "log.mended": (False, False, frozenset(("missing",)), _log_mended),
    "document.added": (
        True,
        False,
        frozenset(("title", "source", "published", "meta", "sha256")),
        _document_added,
    ),
    "source.added": (
        True,
        False,
        frozenset(("id", "title", "source", "published", "meta")),
        _source_added,
    ),
    "spans.imported": (True, True, frozenset(("status", "spans")), _spans_imported),
    "spans.added": (True, True, _SPANS, _spans),
    "spans.removed": (True, True, _SPANS, _spans),
    "span.added": (True, True, frozenset(SPAN_FIELDS), _span),
    "span.removed": (True, True, frozenset(SPAN_FIELDS), _span),
    "span.changed": (True, True, _BEFORE_AFTER, _span_changed),
    "status.set": (True, True, _BEFORE_AFTER, _status_set),
    "marks.set": (True, True, _BEFORE_AFTER, _marks_set),
    "verdict.set": (True, True, _BEFORE_AFTER | {"author"}, check_verdict_event),
    "review.set": (True, True, _BEFORE_AFTER | {"author"}, check_review),
    "verdict.answered": (True, True, _BEFORE_AFTER | {"verdict"}, check_answer),
}

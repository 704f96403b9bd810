"""Checks events about versions of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.document import Status
from annotator.core.labels.label_codec import is_label_key
from annotator.core.text.reanchoring import Doubt
from annotator.team.subject import SPAN_FIELDS, Subject, is_text, wrong

if TYPE_CHECKING:
    from collections.abc import Mapping


def check_version_chosen(subject: Subject) -> set[str]:
    """Check the choice of a version."""
    content = subject.content
    documents = content["documents"]
    if not all(is_text(content[name]) and content[name] for name in ("of", "current")):
        raise wrong("current")
    if type(documents) is not list or not all(is_text(each) and each for each in documents):
        raise wrong("documents")
    return set()


def check_carried(subject: Subject) -> set[str]:
    """Check spans that came over from a former version: the sure ones fit the text."""
    content = subject.content
    if not is_text(content["from"]) or content["status"] not in list(Status):
        raise wrong("status")
    if not is_text(content["skip_reason"]) or not (
        content["flag"] is None or is_text(content["flag"])
    ):
        raise wrong("flag")
    subject.spans()
    if type(content["unsure"]) is not list:
        raise wrong("unsure")
    for each in content["unsure"]:
        _check_unsure(each, len(subject.text))
    return set()


def check_moved_settled(subject: Subject) -> set[str]:
    """Check that a span of a former version is dealt with."""
    span = subject.content["span"]
    _check_former(span)
    if span["id"] != subject.event.target:
        raise wrong("target")
    if type(subject.content["settled"]) is not bool:
        raise wrong("settled")
    return set()


def _check_unsure(each: Any, length: int) -> None:
    if type(each) is not dict or each.keys() != {"span", "start", "end", "doubt"}:
        raise wrong("unsure")
    _check_former(each["span"])
    start, end = each["start"], each["end"]
    is_none = start is None and end is None
    if each["doubt"] not in list(Doubt) or not (
        is_none or (type(start) is int and type(end) is int and 0 <= start < end <= length)
    ):
        raise wrong("unsure")


def _check_former(span: Mapping[str, Any] | Any) -> None:
    """Check a span of a text that is not at hand."""
    if type(span) is not dict or span.keys() != SPAN_FIELDS.keys():
        raise wrong("span")
    if any(type(span[name]) is not kind for name, kind in SPAN_FIELDS.items()):
        raise wrong("span")
    is_long = span["end"] - span["start"] == len(span["text"])
    if not span["id"] or not is_label_key(span["label"]) or span["start"] < 0 or not is_long:
        raise wrong("span")
    if not span["text"]:
        raise wrong("span")

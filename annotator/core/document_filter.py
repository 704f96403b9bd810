"""Which documents are wanted, and in which order: what a list, a command and an export ask for."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from annotator.core.document import Status

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PERIOD = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


class Order(StrEnum):
    """By what documents are ordered; what is the same in it stands as it was imported."""

    IMPORTED = "imported"
    TITLE = "title"
    PUBLISHED = "published"
    SOURCE = "source"
    SPANS = "spans"
    STATUS = "status"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Sorting:
    """An order of documents; what lacks a date, a source or a change comes last either way."""

    order: Order = Order.IMPORTED
    descending: bool = False


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """The documents for which all that is given here holds; what is empty excludes nothing.

    ``statuses``, ``labels`` (keys, one of which a span has), ``flagged`` and ``noted`` are about
    one set: that of the ``annotator`` of this name, of ``anyone``, or without either of whoever
    asks. A name alone means the documents that this annotator has begun. ``since`` and ``until``
    are days, months or years in ISO 8601, both included, of publication. ``text`` is looked for in
    headline and text, folded. With ``assigned`` only what is whoever asks to label.
    """

    annotator: str = ""
    anyone: bool = False
    statuses: tuple[Status, ...] = ()
    labels: tuple[str, ...] = ()
    flagged: bool = False
    noted: bool = False
    since: str = ""
    until: str = ""
    source: str = ""
    text: str = ""
    assigned: bool = False

    @property
    def is_about_sets(self) -> bool:
        """Whether it matters what somebody did with a document."""
        conditions = (self.statuses, self.labels, self.flagged, self.noted, self.annotator)
        return self.anyone or any(conditions)


EVERY_DOCUMENT = DocumentFilter()
AS_IMPORTED = Sorting()


def is_period(words: str) -> bool:
    """Tell whether words are a day, a month or a year in ISO 8601."""
    return _PERIOD.fullmatch(words) is not None


def is_published_within(published: str, since: str, until: str) -> bool:
    """Tell whether a document appeared between two days, months or years, both included.

    One without a day in ISO 8601 is within no time, unless neither end is given.
    """
    if not since and not until:
        return True
    day = _DAY.match(published)
    if day is None:
        return False
    return since <= day.group() and (not until or day.group()[: len(until)] <= until)


def filter_content(wanted: DocumentFilter) -> dict[str, Any]:
    """Return what a filter asks for as JSON holds it."""
    return {name: value for name, value in asdict(wanted).items() if value}


def filter_of(content: Any) -> DocumentFilter:
    """Return the filter that was remembered as JSON; what is strange in it asks for nothing."""
    if not isinstance(content, dict):
        return EVERY_DOCUMENT
    statuses = set(Status).intersection(_listed(content, "statuses"))
    return DocumentFilter(
        annotator=_words(content, "annotator"),
        anyone=content.get("anyone") is True,
        statuses=tuple(each for each in Status if each in statuses),
        labels=tuple(_listed(content, "labels")),
        flagged=content.get("flagged") is True,
        noted=content.get("noted") is True,
        since=_period(content, "since"),
        until=_period(content, "until"),
        source=_words(content, "source"),
        text=_words(content, "text"),
        assigned=content.get("assigned") is True,
    )


def _words(content: dict[str, Any], name: str) -> str:
    found = content.get(name)
    return found if isinstance(found, str) else ""


def _period(content: dict[str, Any], name: str) -> str:
    found = _words(content, name)
    return found if is_period(found) else ""


def _listed(content: dict[str, Any], name: str) -> list[str]:
    found = content.get(name)
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []

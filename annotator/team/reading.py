"""Reads the parts of a package, each checked: hashes, shapes, places, and spans against texts."""

from __future__ import annotations

import re
from hashlib import sha256
from itertools import product
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import orjson

from annotator.core.errors import AnnotatorError, PackageRefused, Reason
from annotator.core.json_values import is_json
from annotator.store.log.events import Event, decode, encode, is_intact
from annotator.team.event_check import check_event
from annotator.team.package import DOCUMENTS, EVENTS, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.progress import Progress
    from annotator.team.container import Container

_DEEPEST = 110  # levels: 100 of a document's metadata, and what events put around them
# No number of so few digits is too large for 64 bits. Those in texts are looked at closer in vain.
_LONG_NUMBER = re.compile(r"[0-9]{19}")
_TEXT, _PERHAPS = (str,), (str, type(None))
_TYPES: dict[str, tuple[type, ...]] = {
    "id": _TEXT,
    "clock": (int,),
    "annotator": _PERHAPS,
    "document": _PERHAPS,
    "kind": _TEXT,
    "target": _PERHAPS,
    "base": _PERHAPS,
    "body": _TEXT,
    "prev": _TEXT,
    "sha256": _TEXT,
}
_FIELDS = itemgetter(*_TYPES)
_SHAPES = frozenset(product(*_TYPES.values()))


def read_parts(package: Container, report: Progress) -> Iterator[Part]:
    """Yield the project's events, then each document with its own. Progress is in events.

    Raises:
        PackageRefused: something in it is not right; the line is that of the events or documents.
    """
    reader = _Reader(package, report)
    try:
        yield from reader.parts()
    except PackageRefused as error:
        error.path = package.path
        raise


class _Reader:
    """Walks through documents and events side by side; one document's are in memory at a time."""

    def __init__(self, package: Container, report: Progress) -> None:
        self._package = package
        self._report = report
        self._texts = self._read_texts()
        self._people = set[str]()
        self._last: tuple[Any, ...] = ()
        self._done = self._documents = self._clock = 0

    def parts(self) -> Iterator[Part]:
        found: list[Event] = []
        current: str | None = None
        for event in self._read_events():
            if event.document != current:
                yield self._part(current, found)
                found, current = [], event.document
            found.append(event)
        yield self._part(current, found)
        self._check_counts()

    def _part(self, document: str | None, events: list[Event]) -> Part:
        """Check the events of one document against its text."""
        text, digest = "", ""
        if document is not None:
            found, text = next(self._texts, (None, ""))
            if found != document:
                raise _forged("documents", document)
            self._documents += 1
            digest = sha256(text.encode()).hexdigest()
        kinds = set[str]()
        for event in events:
            self._check(event, text, digest)
            kinds.add(event.kind)
        if ("project.begun" if document is None else "document.added") not in kinds:
            raise _forged("events", document)
        return Part(document, text, tuple(events))

    def _check(self, event: Event, text: str, digest: str) -> None:
        try:
            content = decode(event.body)
            # What is not canonical could be read in two ways, as two fields of one name.
            if encode(content) != event.body or not _is_kept(content, event.body):
                raise _forged("body", event.id)
            people = check_event(event, content, text, digest)
        except PackageRefused:
            raise
        except AnnotatorError as error:
            raise _forged(str(error.reason), event.id) from error
        if event.kind == "annotator.added":
            if event.annotator in self._people:
                raise _forged("annotator", event.id)
            self._people.update(people)
        elif not self._people.issuperset(people):
            raise _forged("annotator", event.id)

    def _read_events(self) -> Iterator[Event]:
        for number, line in self._package.lines(EVENTS):
            event = _event(line, number)
            place = (event.document is not None, event.document or "", event.clock, event.id)
            if place <= self._last:
                raise _forged("order", event.id)
            if self._done % 256 == 0:
                self._report(self._done, self._package.manifest.events)
            self._last = place
            self._done += 1
            self._clock = max(self._clock, event.clock)
            yield event

    def _read_texts(self) -> Iterator[tuple[str, str]]:
        for number, line in self._package.lines(DOCUMENTS):
            found = _object(line, number)
            if found.keys() != {"id", "text"} or not all(
                type(each) is str for each in found.values()
            ):
                raise _forged("documents", str(number))
            yield found["id"], found["text"]

    def _check_counts(self) -> None:
        manifest = self._package.manifest
        counts = (self._documents, self._done, self._clock)
        if next(self._texts, None) or counts != (
            manifest.documents,
            manifest.events,
            manifest.last,
        ):
            raise _forged("manifest", None)


def _event(line: bytes, number: int) -> Event:
    found = _object(line, number)
    if found.keys() != _TYPES.keys():
        raise _forged("event", str(number))
    values = _FIELDS(found)
    if tuple(map(type, values)) not in _SHAPES:
        raise _forged("event", str(number))
    event = Event(*values)
    if not is_intact(event):
        raise _forged("sha256", event.id)
    return event


def _is_kept(content: Any, body: str) -> bool:
    """Tell whether JSON keeps the content of a body, which is what ``encode`` makes of it.

    So its strings are Unicode and its numbers finite. It is not too deep where there are not even
    so many brackets, and has no too large integer where there is no long number.
    """
    if body.count("{") + body.count("[") <= _DEEPEST and not _LONG_NUMBER.search(body):
        return True
    return is_json(content, _DEEPEST)


def _object(line: bytes, number: int) -> dict[str, Any]:
    try:
        found = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise PackageRefused(Reason.PACKAGE_DAMAGED, line=number, cause=str(error)) from error
    if type(found) is not dict:
        raise PackageRefused(Reason.PACKAGE_DAMAGED, line=number, cause="JSON")
    return found


def _forged(cause: str, where: str | None) -> PackageRefused:
    return PackageRefused(Reason.PACKAGE_FORGED, cause=f"{cause} {where}" if where else cause)

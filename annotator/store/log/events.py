"""The log: every change as an event, in order, each hashed and chained to the one before."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import orjson

from annotator.core.errors import Damaged, Reason
from annotator.core.identifiers import new_id, new_ids
from annotator.store.log.journal.lines import Prepared

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from annotator.store.file.database import Database, Row

_COLUMNS = "id, clock, annotator, document, kind, target, base, body, prev, sha256"
_VALUES = attrgetter(*_COLUMNS.split(", "))
_ASKED_AT_ONCE = 500  # ids in one query; SQLite's limit is far higher
_COUNTER = 16  # lower bits of a clock
_INSERT = f"INSERT INTO event ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

Draft = tuple[str, Any, str | None, str | None]
"""An event to be: its kind and body, its annotator and its document."""


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the log.

    ``clock`` is a hybrid logical clock (Kulkarni et al. 2014): milliseconds in the upper bits, a
    counter in the lower 16, never going back in a file. ``annotator`` and ``document`` are ids;
    ``target`` is a span's id and ``base`` the event that made the span what it was before.
    ``body`` is JSON. ``prev`` is the hash of this annotator's event before, or empty.
    """

    id: str
    clock: int
    annotator: str | None
    document: str | None
    kind: str
    target: str | None
    base: str | None
    body: str
    prev: str
    sha256: str

    def content(self) -> Any:
        """Return the body, decoded."""
        return decode(self.body)


class EventLog:
    """Appends to the log of one open project and reads it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._clock: int | None = None
        self._last: dict[str | None, str] = {}
        self.prepared = Prepared(database.path.parent)

    def append(
        self,
        kind: str,
        body: Any,
        *,
        annotator: str | None = None,
        document: str | None = None,
        target: str | None = None,
        base: str | None = None,
    ) -> Event:
        """Write an event inside the open transaction and return it."""
        row, _ = self._sealed(new_id(), kind, body, annotator, document, target, base)
        self._database.execute(_INSERT, row)
        return Event(*row)

    def append_all(
        self, drafts: Sequence[Draft], texts: Mapping[str, tuple[bytes, str]]
    ) -> list[str]:
        """Write events inside the open transaction and return their ids.

        ``texts`` are those of documents that are added; see ``Prepared.add``.
        """
        first = 1 + last_number(self._database)
        sealed = [
            self._sealed(event_id, kind, body, annotator, document, None, None)
            for event_id, (kind, body, annotator, document) in zip(
                new_ids(len(drafts)), drafts, strict=True
            )
        ]
        self._database.execute_many(_INSERT, [row for row, _body in sealed])
        self.prepared.add(first, sealed, texts)
        return [row[0] for row, _body in sealed]

    def _sealed(
        self,
        event_id: str,
        kind: str,
        body: Any,
        annotator: str | None,
        document: str | None,
        target: str | None,
        base: str | None,
    ) -> tuple[Row, bytes]:
        """Return the row of an event that follows the annotator's last one.

        With it comes its body as a string in JSON, which its hash and its line in the journal have.
        """
        prev = self._previous(annotator)
        content = encode(body)
        written = orjson.dumps(content)
        own = (event_id, self._tick(), annotator, document, kind, target, base)
        self._last[annotator] = digest = _hash((*own, orjson.Fragment(written), prev))
        return (*own, content, prev, digest), written

    def forget(self) -> None:
        """Forget what was remembered of the log, after a transaction that was rolled back."""
        self._clock = None
        self._last.clear()
        self.prepared.forget()

    def _tick(self) -> int:
        if self._clock is None:
            self._clock = self._database.value("SELECT max(clock) FROM event") or 0
        self._clock = max(time.time_ns() // 1_000_000 << _COUNTER, self._clock + 1)
        return self._clock

    def _previous(self, annotator: str | None) -> str:
        if annotator not in self._last:
            self._last[annotator] = (
                self._database.value(
                    "SELECT sha256 FROM event WHERE annotator IS ? ORDER BY seq DESC LIMIT 1",
                    (annotator,),
                )
                or ""
            )
        return self._last[annotator]

    def count(self) -> int:
        """Return how many events there are."""
        return int(self._database.value("SELECT count(*) FROM event"))

    def numbered(self) -> Iterator[tuple[int, Event]]:
        """Return the events in the order they came into this file, with their numbers here."""
        for seq, *row in self._database.stream(f"SELECT seq, {_COLUMNS} FROM event ORDER BY seq"):
            yield seq, Event(*row)

    def __iter__(self) -> Iterator[Event]:
        """Return the events in the order they came into this file."""
        return (event for _number, event in self.numbered())

    def in_order(self) -> Iterator[Event]:
        """Return the events in canonical order, which is the same on every computer."""
        for row in self._database.stream(f"SELECT {_COLUMNS} FROM event ORDER BY clock, id"):
            yield Event(*row)

    def of_project(self) -> list[Event]:
        """Return the events that belong to no document, in canonical order."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM event WHERE document IS NULL ORDER BY clock, id"
        )
        return [Event(*row) for row in rows]

    def of_document(self, document_id: str) -> list[Event]:
        """Return a document's events in canonical order."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM event WHERE document = ? ORDER BY clock, id", (document_id,)
        )
        return [Event(*row) for row in rows]

    def of_nobody(self, document_id: str, kind: str) -> list[Event]:
        """Return a document's events of a kind that are nobody's, in canonical order."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM event WHERE document = ? AND annotator IS NULL AND kind = ?"
            " ORDER BY clock, id",
            (document_id, kind),
        )
        return [Event(*row) for row in rows]

    def of_set(self, document_id: str, annotator_ids: Sequence[str]) -> Iterator[Event]:
        """Return the events by any of these annotators on a document in canonical order."""
        marks = ",".join("?" * len(annotator_ids))
        for row in self._database.stream(
            f"SELECT {_COLUMNS} FROM event WHERE document = ? AND annotator IN ({marks})"
            " ORDER BY clock, id",
            (document_id, *annotator_ids),
        ):
            yield Event(*row)

    def digests(self, event_ids: Sequence[str]) -> dict[str, str]:
        """Return those of these events that are here, with their hashes."""
        found = dict[str, str]()
        for first in range(0, len(event_ids), _ASKED_AT_ONCE):
            some = event_ids[first : first + _ASKED_AT_ONCE]
            marks = ",".join("?" * len(some))
            found.update(
                self._database.rows(f"SELECT id, sha256 FROM event WHERE id IN ({marks})", some)
            )
        return found

    def take(self, events: Sequence[Event]) -> None:
        """Write events that were made elsewhere, inside the open transaction."""
        self._database.execute_many(_INSERT, map(_VALUES, events))


def last_number(database: Database) -> int:
    """Return the number that the last event has in this file; 0 where there is none."""
    return int(database.value("SELECT ifnull(max(seq), 0) FROM event"))


def encode(body: Any) -> str:
    """Return the body of an event as the log keeps it."""
    return orjson.dumps(body, option=orjson.OPT_SORT_KEYS).decode()


def decode(body: str) -> Any:
    """Return the JSON that the store wrote.

    Raises:
        Damaged: it is none any more.
    """
    try:
        return orjson.loads(body)
    except ValueError as error:
        raise Damaged(Reason.PROJECT_DAMAGED, cause=str(error)) from error


def moment(clock: int) -> datetime:
    """Return the local time of an event's clock."""
    return datetime.fromtimestamp(seconds(clock), UTC).astimezone()


def seconds(clock: int) -> float:
    """Return the seconds since 1970 of an event's clock."""
    return (clock >> _COUNTER) / 1000


def is_intact(event: Event) -> bool:
    """Tell whether an event's hash fits its content."""
    fields = (
        event.id,
        event.clock,
        event.annotator,
        event.document,
        event.kind,
        event.target,
        event.base,
        event.body,
        event.prev,
    )
    try:
        return _hash(fields) == event.sha256
    except TypeError:
        return False  # damage can leave a value that JSON does not hold


def _hash(fields: tuple[Any, ...]) -> str:
    return sha256(orjson.dumps(fields)).hexdigest()


def mended_gaps(database: Database) -> set[str]:
    """Return the hashes of events that are known to be missing since the project was mended."""
    found = database.rows("SELECT body FROM event WHERE document IS NULL AND kind = 'log.mended'")
    return {digest for (body,) in found for digest in decode(body)["missing"]}

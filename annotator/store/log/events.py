"""The log: every change as an event, in order, each hashed and chained to the one before."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import orjson

from annotator.core.errors import Damaged, Reason
from annotator.core.identifiers import new_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.store.file.database import Database

_COLUMNS = "id, clock, annotator, document, kind, target, base, body, prev, sha256"
_COUNTER = 16  # lower bits of a clock


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
        content = encode(body)
        prev = self._previous(annotator)
        fields = (new_id(), self._tick(), annotator, document, kind, target, base, content, prev)
        event = Event(*fields, sha256=_hash(fields))
        self._database.execute(
            f"INSERT INTO event ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*fields, event.sha256),
        )
        self._last[annotator] = event.sha256
        return event

    def forget(self) -> None:
        """Forget what was remembered of the log, after a transaction that was rolled back."""
        self._clock = None
        self._last.clear()

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

    def __iter__(self) -> Iterator[Event]:
        """Return the events in the order they were written."""
        for row in self._database.stream(f"SELECT {_COLUMNS} FROM event ORDER BY seq"):
            yield Event(*row)


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
    found = database.rows("SELECT body FROM event WHERE kind = 'log.mended'")
    return {digest for (body,) in found for digest in decode(body)["missing"]}

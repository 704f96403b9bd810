"""The chain of each annotator's events, and what is missing in it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from annotator.store.log.events import EventLog, mended_gaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.store.file.database import Database, Row
    from annotator.store.log.events import Event


class Chain:
    """Walks through the log of a project and notices events whose predecessor is not here.

    What is made here follows this annotator's last event here. What came by a package may follow
    one that did not come, or not yet, and a person who works on two computers has two events that
    follow the same one.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._gaps = mended_gaps(database)
        self._last: dict[str | None, str] = {}
        self._awaited = dict[str, str]()
        self._arrivals: list[Row] = []
        if database.value("SELECT 1 FROM sqlite_schema WHERE name = 'arrival'"):  # not in old files
            self._arrivals = database.rows("SELECT first, last FROM arrival ORDER BY first")

    def walk(self) -> Iterator[tuple[Event, bool]]:
        """Yield the events as they came into the file, and whether the one before is missing."""
        for number, event in EventLog(self._database).numbered():
            follows = event.prev == self._last.get(event.annotator, "")
            follows = follows or event.prev in self._gaps
            arrived = not follows and self._arrived(number)
            if arrived and event.prev:
                self._awaited[event.prev] = event.id
            yield event, not follows and not arrived
            self._last[event.annotator] = event.sha256

    def awaited(self) -> list[str]:
        """Return, after the walk, the events that follow ones which were not handed over yet."""
        if self._awaited:
            for (digest,) in self._database.stream("SELECT sha256 FROM event"):
                self._awaited.pop(digest, None)
        return sorted(self._awaited.values())

    def _arrived(self, number: int) -> bool:
        """Tell whether the event of a number in this file came by a package."""
        place = bisect_right(self._arrivals, number, key=lambda row: row[0]) - 1
        return place >= 0 and bool(number <= self._arrivals[place][1])

"""Reads what is handed over to another computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.store.annotation_sets import number_of
from annotator.store.log.events import EventLog
from annotator.store.team.assignments import read_assigned_rows
from annotator.store.team.hidden import is_open_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.store.file.database import Database
    from annotator.store.log.events import Event


class Outgoing:
    """What is handed over: everything, or what one annotator needs and may see."""

    def __init__(self, database: Database, recipient: str | None) -> None:
        self._database = database
        self._log = EventLog(database)
        self._recipient = None if recipient is None else number_of(database, recipient)
        self._numbers = dict[str, int | None]()

    @property
    def project(self) -> str:
        """The project's id."""
        return str(self._database.value("SELECT id FROM project"))

    def count(self) -> int:
        """Return how many documents go out."""
        return len(self._rows())

    def read(self) -> Iterator[tuple[str | None, str, tuple[Event, ...]]]:
        """Yield the project's events, then id, text and events of each document, by id."""
        yield None, "", tuple(self._log.of_project())
        for row in self._rows():
            document, text = self._database.rows(
                "SELECT id, text FROM document WHERE row = ?1"
                " UNION ALL SELECT id, text FROM set_aside WHERE row = ?1",
                (row,),
            )[0]
            open_to = dict[str | None, bool]()
            events = self._log.of_document(document)
            for annotator in {event.annotator for event in events}:
                open_to[annotator] = annotator is None or self._is_open(row, annotator)
            yield document, text, tuple(event for event in events if open_to[event.annotator])

    def _rows(self) -> list[int]:
        # With those in the trash: they can come back there too. An emptied one has no text.
        by_id = [
            row
            for row, _id in self._database.rows(
                "SELECT row, id FROM document"
                " UNION ALL SELECT row, id FROM set_aside WHERE text IS NOT NULL ORDER BY id"
            )
        ]
        if self._recipient is None:
            return by_id
        assigned = set(read_assigned_rows(self._database, self._recipient))
        return [row for row in by_id if row in assigned] if assigned else by_id

    def _is_open(self, row: int, annotator: str) -> bool:
        if self._recipient is None:
            return True
        if annotator not in self._numbers:
            self._numbers[annotator] = number_of(self._database, annotator)
        return is_open_to(self._database, row, self._recipient, self._numbers[annotator])

"""Reads what is handed over to another computer, and who may see whose spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.store.annotation_sets import number_of
from annotator.store.log.events import EventLog
from annotator.store.team.assignments import read_assigned_among, read_assigned_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.store.file.database import Database
    from annotator.store.log.events import Event

_SETTLED = ("done", "skipped")  # nothing that is seen now can change what was decided


def may_see(database: Database, row: int, viewer: int | None, other: int | None) -> bool:
    """Tell whether an annotator may see another's spans over the document of a row.

    Not while it is the viewer's to label and not both are done with it; who labels blindly sees
    nobody's work. What machines suggest is always seen.
    """
    if viewer not in read_assigned_among(database, row):
        return True
    return is_open_to(database, row, viewer, other)


def is_open_to(database: Database, row: int, viewer: int | None, other: int | None) -> bool:
    """Tell whether an annotator has nothing to learn any more from another's spans."""
    if viewer == other:
        return True
    kind = database.value("SELECT kind FROM annotator WHERE number IS ?", (other,))
    if kind not in (None, "person"):
        return True
    finished = database.value(
        "SELECT count(*) FROM annotation_set WHERE document = ? AND annotator IN (?, ?)"
        f" AND status IN ({','.join('?' * len(_SETTLED))})",
        (row, viewer, other, *_SETTLED),
    )
    return bool(finished == 2)


def read_hidden(database: Database, viewer: int | None, other: int | None) -> dict[int, str]:
    """Return the documents, ids by row, over which one may not see another's set yet.

    That is ``may_see`` for all documents at once.
    """
    kind = database.value("SELECT kind FROM annotator WHERE number IS ?", (other,))
    if viewer == other or kind not in (None, "person"):
        return {}
    return dict(
        database.rows(
            "SELECT d.row, d.id FROM annotation_set AS t JOIN document AS d ON d.row = t.document"
            " JOIN assignment AS s ON s.document = t.document AND s.annotator IS ?"
            " WHERE t.annotator IS ?"
            " AND (SELECT count(*) FROM annotation_set WHERE document = t.document"
            f" AND annotator IN (?, ?) AND status IN ({','.join('?' * len(_SETTLED))})) < 2",
            (viewer, other, viewer, other, *_SETTLED),
        )
    )


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

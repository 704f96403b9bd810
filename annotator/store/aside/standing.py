"""What the log says of documents that were removed: the last of what was done to each holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from annotator.store.log.events import decode
from annotator.store.versions.families import read_families

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.store.file.database import Database
    from annotator.store.versions.families import Family


class State(StrEnum):
    """Why a document that is in the file is not in the project.

    AWAITED is one that was brought back on another computer after it was emptied here: its text
    comes with a package. REPLACED is a former version of one that is, or was, in the project.
    """

    REMOVED = "removed"
    REPLACED = "replaced"
    EMPTIED = "emptied"
    AWAITED = "awaited"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a document belongs, by the event of this id; None is among the others."""

    state: State | None
    event: str


STATES = {
    "documents.removed": State.REMOVED,
    "documents.restored": None,
    "trash.emptied": State.EMPTIED,
}


def read_standings(database: Database) -> dict[str, Standing]:
    """Return where each document belongs that was ever removed, by its id."""
    rows = database.rows(
        "SELECT id, kind, body FROM event WHERE document IS NULL"
        f" AND kind IN ({','.join('?' * len(STATES))}) ORDER BY clock, id",
        list(STATES),
    )
    standings = fold_standings((event, kind, decode(body)) for event, kind, body in rows)
    for family in read_families(database).values():
        for document, standing in _of_versions(database, family).items():
            standings.setdefault(document, standing)
            if standings[document].state is None:
                standings[document] = standing
    return standings


def _of_versions(database: Database, family: Family) -> dict[str, Standing]:
    """Return where versions belong: the last one chosen that is here counts."""
    for event, current in reversed(family.chosen):
        if is_here(database, current):
            return {
                each: Standing(None if each == current else State.REPLACED, event)
                for each in family.members
            }
    return {}


def is_here(database: Database, document: str) -> bool:
    """Tell whether a document came to this computer, also if it is set aside."""
    return bool(
        database.value(
            "SELECT 1 FROM document WHERE id = ?1 UNION ALL SELECT 1 FROM set_aside WHERE id = ?1",
            (document,),
        )
    )


def fold_standings(events: Iterable[tuple[str, str, Any]]) -> dict[str, Standing]:
    """Return the same after events of id, kind and content, in canonical order."""
    standings = dict[str, Standing]()
    for event, kind, content in events:
        for document in content["documents"]:
            standings[document] = Standing(STATES[kind], event)
    return standings


def read_emptied(database: Database) -> set[str]:
    """Return the ids of the documents whose texts ever went with the trash."""
    return {each for content in _emptyings(database) for each in content["documents"]}


def read_hidden_removals(database: Database) -> set[str]:
    """Return the ids of the events whose spans the emptied trash no longer lists."""
    return {each for content in _emptyings(database) for each in content["removals"]}


def _emptyings(database: Database) -> list[Any]:
    rows = database.rows("SELECT body FROM event WHERE document IS NULL AND kind = 'trash.emptied'")
    return [decode(body) for (body,) in rows]

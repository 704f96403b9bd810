"""Reading the groups of near copies."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.store.file.database import Database


@dataclass(frozen=True, slots=True)
class CopiedDocument:
    """What tells a document from its copies."""

    row: int
    id: str
    title: str
    source: str
    published: str


_MEMBERS = (
    "SELECT g.first, d.row, d.id, d.title, d.source, d.published FROM copy_group AS g"
    " JOIN document AS d ON d.row = g.document"
)


def stream_groups(database: Database) -> Iterator[tuple[CopiedDocument, ...]]:
    """Yield the groups with their documents, both in project order."""
    rows = database.stream(f"{_MEMBERS} ORDER BY g.first, g.document")
    for _first, members in groupby(rows, key=itemgetter(0)):
        yield tuple(CopiedDocument(*row[1:]) for row in members)


def read_group(database: Database, row: int) -> tuple[CopiedDocument, ...]:
    """Return the group of a document in project order; nothing where it is in none."""
    rows = database.rows(
        f"{_MEMBERS} WHERE g.first = (SELECT first FROM copy_group WHERE document = ?)"
        " ORDER BY g.document",
        (row,),
    )
    return tuple(CopiedDocument(*each[1:]) for each in rows)


def read_sizes(database: Database, rows: Sequence[int]) -> dict[int, int]:
    """Return how many documents are in the groups of these, by row, of those that are in one."""
    marks = ",".join("?" * len(rows))
    return dict(
        database.rows(
            "SELECT g.document, (SELECT count(*) FROM copy_group WHERE first = g.first)"
            f" FROM copy_group AS g WHERE g.document IN ({marks})",
            rows,
        )
    )


def read_keys(database: Database) -> dict[str, str]:
    """Return the group of each document that is in one, by id: the id of the group's first."""
    return dict(
        database.rows(
            "SELECT d.id, f.id FROM copy_group AS g JOIN document AS d ON d.row = g.document"
            " JOIN document AS f ON f.row = g.first"
        )
    )


def count_copies(database: Database, after: int = 0) -> tuple[int, int]:
    """Return how many documents after a row are in a group, and in how many groups."""
    found = database.row(
        "SELECT count(*), count(DISTINCT first) FROM copy_group WHERE document > ?", (after,)
    )
    return found or (0, 0)

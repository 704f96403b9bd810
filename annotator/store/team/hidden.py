"""Asks which sets are hidden from an annotator, who labels blindly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.store.annotation_sets import number_of
from annotator.store.team.sight import ALL, Sight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.store.file.database import Database


def sight_of(database: Database, viewer_id: str | None) -> Sight:
    """Return what an annotator, by their id, may see; everything for nobody in particular."""
    return ALL if viewer_id is None else Sight(number_of(database, viewer_id))


def may_see(database: Database, row: int, sight: Sight, other: int | None) -> bool:
    """Tell whether another's set over the document of a row may be seen."""
    number = "NULL" if other is None else str(other)
    return bool(database.value(f"SELECT {sight.shows(str(row), number)}"))


def is_open_to(database: Database, row: int, viewer: int | None, other: int | None) -> bool:
    """Tell whether a set may go to the computer of an annotator."""
    number = "NULL" if other is None else str(other)
    return bool(database.value(f"SELECT {Sight(viewer).is_open(str(row), number)}"))


def read_hidden(
    database: Database, sight: Sight, others: Sequence[int] | None = None
) -> dict[int, str]:
    """Return the documents, ids by row, in which a set is hidden: of these annotators or any."""
    among = "" if others is None else f" AND s.annotator IN ({','.join(map(str, others))})"
    return dict(
        database.rows(
            "SELECT row, id FROM document WHERE row IN (SELECT s.document FROM"
            f" {sight.hidden('annotation_set')}{among}) ORDER BY row"
        )
    )

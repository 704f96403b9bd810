"""Which documents are versions of one another, and which of them counts, as the log says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from annotator.store.log.events import decode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.store.file.database import Database


@dataclass(slots=True)
class Family:
    """The versions of one document; ``chosen`` are events and ids, the last one last."""

    root: str
    members: dict[str, None] = field(default_factory=dict)
    chosen: list[tuple[str, str]] = field(default_factory=list)


def fold_families(events: Iterable[tuple[str, Any]]) -> dict[str, Family]:
    """Return the families by their roots, after choices of ids and contents in canonical order."""
    families = dict[str, Family]()
    for event, content in events:
        family = families.setdefault(content["of"], Family(content["of"], {content["of"]: None}))
        family.members[content["current"]] = None
        family.chosen.append((event, content["current"]))
    return families


def read_families(database: Database) -> dict[str, Family]:
    """Return all families by their roots."""
    rows = database.rows(
        "SELECT id, body FROM event WHERE document IS NULL AND kind = 'version.chosen'"
        " ORDER BY clock, id"
    )
    return fold_families((event, decode(body)) for event, body in rows)


def root_of(families: dict[str, Family], document: str) -> str | None:
    """Return the first version of a document that has several."""
    if document in families:
        return document
    return next((each.root for each in families.values() if document in each.members), None)

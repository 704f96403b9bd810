"""The tables that are folded from events and texts, and can be made again beside the file's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.store.file.schema.copies import COPY_PROJECTIONS
from annotator.store.file.schema.counts import COUNT_PROJECTIONS, COUNTED
from annotator.store.file.schema.first import FIRST_PROJECTIONS
from annotator.store.file.schema.reviews import REVIEW_PROJECTIONS
from annotator.store.file.schema.teams import TEAM_PROJECTIONS
from annotator.store.file.schema.trash import SET_ASIDE
from annotator.store.file.schema.versions import VERSION_PROJECTIONS

if TYPE_CHECKING:
    from sqlite_utils import Database as Tables

# What is folded from the events and texts and can be made again from them.
PROJECTIONS = (
    FIRST_PROJECTIONS
    + REVIEW_PROJECTIONS
    + TEAM_PROJECTIONS
    + COUNT_PROJECTIONS
    + COPY_PROJECTIONS
    + VERSION_PROJECTIONS
)

_TABLE = re.compile(r"CREATE TABLE (\w+) (.*?);", re.DOTALL)
_REFERENCE = re.compile(r" REFERENCES \w+ \(\w+\)")


def lend_missing_tables(tables: Tables) -> None:
    """Give a connection that cannot migrate its older file the tables that it lacks.

    Only its counts are there already, uncounted: no event of that file fills the others.
    """
    found = set(tables.table_names())
    for name, statement in _temporary(PROJECTIONS + SET_ASIDE).items():
        if name not in found:
            tables.conn.execute(statement)
            if name in COUNTED:
                tables.conn.execute(f"INSERT INTO {name} {COUNTED[name]}")


def temporary_projections() -> dict[str, str]:
    """Return for each projection the statement that makes its table beside the file's own."""
    return _temporary(PROJECTIONS)


def _temporary(schema: str) -> dict[str, str]:
    unbound = _REFERENCE.sub("", schema)
    return {
        name: f"CREATE TEMP TABLE IF NOT EXISTS {name} {columns}"
        for name, columns in _TABLE.findall(unbound)
    }

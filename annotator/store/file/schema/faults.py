"""What a file's schema has otherwise than the migrations make it."""

from __future__ import annotations

from functools import cache

from sqlite_utils import Database as Tables
from sqlite_utils import Migrations

from annotator.store.file.schema.migrations import first_schema, migrations, pending

_ACTIVE = ("trigger", "view")
_LIBRARY_TABLE = Migrations.migrations_table  # as the version of the library makes it


def schema_faults(tables: Tables) -> list[str]:
    """Return what the schema lacks or has otherwise, and triggers and views that are not ours.

    A strange trigger could undo every edit that is made (it runs inside our own statements), and
    a bit flipped in a column's name is no fault that SQLite's own check finds.
    """
    found = _schema(tables)
    lacked = pending(tables)
    is_old = bool(lacked) and first_schema.__name__ not in lacked
    expected = _expected_schema(lacked[0] if is_old else None)
    lacking = [f"no {kind} {name}" for kind, name in sorted(expected.keys() - found)]
    altered = [
        f"altered {kind} {name}"
        for (kind, name), sql in sorted(expected.items())
        if name != _LIBRARY_TABLE and found.get((kind, name), sql) != sql
    ]
    strange = sorted(found.keys() - expected)
    active = [f"strange {kind} {name}" for kind, name in strange if kind in _ACTIVE]
    return lacking + altered + active


@cache
def _expected_schema(before: str | None) -> dict[tuple[str, str], str | None]:
    """Return the schema that the migrations make, up to the one named ``before``."""
    tables = Tables(memory=True, execute_plugins=False)
    try:
        migrations.apply(tables, stop_before=before)
        return _schema(tables)
    finally:
        tables.close()


def _schema(tables: Tables) -> dict[tuple[str, str], str | None]:
    rows = tables.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    return {(kind, name): sql for kind, name, sql in rows}

"""How the schema of the project file grew, from the first one to the newest."""

from __future__ import annotations

from sqlite_utils import Database as Tables
from sqlite_utils import Migrations

from annotator.store.file.connections import sqlite3
from annotator.store.file.schema.copies import COPY_SCHEMA
from annotator.store.file.schema.counts import COUNT_SCHEMA
from annotator.store.file.schema.first import FIRST_PROJECTIONS, FIRST_SCHEMA
from annotator.store.file.schema.reviews import REVIEW_PROJECTIONS
from annotator.store.file.schema.teams import TEAM_SCHEMA
from annotator.store.file.schema.trash import TRASH_SCHEMA
from annotator.store.file.schema.versions import VERSION_SCHEMA

FILE_FORMAT = 3  # user_version: raised when an older Hashiya must not write the file

migrations = Migrations("hashiya")


@migrations()
def first_schema(tables: Tables) -> None:
    """Make all tables of file format 1."""
    run_script(tables, FIRST_SCHEMA + FIRST_PROJECTIONS)


@migrations()
def reviews(tables: Tables) -> None:
    """Make the tables of verdicts, reviews and answers: file format 2.

    An older Hashiya must not write here: it would let a label go that only corrections bear.
    """
    run_script(tables, REVIEW_PROJECTIONS + "PRAGMA user_version = 2;\n")


@migrations()
def teamwork(tables: Tables) -> None:
    """Make room for the work of other computers.

    A span is known by its id within its set, since two computers may have imported the same file
    for different annotators.
    """
    run_script(tables, TEAM_SCHEMA)


@migrations()
def document_counts(tables: Tables) -> None:
    """Keep counts of sets and spans, and let lists of documents be filtered and sorted."""
    run_script(tables, COUNT_SCHEMA)


@migrations()
def trash(tables: Tables) -> None:
    """Make a place beside the documents for those that are removed: file format 3.

    An older Hashiya must not write here: it would give a removed document's row to another.
    """
    run_script(tables, TRASH_SCHEMA)


@migrations()
def copies(tables: Tables) -> None:
    """Make room for the sources of a text, and for groups of near copies.

    An older Hashiya must not write here: it would take the same text in a second time.
    """
    run_script(tables, COPY_SCHEMA)


@migrations()
def versions(tables: Tables) -> None:
    """Make room for spans of former versions whose new place is to be confirmed.

    An older Hashiya must not write here: it would show former versions beside the present one.
    """
    run_script(tables, VERSION_SCHEMA)


def run_script(tables: Tables, script: str) -> None:
    """Run statements one by one: sqlite3's own executescript would commit the transaction."""
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            tables.conn.execute(statement)
            statement = ""


def apply_migrations(tables: Tables) -> None:
    """Bring the file to the newest schema; each migration is a transaction of its own."""
    if is_older(tables):
        migrations.apply(tables)


def pending(tables: Tables) -> list[str]:
    """Return the names of the migrations that the file has not."""
    return [migration.name for migration in migrations.pending(tables)]


def is_older(tables: Tables) -> bool:
    """Tell whether this Hashiya has migrations that the file has not."""
    return bool(pending(tables))


def unknown(tables: Tables) -> bool:
    """Tell whether a newer Hashiya has migrated this file: the library itself says nothing."""
    return any(migration.name not in _KNOWN for migration in migrations.applied(tables))


_KNOWN = {
    each.__name__
    for each in (first_schema, reviews, teamwork, document_counts, trash, copies, versions)
}

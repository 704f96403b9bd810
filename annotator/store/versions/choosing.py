"""Lets another version of a document count."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.edits.versions import Version
from annotator.core.errors import Reason, SpanConflict
from annotator.store.aside.standing import State
from annotator.store.documents import row_of
from annotator.store.versions.families import read_families, root_of

if TYPE_CHECKING:
    from annotator.core.edits.versions import ChooseVersion
    from annotator.core.span import Span
    from annotator.store.file.database import Database
    from annotator.store.log.events import Event
    from annotator.store.log.set_edits import Record
    from annotator.store.versions.families import Family

_VERSION = "SELECT id, title, published, length(text), 1 FROM document WHERE id = ?1"


def choose_version(database: Database, record: Record, edit: ChooseVersion) -> Event:
    """Check an edit and record it.

    Raises:
        SpanConflict: the version before is not the one that counts, or the other is not here.
    """
    is_replaced = database.value(
        "SELECT state FROM set_aside WHERE id = ? AND text IS NOT NULL", (edit.after,)
    )
    if row_of(database, edit.before) is None or is_replaced != State.REPLACED:
        raise SpanConflict(Reason.VERSION_CHANGED)
    family = read_families(database).get(edit.of)
    if family is None or not {edit.before, edit.after} <= family.members.keys():
        raise SpanConflict(Reason.VERSION_CHANGED)
    return record_choice(record, family, edit.after, edit.annotator_id)


def record_choice(record: Record, family: Family, current: str, by: str | None) -> Event:
    """Record that a version counts, of all those that are known."""
    content = {"of": family.root, "current": current, "documents": sorted(family.members)}
    return record("version.chosen", content, annotator=by)


def read_versions(database: Database, document: str) -> tuple[str, list[Version]]:
    """Return the id of a document's first version, and all that are here in the order they came.

    Of a document without others there is none.
    """
    families = read_families(database)
    root = root_of(families, document)
    if root is None:
        return document, []
    found = [
        database.row(
            f"{_VERSION} UNION ALL SELECT id, title, published, length, 0 FROM set_aside"
            " WHERE id = ?1 AND state = ?2 AND text IS NOT NULL",
            (each, str(State.REPLACED)),
        )
        for each in families[root].members
    ]
    versions = [Version(*row) for row in found if row is not None]
    return root, [replace(each, is_current=bool(each.is_current)) for each in versions]


def read_text_with(database: Database, document: str, span: Span) -> str | None:
    """Return the text of the last former version in which a span's words stand at its place."""
    for version in reversed(read_versions(database, document)[1]):
        text: str = database.value("SELECT text FROM set_aside WHERE id = ?", (version.id,)) or ""
        if text[span.start : span.end] == span.text:
            return text
    return None

"""Moves documents between the project and what is set aside, where the log says they belong.

What reads documents, sets and spans never meets one that is set aside: its row is in a table of
its own, and what was folded of its events is taken out until it comes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from annotator.store.aside.standing import STATES, Standing, State, read_standings
from annotator.store.copies.grouping import come_back, leave_group
from annotator.store.documents import NEXT_ROW, row_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotator.store.file.database import Database

_COLUMNS = "row, id, title, text, source, published, meta, sha256, search"
_FOLDED = ("span", "span_twin", "verdict", "review", "verdict_answer", "annotation_set",
           "assignment", "text_source", "moved_span")  # fmt: skip


def settle_standings(database: Database, among: Iterable[str] | None = None) -> list[str]:
    """Put each document, or each ``among`` these, where the log says it belongs.

    Return those that came back, in which nothing is folded yet.
    """
    standings = read_standings(database)
    wanted = standings.keys() if among is None else standings.keys() & set(among)
    return [each for each in sorted(wanted) if _settle(database, each, standings[each])]


def settle_after(database: Database, event: str, kind: str, content: Any) -> list[str]:
    """Do the same after one event that is the last of the log, without reading the others."""
    documents: Iterable[str] = content["documents"]
    if kind == "version.chosen":
        return _settle_versions(database, event, content["current"], documents)
    state = STATES[kind]
    if state is None:
        return settle_standings(database, documents)  # a former version does not come back
    for document in documents:
        _settle(database, document, Standing(state, event))
    return []


def _settle_versions(
    database: Database, event: str, current: str, members: Iterable[str]
) -> list[str]:
    aside = {
        each: database.value("SELECT state FROM set_aside WHERE id = ?", (each,))
        for each in members
    }
    if any(state not in (None, State.REPLACED) for state in aside.values()):
        return settle_standings(database, aside)
    return [
        each
        for each in sorted(aside)
        if _settle(database, each, Standing(None if each == current else State.REPLACED, event))
    ]


def _settle(database: Database, document: str, standing: Standing) -> bool:
    """Put one document where it belongs; return whether it came back."""
    row = row_of(database, document)
    if row is not None:
        if standing.state is not None:
            _set_aside(database, row, standing)
        return False
    found = database.row(
        "SELECT state, event, text IS NOT NULL FROM set_aside WHERE id = ?", (document,)
    )
    if found is None:
        return False  # it has not come to this computer
    if standing.state is None and found[2]:
        _bring_back(database, document)
        return True
    _note(database, document, standing)
    return False


def _set_aside(database: Database, row: int, standing: Standing) -> None:
    # What is deleted is overwritten, so that nothing of an emptied text stays in the file.
    database.execute("PRAGMA secure_delete=ON")
    leave_group(database, row)
    for table in _FOLDED:
        database.execute(f"DELETE FROM {table} WHERE document = ?", (row,))
    database.execute(
        f"INSERT INTO set_aside ({_COLUMNS}, length, state, event)"
        f" SELECT {_COLUMNS}, length(text), ?, ? FROM document WHERE row = ?",
        (str(State.REMOVED), standing.event, row),
    )
    database.execute("DELETE FROM document WHERE row = ?", (row,))
    document = database.value("SELECT id FROM set_aside WHERE row = ?", (row,))
    _note(database, document, standing)


def _note(database: Database, document: str, standing: Standing) -> None:
    """Say of a document that is set aside why; with the trash, its text is emptied too."""
    state = standing.state or State.AWAITED
    words = ""
    if state is State.EMPTIED:
        words = ", title = '', text = NULL, source = '', published = '', meta = '{}', search = NULL"
    database.execute(
        f"UPDATE set_aside SET state = ?, event = ?{words} WHERE id = ?"
        " AND (state <> ? OR event <> ? OR ? AND text IS NOT NULL)",
        (str(state), standing.event, document, str(state), standing.event, bool(words)),
    )


def _bring_back(database: Database, document: str) -> None:
    database.execute(
        f"INSERT INTO document ({_COLUMNS}) SELECT {_COLUMNS} FROM set_aside WHERE id = ?",
        (document,),
    )
    database.execute("DELETE FROM set_aside WHERE id = ?", (document,))
    come_back(database, row_of(database, document) or 0)


def digest_of_aside(database: Database, document: str) -> str | None:
    """Return the hash of the text of a document that is set aside, also where it is emptied."""
    found: str | None = database.value("SELECT sha256 FROM set_aside WHERE id = ?", (document,))
    return found


def fill_again(
    database: Database, document: str, text: str, content: Any, fold: Callable[[str], str]
) -> bool:
    """Write the text of a document again where it was emptied; return whether it was.

    Where it belongs is to be settled next. ``content`` is the body of the document's event.
    """
    if not database.value("SELECT 1 FROM set_aside WHERE id = ? AND text IS NULL", (document,)):
        return False
    cursor = database.execute(
        "UPDATE set_aside SET title = ?, text = ?, source = ?, published = ?, meta = ?, search = ?"
        " WHERE id = ? AND text IS NULL",
        (
            content["title"],
            text,
            content["source"],
            content["published"],
            orjson.dumps(content["meta"]).decode(),
            fold(f"{content['title']}\n{text}"),
            document,
        ),
    )
    return bool(cursor.rowcount)


def add_tombstone(database: Database, document: str, digest: str, length: int) -> None:
    """Note a document that was emptied and whose text is nowhere to be found any more."""
    database.execute(
        f"INSERT INTO set_aside (row, id, title, source, published, meta, sha256, length, state,"
        f" event) VALUES ({NEXT_ROW}, ?, '', '', '', '{{}}', ?, ?, ?, '')",
        (document, digest, length, str(State.EMPTIED)),
    )

"""Finds the document that a record is of: by its id, or by the very same text under another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.document import Source, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.store.copies.sources import source_content

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from annotator.core.document import Document, Record
    from annotator.store.file.database import Database
    from annotator.store.log.acts import Acts

_SHORT = 16  # digits of a hash, which the index has
_DIGEST = f"substr(sha256, 1, {_SHORT})"
_HAVE_IDS = ("document", "set_aside", "text_source")
_HAVE_DIGESTS = ("document", "set_aside")


class Homes:
    """The documents of a project as an import meets them, inside one open transaction.

    The same text twice is one document with two sources. One without a single letter or sign is
    no text, and says nothing of what else is the same.
    """

    def __init__(self, database: Database, acts: Acts) -> None:
        self._database = database
        self._acts = acts
        self._known = set[str]()

    def look_up(self, looked_for: Sequence[tuple[str, str]]) -> None:
        """Find out which of these ids, and hashes of texts, anything here or in the trash has.

        Two queries say of nearly all that an import brings that there is nothing to find.
        """
        ids = [document_id for document_id, _digest in looked_for]
        digests = [digest[:_SHORT] for _id, digest in looked_for]
        marks = ",".join("?" * len(ids))
        with_id = " UNION ALL ".join(
            f"SELECT id FROM {table} WHERE id IN ({marks})" for table in _HAVE_IDS
        )
        # INDEXED BY: SQLite would rather read the table than ask an index on an expression.
        with_digest = " UNION ALL ".join(
            f"SELECT {_DIGEST} FROM {table} INDEXED BY {table}_digest WHERE {_DIGEST} IN ({marks})"
            for table in _HAVE_DIGESTS
        )
        rows = self._database.rows(with_id, ids * len(_HAVE_IDS))
        rows += self._database.rows(with_digest, digests * len(_HAVE_DIGESTS))
        self._known = {found for (found,) in rows}

    def note(self, document_id: str, digest: str) -> None:
        """Note a document that came after these were looked up."""
        self._known.add(document_id)
        self._known.add(digest[:_SHORT])

    def has_heard_of(self, document_id: str, digest: str) -> bool:
        """Tell whether anything has this id or, likely, a text of this hash; both looked up."""
        return document_id in self._known or digest[:_SHORT] in self._known

    def find(self, record: Record, digest: str, path: Path) -> str | None:
        """Return the id of the document that has the record's text, of this hash.

        None where it is new.

        Raises:
            ImportFailed: TEXT_DIFFERS where the record's id belongs to another text.
        """
        document = record.document
        own = self._database.value("SELECT sha256 FROM document WHERE id = ?", (document.id,))
        if own == digest:
            return document.id
        known = self._database.rows(
            "SELECT d.id, d.sha256 FROM text_source AS s JOIN document AS d"
            " ON d.row = s.document WHERE s.id = ? ORDER BY d.row",
            (document.id,),
        )
        for home, found in known:
            if found == digest:
                return str(home)
        if own is not None or known:
            raise ImportFailed(Reason.TEXT_DIFFERS, path=path, line=record.line, id=document.id)
        return self._with_text(digest) if document.text.strip() else None

    def _with_text(self, digest: str) -> str | None:
        """Return the first document with a text of this hash."""
        found = self._with_digest("document", digest)
        return min(found)[1] if found else None

    def is_removed(self, document: Document, digest: str) -> bool:
        """Tell whether a text of this hash is in the trash, or went with it."""
        return bool(document.text.strip()) and bool(self._with_digest("set_aside", digest))

    def _with_digest(self, table: str, digest: str) -> list[tuple[int, str]]:
        # With both conditions in one statement SQLite would put the hash into the expression that
        # the index is on, and read the whole table.
        rows = self._database.rows(
            f"SELECT row, id, sha256 FROM {table} INDEXED BY {table}_digest WHERE {_DIGEST} = ?",
            (digest[:_SHORT],),
        )
        return [(row, document) for row, document, found in rows if found == digest]

    def add_sources(self, home: str, document: Document) -> int:
        """Record where else a document's text came from; return how many sources are new."""
        named = [*document.sources]
        if document.id != home and _says_something(document):
            own = (document.id, document.title, document.source, document.published, document.meta)
            named.insert(0, Source(*own))
        return sum(self._add(home, source) for source in named)

    def _add(self, home: str, source: Source) -> bool:
        if source.id == home or self._database.value(
            "SELECT 1 FROM text_source WHERE id = ?"
            " AND document = (SELECT row FROM document WHERE id = ?)",
            (source.id, home),
        ):
            return False
        self._acts.record("source.added", source_content(source), document=home)
        self._known.add(source.id)
        return True


def _says_something(document: Document) -> bool:
    """Tell whether a record says more of where it is from than its text does."""
    described = document.source or document.published or document.meta
    return bool(described) or document.id != text_id(document.text)

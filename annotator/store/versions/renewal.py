"""Takes a corrected text in as a new version of its document, with the spans of all sets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

import orjson

from annotator.core.document import Status
from annotator.core.errors import ImportFailed, Reason
from annotator.core.span import Span
from annotator.core.text.reanchoring import Anchors, MovedSpan, Reanchored
from annotator.store.aside.standing import State
from annotator.store.documents import row_of
from annotator.store.file.schema.versions import ADDRESS, ADDRESS_LENGTH, HAS_ADDRESS
from annotator.store.log.events import decode
from annotator.store.log.set_edits import span_content
from annotator.store.versions.choosing import record_choice
from annotator.store.versions.families import Family, read_families
from annotator.store.versions.moved_spans import moved_content, read_moved

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.document import Document, Record
    from annotator.store.file.database import Database, Row
    from annotator.store.log.acts import Acts

_LAST = "\U0010ffff"  # stands after all that begins alike
_DIGEST = 12  # characters of the text's hash in the id of a version


class Kind(StrEnum):
    """What a record is of a document that has versions, or gets one."""

    PRESENT = "present"
    FORMER = "former"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Found:
    """A version that a record is of, by its id; ``of`` is the first one, ``before`` the present."""

    kind: Kind
    id: str
    of: str = ""
    before: str = ""


class Renewal:
    """The versions of documents as an import meets them, inside one open transaction."""

    def __init__(self, database: Database, acts: Acts, *, takes_new: bool) -> None:
        self._database = database
        self._acts = acts
        self._takes_new = takes_new
        self._families = read_families(database)
        self._roots = {
            member: family.root for family in self._families.values() for member in family.members
        }

    def find(self, record: Record, digest: str, path: Path) -> Found | None:
        """Return which version a record with a text of this hash is; None of a document without.

        Raises:
            ImportFailed: TEXT_DIFFERS where its document has another text and none is taken in.
        """
        document = record.document
        root = self._root(document, digest)
        if root is None:
            former = self._former_with(digest)
            return Found(Kind.FORMER, former) if former is not None else None
        family = self._families.get(root, Family(root, {root: None}))
        known: dict[str, str] = dict(self._texts(family))
        present = next((each for each in family.members if row_of(self._database, each)), None)
        if digest in known:
            is_present = known[digest] == present
            return Found(Kind.PRESENT if is_present else Kind.FORMER, known[digest])
        if present is None:
            return None  # in the trash
        if not self._takes_new:
            raise ImportFailed(Reason.TEXT_DIFFERS, path=path, line=record.line, id=document.id)
        return Found(Kind.NEW, f"{root}@{digest[:_DIGEST]}", root, present)

    def _root(self, document: Document, digest: str) -> str | None:
        root = self._roots.get(document.id)
        if root is not None or not self._takes_new:
            return root
        found = self._database.value("SELECT sha256 FROM document WHERE id = ?", (document.id,))
        if found is not None:
            return document.id if found != digest else None
        if self._is_known(digest):
            return None
        same = self._with_address(document)
        return None if same is None else self._roots.get(same, same)

    def _is_known(self, digest: str) -> bool:
        """Tell whether a document of this project has this text already."""
        return bool(
            self._database.value(
                # The plus keeps SQLite from putting ?1 into substr() and reading all texts.
                "SELECT 1 FROM document WHERE substr(sha256, 1, 16) = substr(?1, 1, 16)"
                " AND +sha256 = ?1",
                (digest,),
            )
        )

    def _former_with(self, digest: str) -> str | None:
        if not self._families:
            return None
        former: str | None = self._database.value(
            "SELECT id FROM set_aside WHERE substr(sha256, 1, 16) = substr(?1, 1, 16)"
            " AND +sha256 = ?1 AND state = ?2 AND NOT EXISTS"
            " (SELECT 1 FROM document WHERE substr(sha256, 1, 16) = substr(?1, 1, 16)"
            " AND +sha256 = ?1)",
            (digest, str(State.REPLACED)),
        )
        return former

    def shares_address(self, document: Document) -> bool:
        """Tell whether a document has the address of one that is here."""
        return self._with_address(document) is not None

    def _with_address(self, document: Document) -> str | None:
        address = document.meta.get("url")
        if not isinstance(address, str):
            return None
        written = orjson.dumps(address).decode()[1:][:ADDRESS_LENGTH]
        for document_id, meta in self._database.rows(
            f"SELECT id, meta FROM document WHERE {HAS_ADDRESS} AND {ADDRESS} >= ?"
            f" AND {ADDRESS} < ? ORDER BY row",
            (written, written + _LAST),
        ):
            if decode(meta).get("url") == address:
                return str(document_id)
        return None

    def _texts(self, family: Family) -> list[Row]:
        return [
            row
            for each in family.members
            for row in self._database.rows(
                "SELECT sha256, id FROM document WHERE id = ?1 UNION ALL"
                " SELECT sha256, id FROM set_aside WHERE id = ?1 AND state = ?2",
                (each, str(State.REPLACED)),
            )
        ]

    def carry(self, found: Found, document: Document) -> tuple[int, int]:
        """Let a new version that was just added count, with the spans of all sets over the present.

        Return how many spans moved with it, and how many are to be confirmed.
        """
        row, text = self._database.rows(
            "SELECT row, text FROM document WHERE id = ?", (found.before,)
        )[0]
        anchors = Anchors(text, document.text)
        moved = unsure = 0
        for number, annotator, *marks in self._database.rows(
            "SELECT a.number, a.id, s.status, s.flag, s.skip_reason FROM annotation_set AS s"
            " JOIN annotator AS a ON a.number = s.annotator WHERE s.document = ? ORDER BY 1",
            (row,),
        ):
            spans = self._reanchored(anchors, row, number, text)
            self._record_set(found, annotator, marks, spans)
            moved += len(spans.sure)
            unsure += len(spans.unsure)
        self._assign(found, row)
        # Last: the sets of the present version are there until here.
        family = self._families.setdefault(found.of, Family(found.of, {found.of: None}))
        family.members[found.id] = None
        event = record_choice(self._acts.record, family, found.id, None)
        self._roots |= {found.of: found.of, found.id: found.of}
        family.chosen.append((event.id, found.id))
        self._acts.look_again()
        return moved, unsure

    def _reanchored(self, anchors: Anchors, row: int, number: int, text: str) -> Reanchored:
        rows = self._database.rows(
            'SELECT id, start, "end", label, text, attributes, note FROM span'
            " WHERE document = ? AND annotator = ? ORDER BY start, id",
            (row, number),
        )
        spans = [
            Span(span_id, start, end, label, quote, decode(attributes), note)
            for span_id, start, end, label, quote, attributes, note in rows
        ]
        found = anchors.find(spans)
        # What is still to be confirmed from a version before stays so.
        left = [_again(anchors, each, text) for each in read_moved(self._database, row, number)]
        return replace(found, unsure=(*found.unsure, *left))

    def _record_set(
        self, found: Found, annotator: str, marks: list[str], spans: Reanchored
    ) -> None:
        status, flag, skip_reason = marks
        if status == Status.DONE and spans.unsure:
            status = str(Status.IN_PROGRESS)
        content = {
            "from": found.before,
            "status": status,
            "flag": flag,
            "skip_reason": skip_reason,
            "spans": [span_content(span) for span in spans.sure],
            "unsure": [moved_content(each) for each in spans.unsure],
        }
        self._acts.record("spans.carried", content, annotator=annotator, document=found.id)

    def _assign(self, found: Found, row: int) -> None:
        assigned = self._database.rows(
            "SELECT a.id FROM assignment AS s JOIN annotator AS a ON a.number = s.annotator"
            " WHERE s.document = ? ORDER BY a.id",
            (row,),
        )
        if assigned:
            ids = [each for (each,) in assigned]
            self._acts.record("assignment.made", {"documents": {found.id: ids}})


def _again(anchors: Anchors, moved: MovedSpan, text: str) -> MovedSpan:
    """Return a span to be confirmed with its likeliest place in the next text."""
    if moved.start is None or moved.end is None:
        return moved
    guess = replace(
        moved.span, start=moved.start, end=moved.end, text=text[moved.start : moved.end]
    )
    found = anchors.find([guess])
    if found.sure:
        return replace(moved, start=found.sure[0].start, end=found.sure[0].end)
    return replace(found.unsure[0], span=moved.span)

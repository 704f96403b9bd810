"""What happened to one span: every event that made it what it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.store.log.events import decode, moment
from annotator.store.log.set_edits import span_of
from annotator.store.team.sight import ALL

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.core.span import Span
    from annotator.store.file.database import Database
    from annotator.store.team.sight import Sight

_NAME = (
    "ifnull((SELECT name FROM annotator WHERE id = e.annotator OR number ="
    " (SELECT number FROM annotator_alias WHERE id = e.annotator)), '')"
)
_IN_BULK = ("spans.imported", "spans.carried", "spans.added", "spans.removed")


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened to a span, in local time.

    ``before`` is None where it begins, ``after`` where it ends.
    """

    when: datetime
    annotator: str
    kind: str
    before: Span | None
    after: Span | None


def read_history(
    database: Database, document_id: str, span_id: str, sight: Sight = ALL
) -> list[Happening]:
    """Return what happened to a span, first things first.

    Several sets can have a span of this id, where one file was imported for each: what happened in
    a set that may not be seen is left out.
    """
    seen = "1" if sight == ALL else f"(e.document, e.annotator) NOT IN ({sight.hidden_ids()})"
    rows = database.rows(
        f"SELECT e.clock, {_NAME}, e.kind, e.body FROM event AS e WHERE e.target = ?"
        f" AND {seen}"
        f" UNION ALL SELECT e.clock, {_NAME}, e.kind, e.body FROM event AS e WHERE e.document = ?"
        f" AND e.kind IN ({','.join('?' * len(_IN_BULK))}) AND instr(e.body, ?) > 0"
        f" AND {seen}"
        " ORDER BY 1",
        (span_id, document_id, *_IN_BULK, span_id),
    )
    happenings = (_happening(*row, span_id=span_id) for row in rows)
    return [each for each in happenings if each is not None]


def _happening(clock: int, name: str, kind: str, body: str, *, span_id: str) -> Happening | None:
    content = decode(body)
    when = moment(clock)
    if kind == "span.changed":
        return Happening(when, name, kind, span_of(content["before"]), span_of(content["after"]))
    if kind in _IN_BULK:
        found = [span for span in content["spans"] if span["id"] == span_id]
        if not found:
            return None  # the id stands in a note or an attribute of another span
        content = found[0]
    span = span_of(content)
    if kind in ("span.removed", "spans.removed"):
        return Happening(when, name, "span.removed", span, None)
    return Happening(when, name, "span.added" if kind == "spans.added" else kind, None, span)

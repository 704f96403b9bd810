"""Reads a former version as it stood, with the sets and verdicts over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.document import AnnotationSet, Document
from annotator.core.verdict import GivenVerdict
from annotator.store.annotation_sets import read_set
from annotator.store.aside.standing import State
from annotator.store.documents import read_document
from annotator.store.file.schema.projections import temporary_projections
from annotator.store.log.events import EventLog
from annotator.store.log.projections import Projections
from annotator.store.verdicts import read_verdicts

if TYPE_CHECKING:
    from annotator.store.file.database import Database

_PEOPLE = ("annotator", "annotator_alias")

Former = tuple[Document, tuple[tuple[str, AnnotationSet], ...], tuple[GivenVerdict, ...]]


def read_former(database: Database, document: str) -> Former | None:
    """Return a version that is set aside, its sets with their annotators' names, its verdicts.

    Its events are folded into tables of this connection that stand before the project's own and
    are gone afterwards.
    """
    with database.snapshot():
        row = database.value(
            "SELECT row FROM set_aside WHERE id = ? AND state = ? AND text IS NOT NULL",
            (document, str(State.REPLACED)),
        )
        if row is None:
            return None
        database.execute(
            "CREATE TEMP TABLE document AS SELECT row, id, title, text, source, published, meta,"
            " sha256, search FROM set_aside WHERE row = ?",
            (row,),
        )
        for table, statement in temporary_projections().items():
            if table not in _PEOPLE:
                database.execute(statement)
        database.execute("INSERT INTO temp.label SELECT * FROM main.label")
        database.execute(
            'CREATE UNIQUE INDEX temp.span_place ON span (document, annotator, start, "end", label)'
        )
        projections = Projections(database)
        for event in EventLog(database).of_document(document):
            projections.fold(event, event.content())
        names = database.rows(
            "SELECT a.id, a.name FROM annotation_set AS s JOIN annotator AS a"
            " ON a.number = s.annotator ORDER BY a.number"
        )
        return (
            read_document(database, row),
            tuple((name, read_set(database, document, each)) for each, name in names),
            tuple(read_verdicts(database, document)),
        )

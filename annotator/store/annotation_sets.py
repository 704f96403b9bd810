"""Reading annotators, labels and the sets of spans."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from annotator.core.document import (
    AnnotationSet,
    Annotator,
    AnnotatorKind,
    Marks,
    Record,
    Status,
)
from annotator.core.errors import Damaged, InvalidLabels, Reason
from annotator.core.labels.label_codec import label_of
from annotator.core.labels.label_set import LabelSet
from annotator.core.span import Span
from annotator.store.copies.sources import read_sources
from annotator.store.documents import document_of, status_of
from annotator.store.log.events import decode, encode
from annotator.store.team.sight import ALL

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from annotator.store.file.database import Database, Row
    from annotator.store.team.sight import Sight

_SPAN = 'id, start, "end", label, text, attributes, note'


def read_label_set(database: Database) -> LabelSet:
    """Return the project's labels in order."""
    try:
        labels = (label_of(decode(content)) for content in _label_contents(database))
        return LabelSet(tuple(labels))
    except InvalidLabels as error:
        raise Damaged(Reason.PROJECT_DAMAGED, path=database.path, cause=str(error)) from error


def read_labels_in_use(database: Database) -> set[str]:
    """Return the keys of the labels that spans have, or that reviewers want to stand."""
    rows = database.rows(
        "SELECT label FROM span UNION SELECT label FROM span_twin"
        " UNION SELECT json_extract(corrected, '$.label') FROM verdict WHERE corrected IS NOT NULL"
        " UNION SELECT json_extract(content, '$.label') FROM moved_span WHERE settled = 0"
    )
    return {key for (key,) in rows}


def _label_contents(database: Database) -> list[str]:
    return [content for (content,) in database.rows("SELECT content FROM label ORDER BY place")]


def read_merged_keys(database: Database) -> dict[str, str]:
    """Return the keys of merged labels with the keys under which their spans are read."""
    rows = database.rows(
        "SELECT key, json_extract(content, '$.merged_into') FROM label"
        " WHERE instr(content, 'merged_into') > 0"
    )
    return {key: into for key, into in rows if into}


def read_label_counts(database: Database, sight: Sight = ALL) -> dict[str, int]:
    """Return how many spans are stored with each label that has any, of all who may be seen."""
    total = "SELECT label, sum(spans) FROM label_count GROUP BY label"
    counts: dict[str, int] = dict(database.rows(total))
    for label, hidden in database.rows(
        f"SELECT s.label, count(*) FROM {sight.hidden('span')} GROUP BY s.label"
    ):
        counts[label] -= hidden
    return {label: count for label, count in counts.items() if count}


def count_twins(
    database: Database, keys: Sequence[str], others: Sequence[str], sight: Sight = ALL
) -> int:
    """Return how many spans stored with ``keys`` stand where their owner has one of ``others``."""
    marks, other_marks = (",".join("?" * len(each)) for each in (keys, others))
    count: int = database.value(
        "SELECT count(*) FROM span AS s WHERE s.label IN (" + marks + ")"
        f" AND {sight.shows('s.document', 's.annotator')} AND EXISTS ("
        "SELECT 1 FROM span AS o WHERE o.document = s.document AND o.annotator = s.annotator"
        ' AND o.start = s.start AND o."end" = s."end" AND o.label IN (' + other_marks + "))",
        (*keys, *others),
    )
    return count


def read_annotators(database: Database) -> list[Annotator]:
    """Return everybody who labels here, in the order they came."""
    rows = database.rows("SELECT id, name, kind FROM annotator ORDER BY number")
    try:
        return [Annotator(row[0], row[1], AnnotatorKind(row[2])) for row in rows]
    except ValueError as error:
        raise Damaged(Reason.PROJECT_DAMAGED, path=database.path, cause=str(error)) from error


def find_annotator(database: Database, name: str) -> Annotator | None:
    """Return the annotator of this name, if there is one."""
    return next((each for each in read_annotators(database) if each.name == name), None)


def number_of(database: Database, annotator_id: str) -> int | None:
    """Return the number that stands for an annotator, by any of their ids, in the tables."""
    number: int | None = database.value(
        "SELECT number FROM annotator WHERE id = ?1"
        " UNION ALL SELECT number FROM annotator_alias WHERE id = ?1",
        (annotator_id,),
    )
    return number


def current_id(database: Database, annotator_id: str) -> str | None:
    """Return the id by which an annotator is known now; a merge can give them another."""
    found: str | None = database.value(
        "SELECT id FROM annotator WHERE number = ?", (number_of(database, annotator_id),)
    )
    return found


def read_set(database: Database, document_id: str, annotator_id: str) -> AnnotationSet:
    """Return one annotator's set over one document; an empty one where there is none."""
    found = database.row(
        "SELECT s.document, s.annotator, s.status, s.flag, s.skip_reason FROM annotation_set AS s"
        " JOIN document AS d ON d.row = s.document WHERE d.id = ? AND s.annotator IS ?",
        (document_id, number_of(database, annotator_id)),
    )
    if found is None:
        return AnnotationSet(document_id, annotator_id)
    spans = _read_spans(database, found[0], found[1], read_merged_keys(database))
    marks = Marks(found[3], found[4])
    return AnnotationSet(document_id, annotator_id, status_of(found[2]), spans, marks)


def read_status(database: Database, document_id: str, annotator_id: str) -> Status:
    """Return how far one annotator is with one document."""
    found = database.value(
        "SELECT s.status FROM annotation_set AS s JOIN document AS d ON d.row = s.document"
        " WHERE d.id = ? AND s.annotator IS ?",
        (document_id, number_of(database, annotator_id)),
    )
    return Status.NEW if found is None else status_of(found)


def read_marks(database: Database, document_id: str, annotator_id: str) -> Marks:
    """Return what one annotator noted about a document as a whole."""
    found = database.row(
        "SELECT s.flag, s.skip_reason FROM annotation_set AS s"
        " JOIN document AS d ON d.row = s.document JOIN annotator AS a ON a.number = s.annotator"
        " WHERE d.id = ? AND a.id = ?",
        (document_id, annotator_id),
    )
    return Marks() if found is None else Marks(*found)


def read_span(
    database: Database, span_id: str, annotator_id: str | None = None
) -> tuple[Span, str, str, str] | None:
    """Return a span with the ids of its document, its annotator and its last event.

    Where sets from several computers have spans of this id, the one of ``annotator_id``.
    """
    found = read_stored_span(database, span_id, annotator_id)
    if found is None:
        return None
    span = found[0]
    label = read_merged_keys(database).get(span.label, span.label)
    return replace(span, label=label), *found[1:]


def read_stored_span(
    database: Database, span_id: str, annotator_id: str | None = None
) -> tuple[Span, str, str, str] | None:
    """Return the same with the label that the span is stored with, also where that is merged."""
    found = database.row(
        'SELECT s.id, s.start, s."end", s.label, s.text, s.attributes, s.note, d.id, a.id,'
        " s.event FROM span AS s JOIN document AS d ON d.row = s.document"
        " JOIN annotator AS a ON a.number = s.annotator WHERE s.id = ?"
        " ORDER BY a.id IS ? DESC LIMIT 1",
        (span_id, annotator_id),
    )
    return None if found is None else (_span(found, {}), found[7], found[8], found[9])


def read_span_twins(
    database: Database, document_id: str, annotator_id: str, spans: Sequence[Span]
) -> list[Span]:
    """Return the spans of a set from other computers that stand behind one of these."""
    twins = list[Span]()
    places = {(span.start, span.end, span.label) for span in spans}
    for row in database.rows(
        f"SELECT {_SPAN} FROM span_twin WHERE document = (SELECT row FROM document WHERE id = ?)"
        " AND annotator IS ? ORDER BY id",
        (document_id, number_of(database, annotator_id)),
    ):
        twin = _span(row, {})
        if (twin.start, twin.end, twin.label) in places:
            twins.append(twin)
    return twins


def read_quotes(database: Database, sight: Sight = ALL) -> Iterator[tuple[str, int]]:
    """Stream the first 100 characters of the quotes of spans that may be seen, counted by them."""
    seen = sight.shows("s.document", "s.annotator")
    quotes = database.stream(
        f"SELECT substr(text, 1, 100) AS quote, count(*) FROM span AS s WHERE {seen} GROUP BY quote"
    )
    return ((quote, count) for quote, count in quotes)


def read_records(
    database: Database,
    annotators: Sequence[int],
    status: Status | None,
    rows: Sequence[int] | None = None,
    sight: Sight = ALL,
) -> Generator[Record]:
    """Stream the documents with their sets in project order.

    With one annotator, each document is one record of theirs. Else every set is a record, of these
    annotators or of all, and a document without a set is one with no annotator. With ``rows`` only
    the documents of these rows. A set that may not be seen is as if it were not there, and where
    one annotator's sets are asked for its document is left out: it would look like an empty one.
    """
    merged = read_merged_keys(database)
    names: dict[int, str] = dict(database.rows("SELECT number, name FROM annotator"))
    has_sources = database.value("SELECT 1 FROM text_source LIMIT 1") is not None
    alone = annotators[0] if len(annotators) == 1 else None
    for row in database.stream(*_records_query(annotators, alone, rows, sight)):
        found = status_of(row[8]) if row[8] else Status.NEW
        if status is not None and found is not status:
            continue
        owner = row[7] if row[7] is not None else alone
        document = document_of(row[1:7])
        if has_sources:
            document = replace(document, sources=read_sources(database, row[0]))
        spans = () if row[7] is None else _read_spans(database, row[0], row[7], merged)
        name = None if owner is None else names.get(owner)
        yield Record(document, name, found, spans)


def _records_query(
    annotators: Sequence[int], alone: int | None, rows: Sequence[int] | None, sight: Sight
) -> tuple[str, list[Any]]:
    marks = ",".join("?" * len(annotators))
    these = f"AND s.annotator IN ({marks}) " if annotators else ""
    these += f"AND {sight.shows('s.document', 's.annotator')}"
    only = "" if rows is None else " AND d.row IN (SELECT value FROM json_each(?))"
    seen = "1" if alone is None else sight.shows("d.row", str(alone))
    sql = (
        "SELECT d.row, d.id, d.title, d.text, d.source, d.published, d.meta, s.annotator, s.status"
        f" FROM document AS d LEFT JOIN annotation_set AS s ON s.document = d.row {these}"
        f" WHERE {seen}{only}"
        " ORDER BY d.row, s.annotator"
    )
    return sql, [*annotators, *([] if rows is None else [encode(list(rows))])]


def read_places(database: Database, row: int, annotator: int | None) -> list[tuple[int, int, str]]:
    """Return start, end and label of one annotator's spans over the document of a row."""
    merged = read_merged_keys(database)
    places = database.rows(
        'SELECT start, "end", label FROM span WHERE document = ? AND annotator IS ?',
        (row, annotator),
    )
    return [(start, end, str(merged.get(label, label))) for start, end, label in places]


def read_uses(database: Database, annotator: int | None) -> Generator[tuple[str, str, int]]:
    """Stream the quotes of one annotator's spans with their labels and how often they have them."""
    merged = read_merged_keys(database)
    uses = database.stream(
        "SELECT text, label, count(*) FROM span WHERE annotator IS ? GROUP BY text, label",
        (annotator,),
    )
    for quote, label, count in uses:
        yield quote, str(merged.get(label, label)), count


def _read_spans(
    database: Database, document: int, annotator: int, merged: dict[str, str]
) -> tuple[Span, ...]:
    rows = database.rows(
        f"SELECT {_SPAN} FROM span WHERE document = ? AND annotator = ?"
        ' ORDER BY start, "end" DESC, id',
        (document, annotator),
    )
    return tuple(_span(row, merged) for row in rows)


def _span(row: Row, merged: dict[str, str]) -> Span:
    span_id, start, end, label, text, attributes, note = row[:7]
    label = str(merged.get(label, label))
    values = {} if attributes == "{}" else decode(attributes)
    return Span(span_id, start, end, label, text, values, note)

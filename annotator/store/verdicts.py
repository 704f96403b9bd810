"""Reading verdicts, their answers, and how far reviews are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from annotator.core.errors import Damaged, Reason
from annotator.core.span import Span, in_text_order
from annotator.core.verdict import (
    Answer,
    AnswerKind,
    Decision,
    GivenVerdict,
    ReasonCode,
    ReviewStatus,
    Verdict,
)
from annotator.store.annotation_sets import read_merged_keys, read_span
from annotator.store.log.events import decode, moment
from annotator.store.log.set_edits import span_content, span_of
from annotator.store.team.sight import ALL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.store.file.database import Database, Row
    from annotator.store.team.sight import Sight

_SELECT = (
    "SELECT v.id, d.id, r.id, a.id, v.decision, v.judged, v.corrected, v.reason, v.note,"
    " v.guideline_should_say, v.clock, v.document, v.author FROM verdict AS v"
    " JOIN document AS d ON d.row = v.document JOIN annotator AS r ON r.number = v.reviewer"
    " JOIN annotator AS a ON a.number = v.author"
)


def verdict_content(verdict: Verdict) -> dict[str, Any]:
    """Return a verdict as it stands in an event's body, without its places."""
    judged, corrected = verdict.judged, verdict.corrected
    return {
        "id": verdict.id,
        "decision": str(verdict.decision),
        "judged": span_content(judged) if judged is not None else None,
        "corrected": span_content(corrected) if corrected is not None else None,
        "reason": str(verdict.reason) if verdict.reason is not None else None,
        "note": verdict.note,
        "guideline_should_say": verdict.guideline_should_say,
    }


def read_stored_verdict(database: Database, verdict_id: str) -> Verdict | None:
    """Return a verdict by its id, its spans under the labels they are stored with."""
    found = database.row(f"{_SELECT} WHERE v.id = ?", (verdict_id,))
    return _verdict(found, {}) if found else None


def read_verdicts(
    database: Database,
    document_id: str,
    reviewer_id: str | None = None,
    author_id: str | None = None,
) -> list[GivenVerdict]:
    """Return the verdicts over a document, in text order: all, or one reviewer's or author's."""
    found = stream_verdicts(database, document_id, reviewer_id, author_id)
    return sorted(found, key=lambda given: in_text_order(given.verdict.subject))


def stream_verdicts(
    database: Database,
    document_id: str | None = None,
    reviewer_id: str | None = None,
    author_id: str | None = None,
    sight: Sight = ALL,
) -> Iterator[GivenVerdict]:
    """Yield the verdicts over a document, or over all in project order, as they were given.

    Those on sets that may not be seen are left out.
    """
    merged = read_merged_keys(database)
    wanted = {"d.id": document_id, "r.id": reviewer_id, "a.id": author_id}
    conditions = [f"{column} = ?" for column, value in wanted.items() if value is not None]
    conditions.append(sight.shows("v.document", "v.author"))
    for row in database.stream(
        f"{_SELECT} WHERE {' AND '.join(conditions)} ORDER BY v.document, v.clock, v.id",
        [value for value in wanted.values() if value is not None],
    ):
        yield _given(database, row, merged)


def read_given_answer(
    database: Database, verdict_id: str, verdict: Verdict | None
) -> Answer | None:
    """Return the answer to a verdict; with ``verdict`` only one to it in this form."""
    found = database.row(
        "SELECT s.kind, s.words, s.answered FROM verdict_answer AS s LEFT JOIN verdict AS v"
        " ON v.id = s.verdict AND v.document = s.document AND v.author = s.annotator"
        " WHERE s.verdict = ? ORDER BY v.id IS NULL LIMIT 1",
        (verdict_id,),
    )
    if found is None:
        return None
    if verdict is not None:
        merged = read_merged_keys(database)
        answered = decode(found[2])
        spans = [_span(answered[name], merged) for name in ("judged", "corrected")]
        form = verdict_content(replace(verdict, judged=spans[0], corrected=spans[1]))
        if spans != [verdict.judged, verdict.corrected] or any(
            form[name] != answered[name]
            for name in ("decision", "reason", "note", "guideline_should_say")
        ):
            return None
    try:
        return Answer(AnswerKind(found[0]), found[1])
    except ValueError as error:
        raise Damaged(Reason.PROJECT_DAMAGED, cause=str(error)) from error


def read_review_status(
    database: Database, document_id: str, reviewer_id: str, author_id: str
) -> ReviewStatus:
    """Return how far a reviewer is with one author's set over a document."""
    found = database.value(
        "SELECT v.status FROM review AS v JOIN document AS d ON d.row = v.document"
        " JOIN annotator AS r ON r.number = v.reviewer JOIN annotator AS a ON a.number = v.author"
        " WHERE d.id = ? AND r.id = ? AND a.id = ?",
        (document_id, reviewer_id, author_id),
    )
    try:
        return ReviewStatus(found or ReviewStatus.OPEN)
    except ValueError as error:
        raise Damaged(Reason.PROJECT_DAMAGED, cause=str(error)) from error


def rows_with_sets(database: Database, author_ids: Sequence[str]) -> list[int]:
    """Return the rows of the documents in which one of these annotators has a set."""
    marks = ",".join("?" * len(author_ids))
    return _rows(
        database,
        "SELECT DISTINCT s.document FROM annotation_set AS s JOIN annotator AS a"
        f" ON a.number = s.annotator WHERE a.id IN ({marks}) ORDER BY 1",
        author_ids,
    )


def rows_with_gold(database: Database, *, unanimous: bool) -> list[int]:
    """Return the rows of the documents that were reviewed, or that several persons have done."""
    reviewed = "SELECT document FROM verdict UNION SELECT document FROM review"
    done_by_several = (
        " UNION SELECT s.document FROM annotation_set AS s JOIN annotator AS a"
        " ON a.number = s.annotator WHERE s.status = 'done' AND a.kind = 'person'"
        " GROUP BY s.document HAVING count(*) > 1"
    )
    return _rows(database, f"{reviewed}{done_by_several if unanimous else ''} ORDER BY 1")


def persons_done(database: Database, document_id: str) -> list[str]:
    """Return the ids of the persons who have done a document."""
    found = database.rows(
        "SELECT a.id FROM annotation_set AS s JOIN annotator AS a ON a.number = s.annotator"
        " JOIN document AS d ON d.row = s.document"
        " WHERE d.id = ? AND s.status = 'done' AND a.kind = 'person' ORDER BY a.number",
        (document_id,),
    )
    return [annotator_id for (annotator_id,) in found]


def count_verdicts(database: Database) -> int:
    """Return how many verdicts there are."""
    return int(database.value("SELECT count(*) FROM verdict"))


def reviewed_documents(database: Database) -> set[str]:
    """Return the ids of the documents in which somebody is done with a review of a set."""
    found = database.rows(
        "SELECT DISTINCT d.id FROM review AS v JOIN document AS d ON d.row = v.document"
        " WHERE v.status = 'done'"
    )
    return {document_id for (document_id,) in found}


def is_reviewed(database: Database, document_id: str) -> bool:
    """Tell whether somebody is done with a review of a set over a document."""
    return bool(
        database.value(
            "SELECT 1 FROM review AS v JOIN document AS d ON d.row = v.document"
            " WHERE d.id = ? AND v.status = 'done' LIMIT 1",
            (document_id,),
        )
    )


def _rows(database: Database, sql: str, values: Sequence[str] = ()) -> list[int]:
    return [row for (row,) in database.rows(sql, values)]


def _given(database: Database, row: Row, merged: dict[str, str]) -> GivenVerdict:
    verdict = _verdict(row, merged)
    clock, document, author = row[10:]
    if verdict.judged is not None:
        found = read_span(database, verdict.judged.id, verdict.author_id)
        current = found[0] if found else None
    else:
        current = _at_place(database, document, author, verdict.subject)
    answer = read_given_answer(database, verdict.id, verdict)
    return GivenVerdict(verdict, current, answer, clock, moment(clock))


def _at_place(database: Database, document: int, author: int, span: Span) -> Span | None:
    for (span_id,) in database.rows(
        'SELECT id FROM span WHERE document = ? AND annotator = ? AND start = ? AND "end" = ?',
        (document, author, span.start, span.end),
    ):
        found = read_span(database, span_id)
        if found is not None and found[0].label == span.label:
            return found[0]
    return None


def _verdict(row: Row, merged: dict[str, str]) -> Verdict:
    verdict_id, document, reviewer, author, decision, judged, corrected, reason, note, says = row[
        :10
    ]
    try:
        return Verdict(
            verdict_id,
            document,
            reviewer,
            author,
            Decision(decision),
            _span(decode(judged) if judged else None, merged),
            _span(decode(corrected) if corrected else None, merged),
            ReasonCode(reason) if reason else None,
            note,
            bool(says),
        )
    except ValueError as error:
        raise Damaged(Reason.PROJECT_DAMAGED, cause=str(error)) from error


def _span(content: Any, merged: dict[str, str]) -> Span | None:
    if content is None:
        return None
    span = span_of(content)
    return replace(span, label=merged[span.label]) if span.label in merged else span

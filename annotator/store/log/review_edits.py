"""Checks each edit of a review against the project and records it as an event."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from annotator.core.edits.review_edits import AnswerVerdict, ReviewEdit, SetReview, SetVerdict
from annotator.core.errors import AnnotatorError, InvalidSpan, InvalidVerdict, Reason, SpanConflict
from annotator.core.labels.label_set import LabelSet
from annotator.core.span import Span, check_kept, check_span
from annotator.core.verdict import Verdict, check_verdict, place_of
from annotator.store.annotation_sets import number_of, read_stored_span
from annotator.store.verdicts import (
    read_given_answer,
    read_review_status,
    read_stored_verdict,
    verdict_content,
)

if TYPE_CHECKING:
    from annotator.store.file.database import Database
    from annotator.store.log.events import Event
    from annotator.store.log.set_edits import Record


class ReviewEdits:
    """Applies edits inside the open transaction; ``labels`` are those that spans may have."""

    def __init__(self, database: Database, record: Record) -> None:
        self._database = database
        self._record = record
        self.labels = LabelSet(())

    def apply(self, edit: ReviewEdit) -> tuple[ReviewEdit, Event]:
        """Check one edit and record it; return it as it was recorded, with its event.

        As in SetEdits, spans are recorded under the labels that they are stored with.

        Raises:
            SpanConflict, InvalidVerdict, InvalidSpan, AnnotatorError: it does not fit the project.
        """
        match edit:
            case SetVerdict():
                return self._set_verdict(edit)
            case SetReview():
                return edit, self._set_review(edit)
            case AnswerVerdict():
                return edit, self._answer(edit)

    def _set_verdict(self, edit: SetVerdict) -> tuple[SetVerdict, Event]:
        before, after = edit.before, edit.after
        named = after or before
        if named is None:
            raise InvalidVerdict(Reason.BAD_VERDICT, field="after", expected="a verdict")
        places = (edit.document_id, edit.annotator_id, edit.author_id)
        for verdict in (before, after):
            if verdict is not None and _places(verdict) != (named.id, *places):
                raise InvalidVerdict(Reason.BAD_VERDICT, field="id", expected="that of the edit")
        stored = self._stored_verdict(named.id, before)
        # A verdict can always be withdrawn, also one on a span that has changed since.
        base = None
        if after is not None:
            after, base = self._check(after)
        content = {
            "author": edit.author_id,
            "before": verdict_content(stored) if stored is not None else None,
            "after": verdict_content(after) if after is not None else None,
        }
        event = self._record(
            "verdict.set",
            content,
            annotator=edit.annotator_id,
            document=edit.document_id,
            target=named.id,
            base=base,
        )
        return replace(edit, before=stored, after=after), event

    def _check(self, verdict: Verdict) -> tuple[Verdict, str | None]:
        """Return a verdict as it is stored, with the event that made the judged span what it is."""
        check_verdict(verdict)
        self._check_places(verdict.document_id, verdict.author_id)
        base = None
        if verdict.judged is not None:
            judged, base = self._judged(verdict, verdict.judged)
            corrected = verdict.corrected
            if corrected is not None and corrected.label == verdict.judged.label:
                corrected = replace(corrected, label=judged.label)
            verdict = replace(verdict, judged=judged, corrected=corrected)
        if verdict.corrected is not None:
            self._check_corrected(verdict, verdict.corrected)
        return verdict, base

    def _judged(self, verdict: Verdict, judged: Span) -> tuple[Span, str]:
        """Return the judged span as it is stored, and the event that made it so."""
        found = read_stored_span(self._database, judged.id, verdict.author_id)
        wanted = (self._shown(judged), verdict.document_id, verdict.author_id)
        if found is None or (self._shown(found[0]), *found[1:3]) != wanted:
            raise SpanConflict(Reason.SPAN_CHANGED, start=judged.start, end=judged.end)
        other = self._database.value(
            "SELECT v.id FROM verdict AS v JOIN annotator AS r ON r.number = v.reviewer"
            " WHERE v.span = ? AND r.id = ? AND v.id <> ?",
            (judged.id, verdict.reviewer_id, verdict.id),
        )
        if other is not None:
            raise SpanConflict(Reason.VERDICT_CHANGED)  # of one reviewer one verdict a span
        return found[0], found[3]

    def _check_corrected(self, verdict: Verdict, corrected: Span) -> None:
        text = self._database.value(
            "SELECT text FROM document WHERE id = ?", (verdict.document_id,)
        )
        check_span(corrected, text)
        check_kept(corrected)
        if corrected.label not in self.labels:
            known = ", ".join(label.key for label in self.labels.offered())
            raise InvalidSpan(Reason.UNKNOWN_LABEL, label=corrected.label, known=known)
        if self._has_twin(verdict, corrected):
            raise SpanConflict(Reason.DUPLICATE_SPAN, start=corrected.start, end=corrected.end)

    def _has_twin(self, verdict: Verdict, corrected: Span) -> bool:
        """Tell whether the set has the corrected span, or this reviewer has it stand already."""
        places = (verdict.document_id, verdict.author_id)
        in_set = self._database.value(
            "SELECT s.id FROM span AS s JOIN document AS d ON d.row = s.document"
            " JOIN annotator AS a ON a.number = s.annotator WHERE d.id = ? AND a.id = ?"
            ' AND s.start = ? AND s."end" = ? AND s.label = ?',
            (*places, *place_of(corrected)),
        )
        corrected_so = self._database.value(
            "SELECT v.id FROM verdict AS v JOIN document AS d ON d.row = v.document"
            " JOIN annotator AS a ON a.number = v.author"
            " JOIN annotator AS r ON r.number = v.reviewer WHERE d.id = ? AND a.id = ?"
            " AND r.id = ? AND v.id <> ? AND json_extract(v.corrected, '$.start') = ?"
            " AND json_extract(v.corrected, '$.end') = ?"
            " AND json_extract(v.corrected, '$.label') = ?",
            (*places, verdict.reviewer_id, verdict.id, *place_of(corrected)),
        )
        return in_set not in (None, corrected.id) or corrected_so is not None

    def _set_review(self, edit: SetReview) -> Event:
        if edit.annotator_id == edit.author_id:
            raise InvalidVerdict(Reason.OWN_SET)
        self._check_places(edit.document_id, edit.author_id)
        found = read_review_status(
            self._database, edit.document_id, edit.annotator_id, edit.author_id
        )
        if found is not edit.before:
            raise SpanConflict(Reason.VERDICT_CHANGED)
        content = {
            "author": edit.author_id,
            "before": str(edit.before),
            "after": str(edit.after),
        }
        return self._record(
            "review.set", content, annotator=edit.annotator_id, document=edit.document_id
        )

    def _answer(self, edit: AnswerVerdict) -> Event:
        verdict = edit.verdict
        if (verdict.document_id, verdict.author_id) != (edit.document_id, edit.annotator_id):
            raise InvalidVerdict(Reason.BAD_VERDICT, field="author_id", expected="who answers")
        current = None
        if edit.after is not None:
            self._stored_verdict(verdict.id, verdict)
            current = self._shown_verdict(verdict)
        # An answer to another form of the verdict is none to this one; any can be withdrawn.
        if read_given_answer(self._database, verdict.id, current) != edit.before:
            raise SpanConflict(Reason.VERDICT_CHANGED)
        content = {
            "verdict": verdict_content(verdict),
            "before": asdict(edit.before) if edit.before is not None else None,
            "after": asdict(edit.after) if edit.after is not None else None,
        }
        return self._record(
            "verdict.answered",
            content,
            annotator=edit.annotator_id,
            document=edit.document_id,
            target=verdict.id,
        )

    def _stored_verdict(self, verdict_id: str, expected: Verdict | None) -> Verdict | None:
        """Return the verdict that an edit expects as it is stored."""
        stored = read_stored_verdict(self._database, verdict_id)
        if self._shown_verdict(stored) != self._shown_verdict(expected):
            raise SpanConflict(Reason.VERDICT_CHANGED)
        return stored

    def _shown_verdict(self, verdict: Verdict | None) -> Verdict | None:
        if verdict is None:
            return None
        judged, corrected = verdict.judged, verdict.corrected
        return replace(
            verdict,
            judged=self._shown(judged) if judged is not None else None,
            corrected=self._shown(corrected) if corrected is not None else None,
        )

    def _shown(self, span: Span) -> Span:
        return replace(span, label=self.labels.shown_key(span.label))

    def _check_places(self, document_id: str, author_id: str) -> None:
        if not self._database.value("SELECT 1 FROM document WHERE id = ?", (document_id,)):
            raise AnnotatorError(Reason.UNKNOWN_DOCUMENT, id=document_id)
        if number_of(self._database, author_id) is None:
            raise AnnotatorError(Reason.UNKNOWN_ANNOTATOR, name=author_id, known="")


def _places(verdict: Verdict) -> tuple[str, str, str, str]:
    return verdict.id, verdict.document_id, verdict.reviewer_id, verdict.author_id

"""Checks each edit of an annotation set against the project and records it as an event."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, Protocol

from annotator.core.document import Status
from annotator.core.edits.edits import (
    AddSpan,
    AddSpans,
    ChangeSpan,
    RemoveSpan,
    RemoveSpans,
    SetEdit,
    SetMarks,
    SetStatus,
)
from annotator.core.edits.versions import SettleMoved
from annotator.core.errors import AnnotatorError, InvalidSpan, Reason, SpanConflict
from annotator.core.labels.label_set import LabelSet
from annotator.core.span import Span, check_kept, check_span
from annotator.store.annotation_sets import (
    read_marks,
    read_span_twins,
    read_status,
    read_stored_span,
)
from annotator.store.log.events import decode

if TYPE_CHECKING:
    from annotator.core.document import Document
    from annotator.store.file.database import Database
    from annotator.store.log.events import Event

# Work on a set begins it, and so does taking that work back: an edit made for one of these fits
# the other, or an undone label would keep the status before it from being undone.
_BEFORE_DONE = frozenset((Status.NEW, Status.IN_PROGRESS))


class Record(Protocol):
    """Appends an event and folds it, inside the open transaction."""

    def __call__(self, kind: str, content: Any, **places: str | None) -> Event:
        """Return the event that was appended."""


class SetEdits:
    """Applies edits inside the open transaction; ``labels`` are those that spans may have."""

    def __init__(self, database: Database, record: Record) -> None:
        self._database = database
        self._record = record
        self.labels = LabelSet(())
        self._text: tuple[str, str] = ("", "")

    def forget(self) -> None:
        """Forget the text that was remembered, after a transaction that was rolled back."""
        self._text = ("", "")

    def apply(self, edit: SetEdit) -> tuple[SetEdit, Event]:
        """Check one edit and record it; return it as it was recorded, with its event.

        An edit may name a span by the label it is shown with, or by the one it is stored with; as
        recorded it always has the one it is stored with, so that its inverse brings just that back.

        Raises:
            SpanConflict, InvalidSpan, AnnotatorError: it does not fit the project.
        """
        places = {"annotator": edit.annotator_id, "document": edit.document_id}
        match edit:
            case AddSpan() | AddSpans():
                return self._add(edit, places)
            case RemoveSpan() | RemoveSpans():
                return self._remove(edit, places)
            case ChangeSpan():
                return self._change(edit, places)
            case SetStatus():
                return self._set_status(edit, places)
            case SetMarks():
                return self._set_marks(edit, places)
            case SettleMoved():
                return self._settle_moved(edit, places)

    def _add(
        self, edit: AddSpan | AddSpans, places: dict[str, str]
    ) -> tuple[AddSpan | AddSpans, Event]:
        spans = edit.spans if isinstance(edit, AddSpans) else (edit.span,)
        if len({(span.start, span.end, span.label) for span in spans}) < len(spans):
            raise SpanConflict(Reason.DUPLICATE_SPAN, start=spans[0].start, end=spans[0].end)
        for span in spans:
            self._check(edit, span)
            found = read_stored_span(self._database, span.id, edit.annotator_id)
            if found is not None and found[1:3] == (edit.document_id, edit.annotator_id):
                raise SpanConflict(Reason.DUPLICATE_SPAN, start=span.start, end=span.end)
        if isinstance(edit, AddSpans):
            return edit, self._record("spans.added", _spans_content(spans), **places)
        content = span_content(edit.span)
        return edit, self._record("span.added", content, target=edit.span.id, **places)

    def _remove(
        self, edit: RemoveSpan | RemoveSpans, places: dict[str, str]
    ) -> tuple[RemoveSpan | RemoveSpans, Event]:
        if isinstance(edit, RemoveSpans):
            spans = tuple(self._stored(edit, span)[0] for span in edit.spans)
            self._remove_twins(spans, places)
            event = self._record("spans.removed", _spans_content(spans), **places)
            return replace(edit, spans=spans), event
        span, base = self._stored(edit, edit.span)
        self._remove_twins((span,), places)
        content = span_content(span)
        event = self._record("span.removed", content, target=span.id, base=base, **places)
        return replace(edit, span=span), event

    def _change(self, edit: ChangeSpan, places: dict[str, str]) -> tuple[ChangeSpan, Event]:
        before, base = self._stored(edit, edit.before)
        after = edit.after
        if after.id != before.id:
            raise SpanConflict(Reason.SPAN_CHANGED, start=after.start, end=after.end)
        if after.label == edit.before.label:  # not relabelled: it stays under the label it has
            after = replace(after, label=before.label)
        self._check(edit, after)
        if (after.start, after.end, after.label) != (before.start, before.end, before.label):
            self._remove_twins((before,), places)
        content = {"before": span_content(before), "after": span_content(after)}
        event = self._record("span.changed", content, target=after.id, base=base, **places)
        return replace(edit, before=before, after=after), event

    def _remove_twins(self, spans: tuple[Span, ...], places: dict[str, str]) -> None:
        """Remove what the same annotator labelled alike elsewhere: it would show in their place."""
        twins = read_span_twins(self._database, places["document"], places["annotator"], spans)
        if twins:
            self._record("spans.removed", _spans_content(tuple(twins)), **places)

    def _set_status(self, edit: SetStatus, places: dict[str, str]) -> tuple[SetStatus, Event]:
        self._document_text(edit.document_id)
        found = read_status(self._database, edit.document_id, edit.annotator_id)
        if found is not edit.before and not {found, edit.before} <= _BEFORE_DONE:
            raise SpanConflict(Reason.SPAN_CHANGED)
        content = {"before": str(found), "after": str(edit.after)}
        return replace(edit, before=found), self._record("status.set", content, **places)

    def _set_marks(self, edit: SetMarks, places: dict[str, str]) -> tuple[SetMarks, Event]:
        self._document_text(edit.document_id)
        if read_marks(self._database, edit.document_id, edit.annotator_id) != edit.before:
            raise SpanConflict(Reason.SPAN_CHANGED)
        content = {"before": asdict(edit.before), "after": asdict(edit.after)}
        return edit, self._record("marks.set", content, **places)

    def _settle_moved(self, edit: SettleMoved, places: dict[str, str]) -> tuple[SettleMoved, Event]:
        found = self._database.row(
            "SELECT m.content, m.settled FROM moved_span AS m JOIN document AS d"
            " ON d.row = m.document JOIN annotator AS a ON a.number = m.annotator"
            " WHERE d.id = ? AND a.id = ? AND m.id = ?",
            (edit.document_id, edit.annotator_id, edit.span.id),
        )
        if found is None or bool(found[1]) is edit.after:
            raise SpanConflict(Reason.SPAN_CHANGED, start=edit.span.start, end=edit.span.end)
        edit = replace(edit, span=span_of(decode(found[0])))
        content = {"span": span_content(edit.span), "settled": edit.after}
        return edit, self._record("moved.settled", content, target=edit.span.id, **places)

    def _check(self, edit: AddSpan | AddSpans | ChangeSpan, span: Span) -> None:
        check_span(span, self._document_text(edit.document_id))
        check_kept(span)
        if span.label not in self.labels:
            known = ", ".join(label.key for label in self.labels.offered())
            raise InvalidSpan(Reason.UNKNOWN_LABEL, label=span.label, known=known)
        twin = self._database.value(
            "SELECT s.id FROM span AS s JOIN document AS d ON d.row = s.document"
            " JOIN annotator AS a ON a.number = s.annotator WHERE d.id = ? AND a.id = ?"
            ' AND s.start = ? AND s."end" = ? AND s.label = ?',
            (edit.document_id, edit.annotator_id, span.start, span.end, span.label),
        )
        if twin not in (None, span.id):
            raise SpanConflict(Reason.DUPLICATE_SPAN, start=span.start, end=span.end)

    def _stored(
        self, edit: RemoveSpan | RemoveSpans | ChangeSpan, expected: Span
    ) -> tuple[Span, str]:
        """Return the span that an edit expects as it is stored, and the event that made it so."""
        found = read_stored_span(self._database, expected.id, edit.annotator_id)
        wanted = (self._shown(expected), edit.document_id, edit.annotator_id)
        if found is None or (self._shown(found[0]), *found[1:3]) != wanted:
            raise SpanConflict(Reason.SPAN_CHANGED, start=expected.start, end=expected.end)
        return found[0], found[3]

    def _shown(self, span: Span) -> Span:
        label = self.labels.shown_key(span.label)
        return span if label == span.label else replace(span, label=label)

    def _document_text(self, document_id: str) -> str:
        """Return a document's text; the last one is remembered, since texts never change."""
        if self._text[0] != document_id:
            text = self._database.value("SELECT text FROM document WHERE id = ?", (document_id,))
            if text is None:
                raise AnnotatorError(Reason.UNKNOWN_DOCUMENT, id=document_id)
            self._text = (document_id, text)
        return self._text[1]


def _spans_content(spans: tuple[Span, ...]) -> dict[str, Any]:
    return {"spans": [span_content(span) for span in spans]}


def span_content(span: Span) -> dict[str, Any]:
    """Return a span as it stands in an event's body."""
    return {
        "id": span.id,
        "start": span.start,
        "end": span.end,
        "label": span.label,
        "text": span.text,
        "attributes": dict(span.attributes),
        "note": span.note,
    }


def span_of(content: Any) -> Span:
    """Return the span of an event's body."""
    return Span(**content)


def document_content(document: Document, digest: str) -> dict[str, Any]:
    """Return a document as it stands in an event's body: all but its text, which has its hash."""
    return {
        "title": document.title,
        "source": document.source,
        "published": document.published,
        "meta": dict(document.meta),
        "sha256": digest,
    }

"""Applies edits: checks each against the project and records it as an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.document import Annotator, AnnotatorKind, Document, Status, is_name
from annotator.core.edits import AddSpan, Batch, Change, ChangeSpan, Edit, RemoveSpan, SetStatus
from annotator.core.errors import AnnotatorError, InvalidSpan, Reason, SpanConflict
from annotator.core.identifiers import new_id
from annotator.core.span import Span, check_kept, check_span
from annotator.store.annotation_sets import number_of, read_span, read_status
from annotator.store.events import Event, EventLog
from annotator.store.projections import Projections

if TYPE_CHECKING:
    from annotator.core.label_set import LabelSet
    from annotator.store.database import Database


# Work on a set begins it, and so does taking that work back: an edit made for one of these fits
# the other, or an undone label would keep the status before it from being undone.
_BEFORE_DONE = frozenset((Status.NEW, Status.IN_PROGRESS))


class Acts:
    """Writes to one open project; an act is one transaction."""

    def __init__(self, database: Database, labels: LabelSet) -> None:
        self._database = database
        self._labels = labels
        self.log = EventLog(database)
        self._projections = Projections(database)
        self._text: tuple[str, str] = ("", "")

    def record(self, kind: str, content: Any, **places: str | None) -> Event:
        """Append an event and fold it, inside the open transaction."""
        event = self.log.append(kind, content, **places)
        self._projections.fold(event, content)
        return event

    def add_annotator(self, name: str, kind: AnnotatorKind) -> Annotator:
        """Add somebody who labels, inside the open transaction.

        Raises:
            AnnotatorError: the name cannot be one.
        """
        if not is_name(name):
            raise AnnotatorError(Reason.BAD_NAME, path=self._database.path, name=name)
        annotator = Annotator(new_id(), name, kind)
        content = {"name": name, "kind": str(kind)}
        self.record("annotator.added", content, annotator=annotator.id)
        return annotator

    def apply(self, act: Edit | Batch) -> Change:
        """Check and write an act; it is on the disk when this returns.

        Raises:
            SpanConflict: a span or status is not what the edit was made for, or the same words
                have this label already.
            InvalidSpan: the span does not fit the text, or its label is unknown.
            StorageFailed, Locked, ReadOnly, TooNew: it could not be written; nothing was.
        """
        edits = act.edits if isinstance(act, Batch) else (act,)
        try:
            with self._database.transaction():
                events = tuple(self._apply_one(edit).id for edit in edits)
        except BaseException:
            self.forget()
            raise
        return Change(edits, events)

    def forget(self) -> None:
        """Forget what was remembered of the project, after a transaction that was rolled back."""
        self.log.forget()
        self._text = ("", "")

    def _apply_one(self, edit: Edit) -> Event:
        if number_of(self._database, edit.annotator_id) is None:
            raise AnnotatorError(Reason.UNKNOWN_ANNOTATOR, name=edit.annotator_id, known="")
        places = {"annotator": edit.annotator_id, "document": edit.document_id}
        match edit:
            case AddSpan(span=span):
                self._check(edit, span)
                return self.record("span.added", span_content(span), target=span.id, **places)
            case RemoveSpan(span=span):
                base = self._base(edit, span)
                content = span_content(span)
                return self.record("span.removed", content, target=span.id, base=base, **places)
            case ChangeSpan(before=before, after=after):
                base = self._base(edit, before)
                if after.id != before.id:
                    raise SpanConflict(Reason.SPAN_CHANGED, start=after.start, end=after.end)
                self._check(edit, after)
                content = {"before": span_content(before), "after": span_content(after)}
                return self.record("span.changed", content, target=after.id, base=base, **places)
            case SetStatus(before=before_status, after=after_status):
                self._document_text(edit.document_id)
                found = read_status(self._database, edit.document_id, edit.annotator_id)
                if found is not before_status and not {found, before_status} <= _BEFORE_DONE:
                    raise SpanConflict(Reason.SPAN_CHANGED)
                content = {"before": str(found), "after": str(after_status)}
                return self.record("status.set", content, **places)

    def _check(self, edit: AddSpan | ChangeSpan, span: Span) -> None:
        check_span(span, self._document_text(edit.document_id))
        check_kept(span)
        if span.label not in self._labels:
            known = ", ".join(self._labels.keys())
            raise InvalidSpan(Reason.UNKNOWN_LABEL, label=span.label, known=known)
        twin = self._database.value(
            "SELECT s.id FROM span AS s JOIN document AS d ON d.row = s.document"
            " JOIN annotator AS a ON a.number = s.annotator WHERE d.id = ? AND a.id = ?"
            ' AND s.start = ? AND s."end" = ? AND s.label = ?',
            (edit.document_id, edit.annotator_id, span.start, span.end, span.label),
        )
        same_id = isinstance(edit, AddSpan) and read_span(self._database, span.id) is not None
        if twin not in (None, span.id) or same_id:
            raise SpanConflict(Reason.DUPLICATE_SPAN, start=span.start, end=span.end)

    def _base(self, edit: RemoveSpan | ChangeSpan, expected: Span) -> str:
        """Return the event that made the span what the edit expects it to be."""
        found = read_span(self._database, expected.id)
        wanted = (expected, edit.document_id, edit.annotator_id)
        if found is None or found[:3] != wanted:
            raise SpanConflict(Reason.SPAN_CHANGED, start=expected.start, end=expected.end)
        return found[3]

    def _document_text(self, document_id: str) -> str:
        """Return a document's text; the last one is remembered, since texts never change."""
        if self._text[0] != document_id:
            text = self._database.value("SELECT text FROM document WHERE id = ?", (document_id,))
            if text is None:
                raise AnnotatorError(Reason.UNKNOWN_DOCUMENT, id=document_id)
            self._text = (document_id, text)
        return self._text[1]


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


def document_content(document: Document, digest: str) -> dict[str, Any]:
    """Return a document as it stands in an event's body: all but its text, which has its hash."""
    return {
        "title": document.title,
        "source": document.source,
        "published": document.published,
        "meta": dict(document.meta),
        "sha256": digest,
    }

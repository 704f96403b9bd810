"""Applies acts: each is one transaction, and every edit in it an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.assignment import Assign
from annotator.core.document import Annotator, AnnotatorKind, is_name
from annotator.core.edits import Batch, Change, ChangeLabels, Edit
from annotator.core.errors import AnnotatorError, InvalidLabels, Reason, SpanConflict
from annotator.core.identifiers import new_id
from annotator.core.label_codec import check_labels, label_content
from annotator.core.progress import Progress, silent
from annotator.core.review_edits import ReviewEdit
from annotator.store.annotation_sets import is_in_use, number_of, read_label_set
from annotator.store.log.events import Event, EventLog
from annotator.store.log.projections import Projections
from annotator.store.log.review_edits import ReviewEdits
from annotator.store.log.set_edits import SetEdits
from annotator.store.team.assignments import read_assignments

if TYPE_CHECKING:
    from annotator.core.label_set import LabelSet
    from annotator.store.file.database import Database


class Acts:
    """Writes to one open project."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.log = EventLog(database)
        self._projections = Projections(database)
        self._sets = SetEdits(database, self.record)
        self._reviews = ReviewEdits(database, self.record)
        self._take_labels()

    def _take_labels(self) -> None:
        self.labels: LabelSet = read_label_set(self._database)
        self._sets.labels = self._reviews.labels = self.labels

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

    def apply(self, act: Edit | Batch, report: Progress = silent) -> Change:
        """Check and write an act; it is on the disk when this returns. Progress is in edits.

        Raises:
            Cancelled: from ``report``; nothing was written.
            SpanConflict: what is edited is not what the edit was made for, or the same words
                have this label already.
            InvalidSpan: the span does not fit the text, or its label is unknown.
            InvalidVerdict: the verdict is not right in itself, or on one's own set.
            InvalidLabels: the label set is not right in itself, or a label of spans is left out.
            StorageFailed, Locked, ReadOnly, TooNew: it could not be written; nothing was.
        """
        edits = act.edits if isinstance(act, Batch) else (act,)
        try:
            with self._database.transaction():
                events = []
                for done, edit in enumerate(edits):
                    report(done, len(edits))
                    events.append(self._apply_one(edit).id)
                report(len(edits), len(edits))  # the last chance to cancel
        except BaseException:
            self.forget()
            raise
        if any(isinstance(edit, ChangeLabels) for edit in edits):
            self._take_labels()
        return Change(edits, tuple(events))

    def forget(self) -> None:
        """Forget what was remembered of the project, after a transaction that was rolled back."""
        self.log.forget()
        self._projections.forget()
        self._sets.forget()

    def _apply_one(self, edit: Edit) -> Event:
        if isinstance(edit, Assign):
            return self._assign(edit)
        if number_of(self._database, edit.annotator_id) is None:
            raise AnnotatorError(Reason.UNKNOWN_ANNOTATOR, name=edit.annotator_id, known="")
        if isinstance(edit, ChangeLabels):
            return self._change_labels(edit)
        if isinstance(edit, ReviewEdit):
            return self._reviews.apply(edit)
        return self._sets.apply(edit)

    def _change_labels(self, edit: ChangeLabels) -> Event:
        check_labels(edit.after)
        if read_label_set(self._database) != edit.before:
            raise SpanConflict(Reason.LABELS_CHANGED)
        for key in set(edit.before.keys()).difference(edit.after.keys()):
            if is_in_use(self._database, key):
                raise InvalidLabels(Reason.LABEL_IN_USE, label=key)
        content = {
            "before": [label_content(label) for label in edit.before],
            "after": [label_content(label) for label in edit.after],
        }
        return self.record("labels.changed", content, annotator=edit.annotator_id)

    def _assign(self, edit: Assign) -> Event:
        found = read_assignments(self._database)
        for document, annotators in edit.before.items():
            if set(found.get(document, ())) != set(annotators):
                raise SpanConflict(Reason.ASSIGNMENT_CHANGED)
        documents = edit.before.keys() | edit.after.keys()
        content = {"documents": {each: [*edit.after.get(each, ())] for each in documents}}
        return self.record("assignment.made", content, annotator=edit.annotator_id)

    def refresh(self) -> None:
        """Take in what was written past this object."""
        self.forget()
        self._take_labels()

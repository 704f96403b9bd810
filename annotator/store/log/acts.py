"""Applies acts: each is one transaction, and every edit in it an event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from annotator.core.document import Annotator, AnnotatorKind, is_name
from annotator.core.edits.assignment import Assign
from annotator.core.edits.edits import (
    Batch,
    Change,
    ChangeLabels,
    ChangeSpan,
    Edit,
    RemoveSpan,
    RemoveSpans,
)
from annotator.core.edits.review_edits import ReviewEdit, SetVerdict
from annotator.core.edits.trash import TrashEdit
from annotator.core.edits.versions import ChooseVersion, SettleMoved
from annotator.core.errors import AnnotatorError, InvalidLabels, Reason, SpanConflict
from annotator.core.identifiers import new_id
from annotator.core.labels.label_codec import check_labels, label_content
from annotator.core.labels.label_set import LabelSet
from annotator.core.progress import Progress, silent
from annotator.core.span import Span
from annotator.core.verdict import Verdict
from annotator.store.annotation_sets import current_id, read_label_set, read_labels_in_use
from annotator.store.aside.trash_edits import TrashEdits
from annotator.store.log.events import Event, EventLog
from annotator.store.log.projections import Projections
from annotator.store.log.review_edits import ReviewEdits
from annotator.store.log.set_edits import SetEdits
from annotator.store.team.assignments import read_assignments
from annotator.store.team.labels import settle_labels
from annotator.store.versions.choosing import choose_version

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.labels.label_set import Label
    from annotator.store.file.database import Database


class Acts:
    """Writes to one open project."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.log = EventLog(database)
        self._projections = Projections(database)
        self._sets = SetEdits(database, self.record)
        self._reviews = ReviewEdits(database, self.record)
        self.trash = TrashEdits(database, self.record)
        self._take_labels(read_label_set(database))

    def _take_labels(self, labels: LabelSet) -> None:
        self.labels: LabelSet = labels
        self._sets.labels = self._reviews.labels = labels

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

    def add_labels(self, labels: Sequence[Label]) -> None:
        """Add labels to the project's, inside the open transaction; nobody is named for it.

        Raises:
            InvalidLabels: one of them is not right, or not new.
        """
        before, after = self.labels, LabelSet((*self.labels, *labels))
        check_labels(after)
        self._record_labels(before, after, None)

    def apply(self, act: Edit | Batch, report: Progress = silent) -> Change:
        """Check and write an act; it is on the disk when this returns. Progress is in edits.

        The edits of the Change are as they were recorded, so that their inverses bring back just
        what was there.

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
        labels = self.labels
        recorded: list[Edit] = []
        event_ids: list[str] = []
        try:
            with self._database.transaction():
                for done, edit in enumerate(edits):
                    report(done, len(edits))
                    applied, event = self._apply_one(edit)
                    recorded.append(applied)
                    event_ids.append(event.id)
                self._drop_unused_labels(recorded)
                report(len(edits), len(edits))  # the last chance to cancel
        except BaseException:
            self.forget(labels)
            raise
        return Change(tuple(recorded), tuple(event_ids))

    def forget(self, labels: LabelSet) -> None:
        """Forget what was remembered of the project, after a transaction that was rolled back.

        ``labels`` are those that were there before it.
        """
        self._take_labels(labels)
        self.log.forget()
        self._projections.forget()
        self._sets.forget()

    def _apply_one(self, edit: Edit) -> tuple[Edit, Event]:
        if isinstance(edit, Assign):
            return edit, self._assign(edit)
        if isinstance(edit, TrashEdit | ChooseVersion) and edit.annotator_id is None:
            return edit, self._set_aside(edit)
        annotator_id = current_id(self._database, edit.annotator_id or "")
        if annotator_id is None:
            raise AnnotatorError(Reason.UNKNOWN_ANNOTATOR, name=edit.annotator_id, known="")
        if annotator_id != edit.annotator_id:  # made before a merge that gave them another
            edit = replace(edit, annotator_id=annotator_id)
        if isinstance(edit, ChangeLabels):
            return edit, self._change_labels(edit)
        if isinstance(edit, ReviewEdit):
            return self._reviews.apply(edit)
        if isinstance(edit, TrashEdit | ChooseVersion):
            return edit, self._set_aside(edit)
        return self._sets.apply(edit)

    def _set_aside(self, edit: TrashEdit | ChooseVersion) -> Event:
        if isinstance(edit, ChooseVersion):
            event = choose_version(self._database, self.record, edit)
        else:
            event = self.trash.apply(edit)
        self.look_again()
        return event

    def look_again(self) -> None:
        """Forget the text of a document that may be gone, and labels that stayed for its spans."""
        self._sets.forget()
        self._take_labels(read_label_set(self._database))

    def _change_labels(self, edit: ChangeLabels) -> Event:
        check_labels(edit.after)
        if self.labels != edit.before:
            raise SpanConflict(Reason.LABELS_CHANGED)
        if gone := set(edit.before.keys()).difference(edit.after.keys()):
            for key in sorted(gone & read_labels_in_use(self._database)):
                raise InvalidLabels(Reason.LABEL_IN_USE, label=key)
        return self._record_labels(edit.before, edit.after, edit.annotator_id)

    def _record_labels(self, before: LabelSet, after: LabelSet, annotator_id: str | None) -> Event:
        content = {
            "before": [label_content(label) for label in before],
            "after": [label_content(label) for label in after],
        }
        event = self.record("labels.changed", content, annotator=annotator_id)
        self._take_labels(after)
        return event

    def _drop_unused_labels(self, edits: list[Edit]) -> None:
        """Let a label go that another computer removed, where it stayed for these spans alone."""
        retired = {label.key for label in self.labels if label.retired}
        if retired and any(retired.intersection(_labels_left(edit)) for edit in edits):
            settle_labels(self._database)
            self._take_labels(read_label_set(self._database))

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
        self.forget(read_label_set(self._database))


def _labels_left(edit: Edit) -> set[str]:
    """Return the labels that an edit took from spans."""
    match edit:
        case RemoveSpan():
            return {edit.span.label}
        case RemoveSpans():
            return {span.label for span in edit.spans}
        case ChangeSpan():
            return {edit.before.label} - {edit.after.label}
        case SettleMoved():
            return {edit.span.label}
        case SetVerdict(before=Verdict(corrected=Span(label=label))):
            return {label}
    return set()

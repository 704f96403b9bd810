"""Folds events into the tables that are read: labels, annotators, sets, spans, assignments.

Live writing, replaying the log and taking events of other computers in use the same functions, so
the tables can always be made again. Events are folded in canonical order: by clock, then by id.
Folding takes any history, also one of which parts are missing or were made without knowing of one
another: the last says what holds, and what somebody took out or changed later stays so. The folds
of reviews are in review_projections.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from annotator.core.document import Status
from annotator.store.annotation_sets import number_of
from annotator.store.aside.moving import settle_after, settle_standings
from annotator.store.copies.sources import put_source
from annotator.store.documents import row_of
from annotator.store.file.bulk_rows import add_counts
from annotator.store.log.events import EventLog
from annotator.store.log.review_projections import ReviewProjections
from annotator.store.log.span_table import SpanTable
from annotator.store.team.assignments import put_assignments, settle_assignments
from annotator.store.team.labels import has_retired, settle_labels
from annotator.store.versions.moved_spans import put_moved

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.store.file.database import Database
    from annotator.store.log.events import Event
    from annotator.store.log.span_table import NewSet

_FURTHER = (Status.NEW, Status.IN_PROGRESS, Status.SKIPPED, Status.DONE)


class Projections:
    """The tables of one database that follow the log."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._spans = SpanTable(database)
        self._reviews = ReviewProjections(database, self._spans)
        self._folds = {
            "project.begun": self._labels_changed,
            "labels.changed": self._labels_changed,
            "assignment.made": self._assignment_made,
            "annotator.added": self._annotator_added,
            "source.added": self._source_added,
            "documents.removed": self._standing_changed,
            "documents.restored": self._standing_changed,
            "trash.emptied": self._standing_changed,
            "version.chosen": self._standing_changed,
        }
        # An event of these changes nothing but the set of its annotator over its document.
        self._set_folds = {
            "spans.imported": self._spans_imported,
            "spans.added": self._spans_added,
            "spans.removed": self._spans_removed,
            "span.added": self._span_added,
            "span.removed": self._span_removed,
            "span.changed": self._span_changed,
            "status.set": self._status_set,
            "marks.set": self._marks_set,
            "spans.carried": self._spans_carried,
            "moved.settled": self._moved_settled,
            **self._reviews.folds,
        }

    def forget(self) -> None:
        """Forget what was remembered, after a transaction that was rolled back."""
        self._spans.forget()

    def fold(self, event: Event, content: Any) -> None:
        """Take one event into the tables; ``content`` is its decoded body."""
        if event.kind in self._set_folds:
            document, annotator = self._places(event)
            if document is not None and annotator is not None:
                self.fold_into_set(event, content, document, annotator)
        elif event.kind in self._folds:
            self._folds[event.kind](event, content)

    def fold_into_set(self, event: Event, content: Any, document: int, annotator: int) -> None:
        """Take an event into the set of an annotator's number over a document's row."""
        fold = self._set_folds.get(event.kind)
        if fold is not None:
            fold(event, content, document, annotator)

    def put_new_sets(self, sets: Sequence[NewSet]) -> None:
        """Take sets in as the first event of each, a ``spans.imported``, would."""
        self._database.execute_many(
            "INSERT INTO annotation_set (document, annotator, status, span_count)"
            " VALUES (?, ?, ?, ?)",
            [(each.document, each.annotator, each.status, len(each.spans)) for each in sets],
        )
        self._spans.put_new(sets)

    def count_new_sets(self, sets: Sequence[NewSet]) -> None:
        """Count sets that were taken in while no trigger did."""
        statuses: dict[tuple[int, str], list[int]] = {}
        labels: dict[int, list[str]] = {}
        for each in sets:
            numbers = statuses.setdefault((each.annotator, each.status), [0, 0])
            numbers[0] += 1
            numbers[1] += len(each.spans)
            labels.setdefault(each.annotator, []).extend([span.label for span in each.spans])
        by_label = {
            (annotator, label): count
            for annotator, found in labels.items()
            for label, count in Counter(found).items()
        }
        add_counts(self._database, statuses, by_label)

    def clear_set(self, document: int, annotator: int) -> None:
        """Take out all that the events of a set made, to fold them again."""
        self._spans.clear(document, annotator)
        self._reviews.clear(document, annotator)
        self._database.execute(
            "DELETE FROM moved_span WHERE document = ? AND annotator = ?", (document, annotator)
        )
        self._database.execute(
            "DELETE FROM annotation_set WHERE document = ? AND annotator = ?",
            (document, annotator),
        )

    def settle_standings(self) -> None:
        """Let documents be in the project or set aside as the log says, with what hangs on them."""
        self._fold_again(settle_standings(self._database))
        self.settle()

    def _fold_again(self, documents: Iterable[str]) -> None:
        for document in documents:
            for event in EventLog(self._database).of_document(document):
                self.fold(event, event.content())

    def settle(self) -> None:
        """Make right, after the sets, what depends on all of the log."""
        settle_labels(self._database)
        settle_assignments(self._database)

    def _places(self, event: Event) -> tuple[int | None, int | None]:
        """Return the row of the event's document and the number of its annotator."""
        return (
            row_of(self._database, event.document or ""),
            number_of(self._database, event.annotator or ""),
        )

    def _labels_changed(self, event: Event, content: Any) -> None:
        settle_labels(self._database)

    def _assignment_made(self, event: Event, content: Any) -> None:
        put_assignments(self._database, content["documents"])

    def _standing_changed(self, event: Event, content: Any) -> None:
        back = settle_after(self._database, event.id, event.kind, content)
        self._fold_again(back)
        if back:
            settle_assignments(self._database)
        if has_retired(self._database):  # perhaps for the spans alone that came or went
            settle_labels(self._database)

    def _annotator_added(self, event: Event, content: Any) -> None:
        self._database.execute(
            "INSERT INTO annotator (id, name, kind) VALUES (?, ?, ?)",
            (event.annotator, content["name"], content["kind"]),
        )

    def _source_added(self, event: Event, content: Any) -> None:
        put_source(self._database, event, content)

    def _spans_imported(self, event: Event, content: Any, document: int, annotator: int) -> None:
        more = self._spans.put(content["spans"], document, annotator, event.id)
        self._count(document, annotator, more, content["status"])
        # An import never takes a set back, whatever it was an import of.
        before = _FURTHER[: _FURTHER.index(content["status"])]
        self._database.execute(
            "UPDATE annotation_set SET status = ? WHERE document = ? AND annotator = ?"
            f" AND status IN ({','.join('?' * len(before))})",
            (content["status"], document, annotator, *before),
        )

    def _spans_carried(self, event: Event, content: Any, document: int, annotator: int) -> None:
        self._spans_imported(event, content, document, annotator)
        if content["flag"] is not None or content["skip_reason"]:
            self._marks_set(event, {"after": content}, document, annotator)
        self._spans.describe_labels(each["span"]["label"] for each in content["unsure"])
        put_moved(self._database, content["unsure"], document, annotator)

    def _moved_settled(self, event: Event, content: Any, document: int, annotator: int) -> None:
        self._database.execute(
            "UPDATE moved_span SET settled = ? WHERE document = ? AND annotator = ? AND id = ?",
            (int(content["settled"]), document, annotator, event.target),
        )

    def _spans_added(self, event: Event, content: Any, document: int, annotator: int) -> None:
        more = self._spans.put(content["spans"], document, annotator, event.id)
        self._count(document, annotator, more, Status.IN_PROGRESS)

    def _spans_removed(self, event: Event, content: Any, document: int, annotator: int) -> None:
        out = (self._spans.take_out(span["id"], document, annotator) for span in content["spans"])
        self._count(document, annotator, sum(out), Status.IN_PROGRESS)

    def _span_added(self, event: Event, content: Any, document: int, annotator: int) -> None:
        more = self._spans.put([content], document, annotator, event.id)
        self._count(document, annotator, more, Status.IN_PROGRESS)

    def _span_removed(self, event: Event, content: Any, document: int, annotator: int) -> None:
        more = self._spans.take_out(content["id"], document, annotator)
        self._count(document, annotator, more, Status.IN_PROGRESS)

    def _span_changed(self, event: Event, content: Any, document: int, annotator: int) -> None:
        more = self._spans.change(content["after"], document, annotator, event.id)
        self._count(document, annotator, more, Status.NEW)

    def _status_set(self, event: Event, content: Any, document: int, annotator: int) -> None:
        self._count(document, annotator, 0, content["after"])
        self._database.execute(
            "UPDATE annotation_set SET status = ? WHERE document = ? AND annotator = ?",
            (content["after"], document, annotator),
        )

    def _marks_set(self, event: Event, content: Any, document: int, annotator: int) -> None:
        self._count(document, annotator, 0, Status.NEW)
        self._database.execute(
            "UPDATE annotation_set SET flag = ?, skip_reason = ?"
            " WHERE document = ? AND annotator = ?",
            (content["after"]["flag"], content["after"]["skip_reason"], document, annotator),
        )

    def _count(self, document: int, annotator: int, more: int, first_status: str) -> None:
        """Add to a set's count of spans; a set that is new begins with ``first_status``."""
        self._database.execute(
            "INSERT INTO annotation_set (document, annotator, status, span_count)"
            " VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET span_count = span_count + ?",
            (document, annotator, first_status, more, more),
        )
        if first_status == Status.IN_PROGRESS:
            self._database.execute(
                "UPDATE annotation_set SET status = 'in_progress'"
                " WHERE document = ? AND annotator = ? AND status = 'new'",
                (document, annotator),
            )

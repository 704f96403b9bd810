"""Folds events into the tables that are read: labels, annotators, sets, spans.

Live writing and replaying the log use the same functions, so the tables can always be made again.
Those of reviews are in review_projections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from annotator.core.document import Status
from annotator.store.log.events import encode
from annotator.store.log.review_projections import ReviewProjections

if TYPE_CHECKING:
    from annotator.store.file.database import Database
    from annotator.store.log.events import Event

_INSERT_SPAN = (
    'INSERT INTO span (id, document, annotator, start, "end", label, text, attributes, note,'
    " event) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class Projections:
    """The tables of one database that follow the log."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._folds = {
            "project.begun": self._project_begun,
            "labels.changed": self._labels_changed,
            "annotator.added": self._annotator_added,
            "spans.imported": self._spans_imported,
            "spans.added": self._spans_added,
            "spans.removed": self._spans_removed,
            "span.added": self._span_added,
            "span.removed": self._span_removed,
            "span.changed": self._span_changed,
            "status.set": self._status_set,
            "marks.set": self._marks_set,
            **ReviewProjections(database).folds,
        }

    def fold(self, event: Event, content: Any) -> None:
        """Take one event into the tables; ``content`` is its decoded body."""
        fold = self._folds.get(event.kind)
        if fold is not None:
            fold(event, content)

    def _places(self, event: Event) -> tuple[int, int]:
        """Return the row of the event's document and the number of its annotator."""
        database = self._database
        return (
            database.value("SELECT row FROM document WHERE id = ?", (event.document,)),
            database.value("SELECT number FROM annotator WHERE id = ?", (event.annotator,)),
        )

    def _project_begun(self, event: Event, content: Any) -> None:
        self._put_labels(content["labels"])

    def _labels_changed(self, event: Event, content: Any) -> None:
        kept = [label["key"] for label in content["after"]]
        gone = {label["key"] for label in content["before"]}.difference(kept)
        self._database.execute_many("DELETE FROM label WHERE key = ?", [(key,) for key in gone])
        self._put_labels(content["after"])

    def _put_labels(self, labels: list[Any]) -> None:
        self._database.execute_many(
            "INSERT INTO label (key, place, content) VALUES (?, ?, ?) ON CONFLICT (key)"
            " DO UPDATE SET place = excluded.place, content = excluded.content",
            [(label["key"], place, encode(label)) for place, label in enumerate(labels)],
        )

    def _annotator_added(self, event: Event, content: Any) -> None:
        self._database.execute(
            "INSERT INTO annotator (id, name, kind) VALUES (?, ?, ?)",
            (event.annotator, content["name"], content["kind"]),
        )

    def _spans_imported(self, event: Event, content: Any) -> None:
        document, annotator = self._places(event)
        spans = content["spans"]
        self._database.execute_many(
            _INSERT_SPAN, [_values(span, document, annotator, event.id) for span in spans]
        )
        self._count(document, annotator, len(spans), content["status"])
        self._set_status(document, annotator, content["status"])

    def _spans_added(self, event: Event, content: Any) -> None:
        document, annotator = self._places(event)
        spans = content["spans"]
        self._database.execute_many(
            _INSERT_SPAN, [_values(span, document, annotator, event.id) for span in spans]
        )
        self._count(document, annotator, len(spans), Status.IN_PROGRESS)

    def _spans_removed(self, event: Event, content: Any) -> None:
        document, annotator = self._places(event)
        spans = content["spans"]
        self._database.execute_many(
            "DELETE FROM span WHERE id = ?", [(span["id"],) for span in spans]
        )
        self._count(document, annotator, -len(spans), Status.IN_PROGRESS)

    def _span_added(self, event: Event, content: Any) -> None:
        document, annotator = self._places(event)
        self._database.execute(_INSERT_SPAN, _values(content, document, annotator, event.id))
        self._count(document, annotator, 1, Status.IN_PROGRESS)

    def _span_removed(self, event: Event, content: Any) -> None:
        document, annotator = self._places(event)
        self._database.execute("DELETE FROM span WHERE id = ?", (event.target,))
        self._count(document, annotator, -1, Status.IN_PROGRESS)

    def _span_changed(self, event: Event, content: Any) -> None:
        after = content["after"]
        self._database.execute(
            'UPDATE span SET start = ?, "end" = ?, label = ?, text = ?, attributes = ?, note = ?,'
            " event = ? WHERE id = ?",
            (*_values(after, 0, 0, event.id)[3:], event.target),
        )

    def _status_set(self, event: Event, content: Any) -> None:
        document, annotator = self._places(event)
        self._count(document, annotator, 0, content["after"])
        self._set_status(document, annotator, content["after"])

    def _marks_set(self, event: Event, content: Any) -> None:
        document, annotator = self._places(event)
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

    def _set_status(self, document: int, annotator: int, status: str) -> None:
        self._database.execute(
            "UPDATE annotation_set SET status = ? WHERE document = ? AND annotator = ?",
            (status, document, annotator),
        )


def _values(span: Any, document: int, annotator: int, event: str) -> tuple[Any, ...]:
    attributes = span["attributes"]
    return (
        span["id"],
        document,
        annotator,
        span["start"],
        span["end"],
        span["label"],
        span["text"],
        orjson.dumps(attributes, option=orjson.OPT_SORT_KEYS).decode() if attributes else "{}",
        span["note"],
        event,
    )

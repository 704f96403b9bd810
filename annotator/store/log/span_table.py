"""The table of spans, in which the same words have a label once, whoever's computer it came from.

One annotator may label the same words on two computers. Both spans are kept: one is read, the
others stand behind it as its twins, and the next of them is read where it goes away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

from annotator.store.file.bulk_rows import insert_rows
from annotator.store.log.events import encode
from annotator.store.team.labels import STUB_PLACE, stub

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.core.span import Span
    from annotator.store.file.database import Database, Row

_COLUMNS = ' (id, document, annotator, start, "end", label, text, attributes, note, event)'
_VALUES = f"{_COLUMNS} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SPAN = "id = ? AND document = ? AND annotator = ?"
_SET = "document = ? AND annotator = ?"
_PLACE = 'document = ? AND annotator = ? AND start = ? AND "end" = ? AND label = ?'


class NewSet(NamedTuple):
    """A set that is not in the tables: the spans are those of its event, all of different words."""

    document: int
    annotator: int
    status: str
    spans: Sequence[Span]
    event: str


class SpanTable:
    """The spans of all sets of one project. Methods return how many more of them are read."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._described = set[str]()

    def forget(self) -> None:
        """Forget which labels are described, after a transaction that was rolled back."""
        self._described.clear()

    def put(self, spans: list[Any], document: int, annotator: int, event: str) -> int:
        """Take spans in; one that is there already by its id stays as it is."""
        self.describe_labels(span["label"] for span in spans)
        rows = [_values(span, document, annotator, event) for span in spans]
        if not rows:
            return 0
        count = self._database.execute_many(f"INSERT OR IGNORE INTO span{_VALUES}", rows)
        if count < len(rows):
            for row in rows:
                if not self._has(row[:3]):
                    self._database.execute(f"INSERT INTO span_twin{_VALUES}", row)
        return count

    def put_new(self, sets: Sequence[NewSet]) -> None:
        """Take the spans of new sets in."""
        rows = [
            (
                span.id,
                document,
                annotator,
                span.start,
                span.end,
                span.label,
                span.text,
                encode(dict(span.attributes)) if span.attributes else "{}",
                span.note,
                event,
            )
            for document, annotator, _status, spans, event in sets
            for span in spans
        ]
        rows.sort()  # in the order of the table, of which less has to be looked up then
        self.describe_labels({span.label for each in sets for span in each.spans})
        insert_rows(self._database, f"span{_COLUMNS}", rows)

    def take_out(self, span_id: str, document: int, annotator: int) -> int:
        """Take a span out, if it is there."""
        key = (span_id, document, annotator)
        place = self._place(key)
        if place is None:
            self._database.execute(f"DELETE FROM span_twin WHERE {_SPAN}", key)
            return 0
        self._database.execute(f"DELETE FROM span WHERE {_SPAN}", key)
        return self._bring_forward(document, annotator, place) - 1

    def change(self, span: Any, document: int, annotator: int, event: str) -> int:
        """Give a span other content; one that is not there, or no longer, is put there."""
        key = (span["id"], document, annotator)
        place = self._place(key)
        if place != (span["start"], span["end"], span["label"]):
            more = self.take_out(*key)
            return more + self.put([span], document, annotator, event)
        values = _values(span, document, annotator, event)
        self._database.execute(
            f"UPDATE span SET text = ?, attributes = ?, note = ?, event = ? WHERE {_SPAN}",
            (*values[6:], *key),
        )
        return 0

    def clear(self, document: int, annotator: int) -> None:
        """Take all spans of a set out."""
        for table in ("span", "span_twin"):
            self._database.execute(f"DELETE FROM {table} WHERE {_SET}", (document, annotator))

    def _place(self, key: Row) -> Row | None:
        return self._database.row(f'SELECT start, "end", label FROM span WHERE {_SPAN}', key)

    def _has(self, key: Row) -> bool:
        return any(
            self._database.row(f"SELECT 1 FROM {table} WHERE {_SPAN}", key)
            for table in ("span", "span_twin")
        )

    def _bring_forward(self, document: int, annotator: int, place: Row) -> int:
        """Let the first of the twins that stood behind a span be read; return whether any did."""
        where = (document, annotator, *place)
        twin = self._database.row(
            f"SELECT * FROM span_twin WHERE {_PLACE} ORDER BY id LIMIT 1", where
        )
        if twin is None:
            return 0
        self._database.execute(f"DELETE FROM span_twin WHERE {_SPAN}", twin[:3])
        self._database.execute(f"INSERT INTO span{_VALUES}", twin)
        return 1

    def describe_labels(self, keys: Iterable[str]) -> None:
        """Describe labels that nobody described yet by their keys, until labels are settled."""
        for key in set(keys) - self._described:
            self._database.execute(
                "INSERT OR IGNORE INTO label (key, place, content) VALUES (?, ?, ?)",
                (key, STUB_PLACE, encode(stub(key))),
            )
            self._described.add(key)


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

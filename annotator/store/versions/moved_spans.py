"""The spans of former versions whose place in the present one is to be confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.text.reanchoring import Doubt, MovedSpan
from annotator.store.log.events import decode, encode
from annotator.store.log.set_edits import span_content, span_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.store.file.database import Database


def moved_content(moved: MovedSpan) -> dict[str, Any]:
    """Return a span to be confirmed as it stands in an event's body."""
    return {
        "span": span_content(moved.span),
        "start": moved.start,
        "end": moved.end,
        "doubt": str(moved.doubt),
    }


def put_moved(database: Database, contents: Iterable[Any], document: int, annotator: int) -> None:
    """Take spans in that are to be confirmed; one that is there already stays as it is."""
    database.execute_many(
        'INSERT OR IGNORE INTO moved_span (document, annotator, id, content, start, "end", doubt,'
        " settled) VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
        [
            (
                document,
                annotator,
                each["span"]["id"],
                encode(each["span"]),
                each["start"],
                each["end"],
                each["doubt"],
            )
            for each in contents
        ],
    )


def read_moved(database: Database, row: int, annotator: int | None) -> list[MovedSpan]:
    """Return what one annotator has to confirm in the document of a row, in text order."""
    rows = database.rows(
        'SELECT content, start, "end", doubt FROM moved_span'
        " WHERE document = ? AND annotator IS ? AND settled = 0",
        (row, annotator),
    )
    moved = [
        MovedSpan(span_of(decode(content)), start, end, Doubt(doubt))
        for content, start, end, doubt in rows
    ]
    return sorted(moved, key=lambda each: (each.span.start, -each.span.end, each.span.id))


def rows_with_moved(database: Database, annotator: int | None) -> list[int]:
    """Return the rows of the documents in which an annotator has something to confirm."""
    rows = database.rows(
        "SELECT DISTINCT document FROM moved_span WHERE settled = 0 AND annotator IS ?"
        " ORDER BY document",
        (annotator,),
    )
    return [row for (row,) in rows]


def count_moved(database: Database, annotator: int | None) -> int:
    """Return how many spans an annotator has to confirm."""
    return int(
        database.value(
            "SELECT count(*) FROM moved_span WHERE settled = 0 AND annotator IS ?", (annotator,)
        )
    )

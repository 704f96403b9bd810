"""What annotators did and noted, as a log or a table gives it for counting."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Act(NamedTuple):
    """One event of an annotator over a document.

    ``moment`` is in seconds since 1970. ``spans`` are how many more the set has by it. ``status``
    is the one it set, if any. ``is_work`` is False for what an import did in somebody's name.
    """

    annotator: str
    document_id: str
    moment: float
    spans: int
    status: str | None
    is_work: bool


class NoteKind(StrEnum):
    """Where a note stands: on a span, on an article that is flagged, or on a verdict."""

    SPAN = "span"
    FLAG = "flag"
    VERDICT = "verdict"


class Noted(NamedTuple):
    """A note that nobody has dealt with yet.

    ``start`` and ``end`` are the code points of what it is about, 0 for the whole document.
    """

    kind: NoteKind
    row: int
    title: str
    annotator: str
    note: str
    quote: str
    start: int
    end: int

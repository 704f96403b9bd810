"""The lines of the journal, and those that an import prepares while it writes its events."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.store.file.database import Row

FIELDS = ("seq", "id", "clock", "annotator", "document", "kind", "target", "base", "body", "prev",
          "sha256")  # fmt: skip
_CLOCK_COUNTER = 16  # lower bits of an event's clock, see Event
_SECONDS_OF_DAY = 24 * 60 * 60
_MOST_PREPARED = 48_000_000  # bytes; what is beyond is read again


@dataclass(frozen=True, slots=True)
class Batch:
    """The lines of events with consecutive numbers, all of one day."""

    first: int
    last: int
    last_id: str
    day: str
    lines: bytearray


class Prepared:
    """The lines of what an import writes, so that the journal need not read it all again.

    They are of a transaction that is still open: the journal takes them once it is on the disk.
    """

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Forget all lines."""
        self.batches = deque[Batch]()
        self._size = 0

    def add(
        self, first: int, events: Sequence[Row], texts: Mapping[str, tuple[bytes, str]]
    ) -> None:
        """Prepare the lines of events that have numbers from ``first`` on.

        ``texts`` has by their ids the text of each document that is added, as JSON, and its
        metadata.
        """
        if not events or self._size > _MOST_PREPARED:
            return
        day = day_of(events[0][1])
        if day_of(events[-1][1]) != day:
            return
        lines = bytearray()
        for seq, row in enumerate(events, first):
            content: dict[str, Any] = dict(zip(FIELDS, (seq, *row), strict=True))
            if row[4] == "document.added":
                text, meta = texts[row[3]]
                content |= {"text": orjson.Fragment(text), "meta": meta}
            lines += orjson.dumps(content, option=orjson.OPT_APPEND_NEWLINE)
        self.batches.append(Batch(first, first + len(events) - 1, events[-1][0], day, lines))
        self._size += len(lines)


def line_of(row: Row) -> bytes:
    """Return the line of a row of the event's fields, and a document's text and metadata or None.

    The event has the hash of the text, and the metadata without their order.
    """
    content: dict[str, Any] = dict(zip(FIELDS, row, strict=False))
    if row[-2] is not None:
        content["text"], content["meta"] = row[-2:]
    return orjson.dumps(content, option=orjson.OPT_APPEND_NEWLINE)


def day_of(clock: int) -> str:
    """Return the name of the day of an event's clock."""
    return _name_of((clock >> _CLOCK_COUNTER) // 1000 // _SECONDS_OF_DAY)


@cache
def _name_of(day: int) -> str:
    """Return the name of a day since 1970."""
    return datetime.fromtimestamp(day * _SECONDS_OF_DAY, UTC).strftime("%Y-%m-%d")

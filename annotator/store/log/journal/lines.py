"""The lines of the journal, and those that an import prepares while it writes its events."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from errno import ENOSPC
from functools import cache
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from typing import IO

    from annotator.store.file.database import Row

FIELDS = ("seq", "id", "clock", "annotator", "document", "kind", "target", "base", "body", "prev",
          "sha256")  # fmt: skip
_CLOCK_COUNTER = 16  # lower bits of an event's clock, see Event
_SECONDS_OF_DAY = 24 * 60 * 60
_MOST_IN_MEMORY = 48_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Batch:
    """The lines of events with consecutive numbers, all of one day.

    What is too much for the memory is ``size`` bytes from ``start`` on of a file instead.
    """

    first: int
    last: int
    last_id: str
    day: str
    lines: bytearray | None
    start: int = 0
    size: int = 0


class Prepared:
    """The lines of what an import writes, so that the journal need not read it all again.

    They are of a transaction that is still open: the journal takes them once it is on the disk.
    Those that are too many for the memory wait in a file without a name in the project's folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: IO[bytes] | None = None
        self.forget()

    def forget(self) -> None:
        """Forget all lines."""
        self.batches = deque[Batch]()
        self._in_memory = 0
        self._no_room = False
        if self._file is not None:
            self._file.close()
            self._file = None

    def add(
        self,
        first: int,
        events: Sequence[tuple[Row, bytes]],
        texts: Mapping[str, tuple[bytes, str]],
    ) -> None:
        """Prepare the lines of events that have numbers from ``first`` on.

        Of each there are its fields, and its body as a string in JSON. ``texts`` has by their ids
        the text of each document that is added, as JSON, and its metadata.
        """
        if not events or self._no_room:
            return
        (opening, _), (closing, _) = events[0], events[-1]
        day = day_of(opening[1])
        if day_of(closing[1]) != day:
            return
        lines = bytearray()
        for seq, (row, body) in enumerate(events, first):
            content: dict[str, Any] = dict(zip(FIELDS, (seq, *row), strict=True))
            content["body"] = orjson.Fragment(body)
            if row[4] == "document.added":
                text, meta = texts[row[3]]
                content |= {"text": orjson.Fragment(text), "meta": meta}
            lines += orjson.dumps(content, option=orjson.OPT_APPEND_NEWLINE)
        batch = Batch(first, first + len(events) - 1, closing[0], day, lines)
        if self._in_memory + len(lines) <= _MOST_IN_MEMORY:
            self._in_memory += len(lines)
        else:
            try:
                batch = self._put_aside(batch, lines)
            except OSError:  # what cannot be kept is read from the project then
                self._no_room = True
                return
        self.batches.append(batch)

    def _put_aside(self, batch: Batch, lines: bytearray) -> Batch:
        if self._file is None:
            self._file = TemporaryFile(dir=self._folder, buffering=0)  # noqa: SIM115
        start = self._file.tell()
        if self._file.write(lines) != len(lines):
            raise OSError(ENOSPC, "a part of it fitted")
        return replace(batch, lines=None, start=start, size=len(lines))

    def lines_of(self, batch: Batch) -> bytearray | None:
        """Return the lines of a batch; None where those that were put aside cannot be read."""
        if batch.lines is not None or self._file is None:
            return batch.lines
        try:
            self._file.seek(batch.start)
            lines = bytearray(self._file.read(batch.size))
        except OSError:
            return None
        return lines if len(lines) == batch.size else None


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

"""Reads what can be read of a project: of a damaged file row by row, of a journal line by line."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.store.file import connections
from annotator.store.file.connections import sqlite3
from annotator.store.file.project_file import beside
from annotator.store.log.events import Event, is_intact
from annotator.store.log.journal.files import day_files, read_lines
from annotator.store.log.journal.lines import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Words = tuple[str, str, str]
"""A document's id, its text and its metadata as JSON."""
Found = tuple[int, Event, Words | None]
"""An event's place in the log, the event, and the words of the document it added, if known."""

_EVENTS = f"SELECT {', '.join(FIELDS)} FROM event WHERE seq BETWEEN ? AND ? ORDER BY seq"
_WORDS = "SELECT row, id, text, meta FROM document WHERE row BETWEEN ? AND ? ORDER BY row"
_ASIDE = (
    "SELECT row, id, text, meta FROM set_aside"
    " WHERE row BETWEEN ? AND ? AND text IS NOT NULL ORDER BY row"
)
_ROWS_A_PAGE = 64  # events are larger than 64 bytes, whatever is in them
_PAGE = 4096
_MOST_FAILURES = 200_000  # queries that end in damage before a table is given up


def events_in_journal(folder: Path) -> Iterator[Found]:
    """Yield the intact events of a journal."""
    for file in day_files(folder):
        for content in read_lines(file):
            words = None
            if "text" in content:
                words = (content["document"], content["text"], content.get("meta", "{}"))
            yield from _intact([tuple(content[name] for name in FIELDS)], words)


class Salvage:
    """A scratch copy of a project file, which may be damaged; the file itself is only read."""

    def __init__(self, connection: sqlite3.Connection | None, pages: int) -> None:
        self._connection = connection
        self.is_whole = connection is not None
        """Whether everything that was asked for could be read."""
        self._most = pages * _ROWS_A_PAGE

    def events(self) -> Iterator[Found]:
        """Yield the events that can be read and are intact."""
        return _intact(self._rows("event", "seq", _EVENTS), None)

    def words(self) -> Iterator[Words]:
        """Yield the documents' words that can be read, whether or not they are as they were."""
        for table, sql in (("document", _WORDS), ("set_aside", _ASIDE)):
            for _, *words in self._rows(table, "row", sql):
                if all(isinstance(each, str) for each in words):
                    yield words[0], words[1], words[2]

    def _rows(self, table: str, key: str, sql: str) -> Iterator[tuple[Any, ...]]:
        if self._connection is None:
            return
        last, failures = self._most, 0
        with suppress(sqlite3.Error, TypeError, ValueError):
            found = self._connection.execute(f"SELECT max({key}) FROM {table}").fetchone()[0]
            last = min(last, int(found))
        with suppress(sqlite3.Error):
            self._connection.execute(f"SELECT 1 FROM {table} LIMIT 0")
            failures = -_MOST_FAILURES  # the table is there: try all of its rows
        # Halves of what cannot be read whole, down to the rows: the sound ones beside damage.
        ranges = [(1, last)]
        while ranges and failures <= 0:
            first, last = ranges.pop()
            reached = first
            try:
                for row in self._connection.execute(sql, (first, last)):
                    yield row
                    reached = row[0] + 1
            except (sqlite3.Error, OverflowError):
                failures += 1
                self.is_whole = False
                middle = (reached + last) // 2
                if middle < last:
                    ranges.append((middle + 1, last))
                if reached < last:
                    ranges.append((reached, middle))


@contextmanager
def salvage(project: Path) -> Iterator[Salvage]:
    """Open a scratch copy of a project's file and of SQLite's log beside it."""
    with tempfile.TemporaryDirectory(dir=project.parent, prefix=".hashiya-") as name:
        copy = Path(name) / "copy"
        for suffix in ("", "-wal", "-journal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(beside(project, suffix), beside(copy, suffix))
        if not copy.exists():
            yield Salvage(None, 0)
            return
        pages = copy.stat().st_size // _PAGE + 1
        connection = None
        # SQLite names what it does not know, and that may be no UTF-8.
        with suppress(sqlite3.Error, UnicodeDecodeError):
            connection = connections.connect(copy, "rw")
            # Text that is no UTF-8 any more must not end the reading of its neighbours.
            connection.text_factory = _text
        if connection is None:
            yield Salvage(None, 0)
            return
        with closing(connection):
            yield Salvage(connection, pages)


def _text(content: bytes) -> str:
    return content.decode(errors="replace")


def _intact(rows: Iterable[tuple[Any, ...]], words: Words | None) -> Iterator[Found]:
    for seq, *fields in rows:
        event = Event(*fields)
        if isinstance(seq, int) and is_intact(event):
            yield seq, event, words

"""Makes a project anew from what was found of it: events from several places, and texts."""

from __future__ import annotations

from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from annotator.core.errors import Damaged, Reason
from annotator.store.aside.moving import add_tombstone, digest_of_aside
from annotator.store.copies.sources import settle_sources
from annotator.store.documents import add_document, row_of
from annotator.store.file import connections
from annotator.store.file.connections import sqlite3
from annotator.store.file.sqlite_errors import in_our_words
from annotator.store.log.events import Event, EventLog, decode, encode, mended_gaps
from annotator.store.log.journal.lines import FIELDS
from annotator.store.team.people import settle_people
from annotator.store.team.settling import (
    fold_sets,
    settle_documents,
    settle_project,
    settle_standings,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.store.file.database import Database
    from annotator.store.salvage import Found, Words

_STEPS = 256  # events between two reports

_SCRATCH = f"""
CREATE TABLE event ({", ".join(FIELDS)}, source, UNIQUE (id), PRIMARY KEY (seq));
CREATE TABLE text (sha256 PRIMARY KEY, content);
CREATE TABLE meta (document, content, PRIMARY KEY (document, content));
"""

_EMPTIED = (
    "(SELECT key, value FROM event AS e, json_each(e.body, '$.documents')"
    " WHERE e.kind = 'trash.emptied')"
)


@dataclass(slots=True)
class Mending:
    """What was saved and what not.

    ``sources`` counts the events by where they were found first. ``lost_texts`` are the ids of
    documents of which no text was found, ``lost_events`` how many events are missing or would
    not fit; ``end_known`` is false where later work may have been in what could not be read;
    ``aside`` is where the damaged file is now.
    """

    documents: int = 0
    spans: int = 0
    sources: dict[str, int] = field(default_factory=dict)
    lost_events: int = 0
    lost_texts: list[str] = field(default_factory=list)
    end_known: bool = True
    aside: Path | None = None

    @property
    def is_whole(self) -> bool:
        """Whether nothing is known to be lost."""
        return self.end_known and not self.lost_events and not self.lost_texts


@contextmanager
def gathering_in(scratch: Path) -> Iterator[Gathering]:
    """Gather in a scratch file, which must not be there yet.

    Raises:
        StorageFailed: there is no room for it.
    """
    try:
        with closing(connections.connect(scratch, "rwc")) as connection:
            yield Gathering(connection)
    except sqlite3.Error as error:
        raise in_our_words(error, scratch, newer=False) or error from error


class Gathering:
    """The events and texts found so far."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._connection.execute("PRAGMA synchronous=OFF")
        self._connection.executescript(_SCRATCH)
        self._connection.execute("BEGIN")

    def add(self, found: Iterable[Found], source: str) -> bool:
        """Add the events that are new; leave all out if they are of another state of the project.

        That is so where they have another event in the same place, as after an older backup was
        restored. Return whether they were added.
        """
        self._connection.execute("SAVEPOINT source")
        fits = True
        for seq, event, words in found:
            known = self._connection.execute(
                "SELECT id FROM event WHERE seq = ?", (seq,)
            ).fetchone()
            if known is None:
                marks = ",".join("?" * (len(FIELDS) + 1))
                self._connection.execute(
                    f"INSERT OR IGNORE INTO event VALUES ({marks})", (seq, *_fields(event), source)
                )
            elif known[0] != event.id:
                fits = False
                break
            if words is not None:
                self.add_words(words)
        if not fits:
            self._connection.execute("ROLLBACK TO source")
        self._connection.execute("RELEASE source")
        return fits

    def add_words(self, words: Words) -> None:
        """Keep a document's text by its hash, and what may be its metadata."""
        document, text, meta = words
        with suppress(UnicodeEncodeError):
            digest = sha256(text.encode()).hexdigest()
            self._connection.execute("INSERT OR IGNORE INTO text VALUES (?, ?)", (digest, text))
            self._connection.execute("INSERT OR IGNORE INTO meta VALUES (?, ?)", (document, meta))

    def text(self, digest: str) -> str | None:
        """Return the text that has this hash."""
        found = self._connection.execute(
            "SELECT content FROM text WHERE sha256 = ?", (digest,)
        ).fetchone()
        return None if found is None else str(found[0])

    def meta(self, document: str | None, recorded: Any) -> str:
        """Return a document's metadata as JSON, in their order if that was found."""
        for (meta,) in self._connection.execute(
            "SELECT content FROM meta WHERE document = ?", (document,)
        ):
            with suppress(Damaged):
                if decode(meta) == recorded:
                    return str(meta)
        return encode(recorded)

    def count(self) -> tuple[int, int]:
        """Return how many events there are, and the last one's place."""
        found: tuple[int, int] = self._connection.execute(
            "SELECT count(*), ifnull(max(seq), 0) FROM event"
        ).fetchone()
        return found

    def is_whole(self) -> bool:
        """Tell whether no event is missing before the last one, and no text."""
        count, last = self.count()
        lacking = self._connection.execute(
            "SELECT 1 FROM event WHERE kind = 'document.added'"
            " AND json_extract(body, '$.sha256') NOT IN (SELECT sha256 FROM text)"
            f" AND document NOT IN (SELECT key FROM {_EMPTIED}) LIMIT 1"
        ).fetchone()
        return count == last > 0 and lacking is None

    def emptied(self) -> dict[str, int]:
        """Return the ids of documents whose texts went with a trash, and their lengths."""
        return dict(self._connection.execute(f"SELECT key, value FROM {_EMPTIED}"))

    def events(self) -> Iterable[tuple[int, Event, str]]:
        """Return the events in order, each with its place and where it was found."""
        for seq, *fields, source in self._connection.execute("SELECT * FROM event ORDER BY seq"):
            yield seq, Event(*fields), source


def _fields(event: Event) -> tuple[Any, ...]:
    return tuple(getattr(event, name) for name in FIELDS[1:])


class Mender:
    """Writes what was gathered into a new project, inside one open transaction."""

    def __init__(
        self, database: Database, gathering: Gathering, fold: Callable[[str], str]
    ) -> None:
        self._database = database
        self._gathering = gathering
        self._fold = fold
        self._people: set[str | None] = {None}
        self._sets = set[tuple[str, str]]()
        self._known_documents = set[str]()
        self._sourced = set[str]()
        self._missing: list[str] = []
        self._last: dict[str | None, str] = {}
        self._left_out = 0
        self._emptied = gathering.emptied()
        self.mending = Mending()

    def mend(self, report: Progress) -> Mending:
        """Write all that fits. Progress is in events.

        Raises:
            Damaged: the first event of the project was not found.
            Cancelled: from ``report``.
        """
        total, last = self._gathering.count()
        if not total:
            raise Damaged(Reason.NOTHING_TO_SAVE, path=self._database.path)
        for done, (seq, event, source) in enumerate(self._gathering.events()):
            if done % _STEPS == 0:
                report(done, total)
            if done == 0 and event.kind != "project.begun":
                raise Damaged(Reason.NOTHING_TO_SAVE, path=self._database.path)
            if self._take(seq, event):
                sources = self.mending.sources
                sources[source] = sources.get(source, 0) + 1
        settle_project(self._database)
        settle_people(self._database)
        settle_documents(self._database, self._known_documents, self._fold)
        settle_sources(self._database, self._sourced)
        settle_standings(self._database)
        fold_sets(self._database, self._sets)
        known = mended_gaps(self._database)
        if missing := [digest for digest in self._missing if digest not in known]:
            EventLog(self._database).append("log.mended", {"missing": missing})
        self.mending.lost_events = last - total + self._left_out
        self.mending.documents = self._database.value("SELECT count(*) FROM document")
        self.mending.spans = self._database.value("SELECT count(*) FROM span")
        report(total, total)
        return self.mending

    def _take(self, seq: int, event: Event) -> bool:
        """Write one event and fold it; return whether it fits what was found before it."""
        self._database.execute("SAVEPOINT event")
        try:
            fits = self._write(seq, event)
        except (Damaged, sqlite3.IntegrityError, LookupError, TypeError, ValueError):
            fits = False
        if not fits:
            self._database.execute("ROLLBACK TO event")
            self._left_out += 1
        self._database.execute("RELEASE event")
        return fits

    def _write(self, seq: int, event: Event) -> bool:
        content = event.content()
        if event.kind == "annotator.added":
            self._people.add(event.annotator)
        if event.annotator not in self._people:
            return False
        if event.kind == "document.added":
            return self._write_document(event, content) and self._write_event(seq, event)
        if event.document is not None:
            if not self._has(event.document):
                return False
            if event.annotator is not None:
                self._sets.add((event.document, event.annotator))
            elif event.kind == "source.added":
                self._sourced.add(event.document)
        return self._write_event(seq, event)

    def _write_document(self, event: Event, content: Any) -> bool:
        text = self._gathering.text(content["sha256"])
        length = self._emptied.get(str(event.document))
        if text is None and length is not None:
            if not self._has(str(event.document)):
                add_tombstone(self._database, str(event.document), content["sha256"], length)
            return True
        if text is None:
            self.mending.lost_texts.append(str(event.document))
            return False
        if row_of(self._database, str(event.document)) is not None:  # from another computer too
            self._known_documents.add(str(event.document))
            return True
        meta = self._gathering.meta(event.document, content["meta"])
        add_document(self._database, str(event.document), text, meta, content, self._fold)
        return True

    def _has(self, document: str) -> bool:
        return (
            row_of(self._database, document) is not None
            or digest_of_aside(self._database, document) is not None
        )

    def _write_event(self, seq: int, event: Event) -> bool:
        marks = ",".join("?" * len(FIELDS))
        self._database.execute(
            f"INSERT INTO event ({', '.join(FIELDS)}) VALUES ({marks})", (seq, *_fields(event))
        )
        last = self._last.get(event.annotator, "")
        if event.prev != last:
            self._missing.append(event.prev)
        self._last[event.annotator] = event.sha256
        return True

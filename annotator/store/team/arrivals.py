"""Takes what came from another computer into the project: documents and events.

The tables are then what folding all events in canonical order gives, whichever came first. Only
the sets of new events are folded again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import orjson

from annotator.core.errors import PackageRefused, Reason
from annotator.store.aside.moving import digest_of_aside, fill_again
from annotator.store.copies.sources import settle_sources
from annotator.store.documents import add_document
from annotator.store.log.events import Event, EventLog, last_number
from annotator.store.team.people import settle_people
from annotator.store.team.settling import (
    fold_sets,
    settle_documents,
    settle_project,
    settle_standings,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.store.file.database import Database


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge brought: packages, documents, events and people that are new here.

    ``known`` events were here already. ``spans`` is how many more are read than before, of
    everybody, and ``verdicts`` likewise; ``twins`` how many stand behind the same span of the same
    annotator.
    """

    packages: int = 0
    documents: int = 0
    events: int = 0
    known: int = 0
    spans: int = 0
    verdicts: int = 0
    twins: int = 0
    annotators: tuple[str, ...] = ()


class Arrivals:
    """One merge inside one open transaction: ``take`` any number of times, then ``settle``."""

    def __init__(self, database: Database, fold: Callable[[str], str]) -> None:
        self._database = database
        self._fold = fold
        self._log = EventLog(database)
        self._touched = set[tuple[str, str]]()
        self._known_documents = set[str]()
        self._sourced = set[str]()
        self._names = self._read_names()
        self._spans = self._count_spans()
        self._verdicts = self._count_verdicts()
        self._first = self._next_seq()
        self._has_text_again = False
        self._report = MergeReport()

    def take(self, document: str | None, text: str, events: Sequence[Event]) -> None:
        """Take in the text of a document and events on it; without one, those of the project.

        They have been checked in themselves.

        Raises:
            PackageRefused: they contradict what is here.
        """
        known = self._log.digests([event.id for event in events])
        for event in events:
            if known.get(event.id, event.sha256) != event.sha256:
                raise PackageRefused(Reason.EVENT_FORGED, event=event.id)
        new = [event for event in events if event.id not in known]
        for event in new:
            self._look_at(event)
        if document is not None:
            self._take_document(document, text, events)
        self._log.take(new)
        self._report = replace(
            self._report,
            events=self._report.events + len(new),
            known=self._report.known + len(known),
        )

    def note_package(self, digest: str, by: str | None) -> None:
        """Note that what was taken since the last package came by this one."""
        after = self._next_seq()
        if after > self._first:
            self._database.execute(
                'INSERT INTO arrival (package, "by", first, last, taken) VALUES (?, ?, ?, ?, ?)',
                (digest, by, self._first, after - 1, datetime.now(UTC).isoformat()),
            )
        self._first = after
        self._report = replace(self._report, packages=self._report.packages + 1)

    def settle(self) -> MergeReport:
        """Make the tables what the log gives now."""
        if self._report.events or self._has_text_again:
            settle_project(self._database)
            settle_people(self._database)
            settle_documents(self._database, self._known_documents, self._fold)
            settle_sources(self._database, self._sourced)
            settle_standings(self._database)
            fold_sets(self._database, self._touched)
        came = self._read_names() - self._names
        return replace(
            self._report,
            spans=self._count_spans() - self._spans,
            verdicts=self._count_verdicts() - self._verdicts,
            twins=self._database.value("SELECT count(*) FROM span_twin"),
            annotators=tuple(sorted(came)),
        )

    def _look_at(self, event: Event) -> None:
        if event.kind == "annotator.added" and self._database.value(
            "SELECT 1 FROM event WHERE annotator = ? AND kind = 'annotator.added'"
            " AND document IS NULL",
            (event.annotator,),
        ):
            raise PackageRefused(Reason.EVENT_FORGED, event=event.id)
        if event.document is not None and event.annotator is not None:
            self._touched.add((event.document, event.annotator))
        if event.document is not None and event.kind == "source.added":
            self._sourced.add(event.document)

    def _take_document(self, document: str, text: str, events: Sequence[Event]) -> None:
        added = [event for event in events if event.kind == "document.added"]
        content = added[0].content()
        found = self._database.value("SELECT sha256 FROM document WHERE id = ?", (document,))
        found = found or digest_of_aside(self._database, document)
        if found is not None:
            if found != content["sha256"]:
                raise PackageRefused(Reason.TEXT_DIFFERS, id=document)
            self._known_documents.add(document)
            if fill_again(self._database, document, text, content, self._fold):
                self._has_text_again = True
            return
        meta = orjson.dumps(content["meta"]).decode()
        add_document(self._database, document, text, meta, content, self._fold)
        self._report = replace(self._report, documents=self._report.documents + 1)

    def _read_names(self) -> frozenset[str]:
        return frozenset(name for (name,) in self._database.rows("SELECT name FROM annotator"))

    def _count_spans(self) -> int:
        return int(self._database.value("SELECT ifnull(sum(span_count), 0) FROM annotation_set"))

    def _count_verdicts(self) -> int:
        return int(self._database.value("SELECT count(*) FROM verdict"))

    def _next_seq(self) -> int:
        return last_number(self._database) + 1

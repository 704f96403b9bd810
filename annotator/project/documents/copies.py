"""What may be asked of an open project about near copies: news that several papers took over."""

from __future__ import annotations

import math
import time
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.arabic.sketches import scheme, sketch
from annotator.core.progress import Progress, silent
from annotator.project.documents.copy_suggestions import name_of_rule, suggest
from annotator.store import documents
from annotator.store.copies import listing
from annotator.store.copies.grouping import (
    Ready,
    Sketcher,
    count_pending,
    find_alike,
    group,
    is_pending,
    lend_tables,
    read_pending,
)
from annotator.store.copies.listing import CopiedDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from annotator.core.document import Annotator
    from annotator.core.edits.edits import Batch
    from annotator.store.file.database import Database

__all__ = ["SKETCHER", "CopiedDocument", "Copies", "Sketched", "group_keys"]

SKETCHER = Sketcher(scheme, sketch)

_AT_ONCE = 500  # documents in one transaction: half a second


@dataclass(frozen=True, slots=True)
class Sketched:
    """Documents that are ready to be grouped, of those between two rows."""

    scheme: str
    documents: tuple[Ready, ...] = ()
    together: tuple[int, int] = (0, 0)


class Copies:
    """The near copies of one open project.

    Documents are grouped some time after they came, in steps that can end at any time: what was
    grouped stays, and the next step goes on.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def pending(self) -> int:
        """Return how many documents are not grouped yet."""
        return count_pending(self._database, SKETCHER.scheme())

    def is_pending(self) -> bool:
        """Tell whether documents came or were removed since the last grouping; reads little."""
        return is_pending(self._database)

    def sketch_some(
        self, most: int = _AT_ONCE, step: Callable[[], object] = lambda: None
    ) -> Sketched:
        """Return some documents that are not grouped yet, ready for it; nothing is written.

        ``step`` is called before each, while nothing is being read.
        """
        name = SKETCHER.scheme()
        found = list[Ready]()
        for each in read_pending(self._database, name, most):
            step()
            sketch = None if each.text is None else SKETCHER.sketch(each.text)
            found.append(find_alike(self._database, name, each.row, sketch))
        together = (found[0].row, found[-1].row) if found else (0, 0)
        return Sketched(name, tuple(found), together)

    def group(self, sketched: Sketched, seconds: float = math.inf) -> Sketched:
        """Group documents as one transaction for so long, at least one; return those left.

        What was grouped meanwhile is passed over. Only one may group at a time.

        Raises:
            StorageFailed, Locked, ReadOnly, TooNew: it could not be written; nothing was.
        """
        until = time.monotonic() + seconds
        with self._database.transaction():
            taken = _group(self._database, sketched, lambda: time.monotonic() >= until)
        return replace(sketched, documents=sketched.documents[taken:])

    def find(self, report: Progress = silent) -> None:
        """Group all documents that are not grouped yet. Progress is in documents.

        Raises:
            Cancelled: from ``report``; what was grouped by then stays.
            StorageFailed, Locked, ReadOnly, TooNew: it could not be written.
        """
        self._work_off(self.group, report)

    def _work_off(self, take: Callable[[Sketched], object], report: Progress) -> None:
        total, done = self.pending(), 0
        report(0, total)
        while (sketched := self.sketch_some()).documents:
            take(sketched)
            done += len(sketched.documents)
            report(min(done, total), total)

    def groups(self) -> Iterator[tuple[CopiedDocument, ...]]:
        """Yield the groups found so far, with their documents, in project order."""
        return listing.stream_groups(self._database)

    def of(self, row: int) -> tuple[CopiedDocument, ...]:
        """Return the group of a document in project order; nothing where it is in none."""
        return listing.read_group(self._database, row)

    def sizes(self, rows: Sequence[int]) -> dict[int, int]:
        """Return how many documents the groups of these have, by row, where they are in one."""
        return listing.read_sizes(self._database, rows)

    def last_row(self) -> int:
        """Return the row of the last document."""
        return documents.last_row(self._database)

    def count(self, after: int = 0) -> tuple[int, int]:
        """Return how many documents after a row are in a group, and in how many groups."""
        return listing.count_copies(self._database, after)

    def rule(self, annotators: Sequence[Annotator]) -> str:
        """Return the name of the rule that suggests in copies, which none of these persons has."""
        return name_of_rule(annotators)

    def suggest(
        self, row: int, annotator_id: str, rule_id: str, report: Progress = silent
    ) -> Batch:
        """Return the act that suggests an annotator's spans in the copies of a document.

        Those that are assigned to others are left out. Progress is in copies.
        """
        return suggest(self._database, row, annotator_id, rule_id, report)

    @contextmanager
    def complete(self, report: Progress = silent) -> Iterator[None]:
        """Let all documents be grouped for what is asked inside; nothing is written.

        So a project that is only read can be asked too. Progress is in documents.
        """
        if not self.pending():
            yield
            return
        with self._database.snapshot():
            lend_tables(self._database)
            self._work_off(lambda sketched: _group(self._database, sketched), report)
            yield


def _group(
    database: Database, sketched: Sketched, is_over: Callable[[], bool] = lambda: False
) -> int:
    return group(database, sketched.scheme, sketched.documents, sketched.together, is_over)


def group_keys(database: Database, report: Progress) -> dict[str, str]:
    """Return the group of each document that has near copies, by id. Progress is in documents."""
    copies = Copies(database)
    with copies.complete(report):
        return listing.read_keys(database)

"""Lists of documents: which pass a filter, and in which order they stand.

Each condition is one question that an index answers, without a look at the texts; the answers are
met and joined as sets of rows. Words are looked for last, in what is left.
"""

from __future__ import annotations

from array import array
from itertools import compress
from typing import TYPE_CHECKING, Any

import orjson

from annotator.core.document import Status
from annotator.core.document_filter import EVERY_DOCUMENT, DocumentFilter, Order, Sorting
from annotator.store.annotation_sets import read_merged_keys
from annotator.store.documents import last_row, list_every_row
from annotator.store.file.schema.counts import PUBLISHED_DAY, TITLE_BEGINNING
from annotator.store.team.hidden import read_hidden
from annotator.store.team.people import ids_of
from annotator.store.team.sight import Sight

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.core.progress import Progress
    from annotator.store.file.database import Database

_SEARCHED_AT_ONCE = 2000  # documents; the time between two reports
_LAST = "\U0010ffff"  # stands after all that begins alike
_FURTHER = (Status.IN_PROGRESS, Status.SKIPPED, Status.DONE)

_KEYED = {
    Order.TITLE: f"SELECT row FROM document ORDER BY {TITLE_BEGINNING}, row",
    Order.PUBLISHED: f"SELECT row FROM document WHERE {PUBLISHED_DAY} IS NOT NULL"
    f" ORDER BY {PUBLISHED_DAY}, row",
    Order.SOURCE: "SELECT row FROM document WHERE source > '' ORDER BY source, row",
}


def list_documents(
    database: Database,
    wanted: DocumentFilter,
    annotator: int | None,
    sorting: Sorting,
    report: Progress,
) -> Sequence[int]:
    """Return the rows of the documents that pass, in order; ``wanted.text`` is folded already.

    ``annotator`` is who asks. A set that they may not see yet is as if it were not there.
    Progress is in documents, of those whose texts are looked at.
    """
    if wanted == EVERY_DOCUMENT and sorting.order is Order.IMPORTED:
        every = list_every_row(database)
        return every[::-1] if sorting.descending else every
    lists = _Lists(database, annotator)
    passing = lists.passing(wanted, report)
    return lists.sorted(passing, sorting)


def read_sources(database: Database, most: int) -> list[str]:
    """Return where documents came from, each source once, ``most`` of them at most.

    One step through the index for each source, however many documents it has.
    """
    found = database.rows(
        "WITH RECURSIVE each_source (source) AS (SELECT min(source) FROM document WHERE source > ''"
        " UNION ALL SELECT (SELECT min(source) FROM document WHERE source > s.source)"
        " FROM each_source AS s WHERE s.source IS NOT NULL)"
        " SELECT source FROM each_source WHERE source IS NOT NULL LIMIT ?",
        (most,),
    )
    return [source for (source,) in found]


class _Lists:
    """The documents of one project as somebody sees them.

    A set of rows is an integer with a byte for each row, which is 1 where the row is in it: a
    million rows are met or joined in a millisecond.
    """

    def __init__(self, database: Database, annotator: int | None) -> None:
        self._database = database
        self._annotator = annotator
        self.every_row = list_every_row(database)
        aside = int(database.value("SELECT ifnull(max(row), 0) FROM set_aside"))
        self._marked = max(last_row(database), aside) + 1  # rows, of which 0 is none
        self._every = self._set_of(self.every_row)

    def passing(self, wanted: DocumentFilter, report: Progress) -> int:
        """Return the set of the documents for which all holds."""
        found = self._every
        if wanted.is_about_sets:
            found &= self._by_sets(wanted)
        if wanted.assigned:
            found &= self._asked(
                "SELECT document AS row FROM assignment WHERE annotator IS ?", self._annotator
            )
        if wanted.source:
            found &= self._asked(
                "SELECT row FROM document WHERE source = ?1"
                " UNION SELECT document AS row FROM text_source WHERE source = ?1",
                wanted.source,
            )
        if wanted.since or wanted.until:
            found &= self._asked(
                f"SELECT row FROM document WHERE {PUBLISHED_DAY} >= ? AND {PUBLISHED_DAY} <= ?",
                wanted.since,
                (wanted.until or "9999") + _LAST,
            )
        return self._with_words(found, wanted.text, report) if wanted.text else found

    def sorted(self, passing: int, sorting: Sorting) -> array[int]:
        """Return a set of rows in order."""
        if sorting.order is Order.IMPORTED:
            rows = self._listed(passing)
            return rows[::-1] if sorting.descending else rows
        keyed = self._keyed(sorting.order)
        if sorting.descending:
            keyed.reverse()
        rest = self._listed(self._every & ~self._set_of(keyed))
        marks = self._marks(passing)
        ordered = array("q", compress(keyed, map(marks.__getitem__, keyed)))
        ordered.extend(compress(rest, map(marks.__getitem__, rest)))
        return ordered

    def _by_sets(self, wanted: DocumentFilter) -> int:
        """Return the documents over which one of the sets that are meant is as wanted."""
        hidden = {each: self._hidden(each) for each in self._numbers(wanted)}
        is_alone = not any((wanted.statuses, wanted.labels, wanted.flagged, wanted.noted))
        is_new = 0
        if is_alone or Status.NEW in wanted.statuses:
            is_new = self._new(hidden)
        if is_alone:
            return self._every & ~is_new
        found = 0
        for each, unseen in hidden.items():
            found |= self._of_set(wanted, each, ~unseen, is_new)
        return found

    def _new(self, hidden: dict[int | None, int]) -> int:
        """Return the documents that none of these annotators has begun, as far as is seen."""
        found = self._every
        for each, unseen in hidden.items():
            begun = self._asked(
                "SELECT document AS row FROM annotation_set WHERE annotator IS ?"
                " AND status IN ('in_progress', 'skipped', 'done')",
                each,
            )
            found &= ~(begun & ~unseen)
        return found

    def _of_set(self, wanted: DocumentFilter, number: int | None, seen: int, is_new: int) -> int:
        found = self._every
        if wanted.statuses:
            further = [str(each) for each in wanted.statuses if each in _FURTHER]
            with_status = self._asked(
                "SELECT document AS row FROM annotation_set WHERE annotator IS ?"
                f" AND status IN ({_places(further)})",
                number,
                *further,
            )
            found = with_status & seen
            if Status.NEW in wanted.statuses:
                found |= is_new
        if wanted.labels:
            keys = self._stored_keys(wanted.labels)
            found &= seen & self._asked(
                "SELECT DISTINCT document AS row FROM span WHERE annotator IS ?"
                f" AND label IN ({_places(keys)})",
                number,
                *keys,
            )
        if wanted.flagged:
            found &= seen & self._asked(
                "SELECT document AS row FROM annotation_set WHERE annotator IS ?"
                " AND flag IS NOT NULL",
                number,
            )
        if wanted.noted:
            found &= seen & self._asked(
                "SELECT DISTINCT document AS row FROM span WHERE annotator IS ? AND note <> ''",
                number,
            )
        return found

    def _numbers(self, wanted: DocumentFilter) -> list[int | None]:
        """Return the annotators one of whose sets is meant."""
        if wanted.anyone:
            return [each for (each,) in self._database.rows("SELECT number FROM annotator")]
        if not wanted.annotator:
            return [self._annotator]
        return [
            self._database.value("SELECT number FROM annotator WHERE name = ?", (wanted.annotator,))
        ]

    def _hidden(self, other: int | None) -> int:
        others = [] if other is None else [other]
        return self._set_of(read_hidden(self._database, Sight(self._annotator), others))

    def _stored_keys(self, labels: Iterable[str]) -> list[str]:
        """Return the keys that spans shown with these labels are stored with."""
        wanted = set(labels)
        merged = read_merged_keys(self._database)
        return sorted(wanted | {key for key, into in merged.items() if into in wanted})

    def _with_words(self, among: int, words: str, report: Progress) -> int:
        """Return those documents whose headline and text hold folded words."""
        rows, found = self._listed(among), list[int]()
        for first in range(0, len(rows), _SEARCHED_AT_ONCE):
            report(first, len(rows))
            some = orjson.dumps(rows[first : first + _SEARCHED_AT_ONCE].tolist()).decode()
            found += self._rows(
                "SELECT row FROM document WHERE row IN (SELECT value FROM json_each(?))"
                " AND instr(search, ?) > 0",
                some,
                words,
            )
        report(len(rows), len(rows))
        return self._set_of(found)

    def _keyed(self, order: Order) -> list[int]:
        """Return the rows that have what an order goes by, in that order."""
        if order in _KEYED:
            return self._rows(_KEYED[order])
        if order is Order.CHANGED:
            return self._changed()
        if order is Order.SPANS:
            counted = self._rows(
                "SELECT document AS row FROM annotation_set WHERE annotator IS ?"
                " AND span_count > 0 ORDER BY span_count, document",
                self._annotator,
            )
            return [*self._listed(self._every & ~self._set_of(counted)), *counted]
        by_status = [
            self._rows(
                "SELECT document AS row FROM annotation_set WHERE annotator IS ? AND status = ?"
                " ORDER BY document",
                self._annotator,
                str(status),
            )
            for status in _FURTHER
        ]
        further = [row for rows in by_status for row in rows]
        return [*self._listed(self._every & ~self._set_of(further)), *further]

    def _changed(self) -> list[int]:
        """Return what the annotator has worked on, what was worked on last at the end."""
        ids = [] if self._annotator is None else ids_of(self._database, self._annotator)
        return self._rows(
            "SELECT d.row FROM (SELECT document, max(clock) AS clock FROM event"
            f" WHERE annotator IN ({_places(ids)}) AND document IS NOT NULL GROUP BY document) AS e"
            " JOIN document AS d ON d.id = e.document ORDER BY e.clock, d.row",
            *ids,
        )

    def _rows(self, sql: str, *values: Any) -> list[int]:
        """Return the column ``row`` of a question.

        As one value: fetched one by one, a million rows would hold up the window's thread, which
        Python lets run no more than one of its threads at a time.
        """
        found = self._database.value(f"SELECT json_group_array(row) FROM ({sql})", values)
        rows: list[int] = orjson.loads(found)
        return rows

    def _asked(self, sql: str, *values: Any) -> int:
        return self._set_of(self._rows(sql, *values))

    def _set_of(self, rows: Iterable[int]) -> int:
        marks = bytearray(self._marked)
        for row in rows:
            marks[row] = 1
        return int.from_bytes(marks, "little")

    def _marks(self, rows: int) -> bytes:
        return rows.to_bytes(self._marked, "little")

    def _listed(self, rows: int) -> array[int]:
        return array("q", compress(range(self._marked), self._marks(rows)))


def _places(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))

"""Reading what happened in a project, for figures: it streams the log and counts in the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.activity import Act, Noted, NoteKind
from annotator.store.annotation_sets import read_merged_keys
from annotator.store.log.events import seconds
from annotator.store.team.sight import ALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.progress import Progress
    from annotator.store.file.database import Database
    from annotator.store.team.sight import Sight

_REPORT_EVERY = 1000  # events

# How many more spans a set has by an event, told without decoding its body in Python.
_SPANS = (
    "CASE kind WHEN 'span.added' THEN 1 WHEN 'span.removed' THEN -1"
    " WHEN 'spans.added' THEN json_array_length(body, '$.spans')"
    " WHEN 'spans.removed' THEN -json_array_length(body, '$.spans') ELSE 0 END"
)


def _notes(sight: Sight) -> str:
    """Return the query for notes that nobody has dealt with, of the sets that may be seen."""
    seen = sight.shows("s.document", "s.annotator")
    return (
        "SELECT 'span', d.row, d.title, a.name, s.note, s.text, s.start, s.\"end\" FROM span AS s"
        " JOIN document AS d ON d.row = s.document JOIN annotator AS a ON a.number = s.annotator"
        f" WHERE s.note <> '' AND {seen}"
        " UNION ALL SELECT 'flag', d.row, d.title, a.name, s.flag, '', 0, 0"
        " FROM annotation_set AS s"
        " JOIN document AS d ON d.row = s.document JOIN annotator AS a ON a.number = s.annotator"
        f" WHERE s.flag IS NOT NULL AND {seen}"
        " UNION ALL SELECT 'verdict', d.row, d.title, a.name, v.note,"
        " json_extract(ifnull(v.judged, v.corrected), '$.text'),"
        " json_extract(ifnull(v.judged, v.corrected), '$.start'),"
        " json_extract(ifnull(v.judged, v.corrected), '$.end') FROM verdict AS v"
        " JOIN document AS d ON d.row = v.document JOIN annotator AS a ON a.number = v.reviewer"
        f" WHERE v.note <> '' AND {sight.shows('v.document', 'v.author')} AND NOT EXISTS"
        " (SELECT 1 FROM verdict_answer AS w WHERE w.verdict = v.id)"
    )


def count_events(database: Database) -> int:
    """Return how many events there are."""
    return int(database.value("SELECT count(*) FROM event"))


def stream_acts(database: Database, report: Progress, sight: Sight = ALL) -> Iterator[Act]:
    """Yield what annotators did to documents in the order of time. Progress is in events.

    What was done to sets that may not be seen is left out.
    """
    names: dict[str, str] = dict(database.rows("SELECT id, name FROM annotator"))
    aside = {document for (document,) in database.rows("SELECT id FROM set_aside")}
    total = count_events(database)
    hidden = "" if sight == ALL else f" AND (document, annotator) NOT IN ({sight.hidden_ids()})"
    events = database.stream(
        f"SELECT annotator, document, clock, kind, {_SPANS},"
        " CASE kind WHEN 'status.set' THEN json_extract(body, '$.after') END"
        " FROM event WHERE annotator IS NOT NULL AND document IS NOT NULL"
        f"{hidden} ORDER BY clock"
    )
    for done, (annotator, document_id, clock, kind, spans, status) in enumerate(events):
        if done % _REPORT_EVERY == 0:
            report(min(done, total), total)
        if document_id in aside:
            continue
        yield Act(
            names.get(annotator, ""),
            document_id,
            seconds(clock),
            spans,
            status,
            kind not in ("spans.imported", "spans.carried"),
        )
    report(total, total)


def count_labels(database: Database, sight: Sight = ALL) -> dict[tuple[str, str], int]:
    """Return how many spans each annotator has with each label, by label and name."""
    merged = read_merged_keys(database)
    counts: dict[tuple[str, str], int] = {}
    for label, name, count in database.rows(
        "SELECT s.label, a.name, count(*) FROM span AS s JOIN annotator AS a"
        f" ON a.number = s.annotator WHERE {sight.shows('s.document', 's.annotator')}"
        " GROUP BY s.label, s.annotator ORDER BY a.number"
    ):
        key = (str(merged.get(label, label)), name)
        counts[key] = counts.get(key, 0) + count
    return counts


def stream_labelled_quotes(
    database: Database, sight: Sight = ALL
) -> Iterator[tuple[str, str, int]]:
    """Yield quotes with a label and in how many places they have it, whoever gave it."""
    merged = read_merged_keys(database)
    for quote, label, count in database.stream(
        'SELECT text, label, count(*) FROM (SELECT DISTINCT document, start, "end", label, text'
        f" FROM span AS s WHERE {sight.shows('s.document', 's.annotator')})"
        " GROUP BY text, label"
    ):
        yield quote, str(merged.get(label, label)), count


def count_notes(database: Database, sight: Sight = ALL) -> int:
    """Return how many notes nobody has dealt with."""
    return int(database.value(f"SELECT count(*) FROM ({_notes(sight)})"))


def read_notes(database: Database, most: int, sight: Sight = ALL) -> list[Noted]:
    """Return notes on spans, flags, and notes of verdicts without an answer, in project order."""
    rows = database.rows(f"{_notes(sight)} ORDER BY 2, 7 LIMIT ?", (most,))
    return [Noted(NoteKind(kind), *values) for kind, *values in rows]


def count_reasons(database: Database, sight: Sight = ALL) -> dict[tuple[str, str], int]:
    """Return how many spans of each annotator were not accepted, by name and reason or ''."""
    rows = database.rows(
        "SELECT a.name, ifnull(v.reason, ''), count(*) FROM verdict AS v JOIN annotator AS a"
        " ON a.number = v.author WHERE v.decision <> 'accepted'"
        f" AND {sight.shows('v.document', 'v.author')} GROUP BY 1, 2"
    )
    return {(name, reason): count for name, reason, count in rows}

"""Counts what a dashboard shows of a project: work, labels, names, agreement, notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from annotator.core.document import AnnotatorKind
from annotator.review.activity.frequent import Frequent, most_frequent
from annotator.review.activity.trend import Trend, WeekOfAgreement
from annotator.review.activity.work import AnnotatorWork, DayOfWork, Work
from annotator.store import activity
from annotator.store.annotation_sets import read_annotators
from annotator.store.documents import read_progress
from annotator.store.shared_documents import BEGUN, read_shared_places
from annotator.store.team.hidden import sight_of

if TYPE_CHECKING:
    from annotator.core.activity import Noted
    from annotator.core.progress import Progress
    from annotator.store.file.database import Database

MOST_FREQUENT = 50
MOST_NOTES = 500


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures of a project.

    ``labels`` counts spans by label and annotator; ``notes`` are the first of ``note_count``.
    """

    documents: int
    days: list[DayOfWork]
    annotators: list[AnnotatorWork]
    labels: dict[tuple[str, str], int]
    frequent: list[Frequent]
    agreement: list[WeekOfAgreement]
    notes: list[Noted]
    note_count: int


def read_statistics(
    database: Database, report: Progress, viewer_id: str | None = None
) -> Statistics:
    """Count; progress is in events and documents together.

    Work is that of persons. Agreement is that of persons over documents begun by several. Sets
    that ``viewer_id`` may not see yet do not count.
    """
    sight, persons = sight_of(database, viewer_id), _persons(database)
    documents = read_progress(database, None).documents
    events = activity.count_events(database)
    total = events + documents
    names = set(persons.values())
    work = Work()
    acts = activity.stream_acts(database, lambda done, _events: report(done, total), sight)
    work.count(act for act in acts if act.annotator in names)
    shared = read_shared_places(
        database,
        list(persons),
        BEGUN,
        lambda done, _documents: report(events + done, total),
        sight,
    )
    trend = Trend()
    for document_id, sets in shared:
        changed = work.changed.get(document_id, date.min)
        trend.add(changed, {persons[number]: sets[number] for number in sorted(sets)})
    return Statistics(
        documents,
        work.days(),
        work.annotators(),
        activity.count_labels(database, sight),
        most_frequent(activity.stream_labelled_quotes(database, sight), MOST_FREQUENT),
        trend.weeks(),
        activity.read_notes(database, MOST_NOTES, sight),
        activity.count_notes(database, sight),
    )


def _persons(database: Database) -> dict[int, str]:
    """Return the names of the annotators that are persons, by their numbers."""
    known = enumerate(read_annotators(database), 1)
    return {number: each.name for number, each in known if each.kind is AnnotatorKind.PERSON}

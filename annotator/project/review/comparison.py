"""What the window shows of agreement: pairs, gold, intervals, weeks, reasons, and the spans behind.

Not imported before somebody asks: the measures need numpy, which the window must not wait for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.span import Place, Span
from annotator.review.activity.work import Work
from annotator.review.agreement import Agreement, Compared, PairAgreement, measure
from annotator.review.score_intervals import Interval, score_intervals
from annotator.search import Found, found_at
from annotator.store import activity, annotation_sets, documents
from annotator.store.shared_documents import BEGUN, begun_by, read_shared
from annotator.store.team.hidden import read_hidden, sight_of
from annotator.store.verdicts import reviewed_documents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from annotator.core.document import Status
    from annotator.core.progress import Progress
    from annotator.project.review.gold import GoldView
    from annotator.review.confusion import Confused
    from annotator.store.file.database import Database

GOLD_SET = ""
"""Stands for gold where annotators are named: no annotator's name is empty."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Agreement with what explains it.

    ``intervals`` are those of F1, by the two names of a pair and the measure; ``changed`` is the
    day on which each document was last worked on; ``reasons`` counts what was not accepted of an
    annotator's spans, by name and reason, empty where none was given.
    """

    agreement: Agreement
    intervals: dict[tuple[str, str], dict[str, Interval]]
    titles: dict[str, str]
    changed: dict[str, date]
    reasons: dict[tuple[str, str], int]

    def pair(self, one: str, other: str) -> PairAgreement | None:
        """Return what two sets, in either order, have in common."""
        for pair in (*self.agreement.pairs, *self.agreement.with_gold):
            if {pair.reference, pair.other} == {one, other}:
                return pair
        return None


@dataclass(frozen=True, slots=True)
class SpanPair:
    """A span of the reference and the other's that answers it, and where they stand."""

    found: Found
    reference: Span | None
    other: Span | None

    @property
    def is_same(self) -> bool:
        """Whether both have the same edges and label."""
        one, other = self.reference, self.other
        return bool(one and other) and _place(one) == _place(other)


def compare_all(
    database: Database,
    gold: GoldView,
    status: Status | None,
    report: Progress,
    viewer_id: str | None,
) -> Comparison:
    """Compare all annotators who have begun with one another and with gold.

    Gold counts where a review of the document is done: before that it may lack spans. Sets that
    ``viewer_id`` may not see yet are left out; gold is made of sets, so it is left out there too.
    Progress is in documents, then in events.
    """
    sight = sight_of(database, viewer_id)
    statuses = BEGUN if status is None else (status,)
    known = annotation_sets.read_annotators(database)
    begun = set(begun_by(database, statuses))
    names = {number: each.name for number, each in enumerate(known, 1) if number in begun}
    reviewed = reviewed_documents(database)
    shown = reviewed.difference(read_hidden(database, sight).values())
    total = documents.read_progress(database, None).documents

    def drawing(*_drawn: int) -> None:
        report(total, total)

    shared = read_shared(database, list(names), statuses, report, 1, sight)
    compared = _compared(shared, names, gold, shown)
    gold_set = GOLD_SET if reviewed else None
    agreement = measure(compared, list(names.values()), drawing, gold=gold_set)
    pairs = (*agreement.pairs, *agreement.with_gold)
    work = Work()
    work.count(activity.stream_acts(database, drawing, sight))
    return Comparison(
        agreement,
        {
            (pair.reference, pair.other): score_intervals(pair.documents, drawing)
            for pair in pairs
            if pair.documents
        },
        documents.read_titles(database, {each.document_id for p in pairs for each in p.documents}),
        work.changed,
        activity.count_reasons(database, sight),
    )


def _compared(
    shared: Iterable[tuple[str, str, dict[int, list[Place]]]],
    names: dict[int, str],
    gold: GoldView,
    reviewed: set[str],
) -> Iterator[Compared]:
    """Yield the sets over each document by name, with its gold where it is reviewed."""
    for document_id, text, sets in shared:
        named = {names[number]: places for number, places in sets.items()}
        if document_id in reviewed:
            named[GOLD_SET] = [_as_place(each.span) for each in gold.of(document_id).spans]
        if len(named) > 1:
            yield Compared(document_id, text, named)


def find_spans(
    database: Database,
    gold: GoldView,
    names: tuple[str, str],
    confused: Iterable[Confused],
    most: int,
    report: Progress,
    *,
    only_different: bool,
    viewer_id: str | None,
) -> list[SpanPair]:
    """Return the spans of two sets that answer each other, or have no answer, up to ``most``.

    What was changed since it was compared is left out, and what ``viewer_id`` may not see.
    Progress is in spans that are found.
    """
    hidden = set(read_hidden(database, sight_of(database, viewer_id)).values())
    ids = {each.name: each.id for each in annotation_sets.read_annotators(database)}
    found: list[SpanPair] = []
    opened, stored, ours, theirs = "", (0, "", "", ""), dict[str, Span](), dict[str, Span]()
    for each in confused:
        report(len(found), most)
        if each.document_id in hidden:
            continue
        if each.document_id != opened:
            row = documents.row_of(database, each.document_id) or 0
            document = documents.read_document(database, row)
            opened, stored = document.id, (row, document.id, document.title, document.text)
            ours, theirs = (_spans(database, gold, opened, name, ids) for name in names)
        reference, other = ours.get(each.reference or ""), theirs.get(each.other or "")
        span = reference or other
        if span is None:
            continue
        pair = SpanPair(found_at(stored, span.start, span.end), reference, other)
        if not (only_different and pair.is_same):
            found.append(pair)
            if len(found) == most:
                break
    return found


def _spans(
    database: Database, gold: GoldView, document_id: str, name: str, ids: dict[str, str]
) -> dict[str, Span]:
    if name == GOLD_SET:
        return {each.span.id: each.span for each in gold.of(document_id).spans}
    own = annotation_sets.read_set(database, document_id, ids.get(name, ""))
    return {span.id: span for span in own.spans}


def _as_place(span: Span) -> Place:
    return Place(span.start, span.end, span.label, span.id)


def _place(span: Span | None) -> tuple[int, int, str] | None:
    return None if span is None else (span.start, span.end, span.label)

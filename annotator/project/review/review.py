"""What may be asked of an open project about verdicts, differences, gold and corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.document import Record, Status
from annotator.core.edits.edits import Batch
from annotator.core.edits.review_edits import SetVerdict
from annotator.core.identifiers import new_id
from annotator.core.progress import Progress, silent
from annotator.core.verdict import Decision, Verdict
from annotator.project.review.statistics import Statistics, read_statistics
from annotator.project.team.team import Team
from annotator.review.adjudication import corrections, guideline_lines, merge_strategies, queue
from annotator.review.adjudication.compared_documents import ComparedDocument, count_differences
from annotator.review.adjudication.corrections import Correction
from annotator.review.adjudication.differences import Differences, compare
from annotator.review.adjudication.gold import Gold, derive_gold
from annotator.review.adjudication.gold_overview import GoldOverview
from annotator.review.adjudication.settling import Adjudication
from annotator.search import found_at
from annotator.store import annotation_sets, documents, verdicts
from annotator.store.team.hidden import read_hidden, sight_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence

    from annotator.core.document import AnnotationSet
    from annotator.core.verdict import GivenVerdict, ReviewStatus
    from annotator.project.review.comparison import Comparison, SpanPair
    from annotator.review.adjudication.difference_kinds import DifferenceKind
    from annotator.review.adjudication.guideline_lines import GuidelineSuggestion
    from annotator.review.adjudication.merge_strategies import Strategy
    from annotator.review.adjudication.queue import QueueChoice, Reviewable
    from annotator.review.adjudication.settling import Pick
    from annotator.review.confusion import Confused
    from annotator.search import Found
    from annotator.store.file.database import Database

GOLD = "gold"
"""The annotator's name under which gold is exported."""


class Review:
    """Reads one open project for review. What is decided are acts for ``Project.apply``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def verdicts(
        self, document_id: str, reviewer_id: str | None = None, author_id: str | None = None
    ) -> list[GivenVerdict]:
        """Return the verdicts over a document in text order: all, or one reviewer's or author's."""
        return verdicts.read_verdicts(self._database, document_id, reviewer_id, author_id)

    def status(self, document_id: str, reviewer_id: str, author_id: str) -> ReviewStatus:
        """Return how far a reviewer is with one author's set over a document."""
        return verdicts.read_review_status(self._database, document_id, reviewer_id, author_id)

    def queue(
        self,
        reviewer_id: str,
        author_ids: Sequence[str],
        choice: QueueChoice,
        report: Progress = silent,
    ) -> list[int]:
        """Return the rows of the documents to review, chosen and in order. Progress is in them.

        Those where the reviewer may not see a set yet, being to label them blindly, are left out.
        """
        with_others = choice.lowest_agreement_first
        found = self._reviewables(reviewer_id, author_ids, report, with_others=with_others)
        return queue.choose(found, choice)

    def _reviewables(
        self,
        reviewer_id: str,
        author_ids: Sequence[str],
        report: Progress,
        *,
        with_others: bool,
    ) -> Iterator[Reviewable]:
        for row in self._seen_rows(author_ids, reviewer_id, report):
            document = documents.read_document(self._database, row)
            done = verdicts.persons_done(self._database, document.id) if with_others else []
            others = [each for each in done if each not in (*author_ids, reviewer_id)]
            yield queue.Reviewable(
                row,
                document.id,
                document.published,
                tuple(self._sets(document.id, author_ids)),
                tuple(self.status(document.id, reviewer_id, each) for each in author_ids),
                tuple(self._sets(document.id, others)),
            )

    def accept_rest(self, document_id: str, reviewer_id: str, author_id: str) -> Batch:
        """Return the act that accepts what a reviewer has not judged yet of an author's set."""
        given = self.verdicts(document_id, reviewer_id, author_id)
        judged = {each.verdict.judged.id for each in given if each.verdict.judged is not None}
        own = annotation_sets.read_set(self._database, document_id, author_id)
        places = (document_id, reviewer_id, author_id)
        return Batch(
            tuple(
                SetVerdict(*places, None, Verdict(new_id(), *places, Decision.ACCEPTED, span))
                for span in own.spans
                if span.id not in judged
            )
        )

    def differences(self, row: int, annotator_ids: Sequence[str]) -> Differences:
        """Return where annotators agree over a document, and where they differ.

        The first annotator is the reference for what is missing or extra.
        """
        document = documents.read_document(self._database, row)
        sets = self._sets(document.id, annotator_ids)
        return compare(document.id, document.text, {each.annotator_id: each.spans for each in sets})

    def adjudication(self, row: int, differences: Differences, reviewer_id: str) -> Adjudication:
        """Return what an adjudicator has decided over a document, and can."""
        text = documents.read_document(self._database, row).text
        given = self.verdicts(differences.document_id, reviewer_id)
        return Adjudication(differences, text, reviewer_id, [each.verdict for each in given])

    def comparable(
        self, annotator_ids: Sequence[str], reviewer_id: str, report: Progress = silent
    ) -> list[ComparedDocument]:
        """Return the documents that all these annotators have begun, in the project's order.

        Those where the reviewer may not see a set yet are left out. Progress is in documents.
        """
        found = []
        for row in self._seen_rows(annotator_ids, reviewer_id, report):
            document_id = documents.read_document(self._database, row).id
            statuses = [each.status for each in self._sets(document_id, annotator_ids)]
            if Status.NEW in statuses or Status.SKIPPED in statuses:
                continue
            differences = self.differences(row, annotator_ids)
            adjudication = self.adjudication(row, differences, reviewer_id)
            found.append(count_differences(row, statuses, differences, adjudication))
        return found

    def strategy_act(
        self,
        strategy: Strategy,
        annotator_ids: Sequence[str],
        reviewer_id: str,
        author_id: str | None = None,
        *,
        rows: Sequence[int] | None = None,
        report: Progress = silent,
    ) -> Batch:
        """Return the act by which a strategy decides what is undecided, in some documents or all.

        Progress is in documents.
        """
        edits: list[SetVerdict] = []
        for adjudication, differences in self._adjudications(
            annotator_ids, reviewer_id, rows, report
        ):
            edits += merge_strategies.propose(adjudication, differences, strategy, author_id)
        return Batch(tuple(edits))

    def class_act(
        self,
        kind: DifferenceKind,
        pick: Pick,
        annotator_ids: Sequence[str],
        reviewer_id: str,
        *,
        rows: Sequence[int] | None = None,
        report: Progress = silent,
    ) -> Batch:
        """Return the act that settles all undecided differences of a kind, in documents or all.

        Progress is in documents.
        """
        edits: list[SetVerdict] = []
        for adjudication, differences in self._adjudications(
            annotator_ids, reviewer_id, rows, report
        ):
            of_kind = [each for each in differences.clusters if each.kind is kind]
            edits += adjudication.settle_all(pick, of_kind)
        return Batch(tuple(edits))

    def count_class(
        self,
        kind: DifferenceKind,
        pick: Pick,
        annotator_ids: Sequence[str],
        reviewer_id: str,
        *,
        rows: Sequence[int] | None = None,
        report: Progress = silent,
    ) -> tuple[int, int]:
        """Return how many differences ``class_act`` would settle, and in how many documents."""
        counts = []
        for adjudication, differences in self._adjudications(
            annotator_ids, reviewer_id, rows, report
        ):
            of_kind = [each for each in differences.clusters if each.kind is kind]
            counts.append(sum(1 for _ in adjudication.picked(pick, of_kind)))
        return sum(counts), sum(count > 0 for count in counts)

    def _adjudications(
        self,
        annotator_ids: Sequence[str],
        reviewer_id: str,
        rows: Sequence[int] | None,
        report: Progress,
    ) -> Iterator[tuple[Adjudication, Differences]]:
        if rows is None:
            rows = verdicts.rows_with_sets(self._database, annotator_ids)
        hidden = Team(self._database).hidden(reviewer_id, annotator_ids)
        for each in _counted([row for row in rows if row not in hidden], report):
            differences = self.differences(each, annotator_ids)
            yield self.adjudication(each, differences, reviewer_id), differences

    def gold(self, document_id: str, *, unanimous: bool = False) -> Gold:
        """Return the spans of a document that stand by verdicts, with where each comes from.

        With ``unanimous`` also what all persons agree on who have done it, two at least.
        """
        persons = verdicts.persons_done(self._database, document_id) if unanimous else []
        sets = {each.annotator_id: each.spans for each in self._sets(document_id, persons)}
        return derive_gold(document_id, self.verdicts(document_id), sets)

    def gold_records(
        self,
        *,
        unanimous: bool = False,
        among: Sequence[int] | None = None,
        report: Progress = silent,
        viewer_id: str | None = None,
    ) -> Generator[Record]:
        """Yield gold as a set of its own, done where a review of the document is.

        With ``among`` only of the documents of these rows, without those in which ``viewer_id``
        may not see a set yet. Progress is in documents.
        """
        rows = self._rows_with_gold(unanimous, viewer_id)
        if among is not None:
            wanted = set(among)
            rows = [row for row in rows if row in wanted]
        for row in _counted(rows, report):
            document = documents.read_document(self._database, row)
            gold = self.gold(document.id, unanimous=unanimous)
            is_done = verdicts.is_reviewed(self._database, document.id)
            status = Status.DONE if is_done else Status.IN_PROGRESS
            yield Record(document, GOLD, status, tuple(each.span for each in gold.spans))

    def gold_overview(
        self, *, unanimous: bool = False, report: Progress = silent, viewer_id: str | None = None
    ) -> GoldOverview:
        """Count gold by label, and find stale verdicts and conflicts. Progress is in documents.

        Documents in which ``viewer_id`` may not see a set yet do not count.
        """
        overview = GoldOverview()
        for row in _counted(self._rows_with_gold(unanimous, viewer_id), report):
            document = documents.read_document(self._database, row)
            gold = self.gold(document.id, unanimous=unanimous)
            overview.add(row, document, self.verdicts(document.id), gold)
        return overview

    def corrections(self, author_id: str, document_id: str | None = None) -> list[Correction]:
        """Return the verdicts that ask an author for a change, over one document or all."""
        names = {each.id: each.name for each in annotation_sets.read_annotators(self._database)}
        found = []
        given = verdicts.stream_verdicts(self._database, document_id, author_id=author_id)
        for each in given:
            verdict = each.verdict
            if corrections.asks_for_change(verdict):
                row = documents.row_of(self._database, verdict.document_id) or 0
                title = documents.read_document(self._database, row).title
                found.append(Correction(row, title, names.get(verdict.reviewer_id, ""), each))
        return found

    def accept_correction(self, given: GivenVerdict, words: str = "") -> Batch:
        """Return the act by which an author takes a correction into their set and says so."""
        verdict = given.verdict
        own = annotation_sets.read_set(self._database, verdict.document_id, verdict.author_id)
        return corrections.accept(given, own.spans, words)

    def accept_corrections(self, given: Sequence[GivenVerdict]) -> Batch:
        """Return the act by which an author takes several corrections into their sets."""
        places = {(each.verdict.document_id, each.verdict.author_id) for each in given}
        sets = (annotation_sets.read_set(self._database, *place) for place in places)
        return corrections.accept_all(given, {each.document_id: each.spans for each in sets})

    def suggestions(
        self, author_id: str | None = None, report: Progress = silent
    ) -> list[GuidelineSuggestion]:
        """Return lines that guidelines could have, by all corrections or those of one author.

        Progress is in verdicts.
        """
        given = self.all_verdicts(report, author_id)
        return guideline_lines.suggest(each.verdict for each in given)

    def statistics(self, report: Progress = silent, viewer_id: str | None = None) -> Statistics:
        """Count what was done, by whom and when, of what ``viewer_id`` may see.

        Progress is in events and documents.
        """
        return read_statistics(self._database, report, viewer_id)

    def comparison(
        self,
        status: Status | None = None,
        report: Progress = silent,
        *,
        viewer_id: str | None = None,
    ) -> Comparison:
        """Compare all who have begun with one another and with gold, with what explains it.

        ``status`` as in Project.agreement. What ``viewer_id`` may not see yet is left out, gold of
        it too. Progress is in documents.
        """
        from annotator.project.review.comparison import compare_all  # needs numpy

        return compare_all(self._database, self, status, report, viewer_id)

    def spans_behind(
        self,
        names: tuple[str, str],
        confused: Iterable[Confused],
        most: int,
        report: Progress = silent,
        *,
        only_different: bool = False,
        viewer_id: str | None = None,
    ) -> list[SpanPair]:
        """Return the spans of two sets, by name, that a figure of a comparison stands for."""
        from annotator.project.review.comparison import find_spans  # needs numpy

        return find_spans(
            self._database,
            self,
            names,
            confused,
            most,
            report,
            only_different=only_different,
            viewer_id=viewer_id,
        )

    def hit_at(self, row: int, start: int, end: int) -> Found:
        """Return a place of a document as a hit, with the words around it."""
        document = documents.read_document(self._database, row)
        return found_at((row, document.id, document.title, document.text), start, end)

    def all_verdicts(
        self,
        report: Progress = silent,
        author_id: str | None = None,
        *,
        viewer_id: str | None = None,
    ) -> Iterator[GivenVerdict]:
        """Yield the verdicts of a project, or those on one author, of what one may see.

        Progress is in verdicts.
        """
        total = verdicts.count_verdicts(self._database)
        sight = sight_of(self._database, viewer_id)
        given = verdicts.stream_verdicts(self._database, author_id=author_id, sight=sight)
        for done, each in enumerate(given):
            report(min(done, total), total)
            yield each
        report(total, total)

    def _rows_with_gold(self, unanimous: bool, viewer_id: str | None) -> list[int]:
        rows = verdicts.rows_with_gold(self._database, unanimous=unanimous)
        hidden = read_hidden(self._database, sight_of(self._database, viewer_id))
        return [row for row in rows if row not in hidden]

    def _seen_rows(
        self, author_ids: Sequence[str], reviewer_id: str, report: Progress
    ) -> Iterator[int]:
        hidden = Team(self._database).hidden(reviewer_id, author_ids)
        rows = verdicts.rows_with_sets(self._database, author_ids)
        return _counted([row for row in rows if row not in hidden], report)

    def _sets(self, document_id: str, author_ids: Sequence[str]) -> list[AnnotationSet]:
        return [annotation_sets.read_set(self._database, document_id, each) for each in author_ids]


def _counted(rows: Sequence[int], report: Progress) -> Iterator[int]:
    """Pass rows on, reporting how many there were."""
    for done, row in enumerate(rows):
        report(done, len(rows))
        yield row
    report(len(rows), len(rows))

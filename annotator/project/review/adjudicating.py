"""What may be asked of an open project about where annotators differ, and what is decided of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.document import Status
from annotator.core.edits.edits import Batch
from annotator.core.progress import Progress, silent
from annotator.project.review.reading import read_sets, seen_rows
from annotator.review.adjudication import merge_strategies
from annotator.review.adjudication.compared_documents import ComparedDocument, count_differences
from annotator.review.adjudication.differences import Differences, compare
from annotator.review.adjudication.settling import Adjudication
from annotator.store import documents, verdicts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.core.edits.review_edits import SetVerdict
    from annotator.review.adjudication.difference_kinds import DifferenceKind
    from annotator.review.adjudication.merge_strategies import Strategy
    from annotator.review.adjudication.settling import Pick
    from annotator.store.file.database import Database


class Adjudicating:
    """The differences of one open project. What is decided are acts for ``Project.apply``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def differences(self, row: int, annotator_ids: Sequence[str]) -> Differences:
        """Return where annotators agree over a document, and where they differ.

        The first annotator is the reference for what is missing or extra.
        """
        document = documents.read_document(self._database, row)
        sets = read_sets(self._database, document.id, annotator_ids)
        return compare(document.id, document.text, {each.annotator_id: each.spans for each in sets})

    def adjudication(self, row: int, differences: Differences, reviewer_id: str) -> Adjudication:
        """Return what an adjudicator has decided over a document, and can."""
        text = documents.read_document(self._database, row).text
        given = verdicts.read_verdicts(self._database, differences.document_id, reviewer_id)
        return Adjudication(differences, text, reviewer_id, [each.verdict for each in given])

    def comparable(
        self, annotator_ids: Sequence[str], reviewer_id: str, report: Progress = silent
    ) -> list[ComparedDocument]:
        """Return the documents that all these annotators have begun, in the project's order.

        Those where the reviewer may not see a set yet are left out. Progress is in documents.
        """
        found = []
        for row in seen_rows(self._database, annotator_ids, reviewer_id, report):
            document_id = documents.read_document(self._database, row).id
            statuses = [
                each.status for each in read_sets(self._database, document_id, annotator_ids)
            ]
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
        for each in seen_rows(self._database, annotator_ids, reviewer_id, report, rows):
            differences = self.differences(each, annotator_ids)
            yield self.adjudication(each, differences, reviewer_id), differences

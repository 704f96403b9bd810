"""What may be asked of an open project about verdicts, and which documents are to be reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.edits.edits import Batch
from annotator.core.edits.review_edits import SetVerdict
from annotator.core.identifiers import new_id
from annotator.core.progress import Progress, silent
from annotator.core.verdict import Decision, Verdict
from annotator.project.review.adjudicating import Adjudicating
from annotator.project.review.corrections import Corrections
from annotator.project.review.figures import Figures
from annotator.project.review.gold import GoldView
from annotator.project.review.reading import read_sets, seen_rows
from annotator.review.adjudication import guideline_lines, queue
from annotator.store import annotation_sets, documents, verdicts
from annotator.store.team.hidden import sight_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.core.verdict import GivenVerdict, ReviewStatus
    from annotator.review.adjudication.guideline_lines import GuidelineSuggestion
    from annotator.review.adjudication.queue import QueueChoice, Reviewable
    from annotator.store.file.database import Database


class Review:
    """The verdicts of one open project, and what is to be judged.

    ``adjudicating`` sees where annotators differ and decides, ``gold`` what stands by that,
    ``corrections`` is the author's side, ``figures`` counts and measures. What is decided are acts
    for ``Project.apply``.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.adjudicating = Adjudicating(database)
        self.gold = GoldView(database)
        self.corrections = Corrections(database)
        self.figures = Figures(database, self.gold)

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
        for row in seen_rows(self._database, author_ids, reviewer_id, report):
            document = documents.read_document(self._database, row)
            done = verdicts.persons_done(self._database, document.id) if with_others else []
            others = [each for each in done if each not in (*author_ids, reviewer_id)]
            yield queue.Reviewable(
                row,
                document.id,
                document.published,
                tuple(read_sets(self._database, document.id, author_ids)),
                tuple(self.status(document.id, reviewer_id, each) for each in author_ids),
                tuple(read_sets(self._database, document.id, others)),
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

    def suggestions(
        self, author_id: str | None = None, report: Progress = silent
    ) -> list[GuidelineSuggestion]:
        """Return lines that guidelines could have, by all corrections or those of one author.

        Progress is in verdicts.
        """
        given = self.all_verdicts(report, author_id)
        return guideline_lines.suggest(each.verdict for each in given)

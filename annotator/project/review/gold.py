"""What may be asked of an open project about gold: what stands, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.document import Record, Status
from annotator.core.progress import Progress, silent
from annotator.project.review.reading import counted, read_sets
from annotator.review.adjudication.gold import Gold, derive_gold
from annotator.review.adjudication.gold_overview import GoldOverview
from annotator.store import documents, verdicts
from annotator.store.team.hidden import read_hidden, sight_of

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from annotator.store.file.database import Database

GOLD = "gold"
"""The annotator's name under which gold is exported."""


class GoldView:
    """The gold of one open project, derived anew at each question and never written."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, document_id: str, *, unanimous: bool = False) -> Gold:
        """Return the spans of a document that stand by verdicts, with where each comes from.

        With ``unanimous`` also what all persons agree on who have done it, two at least.
        """
        persons = verdicts.persons_done(self._database, document_id) if unanimous else []
        sets = {
            each.annotator_id: each.spans
            for each in read_sets(self._database, document_id, persons)
        }
        return derive_gold(document_id, verdicts.read_verdicts(self._database, document_id), sets)

    def records(
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
        for row in counted(rows, report):
            document = documents.read_document(self._database, row)
            gold = self.of(document.id, unanimous=unanimous)
            is_done = verdicts.is_reviewed(self._database, document.id)
            status = Status.DONE if is_done else Status.IN_PROGRESS
            yield Record(document, GOLD, status, tuple(each.span for each in gold.spans))

    def overview(
        self, *, unanimous: bool = False, report: Progress = silent, viewer_id: str | None = None
    ) -> GoldOverview:
        """Count gold by label, and find stale verdicts and conflicts. Progress is in documents.

        Documents in which ``viewer_id`` may not see a set yet do not count.
        """
        overview = GoldOverview()
        for row in counted(self._rows_with_gold(unanimous, viewer_id), report):
            document = documents.read_document(self._database, row)
            gold = self.of(document.id, unanimous=unanimous)
            overview.add(row, document, verdicts.read_verdicts(self._database, document.id), gold)
        return overview

    def _rows_with_gold(self, unanimous: bool, viewer_id: str | None) -> list[int]:
        rows = verdicts.rows_with_gold(self._database, unanimous=unanimous)
        hidden = read_hidden(self._database, sight_of(self._database, viewer_id))
        return [row for row in rows if row not in hidden]

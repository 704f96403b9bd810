"""What may be asked of an open project about what reviewers ask an author to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.review.adjudication import corrections
from annotator.review.adjudication.corrections import Correction
from annotator.store import annotation_sets, documents, verdicts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.edits.edits import Batch
    from annotator.core.verdict import GivenVerdict
    from annotator.store.file.database import Database


class Corrections:
    """The corrections of one open project. What an author takes are acts for ``Project.apply``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, author_id: str, document_id: str | None = None) -> list[Correction]:
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

    def accept(self, given: GivenVerdict, words: str = "") -> Batch:
        """Return the act by which an author takes a correction into their set and says so."""
        verdict = given.verdict
        own = annotation_sets.read_set(self._database, verdict.document_id, verdict.author_id)
        return corrections.accept(given, own.spans, words)

    def accept_all(self, given: Sequence[GivenVerdict]) -> Batch:
        """Return the act by which an author takes several corrections into their sets."""
        places = {(each.verdict.document_id, each.verdict.author_id) for each in given}
        sets = (annotation_sets.read_set(self._database, *place) for place in places)
        return corrections.accept_all(given, {each.document_id: each.spans for each in sets})

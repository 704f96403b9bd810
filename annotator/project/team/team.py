"""Who labels what in a project, how far they are, and who may see whose spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.edits.assignment import Assign, Assigned, distribute
from annotator.store import documents
from annotator.store.annotation_sets import number_of
from annotator.store.team.assignments import (
    Share,
    count_assigned,
    read_assigned_rows,
    read_assignments,
    read_document_ids,
    read_shares,
)
from annotator.store.team.hidden import may_see, read_hidden, sight_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.store.file.database import Database

__all__ = ["Share", "Team"]


class Team:
    """The assignments of one open project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def proposal(
        self,
        annotator_ids: Sequence[str],
        *,
        overlap: float = 0,
        seed: int = 0,
        anew: bool = False,
        by: str | None = None,
        rows: Sequence[int] | None = None,
    ) -> Assign:
        """Return the edit that distributes the documents nobody has yet, or all of them ``anew``.

        ``overlap`` percent of them go to two annotators. The same seed gives the same. With
        ``rows`` only the documents of these rows are meant.

        Raises:
            AnnotatorError: BAD_ASSIGNMENT.
        """
        before = self.assignments()
        found = read_document_ids(self._database, rows)
        wanted = [each for each in found if anew or not before.get(each)]
        after = distribute(wanted, annotator_ids, overlap, seed)
        return Assign(by, {each: before.get(each, ()) for each in after}, after)

    def assignments(self) -> Assigned:
        """Return the ids of the assigned documents with the ids of their annotators."""
        return read_assignments(self._database)

    def rows(self, annotator_id: str) -> Sequence[int]:
        """Return the rows of the documents assigned to an annotator, in project order."""
        return read_assigned_rows(self._database, number_of(self._database, annotator_id))

    def assigned_count(self, annotator_id: str) -> int:
        """Return how many documents are assigned to an annotator."""
        return count_assigned(self._database, number_of(self._database, annotator_id))

    def may_see(self, document_id: str, viewer_id: str, other_id: str) -> bool:
        """Tell whether an annotator may see another's spans over a document.

        Not while the document is the viewer's to label and not both are done with it. What
        machines suggest is always seen.
        """
        row = documents.row_of(self._database, document_id)
        sight = sight_of(self._database, viewer_id)
        return row is None or may_see(
            self._database, row, sight, number_of(self._database, other_id)
        )

    def hidden(self, viewer_id: str, other_ids: Iterable[str] | None = None) -> dict[int, str]:
        """Return the documents, ids by row, in which a set is not to be seen yet.

        That of one of these annotators, or of anybody.
        """
        sight = sight_of(self._database, viewer_id)
        if other_ids is None:
            return read_hidden(self._database, sight)
        numbers = (number_of(self._database, each) for each in other_ids)
        return read_hidden(self._database, sight, [each for each in numbers if each is not None])

    def shares(self, viewer_id: str | None = None) -> list[Share]:
        """Return how far each person is with what is theirs, as ``viewer_id`` may see it."""
        return read_shares(self._database, sight_of(self._database, viewer_id))

"""The versions of documents in an open project, and spans whose new place is to be confirmed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core.edits.edits import AddSpan, Batch
from annotator.core.edits.versions import ChooseVersion, SettleMoved, Version
from annotator.core.errors import AnnotatorError, Reason
from annotator.core.text.reanchoring import Doubt, MovedSpan
from annotator.store.annotation_sets import number_of
from annotator.store.documents import row_of
from annotator.store.team.hidden import may_see, sight_of
from annotator.store.versions.choosing import read_text_with, read_versions
from annotator.store.versions.former import read_former
from annotator.store.versions.moved_spans import count_moved, read_moved, rows_with_moved

if TYPE_CHECKING:
    from annotator.core.document import AnnotationSet, Document
    from annotator.core.span import Span
    from annotator.core.verdict import GivenVerdict
    from annotator.store.file.database import Database

__all__ = ["Doubt", "FormerVersion", "MovedSpan", "Version", "Versions"]


@dataclass(frozen=True, slots=True)
class FormerVersion:
    """A version that does not count any more, with all sets and verdicts as they stood."""

    document: Document
    sets: tuple[tuple[str, AnnotationSet], ...]
    verdicts: tuple[GivenVerdict, ...]


class Versions:
    """Which versions there are, and what is to be confirmed in the present ones."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, document_id: str) -> list[Version]:
        """Return all versions of a document in the order they came; none where it has one."""
        return read_versions(self._database, document_id)[1]

    def present_row(self, document_id: str) -> int | None:
        """Return the row of the version that counts of a document, if there is one."""
        rows = (row_of(self._database, each.id) for each in self.of(document_id))
        return next((row for row in rows if row is not None), None)

    def choice(self, document_id: str, version_id: str, by: str) -> ChooseVersion:
        """Return the edit by which another version counts in the place of a document."""
        root = read_versions(self._database, document_id)[0]
        return ChooseVersion(by, root, document_id, version_id)

    def former(self, version_id: str, viewer_id: str | None = None) -> FormerVersion:
        """Read a version that does not count any more.

        Sets that ``viewer_id`` may not see over the present version, labelling blindly, are left
        out, with the verdicts on them and by their annotators. For the time of this no other
        reading may go on in this connection.

        Raises:
            AnnotatorError: there is none.
        """
        found = read_former(self._database, version_id)
        if found is None:
            raise AnnotatorError(Reason.UNKNOWN_DOCUMENT, path=self._database.path, id=version_id)
        document, sets, verdicts = found
        people = {each.annotator_id for _name, each in sets}
        people |= {each.verdict.reviewer_id for each in verdicts}
        hidden = self._hidden(version_id, viewer_id, people)
        seen = tuple(each for each in sets if each[1].annotator_id not in hidden)
        told = tuple(
            each
            for each in verdicts
            if hidden.isdisjoint((each.verdict.author_id, each.verdict.reviewer_id))
        )
        return FormerVersion(document, seen, told)

    def _hidden(self, version_id: str, viewer_id: str | None, others: set[str]) -> set[str]:
        row = self.present_row(version_id)
        if viewer_id is None or row is None:
            return set()
        sight = sight_of(self._database, viewer_id)
        return {
            each
            for each in others
            if not may_see(self._database, row, sight, number_of(self._database, each))
        }

    def moved(self, document_id: str, annotator_id: str) -> list[MovedSpan]:
        """Return what an annotator has to confirm in a document, as it stood in the former text."""
        row = row_of(self._database, document_id)
        number = number_of(self._database, annotator_id)
        return [] if row is None else read_moved(self._database, row, number)

    def text_around(self, document_id: str, span: Span) -> str | None:
        """Return the text of the last former version in which a span's words stand at its place."""
        return read_text_with(self._database, document_id, span)

    def rows(self, annotator_id: str) -> list[int]:
        """Return the rows of the documents in which an annotator has something to confirm."""
        return rows_with_moved(self._database, number_of(self._database, annotator_id))

    def count(self, annotator_id: str) -> int:
        """Return how many spans an annotator has to confirm."""
        return count_moved(self._database, number_of(self._database, annotator_id))

    def placing(
        self, document: Document, annotator_id: str, moved: MovedSpan, start: int, end: int
    ) -> Batch:
        """Return the act by which a span stands at a place, with all that was said of it."""
        span = replace(moved.span, start=start, end=end, text=document.text[start:end])
        settled = SettleMoved(document.id, annotator_id, moved.span, after=True)
        return Batch((AddSpan(document.id, annotator_id, span), settled))

    def dropping(self, document_id: str, annotator_id: str, moved: MovedSpan) -> SettleMoved:
        """Return the edit by which a span does not come over into the present version."""
        return SettleMoved(document_id, annotator_id, moved.span, after=True)

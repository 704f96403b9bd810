"""What may be asked of an open project about verdicts, differences, gold and corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.store import verdicts

if TYPE_CHECKING:
    from annotator.core.verdict import GivenVerdict, ReviewStatus
    from annotator.store.file.database import Database


class Review:
    """Reads one open project for review; what is decided goes through ``Project.apply``."""

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

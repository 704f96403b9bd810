"""Reads what all questions of a review begin with: the documents one may see, and their sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.project.team.team import Team
from annotator.store import annotation_sets, verdicts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.core.document import AnnotationSet
    from annotator.core.progress import Progress
    from annotator.store.file.database import Database


def read_sets(
    database: Database, document_id: str, author_ids: Sequence[str]
) -> list[AnnotationSet]:
    """Return the sets of several annotators over a document, in the annotators' order."""
    return [annotation_sets.read_set(database, document_id, each) for each in author_ids]


def seen_rows(
    database: Database,
    author_ids: Sequence[str],
    reviewer_id: str,
    report: Progress,
    among: Sequence[int] | None = None,
) -> Iterator[int]:
    """Yield the rows with sets of all these authors, or those given, that a reviewer may see.

    Progress is in documents.
    """
    rows = verdicts.rows_with_sets(database, author_ids) if among is None else among
    hidden = Team(database).hidden(reviewer_id, author_ids)
    return counted([row for row in rows if row not in hidden], report)


def counted(rows: Sequence[int], report: Progress) -> Iterator[int]:
    """Pass rows on, reporting how many there were."""
    for done, row in enumerate(rows):
        report(done, len(rows))
        yield row
    report(len(rows), len(rows))

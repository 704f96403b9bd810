"""Compares the sets of a project's annotators.

Not imported before somebody asks: the measures need numpy, which the window must not wait for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.errors import AnnotatorError, Reason
from annotator.review.agreement import Agreement, Compared, measure
from annotator.store import annotation_sets
from annotator.store.documents import read_progress
from annotator.store.shared_documents import BEGUN, begun_by, read_shared
from annotator.store.team.hidden import sight_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.document import Status
    from annotator.core.progress import Progress
    from annotator.store.file.database import Database


def measure_agreement(
    database: Database,
    names: Sequence[str],
    status: Status | None,
    report: Progress,
    viewer_id: str | None = None,
) -> Agreement:
    """Compare annotators over the documents they share; see Project.agreement."""
    statuses = BEGUN if status is None else (status,)
    by_number = _chosen(database, names, statuses)
    sight = sight_of(database, viewer_id)
    documents = (
        Compared(document_id, text, {by_number[number]: places for number, places in sets.items()})
        for document_id, text, sets in read_shared(
            database, list(by_number), statuses, report, sight=sight
        )
    )
    total = read_progress(database, None).documents
    # Drawing intervals comes last and is no progress in documents, but can be cancelled.
    return measure(documents, list(by_number.values()), lambda *_drawn: report(total, total))


def _chosen(database: Database, names: Sequence[str], statuses: Sequence[Status]) -> dict[int, str]:
    """Return the annotators to compare, by the numbers that stand for them in the tables."""
    known = annotation_sets.read_annotators(database)
    numbers = {each.name: number for number, each in enumerate(known, 1)}
    if not names:
        begun = set(begun_by(database, statuses))
        return {number: name for name, number in numbers.items() if number in begun}
    for name in names:
        if name not in numbers:
            raise AnnotatorError(
                Reason.UNKNOWN_ANNOTATOR,
                path=database.path,
                name=name,
                known=", ".join(numbers),
            )
    return {numbers[name]: name for name in names}

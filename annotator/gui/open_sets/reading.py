"""Reads from a project what the open document is shown with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.document import AnnotationSet, Annotator, Document
from annotator.core.errors import AnnotatorError, Reason
from annotator.gui.open_sets.compared_set import ComparedSet
from annotator.gui.open_sets.own_set import OwnSet
from annotator.gui.open_sets.reviewed_set import ReviewedSet

if TYPE_CHECKING:
    from annotator.core.labels.label_set import LabelSet
    from annotator.gui.open_sets.open_set import OpenSet
    from annotator.project import Project


@dataclass(frozen=True, slots=True)
class Showing:
    """Whose sets are shown to ``annotator``: their own, an author's, or several compared."""

    annotator: Annotator
    author: Annotator | None = None
    compared: tuple[Annotator, ...] = ()


def read_set(
    project: Project, row: int, document: Document, showing: Showing, labels: LabelSet
) -> OpenSet:
    """Return the set with which a document is shown.

    Raises:
        AnnotatorError: STILL_BLIND, where others' spans are not to be seen yet.
    """
    for other in (*showing.compared, *([showing.author] if showing.author else [])):
        if not project.team.may_see(document.id, showing.annotator.id, other.id):
            raise AnnotatorError(Reason.STILL_BLIND)
    if showing.compared:
        return _read_compared(project, row, document, showing, labels)
    if showing.author is not None:
        who = (showing.annotator.id, showing.author.id)
        return ReviewedSet(
            project.annotation_set(document.id, showing.author.id),
            showing.annotator.id,
            project.review.verdicts(document.id, *who),
            project.review.status(document.id, *who),
            labels,
        )
    if not showing.annotator.id:
        return OwnSet(AnnotationSet(document.id, ""), labels)
    return OwnSet(project.annotation_set(document.id, showing.annotator.id), labels)


def _read_compared(
    project: Project, row: int, document: Document, showing: Showing, labels: LabelSet
) -> ComparedSet:
    reviewer_id, ids = showing.annotator.id, [each.id for each in showing.compared]
    return ComparedSet(
        project.review.adjudicating.differences(row, ids),
        document.text,
        reviewer_id,
        [each.verdict for each in project.review.verdicts(document.id, reviewer_id)],
        {each: project.review.status(document.id, reviewer_id, each) for each in ids},
        labels,
    )

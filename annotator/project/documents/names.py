"""Finds what is named in a question about documents, or says what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.errors import AnnotatorError, Reason
from annotator.store import annotation_sets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.core.document import Annotator
    from annotator.core.document_filter import DocumentFilter
    from annotator.core.labels.label_set import LabelSet
    from annotator.store.file.database import Database


def find_annotator(database: Database, name: str) -> Annotator:
    """Return the annotator of this name, who must be there; see Project.find_annotator."""
    found = annotation_sets.find_annotator(database, name)
    if found is None:
        known = ", ".join(each.name for each in annotation_sets.read_annotators(database))
        raise AnnotatorError(Reason.UNKNOWN_ANNOTATOR, path=database.path, name=name, known=known)
    return found


def check_filter(database: Database, labels: LabelSet, wanted: DocumentFilter) -> None:
    """Raise where a filter names what the project does not have.

    Raises:
        AnnotatorError: UNKNOWN_ANNOTATOR or UNKNOWN_LABEL, with those that are known.
    """
    if wanted.annotator:
        find_annotator(database, wanted.annotator)
    check_labels(labels, wanted.labels)


def check_labels(labels: LabelSet, keys: Iterable[str]) -> None:
    """Raise AnnotatorError UNKNOWN_LABEL where one of these is not there."""
    for label in keys:
        if label not in labels:
            known = ", ".join(labels.keys())
            raise AnnotatorError(Reason.UNKNOWN_LABEL, label=label, known=known)

"""Streams what of a project was chosen to be exported, by split."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.arabic.folding import fold
from annotator.core.document_filter import AS_IMPORTED, EVERY_DOCUMENT
from annotator.core.progress import silent
from annotator.project.documents.names import check_filter, check_labels, find_annotator
from annotator.project.exporting.split import NAMES
from annotator.project.review.gold import GoldView
from annotator.store import annotation_sets, documents
from annotator.store.document_lists import list_documents
from annotator.store.team.assignments import read_assigned_rows
from annotator.store.team.hidden import sight_of

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping, Sequence

    from annotator.core.document import Record
    from annotator.core.labels.label_set import LabelSet
    from annotator.project.exporting.choice import Choice
    from annotator.project.exporting.split import Split
    from annotator.store.file.database import Database


def check_choice(database: Database, labels: LabelSet, choice: Choice) -> None:
    """Raise where a choice names what the project does not have.

    Raises:
        AnnotatorError: UNKNOWN_ANNOTATOR or UNKNOWN_LABEL, with those that are known.
    """
    others = (each for each in (choice.assigned_to, choice.seen_by) if each)
    for name in (*choice.annotators, *others):
        find_annotator(database, name)
    check_filter(database, labels, choice.among)
    check_labels(labels, choice.labels)


def chosen_rows(database: Database, choice: Choice) -> Sequence[int] | None:
    """Return the rows of the documents that a choice leaves, in order; None for all.

    What a document's date or status leaves out is seen at its records.
    """
    found: Sequence[int] | None = None
    if choice.wanted != EVERY_DOCUMENT:
        wanted = replace(choice.wanted, text=fold(choice.wanted.text))
        viewer = _number(database, choice.seen_by) if choice.seen_by else None
        found = list_documents(database, wanted, viewer, AS_IMPORTED, silent)
    if choice.assigned_to:
        found = _among(found, read_assigned_rows(database, _number(database, choice.assigned_to)))
    if choice.documents is not None:
        found = _among(found, documents.rows_of(database, choice.documents))
    return found


def chosen_records(database: Database, choice: Choice) -> Generator[Record]:
    """Stream what was chosen, in project order."""
    rows = chosen_rows(database, choice)
    viewer_id = find_annotator(database, choice.seen_by).id if choice.seen_by else None
    if choice.gold:
        gold = GoldView(database).records(
            unanimous=choice.unanimous, among=rows, viewer_id=viewer_id
        )
        stream = (record for record in gold if choice.status in (None, record.status))
    else:
        numbers = [_number(database, name) for name in choice.annotators]
        sight = sight_of(database, viewer_id)
        stream = annotation_sets.read_records(database, numbers, choice.status, rows, sight)
    with closing(stream):
        yield from choice.of(stream)


def by_split(
    chosen: Callable[[], Generator[Record]],
    split: Split | None,
    groups: Callable[[], Mapping[str, str]],
) -> Iterator[tuple[str, Generator[Record]]]:
    """Return the records by split. Each split reads the project again: no article is held.

    ``groups`` are the near copies, which stay together: the group of each by its id.
    """
    if split is None:
        yield "", chosen()
        return
    labels: dict[str, frozenset[str]] = {}
    with closing(chosen()) as records:
        for record in records:
            found = labels.get(record.document.id, frozenset())
            labels[record.document.id] = found | {span.label for span in record.spans}
    dealt = split.deal(labels, groups())
    for name, share in zip(NAMES, split.shares, strict=True):
        if share:
            yield name, _only(chosen(), name, dealt)


def _only(records: Generator[Record], name: str, dealt: Mapping[str, str]) -> Generator[Record]:
    with closing(records):
        yield from (record for record in records if dealt[record.document.id] == name)


def _among(found: Sequence[int] | None, rows: Sequence[int]) -> Sequence[int]:
    if found is None:
        return sorted(rows)
    return sorted(set(found).intersection(rows))


def _number(database: Database, name: str) -> int:
    number = annotation_sets.number_of(database, find_annotator(database, name).id)
    assert number is not None
    return number

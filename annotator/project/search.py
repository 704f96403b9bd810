"""Looks through the texts and spans of a project: for words, for uses of labels, for edges."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from annotator.arabic.clitics.attested import first_words
from annotator.arabic.edges.edge_check import EdgeFinding, find_edge_faults
from annotator.arabic.label_uses import LabelUses
from annotator.core.errors import AnnotatorError, Reason
from annotator.search import Found, Query, find, find_unlabelled, needles
from annotator.store import annotation_sets, documents
from annotator.store.team.hidden import sight_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.document import Record
    from annotator.core.labels.label_set import Label, LabelSet
    from annotator.core.progress import Progress
    from annotator.store.file.database import Database


def found(database: Database, wanted: Query, report: Progress) -> Iterator[Found]:
    """Yield where words stand; see Project.find."""
    return find(documents.stream_texts(database, needles(wanted), report), wanted)


def unlabelled(
    database: Database,
    wanted: Query,
    label: Label,
    annotator_id: str,
    row: int | None,
    report: Progress,
) -> Iterator[Found]:
    """Yield where words stand without a label; see Project.occurrences_for."""
    number = annotation_sets.number_of(database, annotator_id)
    texts = documents.stream_texts(database, needles(wanted), report, row)
    own = partial(annotation_sets.read_places, database, annotator=number)
    return find_unlabelled(texts, wanted, label, own)


def known_label(labels: LabelSet, key: str) -> Label:
    """Return the label of a key.

    Raises:
        AnnotatorError: UNKNOWN_LABEL, with those that are known.
    """
    label = labels.get(key)
    if label is None:
        known = ", ".join(labels.keys())
        raise AnnotatorError(Reason.UNKNOWN_LABEL, label=key, known=known)
    return label


def label_uses(database: Database, annotator_id: str) -> LabelUses:
    """Return which labels an annotator has given to which words; see Project.label_uses."""
    number = annotation_sets.number_of(database, annotator_id)
    with closing(annotation_sets.read_uses(database, number)) as uses:
        return LabelUses(uses)


def edge_faults(
    database: Database, labels: LabelSet, annotator_id: str, report: Progress
) -> list[EdgeFinding]:
    """Return the spans whose edges are against their labels' policies; see Project.edge_faults."""
    number = annotation_sets.number_of(database, annotator_id)
    if number is None:
        return []
    total = documents.read_progress(database, number).documents
    records = annotation_sets.read_records(database, [number], None)
    counted = _reported(records, report, total)
    sight = sight_of(database, annotator_id)
    labelled = first_words(annotation_sets.read_quotes(database, sight))
    return list(find_edge_faults(counted, labels, labelled))


def _reported(records: Iterable[Record], report: Progress, total: int) -> Iterator[Record]:
    """Pass records on, reporting how many there were."""
    for number, record in enumerate(records):
        report(min(number, total), total)
        yield record
    report(total, total)

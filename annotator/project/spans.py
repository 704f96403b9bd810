"""The spans of an open project taken together: by label, by words, by edges, and one's history."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from annotator.arabic.clitics.attested import count_first_words
from annotator.arabic.edges.edge_check import EdgeFinding, find_edge_faults
from annotator.arabic.label_uses import LabelUses
from annotator.core.progress import Progress, silent
from annotator.store import annotation_sets
from annotator.store.documents import read_progress
from annotator.store.history import Happening, read_history
from annotator.store.log.events import last_number
from annotator.store.team.hidden import sight_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.document import Record
    from annotator.store.file.database import Database
    from annotator.store.log.acts import Acts


class Spans:
    """The spans of one open project, of all sets or of those that a viewer may see."""

    def __init__(self, database: Database, acts: Acts) -> None:
        self._database = database
        self._acts = acts

    def label_counts(self, viewer_id: str | None = None) -> dict[str, int]:
        """Return how many spans are stored with each label that has any."""
        return annotation_sets.read_label_counts(
            self._database, sight_of(self._database, viewer_id)
        )

    def twins(self, key: str, into: str, viewer_id: str | None = None) -> int:
        """Return how many spans of one label stand just where their owner has the other's too.

        What is merged into either counts with it: after a merge these show one label twice.
        """
        merged = self._acts.labels.merged_keys()
        one, other = (
            [name, *(each for each, to in merged.items() if to == name)] for name in (key, into)
        )
        sight = sight_of(self._database, viewer_id)
        return annotation_sets.count_twins(self._database, one, other, sight)

    def quotes(self, viewer_id: str | None = None) -> Iterator[tuple[str, int]]:
        """Stream the beginnings of the spans' quotes, 100 characters, with how many have each."""
        return annotation_sets.read_quotes(self._database, sight_of(self._database, viewer_id))

    def history(
        self, document_id: str, span_id: str, viewer_id: str | None = None
    ) -> list[Happening]:
        """Return what happened to a span, first things first."""
        sight = sight_of(self._database, viewer_id)
        return read_history(self._database, document_id, span_id, sight)

    def label_uses(self, annotator_id: str) -> LabelUses:
        """Return which labels an annotator has given to which words, and how often."""
        number = annotation_sets.number_of(self._database, annotator_id)
        with closing(annotation_sets.read_uses(self._database, number)) as uses:
            return LabelUses(uses)

    def label_uses_until(self, annotator_id: str) -> tuple[LabelUses, int]:
        """Return the label uses, and the number of the last event that is counted in them."""
        with self._database.snapshot():
            return self.label_uses(annotator_id), last_number(self._database)

    def edge_faults(self, annotator_id: str, report: Progress = silent) -> list[EdgeFinding]:
        """Return an annotator's spans whose edges are against their labels' policies.

        Progress is in documents.
        """
        number = annotation_sets.number_of(self._database, annotator_id)
        if number is None:
            return []
        total = read_progress(self._database, number).documents
        records = annotation_sets.read_records(self._database, [number], None)
        counted = _reported(records, report, total)
        labelled = count_first_words(self.quotes(annotator_id))
        return list(find_edge_faults(counted, self._acts.labels, labelled))


def _reported(records: Iterable[Record], report: Progress, total: int) -> Iterator[Record]:
    """Pass records on, reporting how many there were."""
    for number, record in enumerate(records):
        report(min(number, total), total)
        yield record
    report(total, total)

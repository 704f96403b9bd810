"""Looks at an export before it is written: its first record, how much it is, what gets lost."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from annotator.project.documents.copies import group_keys
from annotator.project.exporting.chosen import check_choice, chosen_records
from annotator.store import documents
from annotator.store.team.assignments import read_document_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from annotator.core.document import Record
    from annotator.core.exchange.losses import Loss
    from annotator.core.progress import Progress
    from annotator.formats.writing.rehearsal import Preview
    from annotator.project.exporting.writing import Wish
    from annotator.store.file.database import Database
    from annotator.store.log.acts import Acts

_LOOKED_AT = 20  # records, until one that the format holds is found


@dataclass(frozen=True, slots=True)
class Extent:
    """How much would be written; ``by_split`` counts documents."""

    documents: int = 0
    records: int = 0
    spans: int = 0
    by_split: Mapping[str, int] = field(default_factory=dict)


class Exporting:
    """What an export of one open project would be. Nothing is written anywhere."""

    def __init__(self, database: Database, acts: Acts) -> None:
        self._database = database
        self._acts = acts

    def ids_of(self, rows: Sequence[int]) -> tuple[str, ...]:
        """Return the ids of the documents of these rows."""
        return tuple(read_document_ids(self._database, rows))

    def titles(self, document_ids: set[str]) -> dict[str, str]:
        """Return the headlines of documents by their ids."""
        return documents.read_titles(self._database, document_ids)

    def preview(self, wish: Wish) -> Preview | None:
        """Return the first record as it would be written; None where nothing would be.

        Raises:
            AnnotatorError: there is no such annotator or label.
            ExportFailed: NEEDS_PACKAGE.
        """
        from annotator.formats.writing.rehearsal import preview

        check_choice(self._database, self._acts.labels, wish.choice)
        terms = wish.terms(self._acts.labels)
        with closing(chosen_records(self._database, wish.choice)) as records:
            for record in islice(records, _LOOKED_AT):
                found = preview(record, wish.format, terms)
                if found is not None:
                    return found
        return None

    def survey(self, wish: Wish, report: Progress) -> Extent:
        """Count what would be written. Progress is in records, of a total not known."""
        check_choice(self._database, self._acts.labels, wish.choice)
        labels: dict[str, frozenset[str]] = {}
        records = spans = 0
        with closing(chosen_records(self._database, wish.choice)) as chosen:
            for record in chosen:
                records += 1
                spans += len(record.spans)
                found = labels.get(record.document.id, frozenset())
                labels[record.document.id] = found | {span.label for span in record.spans}
                report(records, 0)
        dealt: dict[str, str] = {}
        if wish.split is not None:
            dealt = wish.split.deal(labels, group_keys(self._database, report))
        return Extent(len(labels), records, spans, Counter(dealt.values()))

    def losses(self, wish: Wish, records: int, report: Progress) -> tuple[Loss, ...]:
        """Return what the format would lose of so many records. Progress is in records.

        Raises:
            ExportFailed: NEEDS_PACKAGE.
        """
        from annotator.formats.writing.rehearsal import foresee_losses

        terms = wish.terms(self._acts.labels)
        with closing(chosen_records(self._database, wish.choice)) as chosen:
            counted = _reported(chosen, records, report)
            return foresee_losses(counted, wish.format, terms)


def _reported(records: Iterable[Record], total: int, report: Progress) -> Iterator[Record]:
    for number, record in enumerate(records):
        report(number, total)
        yield record

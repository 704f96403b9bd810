"""What of a project is exported."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core.document_filter import (
    EVERY_DOCUMENT,
    DocumentFilter,
    is_published_within,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.document import Record, Status


@dataclass(frozen=True, slots=True)
class Choice:
    """Which sets are exported, and of them which spans.

    ``annotators`` are names; empty: everybody. ``labels`` are keys; empty: all. ``since`` and
    ``until`` are ISO 8601 dates, both included, of publication; documents without such a date are
    left out where one is given. ``search`` is looked for in headline and text, folded.
    ``assigned_to`` names whose documents are meant, ``documents`` are the ids of the only ones, and
    ``among`` is what else is asked of a document, as in a list: sets of ``anyone`` unless it names
    whose, and of no span left out.
    ``seen_by`` names who is to see it: sets that are hidden from them, who label blindly, are left
    out, and gold that is made of such. ``blind`` puts ``annotator 1``, ``annotator 2`` … in the
    place of names. ``gold`` is what stands by verdicts, as a set of its own; with ``unanimous``
    also what all persons who have done a document agree on.
    """

    annotators: tuple[str, ...] = ()
    status: Status | None = None
    labels: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    search: str = ""
    assigned_to: str = ""
    documents: tuple[str, ...] | None = None
    among: DocumentFilter = EVERY_DOCUMENT
    seen_by: str = ""
    blind: bool = False
    gold: bool = False
    unanimous: bool = False

    def of(self, records: Iterable[Record]) -> Iterator[Record]:
        """Return what was chosen of records, names and labels included."""
        names: dict[str, str] = {}
        for record in records:
            if not is_published_within(record.document.published, self.since, self.until):
                continue
            if self.labels:
                spans = tuple(span for span in record.spans if span.label in self.labels)
                record = replace(record, spans=spans)
            if self.blind and record.annotator is not None:
                name = names.setdefault(record.annotator, f"annotator {len(names) + 1}")
                record = replace(record, annotator=name)
            yield record

    @property
    def wanted(self) -> DocumentFilter:
        """What is asked of the documents, but for their date, which is asked of each record."""
        return replace(self.among, text=self.search or self.among.text)


EVERYTHING = Choice()

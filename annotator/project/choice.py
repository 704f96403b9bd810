"""What of a project is exported."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.document import Record, Status

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which sets are exported, and of them which spans.

    ``annotators`` are names; empty: everybody. ``labels`` are keys; empty: all. ``since`` and
    ``until`` are ISO 8601 dates, both included, of publication; documents without such a date are
    left out where one is given. ``search`` is looked for in headline and text, folded.
    ``assigned_to`` names whose documents are meant, ``documents`` are the ids of the only ones.
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
    seen_by: str = ""
    blind: bool = False
    gold: bool = False
    unanimous: bool = False

    def of(self, records: Iterable[Record]) -> Iterator[Record]:
        """Return what was chosen of records, names and labels included."""
        names: dict[str, str] = {}
        for record in records:
            if not self._is_in_range(record.document.published):
                continue
            if self.labels:
                spans = tuple(span for span in record.spans if span.label in self.labels)
                record = replace(record, spans=spans)
            if self.blind and record.annotator is not None:
                name = names.setdefault(record.annotator, f"annotator {len(names) + 1}")
                record = replace(record, annotator=name)
            yield record

    def _is_in_range(self, published: str) -> bool:
        if not self.since and not self.until:
            return True
        date = _DATE.match(published)
        return date is not None and self.since <= date.group() <= (self.until or "9999")


EVERYTHING = Choice()

"""Goes through sets of spans for edges that are against their labels' policies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.arabic.clitics.attested import Attested
from annotator.arabic.edges.snapping import EdgeFault, violations

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator

    from annotator.core.document import Record
    from annotator.core.labels.label_set import LabelSet
    from annotator.core.span import Span


@dataclass(frozen=True, slots=True)
class EdgeFinding:
    """A span whose edges are against its label's policy, and the span as it should be."""

    document_id: str
    title: str
    span: Span
    mended: Span
    faults: tuple[EdgeFault, ...]


def find_edge_faults(
    records: Iterable[Record], labels: LabelSet, labelled: Counter[str]
) -> Iterator[EdgeFinding]:
    """Yield the spans of these sets whose edges should be others."""
    for record in records:
        if not record.spans:
            continue
        text = record.document.text
        attested = Attested(text, labelled)
        for span in record.spans:
            label = labels.get(span.label)
            found = violations(text, span, label.edges, attested) if label else []
            if found:
                start, end = found[0].start, found[0].end
                mended = replace(span, start=start, end=end, text=text[start:end])
                faults = tuple(each.kind for each in found)
                yield EdgeFinding(record.document.id, record.document.title, span, mended, faults)

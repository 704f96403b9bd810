"""Writes a table as CSV in UTF-8, with the mark by which Excel knows it.

By choice no cell can be a formula: a text that would be one gets an apostrophe before it, and the
spans of a document's text stand one further.
"""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.exchange.extras import DETAILS
from annotator.core.exchange.losses import LossKind
from annotator.core.exchange.table_columns import COLUMNS
from annotator.exporters.cells import harmless
from annotator.exporters.tables.rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.document import Record
    from annotator.core.span import Span
    from annotator.exporters.terms import Terms


def write_csv(records: Iterable[Record], file: BinaryIO, terms: Terms) -> Iterator[Record]:
    """Write the rows of each record; without safe cells nothing is lost."""
    # Written by hand into bytes: a text wrapper would close the file that is not its own.
    line = io.StringIO(newline="")
    writer = csv.DictWriter(line, COLUMNS, restval="")
    writer.writeheader()
    file.write(b"\xef\xbb\xbf")
    for record in records:
        held = _safe(record, terms) if terms.has_safe_cells else record
        for row in rows_of(held):
            writer.writerow(
                {name: harmless(cell) if isinstance(cell, str) else cell
                 for name, cell in row.items()} if terms.has_safe_cells else row
            )  # fmt: skip
        file.write(line.getvalue().encode())
        line.seek(0)
        line.truncate()
        yield held
    file.write(line.getvalue().encode())


def _safe(record: Record, terms: Terms) -> Record:
    """Return the record with no text that a spreadsheet would run; count those that were."""
    document = record.document
    safe = replace(
        document,
        id=harmless(document.id),
        title=harmless(document.title),
        text=harmless(document.text),
        source=harmless(document.source),
        published=harmless(document.published),
    )
    changed = sum(
        getattr(safe, name) != getattr(document, name) for name in ("id", "text", *DETAILS)
    )
    shift = len(safe.text) - len(document.text)
    spans = []
    for span in record.spans:
        one = _safe_span(span, shift)
        changed += (one.id, one.label, one.note) != (span.id, span.label, span.note)
        spans.append(one)
    annotator = None if record.annotator is None else harmless(record.annotator)
    changed += annotator != record.annotator
    terms.losses.add(LossKind.CELL, document.id, changed)
    return replace(record, document=safe, annotator=annotator, spans=tuple(spans))


def _safe_span(span: Span, shift: int) -> Span:
    return replace(
        span,
        start=span.start + shift,
        end=span.end + shift,
        id=harmless(span.id),
        label=harmless(span.label),
        note=harmless(span.note),
    )

"""Takes off a record what a format cannot hold, and counts it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.document import Document, Status
from annotator.core.exchange.losses import LossKind
from annotator.core.exchange.relations import RELATIONS, count_relations, without_relations
from annotator.formats.format import ALL_PARTS, Part

if TYPE_CHECKING:
    from annotator.core.document import Record
    from annotator.core.exchange.losses import Losses
    from annotator.core.span import Span


def held(record: Record, holds: frozenset[Part], losses: Losses) -> Record:
    """Return the record with the parts that are held, and count the others.

    A document keeps its id, so that losses can name it.
    """
    if holds == ALL_PARTS:
        return record
    document = record.document
    if Part.DETAILS not in holds:
        losses.add(LossKind.DETAILS, document.id)
        document = Document(document.id, "", document.text, sources=document.sources)
    if Part.SOURCES not in holds and document.sources:
        losses.add(LossKind.SOURCE, document.id, len(document.sources))
        document = replace(document, sources=())
    annotator, status = record.annotator, record.status
    if Part.ANNOTATOR not in holds:
        losses.add(LossKind.ANNOTATOR, document.id, annotator is not None)
        annotator = None
    if Part.STATUS not in holds:
        losses.add(LossKind.STATUS, document.id, status is not Status.NEW)
        status = Status.NEW
    spans = tuple(_held_span(span, holds, losses, document.id) for span in record.spans)
    return replace(record, document=document, annotator=annotator, status=status, spans=spans)


def _held_span(span: Span, holds: frozenset[Part], losses: Losses, document_id: str) -> Span:
    if Part.RELATIONS not in holds:
        losses.add(LossKind.RELATION, document_id, count_relations(span))
        span = without_relations(span)
    if Part.ATTRIBUTES not in holds:
        rest = {name: value for name, value in span.attributes.items() if name == RELATIONS}
        losses.add(LossKind.ATTRIBUTE, document_id, len(span.attributes) - len(rest))
        span = replace(span, attributes=rest)
    if Part.NOTES not in holds and span.note:
        losses.add(LossKind.NOTE, document_id)
        span = replace(span, note="")
    return span

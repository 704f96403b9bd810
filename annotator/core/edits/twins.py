"""Spans that a merge of labels lets stand twice in one place with one label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.edits.edits import AddSpan, Batch, ChangeSpan, Edit
from annotator.core.errors import Reason, SpanConflict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.core.span import Span


def refuse_twins(act: Edit | Batch, document_id: str, shown: Iterable[Span]) -> None:
    """Raise SpanConflict where an act shows words of a document with a label they are shown with.

    The project refuses that for the labels that spans are stored with. Two of these, once merged,
    can show one label twice: no reason to make more such, though undo has to bring them back.
    """
    taken = {_place(span): span.id for span in shown}
    for edit in act.edits if isinstance(act, Batch) else (act,):
        wanted = _wanted(edit, document_id)
        if wanted is not None and taken.get(_place(wanted), wanted.id) != wanted.id:
            raise SpanConflict(Reason.DUPLICATE_SPAN, start=wanted.start, end=wanted.end)


def _wanted(edit: Edit, document_id: str) -> Span | None:
    """Return the span that an edit gives a new place or label."""
    match edit:
        case AddSpan() if edit.document_id == document_id:
            return edit.span
        case ChangeSpan() if edit.document_id == document_id:
            return edit.after if _place(edit.before) != _place(edit.after) else None
    return None


def _place(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.label

"""Edits: changes to one annotator's set as values, each with an inverse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.core.document import Status
    from annotator.core.span import Span


@dataclass(frozen=True, slots=True)
class AddSpan:
    """A new span in a set."""

    document_id: str
    annotator_id: str
    span: Span

    def inverse(self) -> RemoveSpan:
        """Return the edit that takes this one back."""
        return RemoveSpan(self.document_id, self.annotator_id, self.span)


@dataclass(frozen=True, slots=True)
class RemoveSpan:
    """A span taken out of a set; it is carried whole, so that it can come back as it was."""

    document_id: str
    annotator_id: str
    span: Span

    def inverse(self) -> AddSpan:
        """Return the edit that takes this one back."""
        return AddSpan(self.document_id, self.annotator_id, self.span)


@dataclass(frozen=True, slots=True)
class ChangeSpan:
    """A span with another label, other edges, note or attributes; its id stays."""

    document_id: str
    annotator_id: str
    before: Span
    after: Span

    def inverse(self) -> ChangeSpan:
        """Return the edit that takes this one back."""
        return ChangeSpan(self.document_id, self.annotator_id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class SetStatus:
    """A set with another status."""

    document_id: str
    annotator_id: str
    before: Status
    after: Status

    def inverse(self) -> SetStatus:
        """Return the edit that takes this one back."""
        return SetStatus(self.document_id, self.annotator_id, self.after, self.before)


Edit = AddSpan | RemoveSpan | ChangeSpan | SetStatus


@dataclass(frozen=True, slots=True)
class Batch:
    """Several edits as one act: all of them happen or none, and one undo takes them back."""

    edits: tuple[Edit, ...]

    def inverse(self) -> Batch:
        """Return the edits that take these back, last first."""
        return Batch(tuple(edit.inverse() for edit in reversed(self.edits)))


@dataclass(frozen=True, slots=True)
class Change:
    """What an applied act changed: the edits in order and the ids of their events."""

    edits: tuple[Edit, ...]
    event_ids: tuple[str, ...]

"""Edits: what one annotator changes, as values, each with an inverse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.edits.assignment import Assign
from annotator.core.edits.review_edits import ReviewEdit
from annotator.core.edits.trash import TrashEdit
from annotator.core.edits.versions import ChooseVersion, SettleMoved

if TYPE_CHECKING:
    from annotator.core.document import Marks, Status
    from annotator.core.labels.label_set import LabelSet
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


@dataclass(frozen=True, slots=True)
class SetMarks:
    """A set with another flag, or another reason for being skipped."""

    document_id: str
    annotator_id: str
    before: Marks
    after: Marks

    def inverse(self) -> SetMarks:
        """Return the edit that takes this one back."""
        return SetMarks(self.document_id, self.annotator_id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class AddSpans:
    """Many new spans in a set, as one event."""

    document_id: str
    annotator_id: str
    spans: tuple[Span, ...]

    def inverse(self) -> RemoveSpans:
        """Return the edit that takes this one back."""
        return RemoveSpans(self.document_id, self.annotator_id, self.spans)


@dataclass(frozen=True, slots=True)
class RemoveSpans:
    """Many spans taken out of a set, as one event."""

    document_id: str
    annotator_id: str
    spans: tuple[Span, ...]

    def inverse(self) -> AddSpans:
        """Return the edit that takes this one back."""
        return AddSpans(self.document_id, self.annotator_id, self.spans)


@dataclass(frozen=True, slots=True)
class ChangeLabels:
    """The project with another label set; ``annotator_id`` is who changed it."""

    annotator_id: str
    before: LabelSet
    after: LabelSet

    def inverse(self) -> ChangeLabels:
        """Return the edit that takes this one back."""
        return ChangeLabels(self.annotator_id, self.after, self.before)


SetEdit = (
    AddSpan | RemoveSpan | ChangeSpan | SetStatus | SetMarks | AddSpans | RemoveSpans | SettleMoved
)
"""An edit of one annotator's set over one document."""

Edit = SetEdit | ReviewEdit | ChangeLabels | Assign | TrashEdit | ChooseVersion


@dataclass(frozen=True, slots=True)
class Batch:
    """Several edits as one act: all of them happen or none, and one undo takes them back."""

    edits: tuple[Edit, ...]

    def inverse(self) -> Batch:
        """Return the edits that take these back, last first."""
        return Batch(tuple(edit.inverse() for edit in reversed(self.edits)))


@dataclass(frozen=True, slots=True)
class Change:
    """What an applied act changed: its edits as they were recorded, and the ids of their events."""

    edits: tuple[Edit, ...]
    event_ids: tuple[str, ...]

"""Taking documents out of a project and bringing them back: the edits, and what a trash lists."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from annotator.core.span import Span


@dataclass(frozen=True, slots=True)
class RemoveDocuments:
    """Documents that go to the trash, ids with how many spans all sets over each have.

    ``annotator_id`` is who removes them, None where that is nobody who labels here.
    """

    annotator_id: str | None
    documents: Mapping[str, int] = field(default_factory=dict)

    def inverse(self) -> RestoreDocuments:
        """Return the edit that takes this one back."""
        return RestoreDocuments(self.annotator_id, self.documents)


@dataclass(frozen=True, slots=True)
class RestoreDocuments:
    """Documents that come back from the trash as they were, with all that was done to them."""

    annotator_id: str | None
    documents: Mapping[str, int] = field(default_factory=dict)

    def inverse(self) -> RemoveDocuments:
        """Return the edit that takes this one back."""
        return RemoveDocuments(self.annotator_id, self.documents)


TrashEdit = RemoveDocuments | RestoreDocuments


@dataclass(frozen=True, slots=True)
class RemovedDocument:
    """A document in the trash: who put it there and when, in local time.

    ``spans`` is how many it had then, in all sets.
    """

    id: str
    title: str
    by: str
    when: datetime
    spans: int


@dataclass(frozen=True, slots=True)
class RemovedSpans:
    """Spans that one annotator took out of a set in one act, and that are not there again.

    ``event`` is that act. With a document that is in the trash itself there is nothing to list.
    """

    event: str
    document_id: str
    title: str
    annotator_id: str
    by: str
    when: datetime
    spans: tuple[Span, ...]

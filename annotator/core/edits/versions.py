"""Corrected documents: the edits that choose a version, and that settle where a span is now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.core.span import Span


@dataclass(frozen=True, slots=True)
class ChooseVersion:
    """A document of which another version counts; ``of`` is the id of its first version.

    ``annotator_id`` is who chooses, None where that is nobody who labels here.
    """

    annotator_id: str | None
    of: str
    before: str
    after: str

    def inverse(self) -> ChooseVersion:
        """Return the edit that takes this one back."""
        return ChooseVersion(self.annotator_id, self.of, self.after, self.before)


@dataclass(frozen=True, slots=True)
class SettleMoved:
    """A span of a former version that is dealt with, or to be dealt with again.

    ``span`` is as it stood in that version. Where it is now, if anywhere, another edit says.
    """

    document_id: str
    annotator_id: str
    span: Span
    after: bool

    def inverse(self) -> SettleMoved:
        """Return the edit that takes this one back."""
        return SettleMoved(self.document_id, self.annotator_id, self.span, not self.after)


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a document, by its id there; ``is_current`` is the one that counts."""

    id: str
    title: str
    published: str
    length: int
    is_current: bool

"""What a format could not hold of an export, by kind and document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LossKind(StrEnum):
    """What was left out or changed."""

    OVERLAP = "overlap"  # spans that lie over a longer or earlier one
    OFF_TOKEN = "off_token"  # spans whose edges were moved to a token's, or that have no token
    DISCONTINUOUS = "discontinuous"  # spans of several parts
    ATTRIBUTE = "attribute"  # attributes of spans
    RELATION = "relation"  # relations of spans
    NOTE = "note"  # notes of spans
    WHITESPACE = "whitespace"  # white space of the text, which is rebuilt from its tokens
    DETAILS = "details"  # id, headline, source, date or metadata of documents
    SOURCE = "source"  # other sources of documents
    ANNOTATOR = "annotator"  # who labelled
    STATUS = "status"  # how far a set is
    CELL = "cell"  # texts with an apostrophe before them, which a spreadsheet would run
    DOCUMENT = "document"  # whole documents


@dataclass(frozen=True, slots=True)
class Loss:
    """How many things of a kind were lost, and the ids of the documents they were lost from."""

    kind: LossKind
    count: int
    documents: tuple[str, ...]


class Losses:
    """Collects losses while an export is written."""

    def __init__(self) -> None:
        self._counts: dict[LossKind, int] = {}
        self._documents: dict[LossKind, dict[str, None]] = {}

    def add(self, kind: LossKind, document_id: str, count: int = 1) -> None:
        """Count things lost from a document; a count of 0 is none."""
        if count:
            self._counts[kind] = self._counts.get(kind, 0) + count
            self._documents.setdefault(kind, {})[document_id] = None

    def listed(self) -> tuple[Loss, ...]:
        """Return the losses in the order of their kinds."""
        return tuple(
            Loss(kind, self._counts[kind], tuple(self._documents[kind]))
            for kind in LossKind
            if kind in self._counts
        )

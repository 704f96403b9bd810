"""What a project's gold amounts to, and which verdicts should be looked at again."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.core.document import Document
    from annotator.core.verdict import GivenVerdict, Place
    from annotator.review.adjudication.gold import Gold


@dataclass(frozen=True, slots=True)
class GoldMatter:
    """A place to look at again: one stale verdict, or several that contradict one another."""

    row: int
    title: str
    place: Place
    quote: str
    verdicts: tuple[GivenVerdict, ...]


@dataclass(slots=True)
class GoldOverview:
    """Gold counted over documents as they are added."""

    documents: int = 0
    spans: Counter[str] = field(default_factory=Counter)
    stale: list[GoldMatter] = field(default_factory=list)
    conflicts: list[GoldMatter] = field(default_factory=list)

    def add(self, row: int, document: Document, given: list[GivenVerdict], gold: Gold) -> None:
        """Count a document's gold in, with the verdicts over it."""
        self.documents += bool(gold.spans)
        self.spans.update(each.span.label for each in gold.spans)
        title = document.title or document.id
        for each in given:
            if each.is_stale:
                subject = each.verdict.subject
                place = (subject.start, subject.end, subject.label)
                self.stale.append(GoldMatter(row, title, place, subject.text, (each,)))
        for conflict in gold.conflicts:
            start, end, _label = conflict.place
            quote = document.text[start:end]
            self.conflicts.append(GoldMatter(row, title, conflict.place, quote, conflict.verdicts))

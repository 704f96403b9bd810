"""Finds words in the texts of a project, and those of them that are still unlabelled."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from annotator.arabic.clitics.attested import Attested, first_words
from annotator.arabic.clitics.clitics import clitic_analyzer
from annotator.arabic.edges.snapping import snap
from annotator.arabic.folded_text import FoldedText
from annotator.arabic.folding import fold
from annotator.arabic.occurrences import occurrences
from annotator.arabic.signs import QUOTES_AND_BRACKETS
from annotator.core.edits.edits import AddSpans, Batch
from annotator.core.identifiers import new_id
from annotator.core.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from annotator.core.labels.label_set import Label

_BEFORE, _AFTER = 44, 110  # code points of a line that are shown around a hit
_APART = re.compile(rf"[\s{re.escape(QUOTES_AND_BRACKETS)}]+")
_ARTICLE = "ال"

StoredText = tuple[int, str, str, str]
"""A document as it is searched: row, id, headline, text."""

Place = tuple[int, int, str]
"""Start and end of a span, in code points, and the key of its label."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and how; as ``occurrences`` has it."""

    words: str
    whole_words: bool = False
    with_clitics: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """A hit: code points ``[start, end)`` of a document's text.

    ``context`` is a part of its line in which the hit begins at ``at``. ``label`` is the key of
    another label that the annotator has given these words, or some of them, already.
    """

    row: int
    document_id: str
    title: str
    start: int
    end: int
    context: str
    at: int
    label: str = ""

    @property
    def quote(self) -> str:
        """The words that were found, exactly as in the text."""
        return self.context[self.at : self.at + self.end - self.start]


def needles(query: Query) -> list[str]:
    """Return folded words that every folded text with a hit surely holds."""
    words = [word for word in _APART.split(fold(query.words)) if word]
    if words and query.with_clitics and words[0].startswith(_ARTICLE) and len(words[0]) > 2:
        words[0] = words[0][1:]  # the alef is not written in للبنك
    return words


def places_in(text: FoldedText, query: Query) -> Iterator[tuple[int, int]]:
    """Yield the ranges of a query in one text, in order, in code points."""
    return occurrences(
        text,
        query.words,
        whole_words=query.whole_words,
        with_clitics=query.with_clitics,
        is_word=clitic_analyzer().knows,
    )


def find(texts: Iterable[StoredText], query: Query) -> Iterator[Found]:
    """Yield the hits of a query in these texts, in order."""
    for stored in texts:
        for start, end in places_in(FoldedText(stored[3]), query):
            yield found_at(stored, start, end)


def find_unlabelled(
    texts: Iterable[StoredText],
    query: Query,
    label: Label,
    own: Callable[[int], Sequence[Place]],
) -> Iterator[Found]:
    """Yield the hits of a query that do not have this label, with the edges that it wants.

    ``own`` returns the spans of the annotator in the document of a row. A hit that meets one of
    them with the same label is left out; one that meets another's label bears that label.
    """
    labelled = first_words([query.words])
    for stored in texts:
        row, text = stored[0], FoldedText(stored[3])
        attested = Attested(text, labelled)
        covers: dict[str, _Cover] | None = None
        after = 0
        for place in places_in(text, query):
            start, end = snap(text.text, *place, label.edges, attested)
            if start < after:
                continue
            if covers is None:
                covers = _covers(own(row))
            met = [key for key, cover in covers.items() if cover.meets(start, end)]
            if label.key not in met:
                found = found_at(stored, start, end)
                yield replace(found, label=met[0]) if met else found
                after = end


def labelling(found: Iterable[Found], label: str, annotator_id: str) -> Batch:
    """Return the act that gives hits a label: one edit a document; hits are in project order."""
    return Batch(
        tuple(
            AddSpans(
                document_id,
                annotator_id,
                tuple(Span(new_id(), hit.start, hit.end, label, hit.quote) for hit in hits),
            )
            for document_id, hits in groupby(found, key=lambda hit: hit.document_id)
        )
    )


def found_at(stored: StoredText, start: int, end: int) -> Found:
    """Return a hit at a place of a document, with the words around it."""
    row, document_id, title, text = stored
    first = text.rfind("\n", 0, start) + 1
    if start - first > _BEFORE:
        first = start - _BEFORE
        first = text.find(" ", first, start) + 1 or first
    last = text.find("\n", end)
    last = min(len(text) if last < 0 else last, end + _AFTER)
    return Found(row, document_id, title, start, end, text[first:last], start - first)


class _Cover:
    """What spans of one label cover; asked in logarithmic time."""

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        ranges.sort()
        self._starts = [start for start, _end in ranges]
        self._ends = list(accumulate((end for _start, end in ranges), max))

    def meets(self, start: int, end: int) -> bool:
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start


def _covers(places: Iterable[Place]) -> dict[str, _Cover]:
    ranges: dict[str, list[tuple[int, int]]] = {}
    for start, end, label in places:
        ranges.setdefault(label, []).append((start, end))
    return {label: _Cover(found) for label, found in ranges.items()}

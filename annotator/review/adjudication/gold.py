"""Derives gold: the spans that stand over a document by verdicts, and by unanimity if wanted.

Each verdict rules about a place (edges and label): that of the judged span, or of the added one.
Of several verdicts about one place, of different reviewers or on different authors' spans, the one
given last rules. What it wants stands there: the place itself, another, or nothing. Where one
ruling wants a span at a place about which another ruling says otherwise, again the later one wins.
Whatever was contradicted so is listed as a conflict.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core.verdict import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.core.span import Span
    from annotator.core.verdict import GivenVerdict, Place


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """A span that counts, and where it comes from.

    ``verdicts`` all want it, the ruling one first; none where it stands by unanimity. ``authors``
    have it in their sets, or had it when it was judged. It is stale where every author on whose
    span a verdict rests has changed that span since.
    """

    span: Span
    authors: tuple[str, ...]
    verdicts: tuple[GivenVerdict, ...] = ()

    @property
    def is_stale(self) -> bool:
        """Whether all verdicts are on spans that have changed since."""
        return bool(self.verdicts) and all(given.is_stale for given in self.verdicts)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Verdicts that contradict one another about a place; the ruling one first."""

    place: Place
    verdicts: tuple[GivenVerdict, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """The gold of one document, in text order."""

    document_id: str
    spans: tuple[GoldSpan, ...]
    conflicts: tuple[Conflict, ...] = ()


def derive_gold(
    document_id: str,
    given: Iterable[GivenVerdict],
    unanimous: Mapping[str, Sequence[Span]] | None = None,
) -> Gold:
    """Return the gold of a document from the verdicts over it.

    ``unanimous`` are sets by author: what all of them have, two at least, and no verdict is about,
    stands too.
    """
    about: dict[Place, list[GivenVerdict]] = defaultdict(list)
    for each in given:
        about[place_of(each.verdict.subject)].append(each)
    for verdicts in about.values():
        verdicts.sort(key=_latest_first)
    wanted: dict[Place, list[GivenVerdict]] = defaultdict(list)
    for verdicts in about.values():
        for each in verdicts:
            outcome = each.verdict.outcome
            if outcome is not None and _wants(each) == _wants(verdicts[0]):
                wanted[place_of(outcome)].append(each)
    spans = [_gold_span(place, wanted[place]) for place in wanted if _stands(place, wanted, about)]
    conflicts = _conflicts(about, wanted)
    if unanimous is not None:
        spans += _unanimous(unanimous, about.keys() | wanted.keys())
    spans.sort(key=lambda each: (each.span.start, -each.span.end, each.span.label))
    return Gold(document_id, _with_distinct_ids(spans), conflicts)


def _latest_first(given: GivenVerdict) -> tuple[int, str]:
    return -given.clock, given.verdict.id


def _wants(given: GivenVerdict) -> Place | None:
    outcome = given.verdict.outcome
    return None if outcome is None else place_of(outcome)


def _stands(
    place: Place,
    wanted: Mapping[Place, Sequence[GivenVerdict]],
    about: Mapping[Place, Sequence[GivenVerdict]],
) -> bool:
    ruling = about[place][0] if place in about else None
    if ruling is None or _wants(ruling) == place:
        return True
    return min(map(_latest_first, wanted[place])) < _latest_first(ruling)


def _gold_span(place: Place, verdicts: Sequence[GivenVerdict]) -> GoldSpan:
    in_order = tuple(sorted(verdicts, key=_latest_first))
    span = in_order[0].verdict.outcome
    if span is None:
        raise ValueError(place)  # only verdicts that want a span come here
    have = (
        each.verdict.author_id
        for each in in_order
        if each.current is not None or each.verdict.judged is not None
    )
    return GoldSpan(span, tuple(dict.fromkeys(have)), in_order)


def _conflicts(
    about: Mapping[Place, Sequence[GivenVerdict]], wanted: Mapping[Place, Sequence[GivenVerdict]]
) -> tuple[Conflict, ...]:
    found = []
    for place in sorted(about.keys() | wanted.keys()):
        spoken = [*about.get(place, ()), *wanted.get(place, ())]
        distinct = {each.verdict.id: each for each in spoken}
        verdicts = sorted(distinct.values(), key=_latest_first)
        if len({_wants(each) for each in verdicts}) > 1:
            found.append(Conflict(place, tuple(verdicts)))
    return tuple(found)


def _unanimous(sets: Mapping[str, Sequence[Span]], decided: Iterable[Place]) -> list[GoldSpan]:
    if len(sets) < 2:
        return []
    by_place = [{place_of(span): span for span in spans} for spans in sets.values()]
    common = set(by_place[0]).intersection(*by_place[1:]).difference(decided)
    return [GoldSpan(by_place[0][place], tuple(sets)) for place in common]


def _with_distinct_ids(spans: Sequence[GoldSpan]) -> tuple[GoldSpan, ...]:
    """Give each span an id of its own: one span may have been corrected into several."""
    used = set[str]()
    distinct = []
    for each in spans:
        name, number = each.span.id, 1
        while name in used:
            number += 1
            name = f"{each.span.id}-{number}"
        used.add(name)
        distinct.append(replace(each, span=replace(each.span, id=name)))
    return tuple(distinct)

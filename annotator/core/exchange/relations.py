"""Relations between spans: an attribute of the span that a relation goes out from.

``attributes["relations"]`` is a list of ``{"type": …, "to": [start, end, label]}``. The other span
is named by its place, because ids are made anew where an import meets one that is in use.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.core.span import Span

RELATIONS = "relations"


def with_relations(
    spans: Sequence[Span], relations: Iterable[tuple[int, str, int]]
) -> tuple[Span, ...]:
    """Return the spans with relations added: (index of the one from, type, index of the one to)."""
    outgoing: dict[int, list[dict[str, Any]]] = {}
    for source, kind, target in relations:
        other = spans[target]
        place = [other.start, other.end, other.label]
        outgoing.setdefault(source, []).append({"type": kind, "to": place})
    return tuple(
        replace(span, attributes={**span.attributes, RELATIONS: outgoing[index]})
        if index in outgoing
        else span
        for index, span in enumerate(spans)
    )


def relations_of(spans: Sequence[Span]) -> list[tuple[int, str, int]]:
    """Return the relations between these spans, by index; those to a span not here are left out."""
    indexes = {(span.start, span.end, span.label): index for index, span in enumerate(spans)}
    found = []
    for source, span in enumerate(spans):
        for kind, place in _outgoing(span):
            if place in indexes:
                found.append((source, kind, indexes[place]))
    return found


def count_relations(span: Span) -> int:
    """Return how many relations go out from a span."""
    return len(_outgoing(span))


def without_relations(span: Span) -> Span:
    """Return the span without the relations that go out from it."""
    if RELATIONS not in span.attributes:
        return span
    rest = {name: value for name, value in span.attributes.items() if name != RELATIONS}
    return replace(span, attributes=rest)


def _outgoing(span: Span) -> list[tuple[str, tuple[int, int, str]]]:
    """Return type and place of each relation; attributes of that name that are none are none."""
    listed = span.attributes.get(RELATIONS)
    found = []
    for each in listed if isinstance(listed, list) else ():
        if not isinstance(each, Mapping):
            continue
        kind, place = each.get("type"), each.get("to")
        if not isinstance(kind, str) or not isinstance(place, list) or len(place) != 3:
            continue
        if (type(place[0]), type(place[1]), type(place[2])) == (int, int, str):
            found.append((kind, (place[0], place[1], place[2])))
    return found

"""Lanes: in which row under a line of text the bar and tag of each span stand. Qt-free."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.core.span import Span

_APART = 4.0  # pixels between two bars or tags of one lane

Interval = tuple[float, float]


@dataclass(slots=True)
class Fragment:
    """The part of a span that stands on one line.

    ``rectangles`` are its visual intervals; ``tag`` is where its title stands, on its first line.
    """

    span: Span
    rectangles: list[Interval]
    tag: Interval | None
    lane: int = 0

    @property
    def extent(self) -> Interval:
        """The interval that its bar and tag take."""
        left = min(interval[0] for interval in self.rectangles)
        right = max(interval[1] for interval in self.rectangles)
        return (min(left, self.tag[0]), max(right, self.tag[1])) if self.tag else (left, right)


def make_fragment(
    span: Span, rectangles: list[Interval], tag_width: float, right_to_left: bool, width: float
) -> Fragment:
    """Return a span's part on a line, with room for a tag of ``tag_width`` at its start side.

    A tag stays inside the line's ``width``; without a tag width there is no tag.
    """
    if not tag_width:
        return Fragment(span, rectangles, None)
    if right_to_left:
        left = max(0.0, rectangles[-1][1] - tag_width)
    else:
        left = max(0.0, min(rectangles[0][0], width - tag_width))
    return Fragment(span, rectangles, (left, left + tag_width))


def assign_lanes(fragments: Iterable[Fragment]) -> int:
    """Give each fragment the first free lane, shorter spans first, so that inner ones are nearer.

    Returns the number of lanes that are in use.
    """
    taken: list[list[Interval]] = []
    for fragment in sorted(fragments, key=_shorter_first):
        extent = fragment.extent
        lane = next((n for n, others in enumerate(taken) if _is_free(extent, others)), len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append(extent)
        fragment.lane = lane
    return len(taken)


def _shorter_first(fragment: Fragment) -> tuple[int, int, str]:
    span = fragment.span
    return span.end - span.start, span.start, span.id


def _is_free(extent: Interval, others: list[Interval]) -> bool:
    return all(extent[1] < left - _APART or extent[0] > right + _APART for left, right in others)


TagWidth = Callable[["Span"], float]
"""Returns the width in pixels of a span's tag."""

"""What the mouse does in the article: each gesture is a class with start, move, end and cancel.

Gestures work on the view through ``Surface``: points are in the article's coordinates, offsets in
code points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from annotator.core.text.text_units import sentence_range, word_range

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from annotator.core.span import Span
    from annotator.gui.document_view.layout.article_places import ArticlePlaces

_CLICK_DISTANCE = 3.0  # pixels; a shorter movement is a click


class Surface(Protocol):
    """What a gesture may ask of the view."""

    @property
    def places(self) -> ArticlePlaces:
        """Where the characters and spans of the article stand."""

    def text(self) -> str:
        """Return the article's text."""

    def selection(self) -> tuple[int, int]:
        """Return the selected range."""

    def caret(self) -> int:
        """Return the offset of the caret."""

    def selected_span(self) -> str | None:
        """Return the id of the selected span."""

    def set_selection(self, start: int, end: int, caret: int, *, exact: bool = False) -> None:
        """Select a range; ``exact`` says that its characters were chosen one by one."""

    def select_span(self, span_id: str | None) -> None:
        """Select a span, or none."""

    def finish_selection(self) -> None:
        """Say that the mouse has selected something."""

    def show_resize(self, edges: tuple[int, int] | None) -> None:
        """Show which edges a resized span would have."""

    def request_resize(self, span: Span, start: int, end: int) -> None:
        """Wish other edges for a span."""


class Gesture:
    """One press of the mouse until its release. ``by_character``: single characters are meant."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._before = surface.selection()
        self._caret_before = surface.caret()
        self._span_before = surface.selected_span()

    def start(self, point: QPointF, by_character: bool) -> None:
        """Begin at a point."""

    def move(self, point: QPointF, by_character: bool) -> None:
        """Follow the mouse."""

    def end(self, point: QPointF, by_character: bool) -> None:
        """Do what the gesture was for."""

    def cancel(self) -> None:
        """Leave everything as it was before."""
        self._surface.set_selection(*self._before, self._caret_before)
        if self._span_before is not None:
            self._surface.select_span(self._span_before)

    def _unit(self, point: QPointF, by_character: bool) -> tuple[int, int]:
        """Return the word, or the character with its marks, at a point."""
        offset = self._surface.places.character_at(point.x(), point.y())
        return self._unit_at(offset, by_character)

    def _unit_at(self, offset: int, by_character: bool) -> tuple[int, int]:
        places = self._surface.places
        if by_character:
            return places.cluster(offset)
        return whole_clusters(places, *word_range(self._surface.text(), offset))


class DragSelection(Gesture):
    """Selects whole words from the press to the mouse, or characters; a click selects a span."""

    def start(self, point: QPointF, by_character: bool) -> None:
        self._pressed = point
        self._dragging = False

    def move(self, point: QPointF, by_character: bool) -> None:
        if not self._dragging:
            distance = (point - self._pressed).manhattanLength()
            self._dragging = distance >= _CLICK_DISTANCE
        if self._dragging:
            select_units(
                self._surface,
                self._unit(self._pressed, by_character),
                self._unit(point, by_character),
                exact=by_character,
            )

    def end(self, point: QPointF, by_character: bool) -> None:
        if self._dragging:
            self._surface.finish_selection()
        else:
            self._click(point)

    def _click(self, point: QPointF) -> None:
        """Select the innermost span here; where it is selected already, the one around it."""
        places = self._surface.places
        spans = places.spans_at(point.x(), point.y())
        caret = places.edge_at(point.x(), point.y())
        self._surface.set_selection(caret, caret, caret)
        if not spans:
            self._surface.select_span(None)
            return
        ids = [span.id for span in spans]
        current = self._span_before
        place = ids.index(current) + 1 if current in ids else 0
        self._surface.select_span(ids[place % len(ids)])


class SelectUnit(Gesture):
    """Selects the word (two clicks) or sentence (three) under the mouse, and drags on by it."""

    def __init__(self, surface: Surface, clicks: int) -> None:
        super().__init__(surface)
        self._find = word_range if clicks == 2 else sentence_range

    def start(self, point: QPointF, by_character: bool) -> None:
        self._first = self._range(point)
        select_units(self._surface, self._first, self._first)

    def _range(self, point: QPointF) -> tuple[int, int]:
        places = self._surface.places
        found = self._find(self._surface.text(), places.character_at(point.x(), point.y()))
        return whole_clusters(places, *found)

    def move(self, point: QPointF, by_character: bool) -> None:
        select_units(self._surface, self._first, self._range(point))

    def end(self, point: QPointF, by_character: bool) -> None:
        self._surface.finish_selection()


class ExtendSelection(Gesture):
    """Moves the nearer edge of the selection to the mouse; without one, from the caret's word."""

    def start(self, point: QPointF, by_character: bool) -> None:
        start, end = self._before
        unit = self._unit(point, by_character)
        if start == end:
            self._fixed = self._unit_at(start, by_character)
        elif unit[0] - start < end - unit[1]:
            self._fixed = (end, end)
        else:
            self._fixed = (start, start)
        self.move(point, by_character)

    def move(self, point: QPointF, by_character: bool) -> None:
        unit = self._unit(point, by_character)
        select_units(self._surface, self._fixed, unit, exact=by_character)

    def end(self, point: QPointF, by_character: bool) -> None:
        self._surface.finish_selection()


class DragHandle(Gesture):
    """Moves an edge of the selected span, by words or by characters."""

    def __init__(self, surface: Surface, span: Span, at_start: bool) -> None:
        super().__init__(surface)
        self._span = span
        self._at_start = at_start
        self._edges = (span.start, span.end)

    def move(self, point: QPointF, by_character: bool) -> None:
        start, end = self._unit(point, by_character)
        text = self._surface.text()
        # Past the other edge the span's last, or first, word or character is left of it.
        if self._at_start:
            last = self._unit_at(self._span.end - 1, by_character)[0]
            edges = trimmed(text, min(start, last), self._span.end)
        else:
            first = self._unit_at(self._span.start, by_character)[1]
            edges = trimmed(text, self._span.start, max(end, first))
        if edges[0] < edges[1]:
            self._edges = edges
            self._surface.show_resize(edges)

    def end(self, point: QPointF, by_character: bool) -> None:
        self._surface.show_resize(None)
        if self._edges != (self._span.start, self._span.end):
            self._surface.request_resize(self._span, *self._edges)

    def cancel(self) -> None:
        self._surface.show_resize(None)


def whole_clusters(places: ArticlePlaces, start: int, end: int) -> tuple[int, int]:
    """Widen a range to whole clusters: a family emoji is one sign, though five characters."""
    if start >= end:
        return start, end
    return places.cluster(start)[0], places.cluster(end - 1)[1]


def select_units(
    surface: Surface, one: tuple[int, int], other: tuple[int, int], *, exact: bool = False
) -> None:
    """Select from one unit to the other, without white space around; the caret is at the latter."""
    text = surface.text()
    start, end = trimmed(text, min(one[0], other[0]), max(one[1], other[1]))
    surface.set_selection(start, end, start if other[0] < one[0] else end, exact=exact)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range without the white space at its edges; an empty one if it has nothing else."""
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end

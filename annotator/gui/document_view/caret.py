"""Where the caret goes with each key, by what the eye sees."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.core.text.text_units import next_word_edge, previous_word_edge

if TYPE_CHECKING:
    from annotator.gui.document_view.layout.article_places import ArticlePlaces


class Move(Enum):
    """A movement of the caret; left and right are visual."""

    LEFT = auto()
    RIGHT = auto()
    WORD_LEFT = auto()
    WORD_RIGHT = auto()
    UP = auto()
    DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    LINE_START = auto()
    LINE_END = auto()
    TEXT_START = auto()
    TEXT_END = auto()


_VERTICAL = (Move.UP, Move.DOWN, Move.PAGE_UP, Move.PAGE_DOWN)


MOVE_KEYS = {
    (Qt.Key.Key_Left, False): Move.LEFT,
    (Qt.Key.Key_Right, False): Move.RIGHT,
    (Qt.Key.Key_Left, True): Move.WORD_LEFT,
    (Qt.Key.Key_Right, True): Move.WORD_RIGHT,
    (Qt.Key.Key_Up, False): Move.UP,
    (Qt.Key.Key_Down, False): Move.DOWN,
    (Qt.Key.Key_PageUp, False): Move.PAGE_UP,
    (Qt.Key.Key_PageDown, False): Move.PAGE_DOWN,
    (Qt.Key.Key_Home, False): Move.LINE_START,
    (Qt.Key.Key_End, False): Move.LINE_END,
    (Qt.Key.Key_Home, True): Move.TEXT_START,
    (Qt.Key.Key_End, True): Move.TEXT_END,
}
"""What a key does, without and with Ctrl."""


class CaretMover:
    """Moves an offset through an article; up and down keep the x at which they began."""

    def __init__(self, places: ArticlePlaces) -> None:
        self._places = places
        self._layout = places.article
        self._x: float | None = None

    def moved(self, offset: int, move: Move, page: float) -> int:
        """Return where the caret goes from an offset; ``page`` is the height of what is seen."""
        if move not in _VERTICAL:
            self._x = None
        match move:
            case Move.LEFT | Move.RIGHT:
                return self._step(offset, move is Move.LEFT)
            case Move.WORD_LEFT | Move.WORD_RIGHT:
                return self._step_word(offset, move is Move.WORD_LEFT)
            case Move.LINE_START:
                return self._places.line_range(offset)[0]
            case Move.LINE_END:
                return self._places.line_range(offset)[1]
            case Move.TEXT_START:
                return 0
            case Move.TEXT_END:
                return len(self._layout.map.text)
            case Move.UP | Move.DOWN:
                return self._to_line(offset, 1 if move is Move.DOWN else -1)
            case Move.PAGE_UP | Move.PAGE_DOWN:
                return self._by_page(offset, page if move is Move.PAGE_DOWN else -page)

    def _step(self, offset: int, leftwards: bool) -> int:
        """Move to what stands beside, or into the next line or paragraph at the end of this one.

        (QTextLayout's own steps stop before an emoji and go between a letter and its marks.)
        """
        texts = self._layout.map
        index = texts.paragraph_at(offset)
        paragraph = self._layout.paragraph(index)
        number = paragraph.line_number(offset - texts.start(index))
        stops = self._stops(index, number)
        step = 1 if leftwards == paragraph.right_to_left else -1
        place = stops.index(self._places.cluster(offset)[0]) + step
        if 0 <= place < len(stops):
            return stops[place]
        if 0 <= number + step < len(paragraph.lines):
            return self._stops(index, number + step)[0 if step > 0 else -1]
        if not 0 <= index + step < len(texts):
            return offset
        line = 0 if step > 0 else len(self._layout.paragraph(index + step).lines) - 1
        return self._stops(index + step, line)[0 if step > 0 else -1]

    def _stops(self, index: int, number: int) -> list[int]:
        """Return where the caret can stand on a line, from where it begins for the eye."""
        paragraph, start = self._layout.paragraph(index), self._layout.map.start(index)
        line = paragraph.lines[number]
        stops = [start + place for place in paragraph.geometry(line).in_sight_order()]
        if not paragraph.right_to_left:
            stops.reverse()
        if number + 1 == len(paragraph.lines):
            stops.append(start + line.end)
        return stops

    def _step_word(self, offset: int, leftwards: bool) -> int:
        forwards = leftwards == self._places.is_right_to_left(offset)
        step = next_word_edge if forwards else previous_word_edge
        return step(self._layout.map.text, offset)

    def _to_line(self, offset: int, step: int) -> int:
        """Move to the line below (1) or above (-1), at the x where the movement began."""
        x, top, _ = self._places.caret_place(offset)
        if self._x is None:
            self._x = x
        # One pixel past this line with its lanes is the next line.
        start, _ = self._places.line_range(offset)
        if step < 0:
            y = top - 1
        else:
            index = self._layout.map.paragraph_at(offset)
            paragraph = self._layout.paragraph(index)
            number = paragraph.line_number(start - self._layout.map.start(index))
            below = paragraph.lines[number + 1 :]
            place = below[0].top if below else self._layout.top(index + 1) - self._layout.top(index)
            y = self._layout.top(index) + place + 1
        if not 0 <= y < self._layout.height:
            return offset
        return self._places.edge_at(self._x, y)

    def _by_page(self, offset: int, distance: float) -> int:
        x, top, height = self._places.caret_place(offset)
        if self._x is None:
            self._x = x
        y = min(max(0.0, top + height / 2 + distance), self._layout.height - 1)
        return self._places.edge_at(self._x, y)

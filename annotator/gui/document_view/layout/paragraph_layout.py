"""One paragraph, shaped into lines once; its spans only move the lines apart."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from annotator.core.text.offsets import Utf16Map
from annotator.gui.document_view.layout.lanes import Fragment, TagWidth, assign_lanes, make_fragment
from annotator.gui.document_view.layout.line_geometry import LineGeometry, measure_line
from annotator.gui.document_view.layout.text_map import is_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.core.span import Span


@dataclass(frozen=True, slots=True)
class LineSpacing:
    """Heights in pixels: of one lane, of the space under the lanes, and between paragraphs."""

    lane: float
    leading: float
    paragraph: float


class Line:
    """A line of a paragraph: characters ``[start, end)`` of it, ``top`` and ``height`` of its text.

    Under the text stand ``lanes`` lanes with ``fragments`` of spans.
    """

    __slots__ = ("end", "fragments", "height", "lanes", "line", "measured", "start", "top")

    def __init__(self, line: QTextLine, start: int, end: int) -> None:
        self.line = line
        self.start = start
        self.end = end
        self.top = 0.0
        self.height = line.height()
        self.lanes = 0
        self.fragments: list[Fragment] = []
        self.measured: LineGeometry | None = None


class ParagraphLayout:
    """The lines of one paragraph. Offsets are code points in it, positions pixels from its top.

    The text is shaped without formats, so nothing that is drawn about spans can move a glyph.
    """

    def __init__(self, display: str, font: QFont, width: float, spacing: LineSpacing) -> None:
        self.display = display
        self.right_to_left = is_right_to_left(display)
        self._utf16 = Utf16Map(display)
        self._width = width
        self._spacing = spacing
        self.layout = self._shape(font)
        self.lines = [self._line(number) for number in range(self.layout.lineCount())]
        self._starts = [line.start for line in self.lines]
        self.height = 0.0
        self._stack_lines()

    def _shape(self, font: QFont) -> QTextLayout:
        layout = QTextLayout(self.display, font)
        option = QTextOption()
        if self.right_to_left:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            side = Qt.AlignmentFlag.AlignRight
        else:
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
            side = Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
        layout.endLayout()
        return layout

    def _line(self, number: int) -> Line:
        line = self.layout.lineAt(number)
        start, length = line.textStart(), line.textLength()
        to_code_points = self._utf16.to_code_points
        return Line(line, to_code_points(start), to_code_points(start + length))

    def _stack_lines(self) -> None:
        """Place the lines under one another; room for one lane is always there."""
        top = 0.0
        for line in self.lines:
            line.top = top
            top += line.height + max(1, line.lanes) * self._spacing.lane + self._spacing.leading
        self.height = top + self._spacing.paragraph

    def to_utf16(self, offset: int) -> int:
        """Return an offset in Qt's UTF-16 units."""
        return self._utf16.to_utf16(offset)

    def to_code_points(self, units: int) -> int:
        """Return a UTF-16 offset in code points."""
        return self._utf16.to_code_points(units)

    def geometry(self, line: Line) -> LineGeometry:
        """Return the boxes of a line, measured at the first time."""
        if line.measured is None:
            line.measured = measure_line(
                self.layout, line.line, self.display, self._utf16, self.right_to_left
            )
        return line.measured

    def line_number(self, offset: int) -> int:
        """Return the number of the line on which the character at an offset stands."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def line_number_at(self, y: float) -> int:
        """Return the number of the line, with its lanes, at a height."""
        return max(0, bisect_right(self.lines, y, key=lambda line: line.top) - 1)

    def place_spans(
        self, spans: Iterable[Span], paragraph_start: int, tag_width: TagWidth, around: Span | None
    ) -> None:
        """Give the paragraph's spans their lanes; with ``around`` only on the lines it touches."""
        first, last = 0, len(self.lines) - 1
        if around is not None:
            first = self.line_number(around.start - paragraph_start)
            last = self.line_number(around.end - 1 - paragraph_start)
        for line in self.lines[first : last + 1]:
            line.fragments = []
        for span in spans:
            start, end = span.start - paragraph_start, span.end - paragraph_start
            one, other = self.line_number(start), self.line_number(end - 1)
            for number in range(max(one, first), min(other, last) + 1):
                self._add_fragment(self.lines[number], span, start, end, tag_width)
        for line in self.lines[first : last + 1]:
            line.lanes = assign_lanes(line.fragments)
        self._stack_lines()

    def _add_fragment(
        self, line: Line, span: Span, start: int, end: int, tag_width: TagWidth
    ) -> None:
        rectangles = self.geometry(line).rectangles(start, end)
        if not rectangles:
            return
        width = tag_width(span) if start >= line.start else 0.0
        line.fragments.append(
            make_fragment(span, rectangles, width, self.right_to_left, self._width)
        )

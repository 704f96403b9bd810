"""Where the characters and spans of an article stand, and which stand at a point.

Positions are pixels from the column's left edge and the article's top, offsets code points of the
article's text. What is asked for is laid out now if it was not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from annotator.gui.document_view.looks import Look

if TYPE_CHECKING:
    from annotator.core.span import Span
    from annotator.gui.document_view.layout.article_layout import ArticleLayout
    from annotator.gui.document_view.layout.lanes import Fragment
    from annotator.gui.document_view.layout.paragraph_layout import Line, ParagraphLayout

_NEWLINE_WIDTH = 8.0  # pixels of the box that stands for a line feed, after the paragraph's end


class ArticlePlaces:
    """The places of the characters and spans of one article, as it is laid out."""

    def __init__(self, article: ArticleLayout) -> None:
        self.article = article

    def _line_at(self, y: float) -> tuple[int, ParagraphLayout, Line, float]:
        """Return the line at a height, with its paragraph and the height inside the line."""
        index = self.article.paragraph_at(y)
        layout = self.article.paragraph(index)
        within = y - self.article.top(index)
        line = layout.lines[layout.line_number_at(within)]
        return index, layout, line, within - line.top

    def character_at(self, x: float, y: float) -> int:
        """Return the offset of the character at a point, or of the nearest in its line.

        Beyond the end of a paragraph that is its line feed; at the text's end the text's length.
        """
        index, layout, line, _ = self._line_at(y)
        start = self.article.map.start(index)
        if line.start == line.end:
            return start
        geometry = layout.geometry(line)
        left, right = geometry.extent()
        beyond = x < left if layout.right_to_left else x > right
        if beyond and line is layout.lines[-1]:
            return start + line.end
        return start + geometry.character_at(x)

    def edge_at(self, x: float, y: float) -> int:
        """Return the offset between two characters that is nearest to a point."""
        index, layout, line, _ = self._line_at(y)
        start = self.article.map.start(index)
        if line.start == line.end:
            return start
        geometry = layout.geometry(line)
        edge = geometry.edge_at(x)
        if edge == line.end and line is not layout.lines[-1]:
            # The offset after the space at which the line was broken is on the next line.
            edge = geometry.cluster(edge - 1)[0]
        return start + edge

    def cluster(self, offset: int) -> tuple[int, int]:
        """Return the range of characters that cannot be told apart by the eye: base and marks."""
        index = self.article.map.paragraph_at(offset)
        layout = self.article.paragraph(index)
        start = self.article.map.start(index)
        line = layout.lines[layout.line_number(offset - start)]
        if offset - start >= line.end:
            return offset, min(offset + 1, len(self.article.map.text))
        first, end = layout.geometry(line).cluster(offset - start)
        return start + first, start + end

    def is_right_to_left(self, offset: int) -> bool:
        """Tell whether the paragraph that holds an offset is right-to-left."""
        return self.article.paragraph(self.article.map.paragraph_at(offset)).right_to_left

    def character_box(self, offset: int) -> QRectF:
        """Return the box of a character: as wide as it, as high as its line's text."""
        index = self.article.map.paragraph_at(offset)
        layout = self.article.paragraph(index)
        place = offset - self.article.map.start(index)
        line = layout.lines[layout.line_number(place)]
        if place < line.end:
            left, right = layout.geometry(line).box(place)
        elif line.start == line.end:
            right = self.article.width if layout.right_to_left else _NEWLINE_WIDTH
            left = right - _NEWLINE_WIDTH
        elif layout.right_to_left:
            right = layout.geometry(line).extent()[0]
            left = right - _NEWLINE_WIDTH
        else:
            left = layout.geometry(line).extent()[1]
            right = left + _NEWLINE_WIDTH
        return QRectF(left, self.article.top(index) + line.top, right - left, line.height)

    def caret_place(self, offset: int) -> tuple[float, float, float]:
        """Return x, top and height of the caret before the character at an offset."""
        index = self.article.map.paragraph_at(offset)
        layout = self.article.paragraph(index)
        place = offset - self.article.map.start(index)
        line = layout.lines[layout.line_number(place)]
        if line.start == line.end:
            x = self.article.width if layout.right_to_left else 0.0
        elif place >= line.end:
            # The end of a paragraph, also after a Latin word, is where its reading ends.
            x = layout.geometry(line).extent()[0 if layout.right_to_left else 1]
        else:
            x = layout.geometry(line).edge_x(place)
        return x, self.article.top(index) + line.top, line.height

    def line_range(self, offset: int) -> tuple[int, int]:
        """Return the offsets at which the line of an offset begins and at which its text ends."""
        index = self.article.map.paragraph_at(offset)
        layout = self.article.paragraph(index)
        start = self.article.map.start(index)
        number = layout.line_number(offset - start)
        line = layout.lines[number]
        last = number + 1 == len(layout.lines)
        # The space at which a line was broken belongs to it, and the caret stands before it.
        return start + line.start, start + line.end - (0 if last else 1)

    def spans_at(self, x: float, y: float) -> list[Span]:
        """Return the spans at a point, innermost first: on words all, on a bar or tag its own.

        A ghost is not there for the mouse.
        """
        _, _, line, within = self._line_at(y)
        if within < line.height:
            found = [
                fragment.span
                for fragment in line.fragments
                if any(left <= x <= right for left, right in fragment.rectangles)
                and self.article.look(fragment.span) is not Look.GHOST
            ]
            return sorted(found, key=lambda span: span.end - span.start)
        lane = int((within - line.height) // self.article.spacing.lane)
        return [
            fragment.span
            for fragment in line.fragments
            if fragment.lane == lane
            and fragment.extent[0] <= x <= fragment.extent[1]
            and self.article.look(fragment.span) is not Look.GHOST
        ]

    def fragments_of(self, span: Span) -> list[tuple[float, Line, Fragment]]:
        """Return the parts of a span with their lines and the heights of these."""
        found = []
        for index in self.article.paragraphs_of(span):
            layout = self.article.paragraph(index)
            found += [
                (self.article.top(index) + line.top, line, fragment)
                for line in layout.lines
                for fragment in line.fragments
                if fragment.span.id == span.id
            ]
        return found

    def edge_places(self, span: Span) -> tuple[tuple[float, float], tuple[float, float]]:
        """Return where a span's handles stand: x and y of its start (above), of its end (below)."""
        start, end = self.character_box(span.start), self.character_box(span.end - 1)
        return (
            (self._edge_x(span, span.start, span.start - 1), start.top()),
            (self._edge_x(span, span.end - 1, span.end), end.bottom()),
        )

    def _edge_x(self, span: Span, inside: int, outside: int) -> float:
        """Return the x of the edge between a span's first or last character and its neighbour.

        Where a run of the other direction ends there, it is the edge that the eye expects: 25 in
        an Arabic line begins, for the sentence, at its right.
        """
        index = self.article.map.paragraph_at(inside)
        layout = self.article.paragraph(index)
        start = self.article.map.start(index)
        line = layout.lines[layout.line_number(inside - start)]
        box = self.character_box(inside)
        if inside - start >= line.end:
            return box.center().x()
        geometry = layout.geometry(line)
        rtl = geometry.is_right_to_left(inside - start)
        left, right = box.left(), box.right()
        if rtl != layout.right_to_left:
            place = outside - start
            same_line = line.start <= place < line.end
            if not same_line or geometry.is_right_to_left(place) != rtl:
                rectangles = geometry.rectangles(span.start - start, span.end - start)
                around = [each for each in rectangles if each[0] <= box.center().x() <= each[1]]
                left, right = around[0] if around else (left, right)
                rtl = layout.right_to_left
        at_start = outside < inside
        return right if at_start == rtl else left

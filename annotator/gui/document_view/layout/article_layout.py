"""All paragraphs of an article under one another, with their spans.

Positions are pixels from the column's left edge and the article's top. Paragraphs
are laid out when they are first needed; until then their heights are estimates.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.gui.document_view.layout.paragraph_layout import LineSpacing, ParagraphLayout
from annotator.gui.document_view.layout.text_map import TextMap
from annotator.gui.document_view.looks import SIGNS, Look

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from annotator.core.span import Span

_LAYOUTS_KEPT = 600  # paragraphs; laid out, 5 MB of text would take 230 MB


@dataclass(frozen=True, slots=True)
class Fonts:
    """What the article is set in; ``heading`` is for a paragraph that is the headline.

    ``line_space`` is the space under a line and its lanes, as a share of the text's height.
    """

    text: QFont
    heading: QFont
    tag: QFont
    line_space: float = 0.3


class ArticleLayout:
    """The geometry of one text at one width, with its spans."""

    def __init__(self, fonts: Fonts, width: float) -> None:
        self._width = width
        self.map = TextMap("")
        self._spans: dict[str, Span] = {}
        self._titles: dict[str, str] = {}
        self._looks: dict[str, Look] = {}
        self._names: dict[str, str] = {}
        self._use_fonts(fonts)
        self.set_text("")

    def set_text(
        self, text: str, *, spans: Iterable[Span] = (), heading: int = -1, space: float = 0.0
    ) -> None:
        """Take a text and its spans.

        ``heading`` is the index of the paragraph that is the headline, if one is; ``space`` is
        left free after it, in pixels.
        """
        self.map = TextMap(text)
        self._heading = heading
        self._heading_space = space
        self._spans, self._looks, self._names = {}, {}, {}
        self._by_paragraph: defaultdict[int, dict[str, Span]] = defaultdict(dict)
        for span in spans:
            self._keep(span)
        self._forget_layouts()

    def set_fonts(self, fonts: Fonts, width: float) -> None:
        """Set everything anew in other fonts, or at another width in pixels."""
        self._width = width
        self._use_fonts(fonts)
        self._forget_layouts()

    def _use_fonts(self, fonts: Fonts) -> None:
        self.fonts = fonts
        metrics = QFontMetricsF(fonts.text)
        self._tag_metrics = QFontMetricsF(fonts.tag)
        self._tag_widths: dict[str, float] = {}
        lane = round(self._tag_metrics.height() + 3)
        self.spacing = LineSpacing(
            lane=lane,
            leading=round(metrics.height() * fonts.line_space),
            paragraph=round(metrics.height() / 2),
        )
        self._text_height = metrics.height()
        self._average_width = metrics.averageCharWidth() * 0.95

    def set_titles(self, titles: dict[str, str]) -> None:
        """Take the titles of labels, by key: what the tags say."""
        if titles != self._titles:
            self._titles = titles
            self._tag_widths.clear()
            self._forget_layouts()

    @property
    def width(self) -> float:
        """The width of the column."""
        return self._width

    @property
    def height(self) -> float:
        """The height of the whole article, in part estimated."""
        return self._tops[-1]

    def _forget_layouts(self) -> None:
        self._layouts: dict[int, ParagraphLayout] = {}
        self._heights = [self._estimate(index) for index in range(len(self.map))]
        self._tops = [0.0]
        self._stack(0)

    def _estimate(self, index: int) -> float:
        length = self.map.end(index) - self.map.start(index)
        lines = int(length * self._average_width / max(1.0, self._width)) + 1
        line = self._text_height + self.spacing.lane + self.spacing.leading
        return lines * line + self.spacing.paragraph

    def _stack(self, first: int) -> None:
        """Place the paragraphs from ``first`` on under one another."""
        tops = self._tops[:first]
        start = self._tops[first] if first else 0.0
        tops.extend(accumulate(self._heights[first:], initial=start))
        self._tops = tops

    def set_looks(self, looks: Mapping[str, Look], names: Mapping[str, str]) -> None:
        """Take by spans' ids their looks, without one as one's own, and names for their tags."""
        self._looks = dict(looks)
        self._names = dict(names)
        self._forget_layouts()

    def look(self, span: Span) -> Look:
        """Return how a span is drawn."""
        return self._looks.get(span.id, Look.OWN)

    def tag_text(self, span: Span) -> str:
        """Return what the tag of a span says: sign of its look, whose it is, its label's title."""
        title = self._titles.get(span.label, span.label)
        sign = SIGNS.get(self._looks.get(span.id, Look.OWN), "")
        return " ".join(part for part in (sign, self._names.get(span.id, ""), title) if part)

    def _tag_width(self, span: Span) -> float:
        if self.look(span) is Look.FOLDED:
            return 0.0
        text = self.tag_text(span)
        width = self._tag_widths.get(text)
        if width is None:
            width = self._tag_metrics.horizontalAdvance(text) + 10
            self._tag_widths[text] = width
        return width

    def paragraph(self, index: int) -> ParagraphLayout:
        """Return a paragraph, laid out now if it was not; ``top`` of later ones may change."""
        found = self._layouts.get(index)
        if found is None:
            font = self.fonts.heading if index == self._heading else self.fonts.text
            found = ParagraphLayout(self.map.display(index), font, self._width, self.spacing)
            spans = self._by_paragraph.get(index)
            if spans:
                self._place(found, index, spans.values(), None)
            self._layouts[index] = found
            self._set_height(index, found)
        return found

    def is_laid_out(self, index: int) -> bool:
        """Tell whether a paragraph's height is exact."""
        return index in self._layouts

    def _place(
        self, layout: ParagraphLayout, index: int, spans: Iterable[Span], around: Span | None
    ) -> None:
        layout.place_spans(spans, self.map.start(index), self._tag_width, around)

    def _set_height(self, index: int, layout: ParagraphLayout) -> None:
        space = self._heading_space if index == self._heading else 0.0
        height = layout.height + space
        if height != self._heights[index]:
            self._heights[index] = height
            self._stack(index)

    def top(self, index: int) -> float:
        """Return where a paragraph begins; for the number of paragraphs, where the last ends."""
        return self._tops[index]

    def paragraph_at(self, y: float) -> int:
        """Return the index of the paragraph at a height, the nearest one outside the article."""
        return min(max(0, bisect_right(self._tops, y) - 1), len(self.map) - 1)

    def paragraphs_between(
        self, top: float, bottom: float
    ) -> Iterator[tuple[int, ParagraphLayout]]:
        """Yield the paragraphs that are seen between two heights, laying them out."""
        index = self.paragraph_at(top)
        while index < len(self.map) and self._tops[index] <= bottom:
            yield index, self.paragraph(index)
            index += 1

    def drop_far_layouts(self, top: float, bottom: float) -> None:
        """Give back the memory of paragraphs that are far from what is seen."""
        if len(self._layouts) <= _LAYOUTS_KEPT:
            return
        first, last = self.paragraph_at(top), self.paragraph_at(bottom)
        near = range(first - _LAYOUTS_KEPT // 4, last + _LAYOUTS_KEPT // 4)
        self._layouts = {n: layout for n, layout in self._layouts.items() if n in near}

    def span(self, span_id: str) -> Span | None:
        """Return a span by its id."""
        return self._spans.get(span_id)

    def paragraphs_of(self, span: Span) -> range:
        """Return the indices of the paragraphs on which a span stands."""
        return range(self.map.paragraph_at(span.start), self.map.paragraph_at(span.end - 1) + 1)

    def _keep(self, span: Span) -> None:
        self._spans[span.id] = span
        for index in self.paragraphs_of(span):
            self._by_paragraph[index][span.id] = span

    def add_span(self, span: Span, look: Look = Look.OWN) -> tuple[float, float]:
        """Take a span; return the heights between which the picture changed."""
        if look is not Look.OWN:
            self._looks[span.id] = look
        self._keep(span)
        return self._replace_fragments(span)

    def remove_span(self, span_id: str) -> tuple[float, float]:
        """Take a span out; return the heights between which the picture changed."""
        span = self._spans.pop(span_id)
        self._looks.pop(span_id, None)
        for index in self.paragraphs_of(span):
            del self._by_paragraph[index][span_id]
        return self._replace_fragments(span)

    def _replace_fragments(self, span: Span) -> tuple[float, float]:
        paragraphs = self.paragraphs_of(span)
        height = self.height
        for index in paragraphs:
            layout = self._layouts.get(index)
            if layout is not None:
                self._place(layout, index, self._by_paragraph[index].values(), span)
                self._set_height(index, layout)
        bottom = self._tops[paragraphs.stop] if self.height == height else float("inf")
        return self._tops[paragraphs.start], bottom

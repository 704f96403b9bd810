from __future__ import annotations

import random

from PySide6.QtGui import QFont

from annotator.core.span import Span
from annotator.gui.document_view.layout.article_places import ArticlePlaces
from tests.gui.document_view.layout.test_line_geometry import BUNDLED, arabic_families, lay_out
from tests.gui.texts import ARTICLE


def glyphs(layout):
    """Return the glyphs of every paragraph with their places, as they are shaped."""
    return [
        [
            (run.glyphIndexes(), [(point.x(), point.y()) for point in run.positions()])
            for run in layout.paragraph(index).layout.glyphRuns()
        ]
        for index in range(len(layout.map))
    ]


def some_spans(text, count):
    chance = random.Random(7)
    for number in range(count):
        start = chance.randrange(len(text) - 1)
        end = min(len(text), start + chance.randrange(1, 60))
        label = ("investor", "amount", "project")[number % 3]
        yield Span(f"s{number}", start, end, label, text[start:end])


def test_no_glyph_moves_and_nothing_is_shaped_again_with_fifty_spans(qapp):
    for family in dict.fromkeys((*BUNDLED, *arabic_families())):
        layout = lay_out(ARTICLE, family, 21, 520)
        before = glyphs(layout)
        shaped = [layout.paragraph(index).layout for index in range(len(layout.map))]
        assert sum(len(runs) for runs in before) >= 5
        for span in some_spans(ARTICLE, 50):
            layout.add_span(span)
        assert glyphs(layout) == before, family
        now = [layout.paragraph(index).layout for index in range(len(layout.map))]
        assert all(one is other for one, other in zip(shaped, now, strict=True))


def test_spans_that_are_there_from_the_start_give_the_same_glyphs(qapp):
    bare, marked = lay_out(ARTICLE, width=520), lay_out(ARTICLE, width=520)
    marked.set_text(ARTICLE, spans=some_spans(ARTICLE, 50))
    assert glyphs(marked) == glyphs(bare)


def test_boxes_keep_their_x_when_spans_are_added(qapp):
    layout = lay_out(ARTICLE, width=520)
    before = [ArticlePlaces(layout).character_box(offset) for offset in range(len(ARTICLE))]
    for span in some_spans(ARTICLE, 50):
        layout.add_span(span)
    now = [ArticlePlaces(layout).character_box(offset) for offset in range(len(ARTICLE))]
    assert [(box.left(), box.width()) for box in now] == [
        (box.left(), box.width()) for box in before
    ]


def test_a_span_added_and_removed_leaves_the_picture_as_it_was(qapp):
    layout = lay_out(ARTICLE, width=520)
    before = layout.height
    spans = list(some_spans(ARTICLE, 50))
    for span in spans:
        layout.add_span(span)
    assert layout.height > before
    for span in spans:
        layout.remove_span(span.id)
    assert layout.height == before


def test_lanes_of_added_spans_are_those_of_spans_given_at_once(qapp):
    spans = list(some_spans(ARTICLE, 50))
    one, other = lay_out(ARTICLE, width=520), lay_out(ARTICLE, width=520)
    for span in spans:
        one.add_span(span)
    other.set_text(ARTICLE, spans=spans)

    def lanes(layout):
        return [
            sorted((fragment.span.id, fragment.lane) for fragment in line.fragments)
            for index in range(len(layout.map))
            for line in layout.paragraph(index).lines
        ]

    assert lanes(one) == lanes(other)


def test_lines_with_their_lanes_do_not_overlap(qapp):
    layout = lay_out(ARTICLE, width=400)
    for span in some_spans(ARTICLE, 50):
        layout.add_span(span)
    bottom = 0.0
    for index in range(len(layout.map)):
        for line in layout.paragraph(index).lines:
            top = layout.top(index) + line.top
            assert top >= bottom
            bottom = top + line.height + line.lanes * layout.spacing.lane
    assert layout.height >= bottom


def test_a_span_of_one_line_feed_is_no_trouble(qapp):
    layout = lay_out("سطر\nسطر")
    layout.add_span(Span("s", 3, 4, "investor", "\n"))
    assert ArticlePlaces(layout).fragments_of(layout.span("s")) == []
    ArticlePlaces(layout).edge_places(layout.span("s"))
    layout.remove_span("s")


def test_paragraphs_far_away_are_laid_out_only_when_they_are_asked_for(qapp):
    text = "\n".join(["سطر من المقال"] * 500)
    layout = lay_out("")
    layout.set_text(text)
    list(layout.paragraphs_between(0, 300))
    assert layout.is_laid_out(0)
    assert not layout.is_laid_out(400)


def test_the_memory_of_far_paragraphs_is_given_back_and_they_come_again(qapp):
    text = "\n".join(["سطر من المقال"] * 2000)
    layout = lay_out(text)
    box = ArticlePlaces(layout).character_box(len(text) - 3)
    layout.drop_far_layouts(0, 500)
    assert layout.is_laid_out(0)
    assert not layout.is_laid_out(1999)
    assert ArticlePlaces(layout).character_box(len(text) - 3) == box


def test_a_headline_in_the_text_is_set_in_the_headline_font(qapp):
    layout = lay_out("عنوان\nنص")
    large = QFont(BUNDLED[0])
    large.setPixelSize(40)
    fonts = layout.fonts
    layout.set_fonts(type(fonts)(text=fonts.text, heading=large, tag=fonts.tag), 760)
    layout.set_text("عنوان\nنص", heading=0)
    assert (
        ArticlePlaces(layout).character_box(0).height()
        > ArticlePlaces(layout).character_box(6).height() * 1.5
    )

from __future__ import annotations

import pytest

from annotator.core.span import Span
from annotator.gui.document_view.layout.article_places import ArticlePlaces
from tests.gui.document_view.layout.test_line_geometry import lay_out
from tests.gui.texts import KINDS


def test_a_span_over_paragraphs_has_a_tag_on_its_first_line_only(qapp):
    layout = lay_out("سطر أول\nسطر ثان\nسطر ثالث")
    span = Span("s", 4, 20, "investor", layout.map.text[4:20])
    layout.add_span(span)
    parts = ArticlePlaces(layout).fragments_of(span)
    assert len(parts) == 3
    assert [fragment.tag is not None for _, _, fragment in parts] == [True, False, False]


@pytest.mark.parametrize("kind", KINDS)
def test_every_offset_has_a_box_and_a_place_for_the_caret_inside_the_column(qapp, kind):
    text = KINDS[kind]
    places = ArticlePlaces(lay_out(text, width=300))
    for offset in range(len(text) + 1):
        box = places.character_box(offset)
        x, top, height = places.caret_place(offset)
        assert box.width() >= 0
        assert -10 <= box.left() <= 300
        assert -1 <= x <= 301
        assert (top, height) == (box.top(), box.height())


@pytest.mark.parametrize("kind", KINDS)
def test_the_end_of_the_text_is_hit_beyond_its_last_line(qapp, kind):
    text = KINDS[kind]
    places = ArticlePlaces(lay_out(text))
    box = places.character_box(len(text))
    assert places.character_at(box.center().x(), box.center().y()) == len(text)


def test_the_handles_of_a_span_stand_at_its_right_and_left_in_an_arabic_line(qapp):
    text = "ستضخ بين 15 إلى 25 مليار"
    places = ArticlePlaces(lay_out(text))
    for words in ("بين 15 إلى 25", "15 إلى 25", "25", "بين"):
        start = text.index(words)
        span = Span(words, start, start + len(words), "amount", words)
        boxes = [places.character_box(offset) for offset in range(span.start, span.end)]
        (start_x, _), (end_x, _) = places.edge_places(span)
        assert start_x == pytest.approx(max(box.right() for box in boxes), abs=1)
        assert end_x == pytest.approx(min(box.left() for box in boxes), abs=1)

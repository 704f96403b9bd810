from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from annotator.gui.document_view.looks import FILLED, SIGNS, Look
from tests.gui.conftest import COLORS, STYLES
from tests.gui.document_view.test_painter import inner, rows_of, span_of
from tests.gui.pictures import blended, colors_in, picture, places_in

WORDS, LABEL = "شركة الواحة", "investor"
COLOR = STYLES[LABEL].color


@pytest.fixture
def span(view):
    view.clearFocus()
    span = span_of(view, WORDS, LABEL)
    view.add_span(span)
    return span


def parts(view, span):
    ((words, bars, tag),) = rows_of(view, span)
    return picture(view.viewport()), words[0], bars[0], tag


@pytest.mark.parametrize("look", list(Look))
def test_words_are_tinted_where_the_span_counts(view, span, look):
    view.change_span(span, look)
    image, words, _, _ = parts(view, span)
    tint = "#{:02x}{:02x}{:02x}".format(*blended(COLOR, COLORS.tint_alpha, COLORS.page))
    corner = QRect(words.left() + 5, words.top() + 4, words.width() - 10, 2)
    assert (tint in colors_in(image, corner)) == (look in FILLED)


@pytest.mark.parametrize(("look", "runs"), [(Look.SUGGESTED, 7), (Look.GHOST, 3)])
def test_the_bar_is_broken_into_strokes_of_a_length(view, span, look, runs):
    view.change_span(span, look)
    image, _, bar, _ = parts(view, span)
    y, color = bar.center().y(), COLOR.name()
    strokes, length = [], 0
    for x in range(bar.left() + 12, bar.right() - 12):
        if image.pixelColor(x, y).name() == color:
            length += 1
        elif length:
            strokes.append(length)
            length = 0
    assert len(strokes) > 3
    assert set(strokes[1:]) == {runs}


def test_a_rejected_span_is_struck_through(view, span):
    _, words, _, _ = parts(view, span)
    view.change_span(span, Look.REJECTED)
    image, words, _, _ = parts(view, span)
    inside = range(words.left() + 2, words.right() - 2)
    struck = [
        y
        for y in range(words.top(), words.bottom())
        if all(image.pixelColor(x, y).name() == COLOR.name() for x in inside)
    ]
    assert len(struck) == 2
    assert words.top() + 0.4 * words.height() < struck[0] < words.top() + 0.7 * words.height()


def test_a_span_to_judge_is_outlined_all_round(view, span):
    view.change_span(span, Look.TO_JUDGE)
    image, words, _, _ = parts(view, span)
    for x in (words.left(), words.right() - 2):
        side = QRect(x, words.center().y() - 3, 3, 6)
        assert COLOR.name() in colors_in(image, side)
    assert COLORS.page.name() in colors_in(image, inner(words))


@pytest.mark.parametrize("look", list(SIGNS))
def test_the_tag_has_room_for_its_sign(view, span, look):
    _, _, _, plain = parts(view, span)
    view.change_span(span, look)
    image, _, _, tag = parts(view, span)
    assert tag.width() > plain.width()
    assert view.article.tag_text(span).startswith(SIGNS[look])
    ink = STYLES[LABEL].text_color if look in FILLED else COLOR
    ground = COLOR if look in FILLED else COLORS.page
    pixels = [image.pixelColor(x, y).name() for x, y in places_in(image, inner(inner(tag)))]
    assert pixels.count(ground.name()) > len(pixels) / 3
    assert ink.name() in pixels


def test_looks_end_with_their_document(view, span):
    view.set_looks({span.id: Look.REJECTED})
    view.set_document(view.text(), [span])
    assert view.article.look(span) is Look.OWN


def test_a_look_does_not_move_the_words(view, span):
    before = [view.character_rect(offset) for offset in range(0, 300, 7)]
    for look in Look:
        view.change_span(span, look)
        assert [view.character_rect(offset) for offset in range(0, 300, 7)] == before


def test_a_folded_span_has_a_faint_bar_and_no_tag(view, span):
    view.change_span(span, Look.FOLDED)
    (found,) = view.places.fragments_of(span)
    assert found[2].tag is None
    image = view.grab().toImage()
    box = view.character_rect(span.start)
    under = {image.pixelColor(box.center().x(), box.bottom() + y).name() for y in range(4)}
    assert COLOR.name() not in under
    assert under != {COLORS.page.name()}


def test_a_name_stands_on_the_tag_between_sign_and_title(view, span):
    view.set_looks({span.id: Look.ACCEPTED}, {span.id: "ه·ع"})
    assert view.article.tag_text(span) == f"✓ ه·ع {STYLES[LABEL].title}"


def test_framed_words_have_a_frame_around_them(view, span):
    before = view.grab().toImage()
    view.set_framed(span.start, span.end)
    image = view.grab().toImage()
    box = view.character_rect(span.start)
    above = QRect(box.left(), box.top() - 5, box.width(), 5)
    accent = COLORS.accent.name()
    assert accent in colors_in(image, above)
    assert accent not in colors_in(before, above)

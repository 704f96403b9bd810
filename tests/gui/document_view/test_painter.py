from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor

from annotator.core.span import Span
from annotator.gui.document_view.view import LabelStyle
from annotator.gui.look.theme import Theme, apply_theme
from tests.gui.conftest import COLORS, STYLES
from tests.gui.mouse import range_of
from tests.gui.pictures import blended, colors_in, contrast, picture, places_in
from tests.gui.texts import ARTICLE, KINDS

WORDS = [
    ("شركة الواحة", "investor"),
    ("15 إلى 25 مليار دولار", "amount"),
    ("25 مليار", "project"),
    ("OpenAI", "investor"),
    ("الوَزِيرُ", "project"),
    ("Ibn Sina Holding", "investor"),
]


def span_of(view, words, label):
    start, end = range_of(view, words)
    return Span(f"{label} {start}", start, end, label, words)


def shown_origin(view):
    """Return where the article's coordinates begin in the viewport."""
    box, shown = view.places.character_box(0), view.character_rect(0)
    return QPoint(round(shown.left() - box.left()), round(shown.top() - box.top()))


def rows_of(view, span):
    """Return for each line of a span its words, its bars and its tag, as areas of the viewport."""
    origin, found = shown_origin(view), []
    for y, line, fragment in view.places.fragments_of(span):
        top, height = round(y) + origin.y(), round(line.height)
        bar = top + height + fragment.lane * view.article.spacing.lane
        sides = [(round(left), round(right)) for left, right in fragment.rectangles]
        words = [QRect(origin.x() + a, top, b - a, height) for a, b in sides]
        bars = [QRect(origin.x() + a, bar, b - a, 3) for a, b in sides]
        tag = None
        if fragment.tag:
            left, right = (round(x) for x in fragment.tag)
            room = view.article.spacing.lane - 4
            tag = QRect(origin.x() + left, bar + 3, right - left, room)
        found.append((words, bars, tag))
    return found


def inner(area):
    """Leave out the edge of an area, where pixels are shared."""
    return area.adjusted(1, 1, -1, -1)


@pytest.mark.parametrize(("words", "label"), WORDS)
def test_behind_the_words_of_a_span_is_its_labels_tint(view, words, label):
    view.clearFocus()
    before = picture(view.viewport())
    span = span_of(view, words, label)
    view.add_span(span)
    after = picture(view.viewport())
    tint = blended(STYLES[label].color, COLORS.tint_alpha, COLORS.page)
    seen = 0
    for areas, _, _ in rows_of(view, span):
        for x, y in (place for area in areas for place in places_in(after, inner(area))):
            if before.pixelColor(x, y) == COLORS.page:
                found = after.pixelColor(x, y).getRgb()[:3]
                assert all(abs(a - b) <= 1 for a, b in zip(found, tint, strict=True))
                seen += 1
    assert seen > 200


def test_beside_the_words_of_a_span_the_page_stays_as_it_is(view):
    view.clearFocus()
    span = span_of(view, "شركة الواحة", "investor")
    view.add_span(span)
    ((words, _, _),) = rows_of(view, span)
    (area,) = words
    image = picture(view.viewport())
    for beside in (area.right() + 3, area.left() - 3):
        column = QRect(beside, area.top(), 1, 4)
        assert colors_in(image, column) == {COLORS.page.name()}


@pytest.mark.parametrize(("words", "label"), WORDS)
def test_a_bar_in_the_labels_colour_is_under_the_words(view, words, label):
    span = span_of(view, words, label)
    view.add_span(span)
    image = picture(view.viewport())
    for _, bars, _ in rows_of(view, span):
        for bar in bars:
            line = QRect(bar.left() + 1, bar.center().y(), bar.width() - 2, 1)
            assert colors_in(image, line) == {STYLES[label].color.name()}


@pytest.mark.parametrize(("words", "label"), WORDS)
def test_a_tag_in_the_labels_colour_tells_the_label_once(view, words, label):
    span = span_of(view, words, label)
    view.add_span(span)
    image = picture(view.viewport())
    tags = [tag for _, _, tag in rows_of(view, span) if tag is not None]
    assert len(tags) == 1
    assert is_written_on(image, inner(tags[0]), STYLES[label].color, STYLES[label].text_color)


def is_written_on(image, area, ground, ink):
    """Tell whether an area is of one colour with signs of another on it, thin as they may be."""
    seen = [QColor(name) for name in colors_in(image, area)]
    # A stroke thinner than a pixel has not its whole colour; half of it is enough to be seen.
    return ground in seen and any(
        contrast(each, ground) > contrast(ink, ground) / 2 for each in seen
    )


def test_a_span_over_a_line_end_has_a_bar_on_both_lines_and_its_tag_on_the_first(view):
    view.resize(420, 700)
    start = view.text().index("أعلنت")
    end = view.text().index(" و”")
    span = Span("long", start, end, "investor", view.text()[start:end])
    view.add_span(span)
    rows = rows_of(view, span)
    assert len(rows) > 1
    assert [tag is not None for _, _, tag in rows] == [True] + [False] * (len(rows) - 1)
    image = picture(view.viewport())
    for _, bars, _ in rows:
        middle = bars[0].center()
        assert image.pixelColor(middle) == STYLES["investor"].color


def test_the_inner_of_two_spans_has_its_bar_nearer_to_the_text(view):
    outer, within = span_of(view, "15 إلى 25 مليار", "amount"), span_of(view, "25", "project")
    for span in (outer, within):
        view.add_span(span)
    image = picture(view.viewport())
    ((_, (bar, *_), _),) = rows_of(view, within)
    ((_, (other, *_), _),) = rows_of(view, outer)
    assert bar.top() < other.top()
    assert image.pixelColor(bar.center()) == STYLES["project"].color
    assert image.pixelColor(other.center()) == STYLES["amount"].color


def test_a_label_that_is_unknown_is_painted_with_its_key_in_grey(view):
    span = span_of(view, "الرياض", "city")
    view.add_span(span)
    image = picture(view.viewport())
    ((_, (bar, *_), tag),) = rows_of(view, span)
    assert image.pixelColor(bar.center()) == COLORS.secondary
    assert is_written_on(image, inner(tag), COLORS.secondary, COLORS.page)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_title_on_every_default_tag_can_be_read(open_window, qapp, theme, language):
    window = open_window(ARTICLE, language=language)
    window.actions_[f"theme_{theme}"].trigger()
    styles = window.article.view._styles
    assert len(styles) == 3
    for style in styles.values():
        assert contrast(style.text_color, style.color) >= 4.5
    apply_theme(qapp, Theme.LIGHT)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_text_on_a_tint_and_on_a_selection_can_be_read(open_window, qapp, theme):
    window = open_window(ARTICLE)
    window.actions_[f"theme_{theme}"].trigger()
    view = window.article.view
    colors = view._colors
    for style in view._styles.values():
        tint = QColor(*blended(style.color, colors.tint_alpha, colors.page))
        assert contrast(colors.text, tint) >= 4.5
    assert contrast(colors.text, colors.selection) >= 4.5
    apply_theme(qapp, Theme.LIGHT)


@pytest.mark.parametrize("words", ["شركة الواحة", "15 إلى 25 مليار دولار", "Sina Holding"])
def test_behind_selected_words_is_the_colour_of_the_selection(view, words):
    view.clearFocus()
    before = picture(view.viewport())
    start, end = range_of(view, words)
    view.set_selection(start, end)
    after = picture(view.viewport())
    for offset in range(start, end):
        for x, y in places_in(after, inner(view.character_rect(offset))):
            if before.pixelColor(x, y) == COLORS.page:
                assert after.pixelColor(x, y) == COLORS.selection
    for offset in (start - 2, end + 1):
        assert COLORS.selection.name() not in colors_in(after, view.character_rect(offset))


def test_the_selected_span_has_a_frame_and_a_handle_at_each_edge(view):
    span = span_of(view, "شركة الواحة", "investor")
    view.add_span(span)
    ((words, _, _),) = rows_of(view, span)
    (area,) = words
    plain = picture(view.viewport())
    view.select_span(span.id)
    framed = picture(view.viewport())
    color = STYLES["investor"].color.name()
    top = QRect(area.left() + 20, area.top() - 2, area.width() - 40, 2)
    assert color in colors_in(framed, top)
    assert color not in colors_in(plain, top)
    origin = shown_origin(view)
    for x, y in view.places.edge_places(span):
        place = QPoint(round(x) + origin.x(), round(y) + origin.y())
        assert framed.pixelColor(place).name() == color
        ring = QRect(place.x() - 9, place.y() - 9, 18, 18)
        assert sum(
            framed.pixelColor(*each).name() == color for each in places_in(framed, ring)
        ) > sum(plain.pixelColor(*each).name() == color for each in places_in(plain, ring))
    start, end = view.places.edge_places(span)
    assert start[0] > end[0]
    assert start[1] < end[1]


def test_a_span_that_is_no_longer_selected_is_painted_as_before(view):
    view.clearFocus()
    span = span_of(view, "شركة الواحة", "investor")
    view.add_span(span)
    before = picture(view.viewport())
    view.select_span(span.id)
    assert picture(view.viewport()) != before
    view.select_span(None)
    assert picture(view.viewport()) == before


def test_while_a_handle_is_dragged_the_wished_edges_are_shown_and_the_frame_is_not(view):
    span = span_of(view, "نجمة", "project")
    view.add_span(span)
    view.select_span(span.id)
    start, end = range_of(view, "نجمة الشمال")
    view.show_resize((start, end))
    image = picture(view.viewport())
    assert COLORS.selection.name() in colors_in(image, view.character_rect(end - 1))
    ((words, _, _),) = rows_of(view, span)
    above = QRect(words[0].left() + 8, words[0].top() - 2, words[0].width() - 16, 2)
    assert STYLES["project"].color.name() not in colors_in(image, above)


def accents(view):
    image = picture(view.viewport())
    return colors_in(image, image.rect()) & {COLORS.accent.name()}


def test_the_caret_is_painted_only_while_the_article_has_the_keyboard(view):
    offset = view.text().index("الواحة")
    view.set_selection(offset, offset)
    assert accents(view)
    view.clearFocus()
    assert not accents(view)
    view.setFocus()
    assert accents(view)


def test_the_caret_is_not_painted_while_a_span_is_selected(view):
    span = span_of(view, "شركة الواحة", "investor")
    view.add_span(span)
    view.select_span(span.id)
    assert not accents(view)


def test_the_caret_stands_at_the_right_of_an_arabic_letter_and_at_the_left_of_a_latin_one(view):
    for words, at_right in (("الميناء", True), ("Sina", False)):
        offset = view.text().index(words)
        view.set_selection(offset, offset)
        box, image = view.character_rect(offset), picture(view.viewport())
        found = [
            x
            for x, y in places_in(image, box.adjusted(-4, 0, 4, 0))
            if image.pixelColor(x, y) == COLORS.accent
        ]
        edge = box.right() if at_right else box.left()
        assert found
        assert all(abs(x - edge) <= 2 for x in found)


INVISIBLE = {
    key: LabelStyle(style.title, QColor(0, 0, 0, 0), QColor(0, 0, 0, 0))
    for key, style in STYLES.items()
}


def lines_of_ink(view):
    """Return the picture of every line of the article."""
    image, origin = picture(view.viewport()), shown_origin(view)
    return [
        image.copy(
            QRect(0, round(y + line.top) + origin.y(), image.width(), round(line.height) - 1)
        )
        for y, line in all_lines(view)
    ]


def all_lines(view):
    return [
        (view.article.top(index), line)
        for index in range(len(view.article.map))
        for line in view.article.paragraph(index).lines
    ]


@pytest.mark.parametrize("kind", [*KINDS, "article"])
def test_spans_move_and_reshape_no_glyph(view, kind):
    text = KINDS.get(kind, ARTICLE)
    view.resize(700, 4000)
    view.clearFocus()
    view.set_colors(replace(COLORS, tint_alpha=0))
    view.set_label_styles(INVISIBLE)
    view.set_document(text, ())
    before = lines_of_ink(view)
    assert any(len(colors_in(line, line.rect())) > 2 for line in before)
    for number, start in enumerate(range(0, len(text), 5)):
        for length in (1, 3, 8):
            end = min(start + length, len(text))
            label = ("investor", "amount", "project")[number % 3]
            view.add_span(Span(f"{start} {length}", start, end, label, text[start:end]))
    assert max(len(line.fragments) for _, line in all_lines(view)) > 1
    assert view.article.height < view.viewport().height()
    assert lines_of_ink(view) == before

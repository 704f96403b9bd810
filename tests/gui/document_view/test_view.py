from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.core.span import Span
from tests.gui.mouse import (
    ALT,
    SHIFT,
    click,
    click_at,
    double_click,
    drag,
    drag_between,
    move,
    place_of,
    press,
    range_of,
    release,
    select_text,
)
from tests.gui.texts import ARTICLE, KINDS

WORDS = (
    "شركة الواحة",
    "الواحة",
    "15 إلى 25 مليار دولار",
    "25 مليار",
    "15",
    "OpenAI",
    "أوراكل",
    "نجمة الشمال",
    "2027",
    "الأعمال تبدأ قريبا",
    "المرحلة الأولى",
    "12.5",
    "الوَزِيرُ",
    "الاستثمــار",
    "👨‍👩‍👧",
    "Ibn Sina Holding",
    "40 million riyals",
)


def quote(view):
    start, end = view.selection()
    return view.text()[start:end]


def add(view, words, label="investor", after=0):
    start, end = range_of(view, words, after)
    span = Span(f"{label} {start}", start, end, label, words)
    view.add_span(span)
    return span


@pytest.mark.parametrize("words", WORDS)
def test_a_drag_over_words_selects_exactly_the_words(view, words):
    start, end = select_text(view, words)
    assert view.selection() == (start, end)


@pytest.mark.parametrize("words", [words for words in WORDS if len(words) > 1])
def test_a_drag_backwards_selects_the_same_words(view, words):
    start, end = range_of(view, words)
    drag(view, end - 1, start)
    assert quote(view) == words


def test_the_caret_is_where_the_drag_ended(view):
    start, end = range_of(view, "شركة الواحة")
    drag(view, start, end - 1)
    assert view.caret() == end
    drag(view, end - 1, start)
    assert view.caret() == start


def test_every_two_words_of_a_paragraph_can_be_selected_by_dragging(view):
    first = view.text().index("أعلنت")
    line = view.text()[first : view.text().index("\n", first)]
    words = [match for match in re.finditer(r"\S+", line) if match.group().isalnum()]
    assert len(words) > 15
    for word in words[1:]:
        drag(view, first, first + word.start())
        assert view.selection() == (first, first + word.end())


def test_a_drag_over_a_line_end_selects_what_stands_on_both_lines(view):
    view.resize(420, 700)
    start = view.text().index("أعلنت")
    assert view.places.line_range(start)[1] < view.text().index("OpenAI")
    words = view.text()[start : view.text().index(" و”")]
    select_text(view, words)
    assert quote(view) == words


def test_a_drag_over_paragraphs_selects_them_with_the_line_feeds_between(view):
    start = view.text().index("الطاقة")
    end = view.text().index("رسالة") + len("رسالةٍ")
    drag(view, start, end - 1)
    assert view.selection() == (start, end)


def test_a_selection_never_has_white_space_at_its_edges(view):
    start = view.text().index(" الواحة”")
    drag(view, start, start + 3)
    assert quote(view) == "الواحة"


@pytest.mark.parametrize("letter", ["ل", "أ"])
def test_alt_drag_selects_one_character_of_a_lam_alef(view, letter):
    offset = view.text().index("لأعمال") + (letter == "أ")
    box = view.character_rect(offset)
    press(view, QPoint(box.center().x() + 2, box.center().y()), ALT)
    for x in (box.center().x() - 2, box.center().x()):
        move(view, QPoint(x, box.center().y()), ALT)
    release(view, box.center(), ALT)
    assert view.selection() == (offset, offset + 1)


def test_alt_drag_selects_from_inside_a_lam_alef_on(view):
    start = view.text().index("أعمال")
    drag(view, start, start + 3, ALT)
    assert quote(view) == "أعما"


def test_alt_pressed_after_the_button_counts_as_well(view):
    start = view.text().index("الأعمال")
    press(view, place_of(view, start + 3))
    move(view, place_of(view, start + 5))
    assert quote(view) == "الأعمال"
    move(view, place_of(view, start + 5), ALT)
    assert quote(view) == "عما"
    release(view, place_of(view, start + 5), ALT)
    assert quote(view) == "عما"


def test_alt_drag_takes_a_letter_with_its_marks(view):
    start = view.text().index("كَتَبَ")
    drag(view, start, start + 2, ALT)
    assert quote(view) == "كَتَ"


@pytest.mark.parametrize(
    ("inside", "words"),
    [("واحة”", "الواحة"), ("penAI", "OpenAI"), ("راكل", "أوراكل"), ("سِيناء", None)],
)
def test_a_double_click_selects_a_word(view, inside, words):
    if words is None:
        inside, words = "زِيرُ", "الوَزِيرُ"
    double_click(view, view.text().index(inside))
    assert quote(view) == words


def test_a_triple_click_selects_a_sentence(view):
    double_click(view, view.text().index("الميناء"), clicks=3)
    assert quote(view) == "وأضاف أن الميناء يكتمل في الربيع."


def test_a_double_click_that_is_dragged_on_selects_by_words(view):
    start = view.text().index("أعلنت")
    double_click(view, start)
    assert quote(view) == "أعلنت"


def test_a_click_selects_the_innermost_span_and_a_second_one_the_span_around(view):
    outer = add(view, "بين 15 إلى 25 مليار دولار", "amount")
    inner = add(view, "25 مليار", "project")
    click(view, inner.start)
    assert view.selected_span() == inner.id
    click(view, inner.start + 4)
    assert view.selected_span() == outer.id
    click(view, inner.start + 4)
    assert view.selected_span() == inner.id


def test_a_click_beside_all_spans_selects_none(view):
    span = add(view, "الرياض")
    click(view, span.start + 2)
    assert view.selected_span() == span.id
    click(view, view.text().index("بالشراكة"))
    assert view.selected_span() is None


def test_a_click_on_a_tag_or_bar_selects_its_span(view):
    outer = add(view, "بين 15 إلى 25 مليار دولار", "amount")
    inner = add(view, "25 مليار", "project")
    for span in (outer, inner):
        (top, line, fragment), *_ = view.places.fragments_of(span)
        lane = top + line.height + fragment.lane * view.article.spacing.lane
        right = fragment.tag[1]
        for x, y in ((right - 4, lane + 1), (right - 4, lane + 8)):
            view.select_span(None)
            click_at(view, to_viewport(view, x, y))
            assert view.selected_span() == span.id


def to_viewport(view, x, y):
    """Return the place in the viewport of a place in the article, by a box that is in both."""
    box, shown = view.places.character_box(0), view.character_rect(0)
    return QPoint(round(x + shown.left() - box.left()), round(y + shown.top() - box.top()))


def handle(view, span, at_start):
    view.select_span(span.id)
    x, y = view.places.edge_places(span)[0 if at_start else 1]
    return to_viewport(view, x, y)


@pytest.mark.parametrize(
    ("at_start", "target", "by_character", "expected"),
    [
        (False, "الشمال", False, "نجمة الشمال"),
        (True, "مشروع", False, "مشروع “نجمة"),
        (False, "شمال", True, "نجمة الش"),
        (True, "روع", True, "روع “نجمة"),
    ],
)
def test_a_handle_drags_the_edge(view, qtbot, at_start, target, by_character, expected):
    span = add(view, "نجمة")
    start = handle(view, span, at_start)
    end = place_of(view, view.text().index(target))
    with qtbot.waitSignal(view.resize_requested) as wish:
        drag_between(view, start, end, ALT if by_character else Qt.KeyboardModifier.NoModifier)
    span_id, first, last = wish.args
    assert span_id == span.id
    assert view.text()[first:last] == expected


@pytest.mark.parametrize("at_start", [True, False])
def test_a_handle_dragged_past_the_other_edge_leaves_a_whole_word(view, qtbot, at_start):
    span = add(view, "شركة الواحة")
    start = handle(view, span, at_start)
    words = "في الرياض" if at_start else "أعلنت"
    with qtbot.waitSignal(view.resize_requested) as wish:
        drag_between(view, start, place_of(view, view.text().index(words)))
    first, last = wish.args[1:]
    assert view.text()[first:last] == ("الواحة" if at_start else "شركة")


@pytest.mark.parametrize("at_start", [True, False])
def test_the_handles_of_an_amount_in_an_arabic_line_drag_its_edges(view, qtbot, at_start):
    span = add(view, "15 إلى 25")
    start = handle(view, span, at_start)
    words = "بين" if at_start else "مليار"
    with qtbot.waitSignal(view.resize_requested) as wish:
        drag_between(view, start, place_of(view, view.text().index(words)))
    first, last = wish.args[1:]
    assert view.text()[first:last] == ("بين 15 إلى 25" if at_start else "15 إلى 25 مليار")


def test_esc_gives_a_selection_drag_up_and_restores_what_was_selected(view):
    start, end = range_of(view, "نجمة الشمال")
    view.set_selection(start, end, start)
    press(view, place_of(view, view.text().index("الرياض")))
    move(view, place_of(view, view.text().index("أعلنت")))
    assert quote(view) != "نجمة الشمال"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection() == (start, end)
    assert view.caret() == start
    move(view, place_of(view, 0))
    release(view, place_of(view, 0))
    assert view.selection() == (start, end)


def test_esc_gives_a_selection_drag_up_and_selects_the_span_again(view):
    span = add(view, "نجمة الشمال")
    view.select_span(span.id)
    press(view, place_of(view, view.text().index("الرياض")))
    move(view, place_of(view, view.text().index("أعلنت")))
    assert view.selected_span() is None
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected_span() == span.id


def test_esc_gives_a_handle_drag_up(view, qtbot):
    span = add(view, "نجمة")
    start = handle(view, span, False)
    end = place_of(view, view.text().index("الشمال"))
    with qtbot.assertNotEmitted(view.resize_requested):
        press(view, start)
        move(view, end)
        QTest.keyClick(view, Qt.Key.Key_Escape)
        release(view, end)
    assert view.selected_span() == span.id


def test_esc_without_a_gesture_selects_nothing(view):
    span = add(view, "نجمة")
    view.select_span(span.id)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected_span() is None
    assert quote(view) == ""


def test_esc_in_a_shift_click_and_a_double_click_restores(view):
    start, end = range_of(view, "نجمة الشمال")
    for clicks, modifiers in ((1, SHIFT), (2, Qt.KeyboardModifier.NoModifier)):
        view.set_selection(start, end)
        place = place_of(view, view.text().index("الرياض"))
        if clicks == 2:
            click_twice_and_hold(view, place)
        else:
            press(view, place, modifiers)
        assert quote(view) != "نجمة الشمال"
        QTest.keyClick(view, Qt.Key.Key_Escape)
        release(view, place)
        if clicks == 1:
            assert quote(view) == "نجمة الشمال"


def click_twice_and_hold(view, place):
    from PySide6.QtWidgets import QApplication

    press(view, place)
    release(view, place)
    before = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(60_000)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.setDoubleClickInterval(before)


def test_shift_click_extends_the_selection_both_ways(view):
    select_text(view, "نجمة")
    click(view, view.text().index("OpenAI"), SHIFT)
    assert quote(view) == "نجمة الشمال” بالشراكة مع OpenAI"
    click(view, view.text().index("دولار"), SHIFT)
    assert quote(view) == "دولار في مشروع “نجمة الشمال” بالشراكة مع OpenAI"


@pytest.mark.parametrize(
    ("word", "left"), [("الشمال", "الشمال” بالشراكة"), ("OpenAI", "الشمال” بالشراكة مع OpenAI")]
)
def test_shift_click_inside_a_selection_moves_its_nearer_edge(view, word, left):
    select_text(view, left if word == "OpenAI" else "نجمة الشمال” بالشراكة")
    click(view, view.text().index(word), SHIFT)
    assert quote(view) == left


def test_shift_click_after_a_click_takes_the_whole_word_that_was_clicked(view):
    click(view, view.text().index("الشمال") + 3)
    click(view, view.text().index("بالشراكة"), SHIFT)
    assert quote(view) == "الشمال” بالشراكة"


@pytest.mark.parametrize("down", [True, False])
def test_a_drag_outside_scrolls_and_selects_what_comes_into_view(view, qtbot, down):
    text = "\n".join(f"سطر رقم {number} من المقال الطويل" for number in range(200))
    view.set_document(text, ())
    bar = view.verticalScrollBar()
    if not down:
        bar.setValue(2000)
    before = bar.value()
    inside = QPoint(view.viewport().width() // 2, view.viewport().height() // 2)
    outside = QPoint(inside.x(), view.viewport().height() + 80 if down else -80)
    press(view, inside)
    move(view, outside)
    qtbot.waitUntil(lambda: abs(bar.value() - before) > 300)
    start, end = view.selection()
    release(view, outside)
    assert end - start > 100
    stopped = bar.value()
    qtbot.wait(100)
    assert bar.value() == stopped


def test_another_article_ends_the_drag_and_its_scrolling(view, qtbot):
    text = "\n".join(f"سطر رقم {number} من المقال الطويل" for number in range(200))
    view.set_document(text, ())
    inside = QPoint(300, 300)
    press(view, inside)
    move(view, QPoint(300, view.viewport().height() + 80))
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    view.set_document(text, ())
    qtbot.wait(120)
    assert bar.value() == 0
    assert view.selection() == (0, 0)


def test_another_article_ends_the_drag_of_a_handle(view, make_view):
    span = add(view, "نجمة الشمال")
    place = handle(view, span, at_start=False)
    press(view, place)
    move(view, place_of(view, view.text().index("OpenAI")))
    view.set_document(ARTICLE, ())
    view.clearFocus()
    fresh = make_view()
    fresh.clearFocus()
    assert view.viewport().grab().toImage() == fresh.viewport().grab().toImage()


def test_what_is_copied_is_cut_from_the_text(view, qapp):
    view.set_document(KINDS["NBSP"], ())
    view.select_all()
    view.copy()
    assert qapp.clipboard().text() == KINDS["NBSP"]


def test_a_wheel_with_control_asks_for_zoom_and_without_scrolls(view, qtbot):
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    view.set_document("\n".join(["سطر"] * 100), ())

    def turn(modifiers):
        place = QPointF(200, 200)
        event = QWheelEvent(
            place, place, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, modifiers,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), event)

    with qtbot.waitSignal(view.zoom_requested) as wish:
        turn(Qt.KeyboardModifier.ControlModifier)
    assert wish.args == [-1]
    assert view.verticalScrollBar().value() == 0
    turn(Qt.KeyboardModifier.NoModifier)
    assert view.verticalScrollBar().value() > 0


def test_a_click_on_a_selected_span_does_not_lose_the_keyboard(view):
    span = add(view, "نجمة")
    click(view, span.start + 1)
    assert view.hasFocus()


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8, 1.0])
def test_a_span_far_away_is_seen_once_it_is_selected(make_view, part):
    view = make_view("")
    words = "الطاقة والمياه والنقل"
    text = "\n".join([words] * 200)
    spans = [
        Span(f"{start} {length}", start, start + length, "investor", words[:length])
        for start in range(0, len(text), len(words) + 1)
        for length in (6, 14, 21)
    ]
    view.set_document(text, spans)
    wanted = spans[int(part * (len(spans) - 1))]
    view.select_span(wanted.id)
    view.viewport().grab()
    assert view.viewport().rect().contains(view.character_rect(wanted.start))

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.span import Span
from annotator.gui.document_view.gestures import (
    DragHandle,
    DragSelection,
    ExtendSelection,
    SelectUnit,
)
from annotator.gui.document_view.painter import HANDLE_RADIUS
from tests.gui.mouse import ALT, double_click, move, place_of, press, range_of, release
from tests.gui.texts import ARTICLE


def add(view, words, label="investor"):
    start, end = range_of(view, words)
    span = Span(f"{label} {start}", start, end, label, words)
    view.add_span(span)
    return span


def at(view, words, inside=0):
    """Return the place, in the article's coordinates, of the middle of a character of words."""
    return view.places.character_box(view.text().index(words) + inside).center()


def quote(view):
    start, end = view.selection()
    return view.text()[start:end]


def state(view):
    return view.selection(), view.caret(), view.selected_span()


def gestures(view):
    """Return one of each gesture that selects words."""
    return DragSelection(view), SelectUnit(view, 2), SelectUnit(view, 3), ExtendSelection(view)


def test_a_drag_selects_the_words_between_press_and_mouse(view, qtbot):
    gesture = DragSelection(view)
    gesture.start(at(view, "نجمة", 1), False)
    assert quote(view) == ""
    gesture.move(at(view, "الشمال", 2), False)
    assert quote(view) == "نجمة الشمال"
    gesture.move(at(view, "مشروع", 2), False)
    assert quote(view) == "مشروع “نجمة"
    with qtbot.waitSignal(view.selection_made):
        gesture.end(at(view, "مشروع", 2), False)


def test_a_drag_by_characters_may_become_one_by_words_and_back(view):
    gesture = DragSelection(view)
    gesture.start(at(view, "نجمة", 1), True)
    gesture.move(at(view, "نجمة", 2), True)
    assert quote(view) == "جم"
    gesture.move(at(view, "نجمة", 2), False)
    assert quote(view) == "نجمة"
    gesture.move(at(view, "نجمة", 3), True)
    assert quote(view) == "جمة"


def test_a_drag_of_two_pixels_is_a_click(view, qtbot):
    span = add(view, "نجمة الشمال")
    place = at(view, "نجمة", 1)
    gesture = DragSelection(view)
    gesture.start(place, False)
    gesture.move(place + QPointF(1, 1), False)
    with qtbot.assertNotEmitted(view.selection_made):
        gesture.end(place + QPointF(1, 1), False)
    assert view.selected_span() == span.id
    assert quote(view) == ""


def test_a_drag_that_comes_back_to_its_beginning_stays_a_drag(view):
    add(view, "نجمة الشمال")
    place = at(view, "نجمة", 1)
    gesture = DragSelection(view)
    gesture.start(place, False)
    gesture.move(at(view, "الشمال"), False)
    gesture.move(place, False)
    gesture.end(place, False)
    assert quote(view) == "نجمة"
    assert view.selected_span() is None


def test_two_clicks_select_a_word_and_drag_on_by_words(view, qtbot):
    gesture = SelectUnit(view, 2)
    gesture.start(at(view, "نجمة", 1), False)
    assert quote(view) == "نجمة"
    gesture.move(at(view, "الشمال", 1), False)
    assert quote(view) == "نجمة الشمال"
    gesture.move(at(view, "مشروع", 1), False)
    assert quote(view) == "مشروع “نجمة"
    with qtbot.waitSignal(view.selection_made):
        gesture.end(at(view, "مشروع", 1), False)


def test_three_clicks_select_a_sentence_and_drag_on_by_sentences(view):
    gesture = SelectUnit(view, 3)
    gesture.start(at(view, "الميناء", 1), False)
    assert quote(view) == "وأضاف أن الميناء يكتمل في الربيع."
    gesture.move(at(view, "رسالة", 1), False)
    text = view.text()
    first = text.index("وأضاف")
    assert view.selection() == (first, text.index("\nIbn"))


def test_extending_moves_the_nearer_edge(view, qtbot):
    start, end = range_of(view, "مشروع “نجمة الشمال” بالشراكة مع OpenAI")
    view.set_selection(start, end)
    gesture = ExtendSelection(view)
    gesture.start(at(view, "نجمة", 1), False)
    assert quote(view) == "نجمة الشمال” بالشراكة مع OpenAI"
    gesture.move(at(view, "دولار"), False)
    assert quote(view) == "دولار في مشروع “نجمة الشمال” بالشراكة مع OpenAI"
    with qtbot.waitSignal(view.selection_made):
        gesture.end(at(view, "دولار"), False)


def test_extending_without_a_selection_begins_at_the_carets_word(view):
    caret = view.text().index("نجمة") + 2
    view.set_selection(caret, caret)
    gesture = ExtendSelection(view)
    gesture.start(at(view, "الشمال"), False)
    assert quote(view) == "نجمة الشمال"


@pytest.mark.parametrize("kind", range(4))
def test_a_selecting_gesture_that_is_given_up_leaves_selection_and_caret(view, qtbot, kind):
    start, end = range_of(view, "الرياض")
    view.set_selection(start, end, start)
    before = state(view)
    gesture = gestures(view)[kind]
    with qtbot.assertNotEmitted(view.selection_made):
        gesture.start(at(view, "نجمة"), False)
        gesture.move(at(view, "OpenAI"), False)
        assert state(view) != before
        gesture.cancel()
    assert state(view) == before


@pytest.mark.parametrize("kind", range(4))
def test_a_selecting_gesture_that_is_given_up_selects_its_span_again(view, kind):
    span = add(view, "الرياض")
    view.select_span(span.id)
    before = state(view)
    gesture = gestures(view)[kind]
    gesture.start(at(view, "نجمة"), False)
    gesture.move(at(view, "OpenAI"), False)
    assert view.selected_span() is None
    gesture.cancel()
    assert state(view) == before


def test_a_handle_shows_where_the_edge_would_be_and_wishes_it_at_the_end(view, qtbot):
    span = add(view, "نجمة")
    view.select_span(span.id)
    gesture = DragHandle(view, span, at_start=False)
    gesture.start(at(view, "نجمة", 3), False)
    gesture.move(at(view, "الشمال", 2), False)
    assert view.marks().selection == range_of(view, "نجمة الشمال")
    with qtbot.waitSignal(view.resize_requested) as wish:
        gesture.end(at(view, "الشمال", 2), False)
    assert wish.args == [span.id, *range_of(view, "نجمة الشمال")]
    assert view.marks().selected == span


def test_a_handle_that_is_given_up_wishes_nothing(view, qtbot):
    span = add(view, "نجمة")
    view.select_span(span.id)
    before = state(view)
    gesture = DragHandle(view, span, at_start=True)
    with qtbot.assertNotEmitted(view.resize_requested):
        gesture.start(at(view, "نجمة"), False)
        gesture.move(at(view, "مشروع"), False)
        gesture.cancel()
    assert state(view) == before
    assert view.marks().selected == span


def test_a_handle_brought_back_to_its_edge_wishes_nothing(view, qtbot):
    span = add(view, "نجمة")
    view.select_span(span.id)
    gesture = DragHandle(view, span, at_start=False)
    with qtbot.assertNotEmitted(view.resize_requested):
        gesture.start(at(view, "نجمة", 3), False)
        gesture.move(at(view, "الشمال"), False)
        gesture.move(at(view, "نجمة", 3), False)
        gesture.end(at(view, "نجمة", 3), False)


def test_a_handle_over_white_space_leaves_no_white_space_in_the_span(view, qtbot):
    span = add(view, "نجمة الشمال")
    view.select_span(span.id)
    gesture = DragHandle(view, span, at_start=False)
    gesture.start(at(view, "الشمال", 5), True)
    space = view.text().index("نجمة ") + 4
    gesture.move(view.places.character_box(space).center(), True)
    with qtbot.waitSignal(view.resize_requested) as wish:
        gesture.end(QPointF(), True)
    assert view.text()[wish.args[1] : wish.args[2]] == "نجمة"


@pytest.mark.parametrize(
    ("clicks", "expected"),
    [
        (1, ""),
        (2, "الميناء"),
        (3, "وأضاف أن الميناء يكتمل في الربيع."),
        (4, ""),
        (5, "الميناء"),
    ],
)
def test_clicks_count_to_three_and_begin_anew(view, clicks, expected):
    double_click(view, view.text().index("الميناء"), clicks)
    assert quote(view) == expected


def test_two_clicks_far_from_one_another_are_two_single_ones(view):
    first, second = (place_of(view, view.text().index(words)) for words in ("نجمة", "OpenAI"))
    before = QApplication.doubleClickInterval()
    press(view, first)
    release(view, first)
    QApplication.setDoubleClickInterval(60_000)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=second)
    QApplication.setDoubleClickInterval(before)
    assert quote(view) == ""


def test_a_press_after_a_drag_to_the_same_place_is_a_single_one(view):
    place = place_of(view, view.text().index("نجمة") + 1)
    before = QApplication.doubleClickInterval()
    press(view, place)
    move(view, place_of(view, view.text().index("OpenAI")))
    move(view, place)
    release(view, place)
    QApplication.setDoubleClickInterval(60_000)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.setDoubleClickInterval(before)
    assert quote(view) == ""


def hover(view, place):
    """Move the mouse without a button."""
    point = QPointF(place)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        point,
        QPointF(view.viewport().mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)
    return view.viewport().cursor().shape()


def handle_places(view, span):
    """Return where the start's and the end's handle are in the viewport."""
    box, shown = view.places.character_box(0), view.character_rect(0)
    dx, dy = shown.left() - box.left(), shown.top() - box.top()
    return [QPoint(round(x + dx), round(y + dy)) for x, y in view.places.edge_places(span)]


def test_the_cursor_tells_text_from_handles(view):
    span = add(view, "نجمة الشمال")
    start, end = handle_places(view, span)
    assert hover(view, start) is Qt.CursorShape.IBeamCursor
    view.select_span(span.id)
    assert hover(view, start) is Qt.CursorShape.SizeHorCursor
    assert hover(view, end) is Qt.CursorShape.SizeHorCursor
    assert hover(view, place_of(view, 0)) is Qt.CursorShape.IBeamCursor


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("way", [QPoint(-1, 0), QPoint(1, 0), QPoint(0, -1), QPoint(0, 1)])
def test_a_handle_can_be_grabbed_a_little_beside_it_and_not_farther(view, qtbot, which, way):
    span = add(view, "شركة الواحة")
    view.select_span(span.id)
    handle = handle_places(view, span)[which]
    far = round(HANDLE_RADIUS)
    assert hover(view, handle + way * far) is Qt.CursorShape.SizeHorCursor
    assert hover(view, handle + way * (3 * far)) is Qt.CursorShape.IBeamCursor
    target = place_of(view, view.text().index("OpenAI" if which else "أعلنت"))
    with qtbot.waitSignal(view.resize_requested):
        press(view, handle + way * far)
        move(view, target)
        release(view, target)


def test_the_handles_of_one_letter_are_two(view, qtbot):
    start = view.text().index("نجمة")
    span = Span("one", start, start + 1, "project", "ن")
    view.add_span(span)
    view.select_span(span.id)
    for place, words, edge in zip(
        handle_places(view, span), ("مشروع", "الشمال"), (1, 2), strict=True
    ):
        target = place_of(view, view.text().index(words))
        with qtbot.waitSignal(view.resize_requested) as wish:
            press(view, place)
            move(view, target)
            release(view, target)
        assert wish.args[edge] != (span.start, span.end)[edge - 1]
        assert wish.args[3 - edge] == (span.start, span.end)[2 - edge]


def right_click(view, place):
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(view.viewport(), event)


def test_a_right_click_on_a_span_selects_it_and_asks_for_its_menu(view, qtbot):
    span = add(view, "نجمة الشمال")
    place = place_of(view, span.start + 1)
    with qtbot.waitSignal(view.menu_requested) as wish:
        right_click(view, place)
    assert view.selected_span() == span.id
    assert wish.args == [view.viewport().mapToGlobal(place)]


def test_a_right_click_on_selected_words_leaves_them_selected_though_a_span_is_there(view, qtbot):
    add(view, "نجمة الشمال")
    start, end = range_of(view, "مشروع “نجمة الشمال”")
    view.set_selection(start, end)
    with qtbot.waitSignal(view.menu_requested):
        right_click(view, place_of(view, end - 3))
    assert view.selection() == (start, end)
    assert view.selected_span() is None


def test_a_right_button_begins_no_gesture(view):
    start, end = range_of(view, "نجمة الشمال")
    view.set_selection(start, end)
    place = place_of(view, 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=place)
    assert view.selection() == (start, end)


def test_the_menu_key_asks_for_the_menu_beside_the_selected_span(view, qtbot):
    span = add(view, "نجمة الشمال")
    view.select_span(span.id)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(view.menu_requested) as wish:
        QApplication.sendEvent(view.viewport(), event)
    place = view.viewport().mapFromGlobal(wish.args[0])
    assert abs(place.y() - view.character_rect(span.start).bottom()) <= 2


def test_a_click_in_an_empty_article_does_nothing_bad(make_view):
    view = make_view("")
    for clicks in (1, 2, 3):
        double_click(view, 0, clicks)
    press(view, QPoint(40, 40), ALT)
    move(view, QPoint(300, 200), ALT)
    release(view, QPoint(300, 200), ALT)
    assert view.selection() == (0, 0)


def test_another_article_says_that_nothing_is_selected_any_more(view, qtbot):
    view.set_selection(*range_of(view, "نجمة الشمال"))
    with qtbot.waitSignal(view.selection_changed) as change:
        view.set_document(ARTICLE, ())
    assert change.args == [0, 0]

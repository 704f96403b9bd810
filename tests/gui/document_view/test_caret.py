from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.gui.mouse import click, click_at, range_of
from tests.gui.texts import ARTICLE, KINDS
from tests.shared_data import shared

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def walk(view, key):
    """Press a key until the caret stays; return every place it was at."""
    return follow(view, lambda: key)


def follow(view, choose):
    """Press the key that is chosen at each place until the caret stays; return the places."""
    places = [view.caret()]
    while len(places) <= 2 * len(view.text()) + 2:
        QTest.keyClick(view, choose())
        if view.caret() == places[-1]:
            return places
        places.append(view.caret())
    raise AssertionError("the caret goes round for ever")


def read_on(view):
    """Walk the way the paragraphs read: left in an Arabic one, right in a Latin one."""
    return follow(view, lambda: Key.Key_Left if reads_leftwards(view) else Key.Key_Right)


def read_back(view):
    """Walk against the way the paragraphs read."""
    return follow(view, lambda: Key.Key_Right if reads_leftwards(view) else Key.Key_Left)


def reads_leftwards(view):
    return view.places.is_right_to_left(view.caret())


def cluster_starts(view):
    """Return every offset at which a caret can stand."""
    text = view.text()
    return {view.places.cluster(offset)[0] for offset in range(len(text))} | {len(text)}


def put(view, offset):
    view.set_selection(offset, offset, offset)


@pytest.mark.parametrize("kind", [*KINDS, "article"])
def test_left_from_the_start_visits_every_cluster_and_reaches_the_end(view, kind):
    view.set_document(KINDS.get(kind, ARTICLE), ())
    read_back(view)  # a Latin word at the start begins, for the eye, at its last letter
    places = read_on(view)
    assert places[-1] == len(view.text())
    assert len(places) == len(set(places))
    assert set(places) == cluster_starts(view)


def test_left_walks_a_real_article_to_its_end_and_right_back_to_its_start(view):
    view.set_document(shared("news/softbank/softbank-openai.txt").read_text("utf-8"), ())
    there = walk(view, Key.Key_Left)
    assert there[-1] == len(view.text())
    assert set(there) == cluster_starts(view)
    back = walk(view, Key.Key_Right)
    assert back == there[::-1]


@pytest.mark.parametrize("width", [320, 500, 900])
def test_right_takes_every_step_of_left_back(view, width):
    view.resize(width, 700)
    there = read_on(view)
    assert there[-1] == len(view.text())
    assert read_back(view) == there[::-1]


def test_left_moves_the_caret_left_in_an_arabic_word_and_in_a_latin_one(view):
    text = "قال الوزير مع OpenAI كلمة"
    view.set_document(text, ())
    for start, end in (range_of(view, "وزي"), range_of(view, "penA")):
        for offset in range(start, end):
            put(view, offset)
            x = view.places.caret_place(offset)[0]
            QTest.keyClick(view, Key.Key_Left)
            assert view.places.caret_place(view.caret())[0] < x


def test_right_goes_on_in_a_latin_paragraph(view):
    put(view, view.text().index("Ibn"))
    QTest.keyClick(view, Key.Key_Right)
    assert view.caret() == view.text().index("bn Sina")


def test_control_moves_by_words_in_the_direction_the_eye_sees(view):
    put(view, view.text().index("أعلنت"))
    QTest.keyClick(view, Key.Key_Left, CTRL)
    assert view.caret() == range_of(view, "أعلنت")[1]
    QTest.keyClick(view, Key.Key_Left, CTRL)
    assert view.caret() == range_of(view, "شركة")[1]
    QTest.keyClick(view, Key.Key_Right, CTRL)
    assert view.caret() == range_of(view, "شركة")[0]
    put(view, view.text().index("Ibn"))
    QTest.keyClick(view, Key.Key_Right, CTRL)
    assert view.caret() == range_of(view, "Ibn")[1]


def test_home_and_end_go_to_the_edges_of_the_line_that_is_seen(view):
    view.resize(420, 700)
    put(view, view.text().index("OpenAI"))
    first, last = view.places.line_range(view.caret())
    QTest.keyClick(view, Key.Key_Home)
    assert view.caret() == first
    QTest.keyClick(view, Key.Key_End)
    assert view.caret() == last
    assert view.places.line_range(last) == (first, last)


def test_control_home_and_end_go_to_the_edges_of_the_text(view):
    QTest.keyClick(view, Key.Key_End, CTRL)
    assert view.caret() == len(view.text())
    QTest.keyClick(view, Key.Key_Home, CTRL)
    assert view.caret() == 0


@pytest.mark.parametrize("width", [320, 500, 900])
def test_what_is_seen_of_the_caret_goes_on_in_the_direction_of_the_key(view, width):
    view.resize(width, 700)
    view.set_document(shared("news/softbank/softbank-openai.txt").read_text("utf-8"), ())
    places = walk(view, Key.Key_Left)
    for one, other in itertools.pairwise(places):
        x, top, _ = view.places.caret_place(one)
        next_x, next_top, _ = view.places.caret_place(other)
        assert next_top > top or next_x <= x + 1


def test_a_click_beyond_the_end_of_a_line_puts_the_caret_on_that_line(view):
    view.resize(420, 700)
    for offset in (range_of(view, "أعلنت")[0], range_of(view, "وكَتَبَ")[0]):
        box = view.character_rect(offset)
        click_at(view, QPoint(3, box.center().y()))
        assert view.character_rect(view.caret()).top() == box.top()
        assert view.caret() == view.places.line_range(offset)[1]


def test_down_and_up_keep_the_x_at_which_they_began(view):
    lines = ["سطر طويل فيه كلمات كثيرة جدا", "قصير", "سطر طويل آخر فيه كلمات كثيرة"]
    view.set_document("\n".join(lines), ())
    start = view.text().index("كثيرة")
    put(view, start)
    x = view.places.caret_place(start)[0]
    QTest.keyClick(view, Key.Key_Down)
    assert view.caret() == view.text().index("قصير") + 4
    QTest.keyClick(view, Key.Key_Down)
    assert view.places.caret_place(view.caret())[0] == pytest.approx(x, abs=12)
    QTest.keyClick(view, Key.Key_Up)
    QTest.keyClick(view, Key.Key_Up)
    assert view.caret() == start


def test_down_visits_every_line_and_up_comes_back(view):
    view.resize(420, 700)
    lines = sum(len(view.article.paragraph(n).lines) for n in range(len(view.article.map)))
    assert lines > 8
    down = walk(view, Key.Key_Down)
    assert len(down) == lines
    assert walk(view, Key.Key_Up) == down[::-1]


def test_page_down_reaches_the_end_and_page_up_the_start(view):
    view.set_document("\n".join(["سطر من المقال"] * 200), ())
    down = walk(view, Key.Key_PageDown)
    assert 5 < len(down) < 40
    assert view.article.map.paragraph_at(down[-1]) == 199
    up = walk(view, Key.Key_PageUp)
    assert view.article.map.paragraph_at(up[-1]) == 0


def test_shift_extends_the_selection_and_shrinks_it_again(view):
    start = view.text().index("الرياض")
    put(view, start)
    for _ in range(3):
        QTest.keyClick(view, Key.Key_Left, SHIFT)
    assert view.selection() == (start, start + 3)
    for _ in range(5):
        QTest.keyClick(view, Key.Key_Right, SHIFT)
    assert view.selection() == (start - 2, start)
    QTest.keyClick(view, Key.Key_End, SHIFT | CTRL)
    assert view.selection() == (start, len(view.text()))
    QTest.keyClick(view, Key.Key_Home, SHIFT | CTRL)
    assert view.selection() == (0, start)


def test_shift_and_control_extend_by_words(view):
    start = view.text().index("نجمة")
    put(view, start)
    QTest.keyClick(view, Key.Key_Left, SHIFT | CTRL)
    QTest.keyClick(view, Key.Key_Left, SHIFT | CTRL)
    assert view.selection() == range_of(view, "نجمة الشمال")


def test_an_arrow_without_shift_gives_the_selection_up(view):
    view.set_selection(*range_of(view, "نجمة الشمال"))
    QTest.keyClick(view, Key.Key_Left)
    start, end = view.selection()
    assert start == end


def test_the_caret_stays_in_view(view):
    view.set_document("\n".join(["سطر من المقال"] * 200), ())
    for _ in range(60):
        QTest.keyClick(view, Key.Key_Down)
        assert view.viewport().rect().contains(view.character_rect(view.caret()))


def test_a_click_puts_the_caret_at_the_nearer_edge_of_a_letter(view):
    offset = view.text().index("وزير")
    click(view, offset)
    assert view.caret() in (offset, offset + 1)
    assert view.selection()[0] == view.selection()[1]


def test_the_caret_never_stands_inside_a_letter_and_its_marks(view):
    view.set_document("كَتَبَ", ())
    assert walk(view, Key.Key_Left) == [0, 2, 4, 6]

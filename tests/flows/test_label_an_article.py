from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.project import Project
from tests.gui.keyboard import CTRL, LAYOUTS
from tests.gui.mouse import ALT, click, drag, drag_between, place_of, range_of, select_text
from tests.gui.texts import ARTICLE
from tests.gui.windows import end, stored_spans
from tests.shared_data import shared

SHIFT = Qt.KeyboardModifier.ShiftModifier
SECOND = "أعلن صندوق المنار شراء حصة في مصنع الزيتون بمبلغ 300 مليون ريال."


@pytest.fixture(params=LAYOUTS)
def keys(request):
    """A keyboard with a Latin layout, then one with an Arabic one."""
    return LAYOUTS[request.param]


def label(window, qtbot, words, key, keys):
    select_text(window.article.view, words)
    with qtbot.waitSignal(window._controller.act_saved):
        keys(window, key)


def quotes(window):
    return [(span.text, span.label) for span in window._controller.spans()]


def test_words_are_labelled_by_the_keys_and_are_in_the_file_at_once(open_window, qtbot, keys):
    window = open_window(ARTICLE)
    path = window._controller.project.path
    expected = []
    for words, key, name in (
        ("شركة الواحة", "1", "investor"),
        ("15 إلى 25 مليار دولار", "2", "amount"),
        ("نجمة الشمال", "3", "project"),
        ("OpenAI", "1", "investor"),
        ("أوراكل", "1", "investor"),
    ):
        label(window, qtbot, words, key, keys)
        expected.append((*range_of(window.article.view, words), name))
        assert stored_spans(path) == sorted(expected)


def test_a_label_is_in_the_file_when_it_is_said_to_be_saved(open_window, qtbot):
    window = open_window(ARTICLE)
    path = window._controller.project.path
    found = []
    window._controller.act_saved.connect(lambda: found.append(stored_spans(path)))
    label(window, qtbot, "الرياض", "3", LAYOUTS["Latin"])
    assert found == [[(*range_of(window.article.view, "الرياض"), "project")]]


def test_a_span_is_relabelled_removed_brought_back_and_removed_again(open_window, qtbot, keys):
    window = open_window(ARTICLE)
    saved = window._controller.act_saved
    label(window, qtbot, "نجمة الشمال", "1", keys)
    with qtbot.waitSignal(saved):
        keys(window, "3")
    assert quotes(window) == [("نجمة الشمال", "project")]
    with qtbot.waitSignal(saved):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Delete)
    assert quotes(window) == []
    for expected in (
        [("نجمة الشمال", "project")],
        [("نجمة الشمال", "investor")],
        [],
    ):
        with qtbot.waitSignal(saved):
            keys(window, "Z", CTRL)
        assert quotes(window) == expected
    for expected in (
        [("نجمة الشمال", "investor")],
        [("نجمة الشمال", "project")],
        [],
    ):
        with qtbot.waitSignal(saved):
            keys(window, "Z", CTRL | SHIFT)
        assert quotes(window) == expected
    assert stored_spans(window._controller.project.path) == []


def test_tab_goes_through_the_spans_and_round(open_window, qtbot):
    window = open_window(ARTICLE)
    view = window.article.view
    for words in ("OpenAI", "الرياض", "الميناء"):
        label(window, qtbot, words, "1", LAYOUTS["Latin"])
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.keyClick(view, Qt.Key.Key_Home, CTRL)

    def selected():
        return window.article.selected_span().text

    for words in ("الرياض", "OpenAI", "الميناء", "الرياض"):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        assert selected() == words
    for words in ("الميناء", "OpenAI"):
        QTest.keyClick(view, Qt.Key.Key_Backtab, SHIFT)
        assert selected() == words


def test_done_and_next_marks_the_article_and_opens_the_one_after(open_window, qtbot):
    window = open_window(ARTICLE, SECOND)
    controller = window._controller
    with qtbot.waitSignal(controller.document_opened):
        QTest.keyClick(window.article.view, Qt.Key.Key_Return, CTRL)
    assert controller.document.text == SECOND
    assert window.article.view.text() == SECOND
    assert controller.project.documents.progress(controller.annotator.id).done == 1


def test_control_down_and_up_go_through_the_articles(open_window, qtbot):
    window = open_window(ARTICLE, SECOND)
    view = window.article.view
    QTest.keyClick(view, Qt.Key.Key_Down, CTRL)
    assert view.text() == SECOND
    QTest.keyClick(view, Qt.Key.Key_Down, CTRL)
    assert view.text() == SECOND
    assert "last article" in window.status_line.hint_words()
    QTest.keyClick(view, Qt.Key.Key_Up, CTRL)
    assert view.text() == ARTICLE


@pytest.mark.parametrize(
    ("words", "key", "modifiers", "expected"),
    [
        ("نجمة", Qt.Key.Key_Left, ALT, "نجمة الشمال"),
        ("نجمة الشمال", Qt.Key.Key_Right, ALT, "نجمة"),
        ("الشمال", Qt.Key.Key_Right, ALT | SHIFT, "نجمة الشمال"),
        ("نجمة الشمال", Qt.Key.Key_Left, ALT | SHIFT, "الشمال"),
        ("نجمة", Qt.Key.Key_Right, ALT | CTRL, "نجم"),
        ("الشمال", Qt.Key.Key_Left, ALT | CTRL | SHIFT, "لشمال"),
        ("Sina", Qt.Key.Key_Right, ALT, "Sina Holding"),
        ("Sina Holding", Qt.Key.Key_Left, ALT, "Sina"),
        ("Sina", Qt.Key.Key_Left, ALT | SHIFT, "Ibn Sina"),
        ("Ibn Sina", Qt.Key.Key_Right, ALT | SHIFT, "Sina"),
        ("Sina", Qt.Key.Key_Left, ALT | CTRL, "Sin"),
    ],
)
def test_alt_and_arrows_move_an_edge_the_way_the_eye_sees(
    open_window, qtbot, words, key, modifiers, expected
):
    window = open_window(ARTICLE)
    label(window, qtbot, words, "1", LAYOUTS["Latin"])
    with qtbot.waitSignal(window._controller.act_saved):
        QTest.keyClick(window.article.view, key, modifiers)
    assert quotes(window) == [(expected, "investor")]
    assert window.article.selected_span().text == expected


def test_an_edge_is_dragged_by_its_handle_and_the_drag_undone(open_window, qtbot):
    window = open_window(ARTICLE)
    view, saved = window.article.view, window._controller.act_saved
    label(window, qtbot, "نجمة", "3", LAYOUTS["Latin"])
    span = window.article.selected_span()
    target = place_of(view, range_of(view, "الشمال")[0])
    handle = view.character_rect(span.end - 1).bottomLeft()
    with qtbot.waitSignal(saved):
        drag_between(view, handle, target)
    assert quotes(window) == [("نجمة الشمال", "project")]
    with qtbot.waitSignal(saved):
        LAYOUTS["Arabic"](window, "Z", CTRL)
    assert quotes(window) == [("نجمة", "project")]


def test_everything_is_there_when_the_window_is_opened_again(start, open_window, qtbot):
    window = open_window(ARTICLE)
    view, path = window.article.view, window._controller.project.path
    keys = LAYOUTS["Latin"]
    label(window, qtbot, "بين 15 إلى 25 مليار دولار", "2", keys)
    label(window, qtbot, "25 مليار", "1", keys)
    first = view.text().index("أعمال")
    drag(view, first, first + 1, ALT)
    with qtbot.waitSignal(window._controller.act_saved):
        keys(window, "3")
    before = window._controller.spans()
    assert [span.text for span in before] == ["بين 15 إلى 25 مليار دولار", "25 مليار", "أع"]
    window._controller.close_project()
    again = start(path).window
    assert again._controller.spans() == before
    click(again.article.view, again.article.view.text().index("25 مليار"))
    assert again.article.selected_span().text == "25 مليار"


def test_the_main_job_on_a_real_article(start, tmp_path, qtbot):
    text = shared("news/softbank/softbank-openai.txt")
    path = tmp_path / "softbank.hashiya"
    with Project.create(path) as project:
        project.import_files([text])
    application = start(path)
    window, view = application.window, application.window.article.view
    window.resize(1440, 900)
    expected = []
    for words, key in (
        ("سوفت بانك", "1"),
        ("15 إلى 25 مليار دولار", "2"),
        ("ستارغيت", "3"),
        ("OpenAI", "1"),
        ("أوراكل", "1"),
    ):
        start_, end_ = range_of(view, words)
        drag(view, end_ - 1, start_)
        assert view.selection() == (start_, end_)
        label(window, qtbot, words, key, LAYOUTS["Arabic"])
        expected.append((start_, end_, words))
    end(application)
    with Project.open(path) as project:
        project.export(tmp_path / "out.jsonl")
    records = [
        json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").split("\n") if line
    ]
    found = [(each["start"], each["end"], each["text"]) for each in records[0]["spans"]]
    assert found == sorted(expected)
    assert all(records[0]["text"][start:end] == quote for start, end, quote in found)

"""Labelling with the edges that a label's policy wants, and mending those that it does not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.gui.dialogs.finding.edge_check import EdgeCheck
from tests.gui.keyboard import LAYOUTS, press_latin
from tests.gui.mouse import ALT, drag, select_text

TEXT = (
    "وقّعت شركة الواحة عقدًا مع “نيوم” و”أوراكل”، وقطر تدرس العرض.\n"
    "قالت قطر إنها تنوي دفع 25 مليون ريال، وزارة المالية تتابع."
)


@pytest.fixture
def window(open_window):
    return open_window(TEXT)


def quotes(window):
    return [span.text for span in window._controller.spans()]


def label(window, words, key="1"):
    select_text(window.article.view, words)
    press_latin(window, key)


def test_a_clitic_and_quotes_around_a_name_are_left_out_and_said(window):
    label(window, "و”أوراكل”،")
    assert quotes(window) == ["أوراكل"]
    assert "و”" in window.status_line.hint_words()


def test_a_clitic_is_left_out_where_the_rest_has_been_labelled(window):
    start = TEXT.index("قطر إنها")
    drag(window.article.view, start, start + 2)
    press_latin(window, "1")
    label(window, "وقطر")
    assert quotes(window) == ["قطر", "قطر"]


def test_a_clitic_before_a_word_that_only_stands_elsewhere_is_proposed(window):
    label(window, "وقطر")
    assert quotes(window) == ["وقطر"]
    assert "و" in window.status_line.hint_words()
    press_latin(window, "[")
    assert quotes(window) == ["قطر"]


def test_a_word_that_only_begins_like_a_clitic_stays_whole(window):
    label(window, "وزارة")
    assert quotes(window) == ["وزارة"]


def test_an_amount_takes_its_currency_in(window):
    label(window, "25 مليون", "2")
    assert quotes(window) == ["25 مليون ريال"]


def test_characters_that_were_chosen_one_by_one_are_labelled_as_they_are(window):
    start = TEXT.index("وقطر")
    drag(window.article.view, start, start + 3, ALT)
    press_latin(window, "1")
    assert quotes(window) == ["وقطر"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_brackets_peel_a_clitic_off_and_put_it_back(window, layout):
    start = TEXT.index("وقطر")
    drag(window.article.view, start, start + 3, ALT)
    press_latin(window, "1")
    LAYOUTS[layout](window, "[")
    assert quotes(window) == ["قطر"]
    LAYOUTS[layout](window, "]")
    assert quotes(window) == ["وقطر"]
    window.actions_["undo"].trigger()
    assert quotes(window) == ["قطر"]


def test_edges_against_the_policy_are_listed_and_mended_one_by_one_or_all_at_once(window, qtbot):
    for words in ("“نيوم”", "وقطر", "العرض."):
        start = TEXT.index(words)
        drag(window.article.view, start, start + len(words) - 1, ALT)
        press_latin(window, "1")
    assert quotes(window) == ["“نيوم”", "وقطر", "العرض."]
    window.actions_["check_edges"].trigger()
    dialog = window.findChild(EdgeCheck)
    assert dialog._list.count() == 3
    assert window.article.selected_span().text == "“نيوم”"
    QTest.keyClick(dialog._list, Qt.Key.Key_Return)
    assert quotes(window) == ["نيوم", "وقطر", "العرض."]
    assert dialog._list.count() == 2
    QTest.mouseClick(dialog._all, Qt.MouseButton.LeftButton)
    assert quotes(window) == ["نيوم", "قطر", "العرض"]
    assert dialog._list.count() == 0
    dialog.close()
    window.actions_["undo"].trigger()
    assert quotes(window) == ["نيوم", "وقطر", "العرض."]


def test_the_edges_of_all_articles_are_checked_in_one_act(open_window, qtbot):
    window = open_window(TEXT, "“أوراكل” باعت")
    drag(window.article.view, TEXT.index("“نيوم”"), TEXT.index("نيوم”") + 4, ALT)
    press_latin(window, "1")
    window.actions_["next_document"].trigger()
    drag(window.article.view, 0, 7, ALT)
    press_latin(window, "1")
    assert quotes(window) == ["“أوراكل”"]
    window.actions_["check_edges"].trigger()
    dialog = window.findChild(EdgeCheck)
    QTest.mouseClick(
        dialog._everywhere, Qt.MouseButton.LeftButton, pos=dialog._everywhere.rect().center()
    )
    qtbot.waitUntil(lambda: dialog._list.count() == 2)
    QTest.mouseClick(dialog._all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._words.text() == "All is well.")
    assert quotes(window) == ["أوراكل"]
    window.actions_["undo"].trigger()
    assert quotes(window) == ["“أوراكل”"]
    window.actions_["previous_document"].trigger()
    assert quotes(window) == ["“نيوم”"]

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from annotator.gui.models.span_list_model import SPAN
from tests.gui.keyboard import CTRL, press_latin, write
from tests.gui.mouse import click, range_of, select_text
from tests.gui.texts import ARTICLE
from tests.gui.windows import settle

SHIFT = Qt.KeyboardModifier.ShiftModifier
SECOND = "أعلن صندوق المنار شراء حصة في مصنع الزيتون بمبلغ 300 مليون ريال."


def label(window, words, key="1"):
    select_text(window.article.view, words)
    press_latin(window, key)


@pytest.fixture
def window(open_window):
    return open_window(ARTICLE, SECOND)


def quote_words(window):
    label_ = window.span_panel.findChild(QLabel, "quote")
    return label_.text() if label_.isVisible() else ""


def shown_words(window):
    return [
        each.text() for each in window.span_panel.findChildren(QLabel)
        if each.isVisible() and each.text()
    ]  # fmt: skip


def note_field(window):
    return window.span_panel._card.findChild(QLineEdit)


def rows(window):
    return window.span_panel._list  # the boxes of the panel have lists too


def listed(window):
    model = rows(window).model()
    return [model.index(place, 0).data(SPAN).text for place in range(model.rowCount())]


def click_row(window, place, modifiers=Qt.KeyboardModifier.NoModifier):
    view = rows(window)
    middle = view.visualRect(view.model().index(place, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, middle)


def notes(window):
    return [span.note for span in window._controller.spans()]


def test_without_a_span_the_panel_says_how_to_make_one(window):
    assert "Drag over words, then press a label's key." in shown_words(window)
    assert quote_words(window) == ""
    assert not note_field(window).isVisible()


@pytest.mark.parametrize(("language", "title"), [("en", "Investor"), ("ar", "مستثمر")])
def test_the_selected_span_is_shown_with_its_label_and_place(open_window, language, title):
    window = open_window(ARTICLE, language=language)
    label(window, "نجمة الشمال")
    start, end = range_of(window.article.view, "نجمة الشمال")
    words = shown_words(window)
    assert quote_words(window) == "⟦نجمة الشمال⟧"
    assert title in words
    assert f"\u2066{start}–{end}\u2069" in words


def test_the_panel_follows_the_selection_and_the_relabelling(window):
    label(window, "نجمة الشمال")
    label(window, "الرياض", "3")
    assert quote_words(window) == "⟦الرياض⟧"
    press_latin(window, "2")
    assert "Amount" in shown_words(window)
    click(window.article.view, range_of(window.article.view, "نجمة")[0])
    assert quote_words(window) == "⟦نجمة الشمال⟧"
    click(window.article.view, 2)
    assert quote_words(window) == ""


def test_a_long_quote_shows_both_its_edges(open_window):
    text = "بداية الخبر " + "كلمة في الوسط " * 60 + "نهاية الخبر"
    window = open_window(text)
    window.article.view.select_all()
    press_latin(window, "1")
    words = quote_words(window)
    assert words.startswith("⟦بداية الخبر")
    assert words.endswith("نهاية الخبر⟧")
    assert " … " in words
    assert len(words) < 200


def test_the_list_is_in_the_order_of_the_text_and_counts(window):
    for words in ("OpenAI", "الرياض", "أوراكل"):
        label(window, words)
    assert listed(window) == ["الرياض", "OpenAI", "أوراكل"]
    assert "3 spans" in shown_words(window)


def test_the_count_is_worded_in_arabic(open_window):
    window = open_window(ARTICLE, language="ar")
    for words in ("OpenAI", "الرياض"):
        label(window, words)
    assert any("مقطعان" in words for words in shown_words(window))


def test_a_row_selects_its_span_in_the_article_and_a_span_its_row(window):
    for words in ("OpenAI", "الرياض"):
        label(window, words)
    click_row(window, 0)
    assert window.article.selected_span().text == "الرياض"
    view = window.article.view
    click(view, range_of(view, "OpenAI")[0])
    assert [index.row() for index in rows(window).selectionModel().selectedRows()] == [1]


def test_arrows_in_the_list_go_through_the_spans(window):
    for words in ("OpenAI", "الرياض"):
        label(window, words)
    click_row(window, 0)
    QTest.keyClick(rows(window), Qt.Key.Key_Down)
    assert window.article.selected_span().text == "OpenAI"
    assert rows(window).hasFocus()


def test_delete_in_the_list_removes_all_chosen_spans_and_one_undo_brings_them_back(window):
    for words in ("OpenAI", "الرياض", "أوراكل"):
        label(window, words)
    click_row(window, 0)
    click_row(window, 1, CTRL)
    QTest.keyClick(rows(window), Qt.Key.Key_Delete)
    assert listed(window) == ["أوراكل"]
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert listed(window) == ["الرياض", "OpenAI", "أوراكل"]


def test_shift_down_chooses_more_rows_and_delete_removes_them(window):
    for words in ("OpenAI", "الرياض", "أوراكل"):
        label(window, words)
    click_row(window, 0)
    QTest.keyClick(rows(window), Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(rows(window), Qt.Key.Key_Delete)
    assert listed(window) == ["أوراكل"]


def test_all_rows_are_chosen_and_removed_as_one_act(window):
    for words in ("OpenAI", "الرياض", "أوراكل"):
        label(window, words)
    rows(window).setFocus()
    QTest.keyClick(rows(window), Qt.Key.Key_A, CTRL)
    QTest.keyClick(rows(window), Qt.Key.Key_Delete)
    assert listed(window) == []
    assert quote_words(window) == ""
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert len(listed(window)) == 3


def test_delete_in_the_article_removes_the_selected_span_though_rows_were_chosen(window):
    for words in ("OpenAI", "الرياض", "أوراكل"):
        label(window, words)
    click_row(window, 0)
    click_row(window, 1, CTRL)
    click(window.article.view, range_of(window.article.view, "أوراكل")[0])
    QTest.keyClick(window.article.view, Qt.Key.Key_Delete)
    assert listed(window) == ["الرياض", "OpenAI"]


def begin_note(window, words="ملاحظة قصيرة"):
    label(window, "نجمة الشمال")
    press_latin(window, "N")
    assert note_field(window).hasFocus()
    write(note_field(window), words)


def test_a_note_is_written_by_return(window):
    begin_note(window)
    QTest.keyClick(note_field(window), Qt.Key.Key_Return)
    assert notes(window) == ["ملاحظة قصيرة"]


def test_a_note_is_written_once_the_keyboard_goes_elsewhere(window):
    begin_note(window)
    assert notes(window) == [""]
    window.article.take_focus()
    assert notes(window) == ["ملاحظة قصيرة"]


def test_a_note_is_written_before_another_span_is_shown(window):
    label(window, "الرياض")
    begin_note(window)
    click(window.article.view, range_of(window.article.view, "الرياض")[0])
    assert notes(window) == ["", "ملاحظة قصيرة"]
    assert note_field(window).text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_a_note_is_written_before_the_next_article_is_shown(window, key):
    begin_note(window)
    QTest.keyClick(note_field(window), key, CTRL)
    assert window.article.view.text() == SECOND
    window._controller.open_document(window.documents.row_at(0))
    assert notes(window) == ["ملاحظة قصيرة"]


def test_a_note_is_written_before_an_article_chosen_in_the_list_is_shown(window):
    begin_note(window)
    view = window.document_panel.articles
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.article.view.text() == SECOND
    window._controller.open_document(window.documents.row_at(0))
    assert notes(window) == ["ملاحظة قصيرة"]


def test_a_note_is_written_when_the_window_is_closed(start, window):
    path = window._controller.project.path
    begin_note(window)
    window.close()
    window._controller.close_project()
    again = start(path).window
    assert notes(again) == ["ملاحظة قصيرة"]


def test_a_note_that_was_not_changed_is_no_act(window):
    label(window, "نجمة الشمال")
    press_latin(window, "N")
    QTest.keyClick(note_field(window), Qt.Key.Key_Return)
    assert window._controller.acts.undo_name == "Label as Investor"


def test_undo_takes_a_note_back_and_shows_it(window):
    begin_note(window)
    QTest.keyClick(note_field(window), Qt.Key.Key_Return)
    window.article.take_focus()
    QTest.keyClick(window.article.view, Qt.Key.Key_Z, CTRL)
    assert notes(window) == [""]
    assert note_field(window).text() == ""


def test_digits_in_a_note_are_words_of_the_note(window):
    begin_note(window, "1 n 2")
    QTest.keyClick(note_field(window), Qt.Key.Key_Return)
    assert notes(window) == ["1 n 2"]
    assert [span.label for span in window._controller.spans()] == ["investor"]


def test_a_note_is_not_lost_while_another_span_is_added_by_undo(window):
    label(window, "الرياض")
    QTest.keyClick(window.article.view, Qt.Key.Key_Delete)
    begin_note(window, "ملاحظة")
    assert note_field(window).text() == "ملاحظة"
    note_field(window).clearFocus()
    assert notes(window) == ["ملاحظة"]


def test_the_panel_does_not_grow_with_a_long_word_or_a_letter_of_many_marks(open_window):
    window = open_window("ك" * 400 + " ا" + "\u0651" * 300)
    window.resize(1440, 900)
    before = (window.span_panel.width(), window.minimumSizeHint().width())
    window.article.view.select_all()
    press_latin(window, "1")
    assert quote_words(window)
    settle()
    assert (window.span_panel.width(), window.minimumSizeHint().width()) == before

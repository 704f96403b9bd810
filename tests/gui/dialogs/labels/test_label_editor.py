"""The label set editor: one act on OK, nothing on Cancel, and no span lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
)

from annotator.core.labels import label_changes
from annotator.core.labels.label_set import NEWS_LABELS, Label, LabelSet
from annotator.exporters.label_file import write_label_file
from annotator.gui.dialogs.labels.label_fate import LabelFate
from annotator.gui.dialogs.labels.label_list import LabelList
from annotator.gui.labelling.span_acts import SpanActs
from annotator.importers.label_file import read_label_file
from annotator.project import Project
from tests.gui.dialogs.answers import answering, choose_file
from tests.gui.dialogs.labels.editing import (
    CANCEL,
    OK,
    button,
    choose,
    drag_row,
    editor_of,
    field,
    finish,
    open_editors,
    press,
    press_swatch,
    rewrite,
    rows,
)
from tests.gui.keyboard import press_latin
from tests.gui.mouse import select_text
from tests.gui.windows import make_project

ALT = Qt.KeyboardModifier.AltModifier
CITY = Label("city", "مدينة", "City", "#7a3b8f", "#c99bd9", "4")


def labels_of(window):
    return window._controller.labels


def events(window):
    return window._controller.project.info().events


def label(window, words, key):
    select_text(window.article.view, words)
    press_latin(window, key)


def words_below(editor):
    return [each.text() for each in editor.findChildren(QLabel)]


def test_the_labels_are_listed_with_key_and_count(window):
    label(window, "الرياض", "1")
    assert rows(editor_of(window)) == [
        "Investor, key 1, 1 span", "Amount, key 2, 0 spans", "Project, key 3, 0 spans",
    ]  # fmt: skip


def test_all_that_was_changed_is_one_event_and_one_undo_step(window):
    before = events(window)
    editor = editor_of(window)
    choose(editor, 1)
    rewrite(editor, "Title in Arabic", "مال")
    rewrite(editor, "Title in English", "Money")
    rewrite(editor, "Guideline", "العدد مع العملة.\nمثال: 5 ملايين", QPlainTextEdit)
    press_swatch(editor, "Purple")
    finish(editor)
    amount = labels_of(window).get("amount")
    assert (amount.title_ar, amount.title_en) == ("مال", "Money")
    assert (amount.color, amount.dark_color) == ("#a33b8f", "#f08ec2")
    assert amount.guideline == "العدد مع العملة.\nمثال: 5 ملايين"
    assert events(window) == before + 1
    assert window._controller.acts.undo_name == "Change the labels"
    window.actions_["undo"].trigger()
    assert labels_of(window) == NEWS_LABELS


def test_a_new_label_has_a_free_key_and_colour_and_a_name_after_its_title(window):
    editor = editor_of(window)
    press(editor, "New label")
    rewrite(editor, "Title in Arabic", "مدينة")
    rewrite(editor, "Title in English", "Place of work")
    assert field(editor, "Name in files").text() == "place_of_work"
    finish(editor)
    made = labels_of(window).get("place_of_work")
    assert (made.title_ar, made.shortcut, made.color) == ("مدينة", "4", "#a33b8f")
    label(window, "الرياض", "4")
    assert [span.label for span in window._controller.spans()] == ["place_of_work"]


def test_a_name_in_files_written_by_hand_stays_and_cannot_be_another_label_s(window):
    editor = editor_of(window)
    press(editor, "New label")
    rewrite(editor, "Name in files", "amount")
    ok = editor.findChild(QDialogButtonBox).button(OK)
    assert not ok.isEnabled()
    assert any("Two labels have the name" in words for words in words_below(editor))
    rewrite(editor, "Name in files", "town")
    rewrite(editor, "Title in English", "City")
    assert ok.isEnabled()
    finish(editor)
    assert labels_of(window).keys() == ("investor", "amount", "project", "town")
    assert labels_of(window).get("amount") == NEWS_LABELS.get("amount")


def test_the_name_in_files_of_a_label_that_is_there_cannot_be_changed(window):
    editor = editor_of(window)
    assert field(editor, "Name in files").isReadOnly()


def test_a_title_that_is_empty_cannot_be_applied_and_is_said(window):
    editor = editor_of(window)
    rewrite(editor, "Title in English", "  ")
    assert not editor.findChild(QDialogButtonBox).button(OK).isEnabled()
    assert any("1 to 60 visible characters" in words for words in words_below(editor))
    rewrite(editor, "Title in English", "Giver ")
    finish(editor)
    assert labels_of(window).get("investor").title_en == "Giver"


def test_a_key_that_another_has_cannot_be_chosen(window):
    editor = editor_of(window)
    box = field(editor, "Key", QComboBox)
    assert box.itemText(3) == "3 · Project"
    assert not box.model().item(3).isEnabled()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    finish(editor)
    assert labels_of(window).get("investor").shortcut == "4"


def test_a_label_is_dragged_to_another_place(window):
    editor = editor_of(window)
    drag_row(editor, 0, 2)
    assert editor.labels.keys() == ("amount", "project", "investor")
    drag_row(editor, 2, 1)
    finish(editor)
    assert labels_of(window).keys() == ("amount", "investor", "project")
    assert [chip.key for chip in window.label_bar.chips()] == ["amount", "investor", "project"]


def test_alt_and_the_arrows_move_the_chosen_label(window):
    editor = editor_of(window)
    listed = editor.findChild(LabelList)
    choose(editor, 1)
    QTest.keyClick(listed, Qt.Key.Key_Down, ALT)
    QTest.keyClick(listed, Qt.Key.Key_Down, ALT)
    assert editor.labels.keys() == ("investor", "project", "amount")
    QTest.keyClick(listed, Qt.Key.Key_Up, ALT)
    QTest.keyClick(listed, Qt.Key.Key_Up, ALT)
    assert editor.labels.keys() == ("amount", "investor", "project")
    QTest.keyClick(listed, Qt.Key.Key_Down)
    assert field(editor, "Title in English").text() == "Investor"


def test_a_label_with_spans_is_retired_and_used_again(window):
    label(window, "الرياض", "1")
    editor = editor_of(window)

    def retire(dialog):
        assert not button(dialog, "Remove it from the project").isEnabled()
        dialog.findChild(QDialogButtonBox).button(OK).click()

    with answering(LabelFate, retire):
        press(editor, "Take out of use…")
    assert rows(editor)[0] == "Investor, retired, 1 span"
    finish(editor)
    assert [chip.key for chip in window.label_bar.chips()] == ["amount", "project"]
    assert [span.label for span in window._controller.spans()] == ["investor"]
    editor = editor_of(window)
    press(editor, "Use again")
    finish(editor)
    assert labels_of(window) == NEWS_LABELS


def merge(editor, into):
    """Merge the chosen label into another; return what was said of that."""
    said = []

    def answer(dialog):
        press(dialog, "Merge it into another label:")
        box = dialog.findChild(QComboBox)
        box.setFocus()
        while box.currentText() != into:
            QTest.keyClick(box, Qt.Key.Key_Down)
        said.extend(words_below(dialog))
        dialog.findChild(QDialogButtonBox).button(OK).click()

    with answering(LabelFate, answer):
        press(editor, "Take out of use…")
    return said


def test_a_label_is_merged_and_undo_separates_the_spans_again(window):
    label(window, "الرياض", "1")
    label(window, "أوراكل", "3")
    editor = editor_of(window)
    merge(editor, "Project")
    assert rows(editor) == [
        "Investor, merged into Project, 0 spans",
        "Amount, key 2, 0 spans",
        "Project, key 3, 2 spans",
    ]
    finish(editor)
    assert [span.label for span in window._controller.spans()] == ["project", "project"]
    window.actions_["undo"].trigger()
    assert [span.label for span in window._controller.spans()] == ["investor", "project"]


def test_how_many_words_have_both_labels_is_said_before_a_merge(window):
    controller = window._controller
    for key in ("investor", "project"):
        SpanActs(controller).add(0, 3, key, "x")
    said = merge(editor_of(window), "Project")
    assert any("1 of them stands where" in words for words in said)


def test_a_label_without_spans_is_removed(window):
    editor = editor_of(window)
    choose(editor, 1)
    accept = lambda dialog: dialog.findChild(QDialogButtonBox).button(OK).click()  # noqa: E731
    with answering(LabelFate, accept):
        press(editor, "Take out of use…")
    finish(editor)
    assert labels_of(window).keys() == ("investor", "project")


def test_cancel_asks_only_where_something_changed(window):
    editor = editor_of(window)
    finish(editor, CANCEL)
    assert open_editors(window) == []
    editor = editor_of(window)
    rewrite(editor, "Title in English", "Giver")
    with answering(QMessageBox, lambda box: press(box, "Go on")):
        finish(editor, CANCEL)
    assert editor.isVisible()
    with answering(QMessageBox, lambda box: press(box, "Leave as they were")):
        QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert labels_of(window) == NEWS_LABELS


def test_ok_without_a_change_is_no_event(window):
    before = events(window)
    finish(editor_of(window))
    assert events(window) == before


def test_what_would_change_is_said_below(window):
    editor = editor_of(window)
    choose(editor, 1)
    rewrite(editor, "Title in English", "Money")
    drag_row(editor, 0, 1)
    said = [words.translate(dict.fromkeys((0x2068, 0x2069))) for words in words_below(editor)]
    assert "Money: renamed · another order" in said


def test_a_color_that_is_hard_to_read_is_mended_with_a_button(window):
    editor = editor_of(window)
    rewrite(editor, "Colour on light pages", "#ffdd00")
    line = field(editor, "Colour on light pages")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert any("hard to read" in words for words in words_below(editor))
    (nearest,) = (
        each
        for each in editor.findChildren(type(button(editor, "New label")))
        if each.text() == "Nearest that passes" and each.isVisible()
    )
    QTest.mouseClick(nearest, Qt.MouseButton.LeftButton)
    assert not any("hard to read" in words for words in words_below(editor))
    finish(editor)
    assert labels_of(window).get("investor").color not in ("#ffdd00", "#0072b2")


def test_a_policy_is_chosen_with_an_example_of_what_it_does(window):
    editor = editor_of(window)
    box = field(editor, "Quotes and brackets around", QComboBox)
    assert box.accessibleDescription().endswith("⟦واحة الريحان⟧\u2069")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.accessibleDescription().endswith("⟦«واحة الريحان»⟧\u2069")
    finish(editor)
    assert labels_of(window).get("investor").edges.quotes == "in"


def test_labels_are_exported_and_imported_with_the_question_which_forms_stay(window, tmp_path):
    file = tmp_path / "news.labels.json"
    editor = editor_of(window)
    with answering(QFileDialog, choose_file(file)):
        press(editor, "Export…")
    assert read_label_file(file) == NEWS_LABELS
    money = replace(NEWS_LABELS.get("amount"), title_en="Money")
    write_label_file(LabelSet((money, CITY)), file)
    with (
        answering(QFileDialog, choose_file(file)),
        answering(QMessageBox, lambda box: press(box, "Those that are here")),
    ):
        press(editor, "Import…")
    assert editor.labels == label_changes.added(NEWS_LABELS, CITY)
    with (
        answering(QFileDialog, choose_file(file)),
        answering(QMessageBox, lambda box: press(box, "Those of the file")),
    ):
        press(editor, "Import…")
    finish(editor)
    assert labels_of(window).get("amount") == money


def test_a_file_that_is_not_right_is_said_and_changes_nothing(window, tmp_path):
    file = tmp_path / "bad.labels.json"
    file.write_text("{}", "utf-8")
    editor = editor_of(window)
    with answering(QFileDialog, choose_file(file)):
        press(editor, "Import…")
    assert any("This is not a file of labels" in words for words in words_below(editor))
    assert editor.labels == NEWS_LABELS


def test_a_project_that_can_only_be_read_shows_its_labels_and_changes_none(start, tmp_path):
    path = make_project(tmp_path / "p.hashiya", "نص")
    application = start(path)
    window, controller = application.window, application.controller
    controller.open_project(Project.open(path, read_only=True), "سلمى")
    editor = editor_of(window)
    choose(editor, 1)
    line = field(editor, "Title in English")
    assert (line.text(), line.isReadOnly()) == ("Amount", True)
    assert editor.findChild(QDialogButtonBox).button(OK) is None
    assert not button(editor, "New label").isEnabled()
    drag_row(editor, 0, 2)
    assert editor.labels == NEWS_LABELS
    finish(editor, QDialogButtonBox.StandardButton.Close)
    assert open_editors(window) == []


def test_the_editor_is_in_arabic_from_right_to_left(open_window):
    window = open_window("نص قصير", language="ar")
    editor = editor_of(window)
    listed = editor.findChild(LabelList)
    line = field(editor, "العنوان بالعربية")
    place = line.mapTo(editor, line.rect().center()).x()
    assert listed.mapTo(editor, listed.rect().center()).x() > place
    assert rows(editor)[0] == "مستثمر، المفتاح 1، لا مقاطع"


def test_the_keyboard_goes_through_list_and_form_in_reading_order(window):
    editor = editor_of(window)
    listed = editor.findChild(LabelList)
    assert listed.hasFocus()
    names = []
    for _ in range(7):
        QTest.keyClick(editor.focusWidget(), Qt.Key.Key_Tab)
        names.append(editor.focusWidget().accessibleName() or editor.focusWidget().text())
    assert names[:5] == [
        "&New label", "Title in Arabic", "Title in English", "Name in files", "Key",
    ]  # fmt: skip


@pytest.mark.parametrize("title", ["R&D <b>", "المُسْتَثْمِر 🚢"])
def test_a_title_is_shown_as_it_is(window, title):
    editor = editor_of(window)
    rewrite(editor, "Title in English", title)
    finish(editor)
    assert labels_of(window).get("investor").title_en == title
    assert rows(editor_of(window))[0].startswith(f"{title}, key 1")

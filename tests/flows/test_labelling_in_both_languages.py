"""Each way of labelling, in both languages of the window, under a Latin and an Arabic keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QLineEdit

from annotator.core.document import Status
from annotator.gui.dialogs.finding.label_all import LabelAll
from annotator.gui.dialogs.guidance.command_palette import CommandPalette
from annotator.gui.dialogs.guidance.key_sheet import KeySheet
from annotator.gui.models.span_list_model import Arrangement
from annotator.gui.panels.label_chip import LabelChip
from tests.gui.dialogs.answers import answering
from tests.gui.dialogs.labels.editing import editor_of, finish
from tests.gui.keyboard import CTRL, LAYOUTS, write
from tests.gui.mouse import ALT, click, drag, select_text

FIRST = "وقّعت شركة السدرة و”أوراكل” عقدًا بقيمة 25 مليون ريال. قالت السِّدرة إن السدرة كبيرة."
SECOND = "خبر آخر عن السدرة لا مبلغ فيه."


@pytest.fixture(params=["ar", "en"])
def window(request, open_window):
    return open_window(FIRST, SECOND, language=request.param)


@pytest.fixture(params=LAYOUTS.values(), ids=list(LAYOUTS))
def press(request):
    return request.param


def spans(window):
    return [(span.text, span.label) for span in window._controller.spans()]


def mark(window, press, words, key, after=0):
    """Label words as the label's policy wants them."""
    start = FIRST.index(words, after)
    drag(window.article.view, start, start + len(words) - 1)
    press(window, key)
    return window.article.selected_span()


def test_edges_follow_the_policy_and_a_key_takes_one_clitic(window, press):
    mark(window, press, "و”أوراكل”", "1")
    mark(window, press, "25 مليون", "2")
    assert spans(window) == [("أوراكل", "investor"), ("25 مليون ريال", "amount")]
    start = FIRST.index("عقدًا")
    drag(window.article.view, start - 2, start + 4, ALT)
    press(window, "3")
    press(window, "[")
    assert ("عقدًا", "project") in spans(window)


def test_all_occurrences_are_found_in_any_spelling_and_labelled_as_one_act(window, press, qtbot):
    mark(window, press, "السِّدرة", "1")
    press(window, "A")
    qtbot.waitUntil(lambda: window.findChild(LabelAll) is not None)
    dialog = window.findChild(LabelAll)
    qtbot.waitUntil(lambda: dialog._ok.isEnabled())
    QTest.mouseClick(dialog._ok, Qt.MouseButton.LeftButton)
    found = spans(window)
    window.activateWindow()
    window.article.take_focus()
    press(window, "Z", CTRL)
    assert len(spans(window)) == 1 < len(found)


def test_a_search_is_folded(window, press, qtbot):
    press(window, "F", CTRL)
    bar = window.article.search_bar
    bar._field.setText("السدره")
    qtbot.waitUntil(lambda: len(window.article.view._found) == 3)


def test_a_sticky_label_marks_by_dragging_alone(window, press):
    press(window, "3")
    for words in ("السِّدرة", "عقدًا"):
        start = FIRST.index(words)
        drag(window.article.view, start, start + len(words) - 1)
    assert [label for _, label in spans(window)] == ["project", "project"]
    QTest.keyClick(window.article.view, Qt.Key.Key_Escape)
    QTest.keyClick(window.article.view, Qt.Key.Key_Escape)
    select_text(window.article.view, "كبيرة")
    assert len(spans(window)) == 2


def test_the_popup_labels_without_a_key(window):
    window.actions_["show_popup"].trigger()
    select_text(window.article.view, "السِّدرة")
    popup = window.article._popup
    assert popup.isVisible()
    chip = popup.findChildren(LabelChip)[1]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert spans(window) == [("السِّدرة", "amount")]


def test_relabelling_and_resizing_keep_who_the_span_is(window, press):
    span = mark(window, press, "السِّدرة", "1")
    press(window, "3")
    QTest.keyClick(window.article.view, Qt.Key.Key_Left, ALT)
    now = window.article.selected_span()
    assert (now.id, now.label) == (span.id, "project")
    assert now.text == "السِّدرة إن"
    document = window._controller.document.id
    happened = window._controller.project.spans.history(document, span.id)
    assert [each.kind for each in happened] == ["span.added", "span.changed", "span.changed"]


def test_the_card_shows_a_quote_at_an_edge(window, press):
    start = FIRST.index("”أوراكل”")
    drag(window.article.view, start, start + 7, ALT)
    press(window, "1")
    assert window.span_panel._card._quote.text() == "⟦”أوراكل”⟧"


def test_spans_are_listed_by_words_and_taken_out_together(window, press):
    mark(window, press, "السِّدرة", "1")
    mark(window, press, "السدرة", "1", FIRST.index("إن"))
    mark(window, press, "25 مليون", "2")
    panel = window.span_panel
    panel._model.set_arrangement(Arrangement.WORDS)
    assert panel._model.rowCount() == 2
    panel._list.setFocus()
    panel._list.setCurrentIndex(panel._model.index(0, 0))
    QTest.keyClick(panel._list, Qt.Key.Key_Delete)
    assert spans(window) == [("25 مليون ريال", "amount")]


def test_a_note_is_written_by_its_key(window, press):
    mark(window, press, "السِّدرة", "1")
    press(window, "N")
    note = window.span_panel._card.findChild(QLineEdit)
    assert note.hasFocus()
    note.setText("تُراجع")
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert window._controller.spans()[0].note == "تُراجع"


def test_an_article_is_skipped_with_a_reason_and_the_next_one_opens(window):
    def answer(dialog):
        dialog.findChild(QLineEdit).setText("مكرر")
        QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)

    with answering(QInputDialog, answer):
        window.actions_["skip"].trigger()
    assert window._controller.row == 2
    project, who = window._controller.project, window._controller.annotator.id
    found = project.annotation_set("a0", who)
    assert (found.status, found.marks.skip_reason) == (Status.SKIPPED, "مكرر")


def test_a_label_is_renamed_and_undo_takes_it_back(window, press):
    before = window._controller.labels
    editor = editor_of(window)
    title = next(each for each in editor.findChildren(QLineEdit) if each.text() == "مستثمر")
    title.selectAll()
    write(title, "جهة مستثمرة")
    finish(editor)
    assert window._controller.labels.get("investor").title_ar == "جهة مستثمرة"
    window.activateWindow()
    window.article.take_focus()
    press(window, "Z", CTRL)
    assert window._controller.labels == before


def test_palette_and_sheet_open_by_their_keys(window, press):
    press(window, "K", CTRL)
    palette = window.findChild(CommandPalette)
    assert palette is not None
    assert palette.isVisible()
    palette.close()
    window.activateWindow()

    def answer(dialog: QDialog):
        dialog.reject()

    with answering(KeySheet, answer):
        QTest.keyClick(window, Qt.Key.Key_F1)


def test_words_are_labelled_with_the_keyboard_alone(window, press):
    view = window.article.view
    click(view, 0)
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Left, CTRL)
    QTest.keyClick(view, Qt.Key.Key_Left, CTRL | Qt.KeyboardModifier.ShiftModifier)
    press(window, "1")
    assert [label for _, label in spans(window)] == ["investor"]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert window.article.selected_span() is not None
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert spans(window) == []

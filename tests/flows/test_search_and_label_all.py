"""Finding words in any spelling, and labelling all places where they stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.gui.dialogs.finding.label_all import LabelAll
from annotator.gui.dialogs.finding.search_all import SearchAll
from annotator.gui.files import project_files
from annotator.project import Project
from tests.gui.keyboard import CTRL, LAYOUTS, press_latin
from tests.gui.mouse import select_text

TEXT = "أعلنت شركة الواحة صفقة.\nوقالت الواحةُ إن «الواحة» ستبيع، فالواحه كبيرة. المنار صغير."
OTHER = "الواحة في خبر آخر، والمنار فيه أيضًا."


@pytest.fixture
def window(open_window):
    return open_window(TEXT, OTHER)


def quotes(window):
    return [span.text for span in window._controller.spans()]


def dialog_of(window, kind, qtbot):
    qtbot.waitUntil(lambda: window.findChild(kind) is not None)
    return window.findChild(kind)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_words_are_found_in_any_spelling_one_after_the_other(window, qtbot, layout):
    LAYOUTS[layout](window, "F", CTRL)
    bar = window.article.search_bar
    assert bar.isVisible()
    bar._field.setText("الواحه")
    qtbot.waitUntil(lambda: bar._count.text() == "1 of 4")
    view = window.article.view
    found = [view.text()[slice(*view.selection())]]
    for _ in range(3):
        QTest.keyClick(bar._field, Qt.Key.Key_Return)
        found.append(view.text()[slice(*view.selection())])
    assert found == ["الواحة", "الواحةُ", "الواحة", "الواحه"]
    QTest.keyClick(bar._field, Qt.Key.Key_Return)
    assert bar._count.text() == "1 of 4"
    QTest.keyClick(bar._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar._count.text() == "4 of 4"


def test_escape_ends_the_search_and_gives_the_keyboard_back(window, qtbot):
    press_latin(window, "F", CTRL)
    bar = window.article.search_bar
    bar._field.setText("المنار")
    qtbot.waitUntil(lambda: bar._count.text() == "1 of 1")
    QTest.keyClick(bar._field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.article.view.hasFocus()
    assert window.article.view._found == []


def test_what_is_not_there_is_said_and_the_search_follows_the_article(window, qtbot):
    press_latin(window, "F", CTRL)
    bar = window.article.search_bar
    bar._field.setText("آخر")
    qtbot.waitUntil(lambda: bar._count.text() == "Not found")
    window.actions_["next_document"].trigger()
    assert bar._count.text() == "1 of 1"


def test_hits_are_painted_and_leave_with_the_search(window, qtbot):
    view = window.article.view
    plain = view.viewport().grab().toImage()
    view.set_found([(TEXT.index("صفقة"), TEXT.index("صفقة") + 4)])
    assert view.viewport().grab().toImage() != plain
    view.set_found([])
    assert view.viewport().grab().toImage() == plain


def test_all_articles_are_searched_and_a_hit_is_opened(window, qtbot):
    window.dialogs.search_all("المنار")
    dialog = window.findChild(SearchAll)
    qtbot.waitUntil(lambda: dialog._count.text() == "2 hits")
    assert "⟦المنار⟧" in dialog._list.item(1).text()
    dialog._list.setCurrentRow(1)
    QTest.keyClick(dialog._list, Qt.Key.Key_Return)
    view = window.article.view
    assert view.text() == OTHER
    assert OTHER[slice(*view.selection())] == "المنار"
    dialog.close()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_all_occurrences_in_the_article_are_labelled_as_one_act(window, qtbot, layout):
    select_text(window.article.view, "الواحة")
    press_latin(window, "1")
    LAYOUTS[layout](window, "A")
    dialog = dialog_of(window, LabelAll, qtbot)
    assert dialog._list.count() == 3
    QTest.mouseClick(dialog._ok, Qt.MouseButton.LeftButton)
    assert quotes(window) == ["الواحة", "الواحةُ", "الواحة", "الواحه"]
    assert window.status_line.hint_words() == "Label 3 places"
    window.actions_["undo"].trigger()
    assert quotes(window) == ["الواحة"]
    window.actions_["redo"].trigger()
    assert len(quotes(window)) == 4


def test_places_are_left_out_by_their_check_box(window, qtbot):
    select_text(window.article.view, "الواحة")
    press_latin(window, "1")
    press_latin(window, "A")
    dialog = dialog_of(window, LabelAll, qtbot)
    dialog._list.setFocus()
    dialog._list.setCurrentRow(1)
    QTest.keyClick(dialog._list, Qt.Key.Key_Space)
    assert dialog._count.text() == "2 places checked"
    QTest.mouseClick(dialog._ok, Qt.MouseButton.LeftButton)
    assert quotes(window) == ["الواحة", "الواحةُ", "الواحه"]


def test_words_that_have_another_label_are_shown_with_it_and_not_checked(window, qtbot):
    start = TEXT.index("«الواحة»") + 1
    window.article.view.set_selection(start, start + 6)
    press_latin(window, "3")
    window.article.view.clear_selection()
    select_text(window.article.view, "الواحة")
    press_latin(window, "1")
    press_latin(window, "A")
    dialog = dialog_of(window, LabelAll, qtbot)
    rows = [dialog._list.item(n) for n in range(dialog._list.count())]
    assert [row.checkState() is Qt.CheckState.Checked for row in rows] == [True, False, True]
    assert "Project" in rows[1].text()
    dialog.close()


@pytest.mark.parametrize("at_once", [2000, 1])
def test_all_articles_are_labelled_as_one_act_in_the_window_or_in_a_job(
    window, qtbot, monkeypatch, at_once
):
    monkeypatch.setattr(project_files, "_AT_ONCE", at_once)
    select_text(window.article.view, "المنار")
    press_latin(window, "3")
    press_latin(window, "A")
    dialog = dialog_of(window, LabelAll, qtbot)
    QTest.mouseClick(
        dialog._everywhere, Qt.MouseButton.LeftButton, pos=dialog._everywhere.rect().center()
    )
    qtbot.waitUntil(lambda: dialog._list.count() == 1)
    dialog._whole.setChecked(False)
    qtbot.waitUntil(lambda: dialog._list.count() == 1)
    QTest.mouseClick(dialog._ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.status_line.hint_words() == "Label 1 place")
    controller = window._controller
    with Project.open(controller.project.path, read_only=True) as project:
        (span,) = project.annotation_set("a1", controller.annotator.id).spans
        assert OTHER[span.start : span.end] == span.text == "المنار"
        assert project.check() == []
    window.actions_["undo"].trigger()
    with Project.open(controller.project.path, read_only=True) as project:
        assert project.annotation_set("a1", controller.annotator.id).spans == ()
    assert quotes(window) == ["المنار"]


def test_without_a_span_the_key_says_what_to_do(window):
    press_latin(window, "A")
    assert "Select a span first" in window.status_line.hint_words()
    assert window.findChild(LabelAll) is None


def test_giving_up_changes_nothing(window, qtbot):
    select_text(window.article.view, "الواحة")
    press_latin(window, "1")
    press_latin(window, "A")
    dialog = dialog_of(window, LabelAll, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert quotes(window) == ["الواحة"]

"""Articles are removed, brought back and let go for good, with keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton, QTreeView

from annotator.gui.dialogs.trash import TrashDialog
from annotator.gui.models.document_list_model import SUMMARY
from annotator.project import Project
from tests.gui.keyboard import CTRL, press_latin
from tests.gui.mouse import select_text
from tests.gui.windows import may_write

TEXTS = (
    "وقّعت شركة النخيل عقدًا بـ ٣٠ مليون ريال 🚢.",
    "يبني مصنع الزجاج خطًّا جديدًا بكلفة 9 ملايين دينار.",
    "افتتح بنكُ المرسى فرعًا في «لؤلؤة الشرق».",
)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(params=["en", "ar"])
def window(request, open_window):
    return open_window(*TEXTS, language=request.param)


def listed(window):
    model = window.documents
    return [model.index(place, 0).data(SUMMARY).id for place in range(model.rowCount())]


def click(window, place, modifiers=Qt.KeyboardModifier.NoModifier):
    """Click an article of the list."""
    articles = window.document_panel.articles
    where = articles.visualRect(articles.model().index(place, 0)).center()
    QTest.mouseClick(articles.viewport(), Qt.MouseButton.LeftButton, modifiers, where)


def delete(window):
    QTest.keyClick(window.document_panel.articles, Qt.Key.Key_Delete)


def trash(window):
    """Open the trash by its action and return it with its list."""
    window.actions_["trash"].trigger()
    dialog = window.findChildren(TrashDialog)[-1]
    return dialog, dialog.findChild(QTreeView)


def row(view, place):
    return [view.model().index(place, column).data() for column in range(4)]


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_delete_in_the_list_removes_the_article_and_one_undo_brings_it_back(window):
    select_text(window.article.view, "شركة النخيل")
    press_latin(window, "1")
    click(window, 0)
    delete(window)
    assert listed(window) == ["a1", "a2"]
    assert window._controller.document.id == "a1"
    press_latin(window, "Z", CTRL)
    assert listed(window) == ["a0", "a1", "a2"]
    click(window, 0)
    assert [span.text for span in window._controller.spans()] == ["شركة النخيل"]
    assert window._controller.project.check() == []


def test_who_goes_back_at_once_in_a_filtered_list_does_not_meet_what_was_removed(window, qtbot):
    """Given a list that is being read anew after the removal, then Ctrl+Up passes it over."""
    window.document_panel._search.setText("ا")
    qtbot.waitUntil(lambda: bool(window.documents.wanted.text))
    qtbot.waitUntil(lambda: not window.documents.is_reading)
    click(window, 1)
    with qtbot.assertNotEmitted(window._controller.failed):
        delete(window)
        assert window.documents.is_reading
        assert window._controller.document.id == "a2"
        QTest.keyClick(window.document_panel.articles, Qt.Key.Key_Up, CTRL)
    assert window._controller.document.id == "a0"
    assert listed(window) == ["a0", "a2"]


def test_several_are_removed_as_one_act(window):
    click(window, 0)
    click(window, 1, SHIFT)
    delete(window)
    assert listed(window) == ["a2"]
    assert window._controller.document.id == "a2"
    press_latin(window, "Z", CTRL)
    assert listed(window) == ["a0", "a1", "a2"]


def test_delete_in_the_article_still_removes_the_span_alone(window):
    select_text(window.article.view, "شركة النخيل")
    press_latin(window, "1")
    QTest.keyClick(window.article.view, Qt.Key.Key_Delete)
    assert window._controller.spans() == []
    assert listed(window) == ["a0", "a1", "a2"]


def test_all_can_be_removed_and_undone_with_nothing_open(window):
    click(window, 0)
    click(window, 2, SHIFT)
    delete(window)
    assert listed(window) == []
    assert window._controller.document is None
    press_latin(window, "Z", CTRL)
    assert listed(window) == ["a0", "a1", "a2"]


def test_the_trash_lists_what_was_removed_and_restores_what_is_chosen(window):
    click(window, 0)
    click(window, 1, SHIFT)
    delete(window)
    dialog, view = trash(window)
    assert view.model().rowCount() == 2
    assert row(view, 0)[2] == "سلمى"
    chosen = {row(view, 0)[0], row(view, 1)[0]}
    assert chosen == {"a0", "a1"}
    first = row(view, 0)[0]
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    press(dialog.restore)
    assert first in listed(window)
    assert view.model().rowCount() == 1
    press(dialog.restore_all)
    assert listed(window) == ["a0", "a1", "a2"]
    assert not view.isVisible()
    assert not dialog.empty.isEnabled()
    dialog.close()
    press_latin(window, "Z", CTRL)
    assert len(listed(window)) == 2


def test_spans_removed_together_come_back_from_the_trash(window):
    for words in ("شركة النخيل", "مليون"):
        select_text(window.article.view, words)
        press_latin(window, "1")
    window.article.remove([span.id for span in window._controller.spans()])
    dialog, view = trash(window)
    assert "شركة النخيل" in row(view, 0)[0]
    press(dialog.restore)
    assert len(window._controller.spans()) == 2
    assert view.model().rowCount() == 0
    dialog.close()


def test_all_spans_of_a_label_go_as_one_act_and_come_back_from_the_trash(window):
    for words, key in (("شركة النخيل", "1"), ("ريال", "1"), ("٣٠ مليون", "2")):
        select_text(window.article.view, words)
        press_latin(window, key)
    first = window._controller.spans()[0]
    window.article.view.select_span(first.id)
    window.actions_["remove_alike"].trigger()
    assert [span.text for span in window._controller.spans()] == ["٣٠ مليون ريال"]
    dialog, view = trash(window)
    assert view.model().rowCount() == 1
    press(dialog.restore_all)
    assert len(window._controller.spans()) == 3
    dialog.close()


def test_emptying_asks_with_the_count_and_cancel_keeps_all(window, qtbot):
    click(window, 0)
    click(window, 1, SHIFT)
    delete(window)
    dialog, view = trash(window)
    path = window._controller.project.path
    press(dialog.empty)
    box = dialog.findChild(QMessageBox)
    assert any(two in box.text() for two in ("2 articles", "مقالان"))
    cancel = next(each for each in box.findChildren(QPushButton) if each.isDefault())
    press(cancel)
    assert view.model().rowCount() == 2
    press(dialog.empty)
    box = dialog.findChildren(QMessageBox)[-1]
    go = next(each for each in box.findChildren(QPushButton) if not each.isDefault())
    with qtbot.waitSignal(window._controller.act_saved):
        press(go)
    qtbot.waitUntil(lambda: view.model().rowCount() == 0)
    qtbot.waitUntil(lambda: may_write(window))
    dialog.close()
    assert listed(window) == ["a2"]
    with Project.open(path, read_only=True) as project:
        assert project.trash.documents() == []
        assert project.check() == []


def test_a_project_that_is_only_read_shows_its_trash_and_changes_nothing(window):
    click(window, 0)
    delete(window)
    window.files.only_read()
    window._conditions.refresh()
    assert not window.actions_["remove_documents"].isEnabled()
    dialog, view = trash(window)
    assert view.model().rowCount() == 1
    assert not dialog.restore.isEnabled()
    assert not dialog.empty.isEnabled()
    dialog.close()
    window.files.write_again()

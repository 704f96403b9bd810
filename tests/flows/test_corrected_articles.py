"""A corrected article comes in as a new version, and what is not sure is settled with keys."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QMessageBox, QPlainTextEdit, QPushButton

from annotator.gui.dialogs.importing.wizard import ImportWizard
from annotator.gui.dialogs.versions.document_versions import DocumentVersions
from annotator.gui.dialogs.versions.moved_labels import MovedLabels
from tests.gui.keyboard import CTRL, press_latin
from tests.gui.mouse import select_text
from tests.gui.windows import may_write

ARTICLE = (
    "وقّعت شركة النخيل عقدًا بـ ٣٠ مليون ريال مع «مرفأ الدانة» 🚢 أمس.\n"
    "وقال بنك السفن إن العمل يبدأ قريبًا في مشروع الواجهة."
)
CORRECTED = "تصحيح: " + ARTICLE.replace("٣٠", "٤٥").replace("وقال بنك السفن إن العمل", "والعمل")


@pytest.fixture(params=["en", "ar"])
def window(request, open_window):
    window = open_window(ARTICLE, "خبر آخر.", language=request.param)
    for words, key in (("شركة النخيل", "1"), ("٣٠ مليون ريال", "2"), ("بنك السفن", "1")):
        select_text(window.article.view, words)
        press_latin(window, key)
    return window


def corrected_file(tmp_path):
    path = tmp_path / "corrected.jsonl"
    path.write_text(json.dumps({"id": "a0", "text": CORRECTED}), "utf-8")
    return path


def answer(window, qtbot, *, agree):
    """Wait for the question and answer it by mouse."""
    qtbot.waitUntil(lambda: bool(boxes(window)))
    buttons = boxes(window)[-1].findChildren(QPushButton)
    button = next(each for each in buttons if each.isDefault() is not agree)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def boxes(window):
    return [each for each in window.findChildren(QMessageBox) if each.isVisible()]


def quotes(window):
    return [span.text for span in window._controller.spans()]


@pytest.fixture
def renewed(window, qtbot, tmp_path):
    window.imports.import_files([corrected_file(tmp_path)])
    answer(window, qtbot, agree=True)
    qtbot.waitUntil(lambda: window.article.view.text() == CORRECTED)
    qtbot.waitUntil(lambda: may_write(window))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def moved(window):
    """Open the list of what is to be confirmed and return it with its list."""
    window.actions_["moved_labels"].trigger()
    dialog = window.findChildren(MovedLabels)[-1]
    return dialog, dialog.findChild(QListWidget)


def test_another_text_is_asked_about_and_a_no_changes_nothing(window, qtbot, tmp_path):
    window.imports.import_files([corrected_file(tmp_path)])
    answer(window, qtbot, agree=False)
    qtbot.waitUntil(lambda: may_write(window))
    assert window.article.view.text() == ARTICLE
    assert len(quotes(window)) == 3


def test_the_corrected_article_is_shown_with_what_moved(renewed):
    assert quotes(renewed) == ["شركة النخيل"]
    assert renewed.documents.rowCount() == 2
    assert len(renewed.status_line.hint_words()) > 0


def test_enter_accepts_delete_drops_and_undo_brings_each_back(renewed):
    dialog, rows = moved(renewed)
    assert rows.count() == 2
    assert renewed.article.view.selection() == (
        CORRECTED.index("٤٥"),
        CORRECTED.index("٤٥") + len("٤٥ مليون ريال"),
    )
    before, now = dialog.findChildren(QPlainTextEdit)
    assert "٣٠ مليون ريال" in before.toPlainText()
    assert "٤٥ مليون ريال" in now.toPlainText()
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert quotes(renewed) == ["شركة النخيل", "٤٥ مليون ريال"]
    assert rows.count() == 1
    assert not dialog.take.isEnabled()  # its words are gone
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert rows.count() == 0
    renewed.activateWindow()
    press_latin(renewed, "Z", CTRL)
    assert rows.count() == 1
    press_latin(renewed, "Z", CTRL)
    assert quotes(renewed) == ["شركة النخيل"]
    assert rows.count() == 2
    dialog.close()
    assert renewed._controller.project.check() == []


def test_words_chosen_in_the_article_are_put_by_hand(renewed):
    dialog, rows = moved(renewed)
    rows.setCurrentRow(1)
    select_text(renewed.article.view, "مشروع الواجهة")
    QTest.mouseClick(dialog.put, Qt.MouseButton.LeftButton)
    assert quotes(renewed) == ["شركة النخيل", "مشروع الواجهة"]
    assert rows.count() == 1
    dialog.close()


def test_from_another_article_the_list_goes_to_the_one_with_something_to_confirm(renewed, qtbot):
    other = next(
        row
        for row in renewed._controller.project.documents.listed("")
        if row != renewed._controller.row
    )
    renewed._controller.open_document(other)
    dialog, rows = moved(renewed)
    assert rows.count() == 2
    assert renewed.article.view.text() == CORRECTED
    dialog.close()


def test_the_former_version_is_read_and_can_count_again(renewed, qtbot):
    renewed.actions_["versions"].trigger()
    dialog = renewed.findChildren(DocumentVersions)[-1]
    text = dialog.findChild(QPlainTextEdit)
    qtbot.waitUntil(lambda: text.toPlainText() == ARTICLE)
    spans = dialog.findChildren(QListWidget)[-1]
    assert spans.count() == 3
    QTest.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    assert renewed.article.view.text() == ARTICLE
    assert len(quotes(renewed)) == 3
    assert renewed._controller.project.check() == []


def test_an_article_without_versions_says_so(window):
    window.actions_["versions"].trigger()
    assert not window.findChildren(DocumentVersions)
    assert window.status_line.hint_words()


def test_through_the_wizard_the_same_is_asked_and_imported_after_a_yes(window, qtbot, tmp_path):
    path = tmp_path / "labelled.jsonl"
    span = {"start": 0, "end": 5, "label": "CORRECTION"}
    record = {"id": "a0", "text": CORRECTED, "annotator": "سلمى", "spans": [span]}
    path.write_text(json.dumps(record), "utf-8")
    window.imports.import_files([path])
    qtbot.waitUntil(lambda: window.findChild(ImportWizard) is not None)
    wizard = window.findChild(ImportWizard)
    while not boxes(wizard):
        qtbot.waitUntil(lambda: bool(boxes(wizard)) or wizard.next_button.isEnabled())
        if not boxes(wizard):
            QTest.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    answer(wizard, qtbot, agree=True)
    qtbot.waitUntil(lambda: window.article.view.text() == CORRECTED)
    wizard.close()
    assert "شركة النخيل" in quotes(window)

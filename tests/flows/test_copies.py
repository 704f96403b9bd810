"""Near copies in the window: found after an import, marked, opened, and given suggestions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton

from annotator.core.document import AnnotatorKind
from annotator.gui.dialogs.copies import CopiesDialog
from annotator.gui.dialogs.document_facts import DocumentFacts
from annotator.gui.models.document_list_model import SUMMARY
from tests.cli.command import write_records
from tests.gui.keyboard import press_latin
from tests.gui.mouse import select_text
from tests.project.documents.test_copies import article
from tests.project.documents.test_copy_suggestions import COPY, TEXT

RECORDS = [
    {"id": "first", "title": "خبر الوكالة", "text": TEXT, "source": "واس"},
    {"id": "other", "title": "خبر آخر", "text": article(9)},
    {"id": "copy", "title": "خبر & <b>الجريدة</b>", "text": COPY, "source": "الجريدة"},
]


@pytest.fixture
def window(open_window, tmp_path, qtbot):
    window = open_window("مقال كان هنا من قبل")
    found = window.copies.finder.ended
    with qtbot.waitSignal(found, timeout=20_000):
        window.imports.import_files([write_records(tmp_path / "a.jsonl", *RECORDS)])
    # Where the import took long its progress was shown: a window system gives the keyboard back.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window._controller.open_document(2)
    return window


def copies_shown(window):
    model = window.documents
    return [model.index(place, 0).data(SUMMARY).copies for place in range(model.rowCount())]


def dialog_of(window, qtbot):
    window.actions_["show_copies"].trigger()
    dialog = window.findChild(CopiesDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def spans_by_rule(window):
    project = window._controller.project
    rule = next(each for each in project.annotators() if each.kind is AnnotatorKind.RULE)
    return [span.text for span in project.annotation_set("copy", rule.id).spans]


def test_copies_are_found_after_an_import_and_marked_in_the_list(window):
    assert copies_shown(window) == [0, 2, 0, 2]
    assert window.status_line.hint_words() == "2 articles have near copies."
    labels = DocumentFacts(window._controller, window).findChildren(QLabel)
    assert "1 other" in [label.text() for label in labels]


def test_a_copy_is_opened_from_the_list_of_copies(window, qtbot):
    dialog = dialog_of(window, qtbot)
    listed = dialog.findChild(QListWidget)
    assert listed.count() == 1
    assert listed.item(0).text() == "خبر & <b>الجريدة</b>\n\u2068الجريدة\u2069"
    QTest.keyClick(listed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window._controller.document.id == "copy")
    assert window._controller.document.text == COPY


def test_an_article_without_copies_says_so(window):
    window._controller.open_document(3)
    window.actions_["show_copies"].trigger()
    assert window.findChild(CopiesDialog) is None
    words = "No article is nearly the same as this one."
    assert window.status_line.hint_words() == words


def test_spans_are_suggested_in_the_copies_as_one_act_that_undo_takes_back(window, qtbot):
    for words, key in (("المَرْسى", "1"), ("مليون ريال", "2")):
        select_text(window.article.view, words)
        press_latin(window, key)
    dialog = dialog_of(window, qtbot)
    button = next(
        each for each in dialog.findChildren(QPushButton) if each.text().startswith("Suggest")
    )
    with qtbot.waitSignal(window._controller.act_saved, timeout=20_000):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert spans_by_rule(window) == ["المَرْسى", "مليون ريال"]
    assert [span.text for span in window._controller.spans()] == ["المَرْسى", "مليون ريال"]
    window.actions_["undo"].trigger()
    assert spans_by_rule(window) == []
    assert [span.text for span in window._controller.spans()] == ["المَرْسى", "مليون ريال"]


def test_a_suggestion_is_reviewed_like_any_set(window, qtbot):
    select_text(window.article.view, "المَرْسى")
    press_latin(window, "1")
    with qtbot.waitSignal(window._controller.act_saved, timeout=20_000):
        window.actions_["suggest_in_copies"].trigger()
    project = window._controller.project
    rule = next(each for each in project.annotators() if each.kind is AnnotatorKind.RULE)
    window.review.walk.start(rule, [4])
    window.article.view.setFocus()
    QTest.keyClick(window.article.view, Qt.Key.Key_Return)
    gold = project.review.gold.of("copy").spans
    assert [(each.span.text, each.span.label) for each in gold] == [("المَرْسى", "investor")]


def test_without_spans_there_is_nothing_to_suggest(window, qtbot):
    dialog = dialog_of(window, qtbot)
    button = next(
        each for each in dialog.findChildren(QPushButton) if each.text().startswith("Suggest")
    )
    assert not button.isEnabled()

"""Leaving articles out, flagging them, and going to those that want something."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLabel, QLineEdit

from annotator.core.document import Marks, Status
from annotator.gui.dialogs.document_facts import DocumentFacts
from annotator.gui.labelling.span_acts import SpanActs
from annotator.project import Project
from tests.gui.dialogs.answers import answering
from tests.gui.keyboard import press_latin
from tests.gui.mouse import select_text

TEXTS = ("خبر أول عن الواحة", "خبر ثان عن المرفأ", "خبر ثالث عن المصنع")


@pytest.fixture
def window(open_window):
    return open_window(*TEXTS)


def answer(words):
    """Type words into the question for a reason and press Return; with None press Escape."""

    def type_words(dialog):
        field = dialog.findChild(QLineEdit)
        if words is None:
            QTest.keyClick(field, Qt.Key.Key_Escape)
            return
        field.setText(words)
        QTest.keyClick(field, Qt.Key.Key_Return)

    return type_words


def act(window, name, words):
    """Trigger an action that asks for a reason."""
    with answering(QInputDialog, answer(words)):
        window.actions_[name].trigger()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)


def test_an_article_is_skipped_with_a_reason_and_the_next_is_shown(window):
    act(window, "skip", "ليس خبرًا اقتصاديًا")
    controller = window._controller
    assert controller.document.text == TEXTS[1]
    with Project.open(controller.project.path, read_only=True) as project:
        found = project.annotation_set("a0", controller.annotator.id)
    assert found.status is Status.SKIPPED
    assert found.marks == Marks(skip_reason="ليس خبرًا اقتصاديًا")


def test_skipping_is_one_act_that_undo_takes_back(window):
    act(window, "skip", "مكرر")
    window.actions_["previous_document"].trigger()
    assert window._controller.status is Status.SKIPPED
    window.actions_["undo"].trigger()
    assert window._controller.status is Status.NEW
    assert window._controller.marks == Marks()


def test_a_question_that_is_given_up_changes_nothing(window):
    act(window, "skip", None)
    act(window, "flag", None)
    assert window._controller.document.text == TEXTS[0]
    assert window._controller.status is Status.NEW
    assert window._controller.marks == Marks()
    assert not window.actions_["flag"].isChecked()


def test_a_flag_is_set_shown_in_the_list_and_taken_away(window):
    act(window, "flag", "العملة غير واضحة")
    assert window._controller.marks.flag == "العملة غير واضحة"
    assert window.actions_["flag"].isChecked()
    row = window._controller.row
    summaries = window._controller.project.documents.summaries(
        [row], window._controller.annotator.id
    )
    assert summaries[0].is_flagged
    window.actions_["flag"].trigger()
    assert window._controller.marks.flag is None
    window.actions_["undo"].trigger()
    assert window._controller.marks.flag == "العملة غير واضحة"


def test_the_keys_go_to_articles_that_are_new_flagged_or_noted(window):
    controller = window._controller
    act(window, "flag", "")
    select_text(window.article.view, "الواحة")
    press_latin(window, "1")
    SpanActs(controller).note(controller.spans()[0].id, "يراجَع", "note")
    window.actions_["next_new"].trigger()
    assert controller.document.text == TEXTS[1]
    for name in ("next_flagged", "next_noted"):
        window.actions_["next_document"].trigger()
        window.actions_[name].trigger()
        assert controller.document.text == TEXTS[0]


def test_without_such_an_article_the_keys_say_so(window):
    window.actions_["next_flagged"].trigger()
    assert window.status_line.hint_words() == "There is no such article."


def test_what_is_known_about_an_article_is_shown_as_plain_text(window):
    act(window, "flag", "<b>سبب</b>")
    dialog = DocumentFacts(window._controller, window)
    labels = dialog.findChildren(QLabel)
    shown = next(label for label in labels if "سبب" in label.text())
    assert shown.text() == "⚑ <b>سبب</b>"
    assert shown.textFormat() is Qt.TextFormat.PlainText


def test_other_sources_of_an_article_are_shown_as_plain_text(window, tmp_path, qtbot):
    again = {"id": "<i>7</i>", "text": TEXTS[0], "source": "الجريدة", "published": "2026-11-02"}
    (tmp_path / "again.jsonl").write_text(json.dumps(again), "utf-8")
    with qtbot.waitSignal(window.files.imported):
        window.imports.import_files([tmp_path / "again.jsonl"])
    controller = window._controller
    controller.open_document(1)
    labels = DocumentFacts(controller, window).findChildren(QLabel)
    shown = next(label for label in labels if "الجريدة" in label.text())
    assert shown.text() == "\u2068الجريدة\u2069 · \u20662026-11-02\u2069 · \u2068<i>7</i>\u2069"
    assert shown.textFormat() is Qt.TextFormat.PlainText


def test_several_spans_of_the_list_are_relabelled_as_one_act(window):
    for words in ("خبر", "الواحة"):
        select_text(window.article.view, words)
        press_latin(window, "1")
    view = window.span_panel._list
    view.setFocus()
    view.selectAll()
    press_latin(window, "3")
    assert [span.label for span in window._controller.spans()] == ["project", "project"]
    window.actions_["undo"].trigger()
    assert [span.label for span in window._controller.spans()] == ["investor", "investor"]


def test_there_is_room_for_a_sentence_where_a_reason_is_asked_for(window):
    widths = []

    def look(dialog):
        widths.append(dialog.findChild(QLineEdit).width())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    with answering(QInputDialog, look):
        window.actions_["flag"].trigger()
    metrics = QFontMetricsF(window.font())
    assert widths[0] > metrics.horizontalAdvance("الخبر منقول عن صحيفة أخرى بلا مبلغ واضح")

"""An analyst changes the labels in the middle of the work: nothing that was labelled is lost."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox

from annotator.gui.dialogs.labels.label_fate import LabelFate
from annotator.gui.labelling.span_acts import SpanActs
from annotator.project import Project
from tests.gui.dialogs.answers import answering
from tests.gui.dialogs.labels.editing import choose, editor_of, finish, press, rewrite
from tests.gui.keyboard import CTRL, LAYOUTS, press_latin
from tests.gui.mouse import select_text
from tests.gui.windows import stored_spans

TEXTS = (
    "وقعت شركة الساحل عقدا بقيمة 40 مليون درهم مع بلدية المرسى 🚢 أمس.",
    "تبني شركة الساحل مصنعا جديدا.",
)


@pytest.fixture
def window(open_window):
    return open_window(*TEXTS)


def label(window, words, key):
    select_text(window.article.view, words)
    press_latin(window, key)


def merge_into_project(dialog):
    press(dialog, "Merge it into another label:")
    box = dialog.findChild(QComboBox)
    box.setFocus()
    while box.currentText() != "Project":
        QTest.keyClick(box, Qt.Key.Key_Down)
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()


def exported(window, path):
    """Return label and quote of each span of an export."""
    window._controller.project.export(path)
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [(span["label"], span["text"]) for each in records for span in each["spans"]]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_new_label_is_made_and_given_with_its_key(window, layout, tmp_path):
    editor = editor_of(window)
    press(editor, "New label")
    rewrite(editor, "Title in Arabic", "جهة")
    rewrite(editor, "Title in English", "Authority")
    finish(editor)
    select_text(window.article.view, "بلدية المرسى")
    LAYOUTS[layout](window, "4")
    assert exported(window, tmp_path / "out.jsonl") == [("authority", "بلدية المرسى")]


def test_labels_are_merged_the_work_goes_on_and_undo_brings_each_span_back(window, tmp_path):
    label(window, "شركة الساحل", "1")
    label(window, "بلدية المرسى", "3")
    before = stored_spans(window._controller.project.path)
    editor = editor_of(window)
    with answering(LabelFate, merge_into_project):
        press(editor, "Take out of use…")
    finish(editor)
    assert [key for key, _ in exported(window, tmp_path / "out.jsonl")] == ["project", "project"]
    controller = window._controller
    first = controller.spans()[0]
    SpanActs(controller).note(first.id, "يراجع", "Write a note")
    SpanActs(controller).remove([first.id], "Remove")
    assert len(controller.spans()) == 1
    for _ in range(3):
        QTest.keyClick(window.article.view, Qt.Key.Key_Z, CTRL)
    assert [span.label for span in controller.spans()] == ["investor", "project"]
    assert stored_spans(controller.project.path) == before
    for _ in range(3):
        window.actions_["redo"].trigger()
    assert [(span.label, span.text) for span in controller.spans()] == [("project", "بلدية المرسى")]
    assert controller.project.check() == []


def test_another_article_s_undo_works_after_a_merge_and_words_get_no_label_twice(window):
    controller = window._controller
    label(window, "شركة الساحل", "1")
    window.actions_["next_document"].trigger()
    editor = editor_of(window)
    with answering(LabelFate, merge_into_project):
        press(editor, "Take out of use…")
    finish(editor)
    window.actions_["previous_document"].trigger()
    label(window, "شركة الساحل", "3")
    assert [span.label for span in controller.spans()] == ["project"]
    window.actions_["undo"].trigger()
    assert controller.spans() == []
    window.actions_["redo"].trigger()
    assert [(span.label, span.text) for span in controller.spans()] == [("project", "شركة الساحل")]


def test_what_was_changed_is_there_when_the_project_is_opened_again(window):
    editor = editor_of(window)
    choose(editor, 1)
    rewrite(editor, "Title in English", "Money")
    finish(editor)
    path = window._controller.project.path
    with Project.open(path, read_only=True) as project:
        assert project.label_set().get("amount").title_en == "Money"

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QLineEdit

from annotator.gui.dialogs.annotator_name import AnnotatorName
from annotator.gui.settings import Settings
from annotator.project import Project
from tests.gui.dialogs.answers import answering, press_button
from tests.gui.keyboard import CTRL, press_latin, write
from tests.gui.mouse import range_of, select_text
from tests.gui.texts import ARTICLE
from tests.gui.windows import ANNOTATOR

HUDA = "هدى"


def label(window, words, key):
    select_text(window.article.view, words)
    press_latin(window, key)


def hand_over(window, name):
    """Let somebody else label, by the menu and its dialog."""

    def answer(dialog):
        line = dialog.findChild(QComboBox).findChild(QLineEdit)
        line.selectAll()
        write(line, name)
        press_button(dialog, QDialogButtonBox.StandardButton.Ok)

    with answering(AnnotatorName, answer):
        window.actions_["change_annotator"].trigger()
    window.activateWindow()
    window.article.take_focus()


def quotes(window):
    return [(span.text, span.label) for span in window._controller.spans()]


@pytest.fixture
def window(open_window):
    """Salma has labelled and finished the article, Huda has labelled it after her."""
    window = open_window(ARTICLE)
    label(window, "شركة الواحة", "1")
    label(window, "نجمة الشمال", "3")
    QTest.keyClick(window.article.view, Qt.Key.Key_Return, CTRL)
    hand_over(window, HUDA)
    label(window, "نجمة الشمال", "1")
    return window


def test_each_annotator_sees_only_their_own_spans(window):
    assert quotes(window) == [("نجمة الشمال", "investor")]
    hand_over(window, ANNOTATOR)
    assert quotes(window) == [("شركة الواحة", "investor"), ("نجمة الشمال", "project")]
    hand_over(window, HUDA)
    assert quotes(window) == [("نجمة الشمال", "investor")]


def test_who_takes_over_finds_the_article_without_spans_and_new(open_window):
    window = open_window(ARTICLE)
    label(window, "الرياض", "1")
    hand_over(window, HUDA)
    assert quotes(window) == []
    assert window.article.view.text() == ARTICLE
    assert window.article.selected_span() is None
    project, controller = window._controller.project, window._controller
    assert project.documents.progress(controller.annotator.id).done == 0


def test_who_labels_is_shown_and_remembered(window):
    shown = [each.text() for each in window.status_line.findChildren(QLabel)]
    assert f"Annotator: {HUDA}" in shown
    assert Settings().annotator == HUDA


def test_undo_never_takes_back_what_the_other_did(window):
    hand_over(window, ANNOTATOR)
    assert not window.actions_["undo"].isEnabled()
    press_latin(window, "Z", CTRL)
    assert len(quotes(window)) == 2
    hand_over(window, HUDA)
    assert quotes(window) == [("نجمة الشمال", "investor")]


def test_the_export_has_the_record_of_both(window, tmp_path):
    out = tmp_path / "out.jsonl"
    window._controller.project.export(out)
    records = [json.loads(line) for line in out.read_text("utf-8").split("\n") if line]
    found = {
        record["annotator"]: (
            record["status"],
            [(span["start"], span["end"], span["label"]) for span in record["spans"]],
        )
        for record in records
    }
    view = window.article.view
    company, project = range_of(view, "شركة الواحة"), range_of(view, "نجمة الشمال")
    assert found == {
        ANNOTATOR: ("done", [(*company, "investor"), (*project, "project")]),
        HUDA: ("in_progress", [(*project, "investor")]),
    }
    with Project.create(tmp_path / "again.hashiya") as other:
        assert other.import_files([out]).spans == 3
        assert {each.name for each in other.annotators()} == {ANNOTATOR, HUDA}

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QMessageBox,
    QPushButton,
)

from annotator.core.document import Annotator, Status
from annotator.gui.dialogs.export import ExportDialog
from annotator.gui.settings import Settings
from tests.gui.dialogs.answers import answering, choose_file, press_button
from tests.gui.keyboard import CTRL, press_latin
from tests.gui.mouse import select_text
from tests.gui.texts import ARTICLE
from tests.gui.windows import ANNOTATOR

HUDA = "هدى"
SECOND = "أعلن صندوق المنار شراء حصة في مصنع الزيتون."


@pytest.fixture
def window(open_window):
    """Two annotators have labelled the first article, Salma has finished it."""
    window = open_window(ARTICLE, SECOND)
    label(window, "الرياض")
    QTest.keyClick(window.article.view, Qt.Key.Key_Return, CTRL)
    label(window, "المنار")
    window._controller.change_annotator(HUDA)
    QTest.keyClick(window.article.view, Qt.Key.Key_Up, CTRL)
    label(window, "نجمة الشمال")
    return window


def label(window, words):
    select_text(window.article.view, words)
    press_latin(window, "1")


def choose(name=None, only_done=False):
    """Return an answer to the export dialog; no name leaves whose spans as it is."""

    def answer(dialog):
        if name is not None:
            dialog.findChild(QComboBox).setCurrentText(name)
        if only_done:
            box = dialog.findChild(QCheckBox)
            box.setFocus()
            QTest.keyClick(box, Qt.Key.Key_Space)
        QTest.mouseClick(dialog.findChild(QPushButton, "primary"), Qt.MouseButton.LeftButton)

    return answer


def export(window, qtbot, out, **wish):
    with (
        answering(ExportDialog, choose(**wish)),
        answering(QFileDialog, choose_file(out)),
        qtbot.waitSignal(window.files.hint_given, timeout=15_000),
    ):
        window.actions_["export_spans"].trigger()
    lines = [line for line in out.read_text("utf-8").split("\n") if line]
    return [
        (record["annotator"], record["status"], [span["text"] for span in record["spans"]])
        for record in map(json.loads, lines)
    ]


def test_at_first_the_one_who_labels_is_chosen(window, qtbot, tmp_path):
    found = export(window, qtbot, tmp_path / "out.jsonl")
    assert {name for name, _, _ in found} == {HUDA}
    assert ["نجمة الشمال"] in [spans for _, _, spans in found]


def test_everybodys_spans_come_as_a_record_for_each(window, qtbot, tmp_path):
    found = export(window, qtbot, tmp_path / "out.jsonl", name="Everybody's spans")
    assert (ANNOTATOR, "done", ["الرياض"]) in found
    assert (ANNOTATOR, "in_progress", ["المنار"]) in found
    assert (HUDA, "in_progress", ["نجمة الشمال"]) in found


def test_only_what_is_done_can_be_asked_for(window, qtbot, tmp_path):
    found = export(window, qtbot, tmp_path / "out.jsonl", name=ANNOTATOR, only_done=True)
    assert found == [(ANNOTATOR, "done", ["الرياض"])]


def test_the_window_says_what_was_written_and_begins_there_next_time(window, qtbot, tmp_path):
    folder = tmp_path / "مجلد"
    folder.mkdir()
    export(window, qtbot, folder / "بيانات.jsonl", name=ANNOTATOR, only_done=True)
    words = window.status_line.hint_words()
    assert "1 record written" in words
    assert "بيانات.jsonl" in words
    assert Settings().last_folder == folder


def test_cancel_in_the_first_dialog_asks_for_no_file(window, tmp_path):
    cancel = QDialogButtonBox.StandardButton.Cancel
    with answering(ExportDialog, lambda dialog: press_button(dialog, cancel)):
        window.actions_["export_spans"].trigger()
    assert window.status_line.hint_words() == ""


def test_escape_in_the_file_dialog_writes_nothing(window, tmp_path):
    before = set(tmp_path.rglob("*.jsonl"))
    with (
        answering(ExportDialog, choose()),
        answering(QFileDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape)),
    ):
        window.actions_["export_spans"].trigger()
    assert set(tmp_path.rglob("*.jsonl")) == before


def test_the_file_that_is_offered_has_the_projects_name(window):
    offered = []
    with (
        answering(ExportDialog, choose()),
        answering(QFileDialog, lambda dialog: offered.extend(dialog.selectedFiles())),
    ):
        window.actions_["export_spans"].trigger()
    assert offered[0].endswith("articles.jsonl")


def test_a_file_that_is_there_is_written_over_only_when_the_person_says_so(window, tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text("لا تمسحني", "utf-8")
    no = QMessageBox.StandardButton.No

    def refuse(box):
        QTest.mouseClick(box.button(no), Qt.MouseButton.LeftButton)

    with (
        answering(ExportDialog, choose()),
        answering(QMessageBox, refuse),
        answering(QFileDialog, choose_file(out)),
    ):
        window.actions_["export_spans"].trigger()
    assert out.read_text("utf-8") == "لا تمسحني"


def test_a_folder_that_cannot_be_written_gives_a_message(window, qtbot, tmp_path):
    path = window._controller.project.path
    before = path.read_bytes()
    with (
        answering(ExportDialog, choose()),
        answering(QFileDialog, lambda dialog: (dialog.setOption(
            QFileDialog.Option.DontConfirmOverwrite), choose_file(path)(dialog))),
        qtbot.waitSignal(window.files.failed, timeout=15_000),
    ):  # fmt: skip
        window.actions_["export_spans"].trigger()
    assert "This is a project file" in window.article.banner.words()
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["<b>هدى</b>", "&lt;", "A & B", "Everybody's spans"])
def test_a_name_is_offered_as_it_is_and_told_from_everybody(qtbot, qapp, name):
    dialog = ExportDialog([Annotator("1", name)], Annotator("1", name))
    qtbot.addWidget(dialog)
    assert dialog.findChild(QComboBox).currentText() == name
    assert dialog.annotator == name
    dialog.findChild(QComboBox).setCurrentIndex(0)
    assert dialog.annotator is None
    assert dialog.status is None
    dialog.findChild(QCheckBox).setChecked(True)
    assert dialog.status is Status.DONE

"""Spans are exported from the window, by mouse and by keys, in both languages."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from importlib.util import find_spec

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from annotator.core.document import Status
from annotator.core.document_filter import AS_IMPORTED, DocumentFilter
from annotator.core.edits.assignment import Assign
from annotator.core.edits.edits import SetStatus
from annotator.core.progress import silent
from annotator.formats.reading import read_file
from annotator.gui.labelling.span_acts import SpanActs
from annotator.gui.settings import Settings
from annotator.project import Project
from tests.cli.command import hashiya
from tests.flows.test_review import label_as
from tests.gui.dialogs.answers import answering, choose_file
from tests.gui.keyboard import CTRL, LAYOUTS, press_latin, write
from tests.gui.windows import ANNOTATOR, make_project

FIRST = "وقعت شركة النورس اتفاقا بقيمة 120 مليون ريال 📈. وقال بنك الضفاف إن ميناء الرأس جاهز."
SECOND = "باع صندوق التلال حصته بمبلغ 7 ملايين دينار."
THIRD = "لا خبر اليوم."
HIND = "هند"


@pytest.fixture(params=["en", "ar"])
def window(request, start, tmp_path):
    """Hind and Salma have labelled; Hind is done with the first article."""
    path = make_project(tmp_path / "articles.hashiya", FIRST, SECOND, THIRD)
    with Project.open(path) as project:
        for name in (HIND, ANNOTATOR):
            label_as(
                project,
                name,
                (
                    ("a0", FIRST, "شركة النورس", "investor"),
                    ("a0", FIRST, "النورس", "project"),
                    ("a0", FIRST, "120 مليون", "amount"),
                    ("a1", SECOND, "صندوق التلال", "investor"),
                ),
            )
        salma = project.annotator(ANNOTATOR)
        project.apply(SetStatus("a1", salma.id, Status.DONE, Status.IN_PROGRESS))
        project.apply(Assign(None, {}, {"a1": (salma.id,)}))
    window = start(path, request.param).window
    window.resize(1440, 900)
    QTest.qWait(1)
    return window


@pytest.fixture
def dialog(window, qtbot, tmp_path):
    press_latin(window, "E", CTRL)
    dialog = window.exports.dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    ready(dialog, qtbot)
    yield dialog
    if window.exports.dialog is not None:
        dialog.close()


def ready(dialog, qtbot):
    """Wait until what is chosen was counted."""
    qtbot.waitUntil(lambda: dialog._survey is not None, timeout=15_000)
    qtbot.waitUntil(lambda: dialog._foreseeing._job is None, timeout=15_000)


def click(widget):
    # At its start: a check box is as wide as its column, but its words are not.
    rtl = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
    place = QPoint(widget.width() - 10 if rtl else 10, widget.height() // 2)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)


def choose_format(dialog, name):
    """Go to a format by the arrow keys."""
    dialog.formats.setFocus()
    QTest.keyClick(dialog.formats, Qt.Key.Key_Home)
    for _ in range(dialog.formats.count()):
        if dialog.formats.format == name:
            return
        QTest.keyClick(dialog.formats, Qt.Key.Key_Down)
    raise AssertionError(name)


def export(dialog, qtbot, out):
    dialog.destination.field.setFocus()
    dialog.destination.field.selectAll()
    write(dialog.destination.field, str(out))
    ready(dialog, qtbot)
    with qtbot.waitSignal(dialog.exported, timeout=15_000) as written:
        click(dialog.foot.write)
    return written.args[0]


def quotes(out, format=None):
    return sorted(
        (each.document.id, each.annotator, sorted(span.text for span in each.spans))
        for each in read_file(out, format, silent)
    )


@pytest.mark.parametrize("press", LAYOUTS.values(), ids=LAYOUTS)
def test_the_window_opens_by_its_key_with_ones_own_spans_counted(window, qtbot, press):
    press(window, "E", CTRL)
    dialog = window.exports.dialog
    ready(dialog, qtbot)
    assert dialog.wish().choice.annotators == (ANNOTATOR,)
    assert (dialog._survey.documents, dialog._survey.spans) == (3, 4)
    words = dialog.foot.counts.text()
    assert "3" in words
    assert "4" in words
    dialog.close()


def test_return_exports_and_the_outcome_says_that_it_reads_back(window, dialog, qtbot, tmp_path):
    out = tmp_path / "مجلد" / "بيانات.jsonl"
    out.parent.mkdir()
    dialog.destination.field.setFocus()
    dialog.destination.field.setText(str(out))
    ready(dialog, qtbot)
    with qtbot.waitSignal(dialog.exported, timeout=15_000):
        QTest.keyClick(dialog.destination.field, Qt.Key.Key_Return)
    assert quotes(out) == [
        ("a0", ANNOTATOR, ["120 مليون", "النورس", "شركة النورس"]),
        ("a1", ANNOTATOR, ["صندوق التلال"]),
        ("a2", ANNOTATOR, []),
    ]
    assert dialog.outcome.isVisible()
    assert "3" in dialog.outcome.proof.text()
    assert "✓" in dialog.outcome.proof.text()
    assert "بيانات.jsonl.manifest.json" in dialog.outcome.manifest.text()
    assert (out.parent / "بيانات.jsonl.manifest.json").is_file()
    assert out.name in window.status_line.hint_words()
    assert Settings().last_folder == out.parent


def test_the_first_record_is_shown_as_it_is_written_and_copies_so(dialog, qtbot, tmp_path):
    text = dialog.ahead.preview.text
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_A, CTRL)
    QTest.keyClick(text, Qt.Key.Key_C, CTRL)
    copied = QApplication.clipboard().text()
    assert "\u2068" in text.toPlainText()
    export(dialog, qtbot, tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_text("utf-8").startswith(copied)
    assert json.loads(copied)["text"] == FIRST


def test_what_a_format_does_not_hold_is_told_before_and_after(window, dialog, qtbot, tmp_path):
    window._controller.open_document(2)
    dialog.activateWindow()
    choose_format(dialog, "conll2002")
    report = export(dialog, qtbot, tmp_path / "out.conll")
    assert report.losses
    again = dialog.ahead.losses
    for listed in (again, dialog.outcome.losses):
        kinds = [
            (listed.topLevelItem(n).text(0), listed.topLevelItem(n).childCount())
            for n in range(listed.topLevelItemCount())
        ]
        assert len(kinds) == len(report.losses)
        assert [count for _, count in kinds] == [len(loss.documents) for loss in report.losses]
    found = dialog.outcome.losses
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Home)
    QTest.keyClick(found, Qt.Key.Key_Plus)
    row = found.topLevelItem(0).child(0)
    place = found.visualItemRect(row).center()
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window._controller.document.id == "a0"


def test_return_on_a_lost_article_opens_it_too(window, dialog, qtbot):
    window._controller.open_document(3)
    dialog.activateWindow()
    choose_format(dialog, "bilou")
    ready(dialog, qtbot)
    dialog.ahead.setCurrentIndex(1)
    found = dialog.ahead.losses
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Plus)
    QTest.keyClick(found, Qt.Key.Key_Down)
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert window._controller.document.id == "a0"


def test_whose_articles_and_labels_are_chosen_by_mouse(dialog, qtbot, tmp_path):
    choice = dialog.choice
    names = choice.names
    row = next(names.item(n) for n in range(names.count()) if names.item(n).text() == HIND)
    names.setFocus()
    names.setCurrentItem(row)
    QTest.keyClick(names, Qt.Key.Key_Space)
    click(next(chip for chip in choice.labels if chip.property("label") == "project"))
    choice.status.setFocus()
    QTest.keyClick(choice.status, Qt.Key.Key_Down)
    export(dialog, qtbot, tmp_path / "out.jsonl")
    assert quotes(tmp_path / "out.jsonl") == [
        ("a0", ANNOTATOR, ["120 مليون", "شركة النورس"]),
        ("a0", HIND, ["120 مليون", "شركة النورس"]),
    ]


def test_what_is_still_labelled_blindly_stays_out_and_is_said(dialog, qtbot, tmp_path):
    assert dialog.page.hidden.isVisible()
    assert "1" in dialog.page.hidden.text() or "واحد" in dialog.page.hidden.text()
    dialog.choice.whose.setCurrentIndex(0)
    export(dialog, qtbot, tmp_path / "out.jsonl")
    assert ("a1", HIND, ["صندوق التلال"]) not in quotes(tmp_path / "out.jsonl")
    assert ("a1", ANNOTATOR, ["صندوق التلال"]) in quotes(tmp_path / "out.jsonl")


def test_no_name_and_no_label_is_nothing_to_export_and_said(dialog, qtbot):
    names = dialog.choice.names
    names.setFocus()
    chosen = next(n for n in range(names.count()) if names.item(n).text() == ANNOTATOR)
    names.setCurrentRow(chosen)
    QTest.keyClick(names, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.foot.fault.isVisible())
    assert dialog.foot.fault.text() == dialog.choice.fault
    assert not dialog.foot.write.isEnabled()
    QTest.keyClick(names, Qt.Key.Key_Space)
    for chip in dialog.choice.labels:
        click(chip)
    qtbot.waitUntil(lambda: dialog.foot.fault.isVisible())
    assert not dialog.foot.write.isEnabled()


def test_what_is_in_the_list_now_is_what_is_exported(window, dialog, qtbot, tmp_path):
    window.documents.show_wanted(DocumentFilter(text="صندوق"), AS_IMPORTED)
    dialog.choice.articles.setFocus()
    QTest.keyClick(dialog.choice.articles, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog._survey is not None and dialog._survey.documents == 1)
    assert "1" in dialog.choice.articles.itemText(1)
    assert not dialog.foot.command.isEnabled()
    export(dialog, qtbot, tmp_path / "out.jsonl")
    assert [row for row, _, _ in quotes(tmp_path / "out.jsonl")] == ["a1"]


def test_words_and_assignment_narrow_the_articles(dialog, qtbot, tmp_path):
    dialog.choice.articles.setCurrentIndex(dialog.choice.articles.count() - 1)
    assert dialog.wish().choice.assigned_to == ANNOTATOR
    qtbot.waitUntil(lambda: dialog._survey is not None and dialog._survey.documents == 1)
    dialog.choice.search.setFocus()
    write(dialog.choice.search, "غائب")
    qtbot.waitUntil(lambda: dialog._survey is not None and dialog._survey.documents == 0)
    assert not dialog.foot.write.isEnabled()
    assert dialog.foot.fault.isVisible()


def test_a_place_that_is_none_is_said(dialog, qtbot):
    dialog.destination.field.setFocus()
    dialog.destination.field.selectAll()
    QTest.keyClick(dialog.destination.field, Qt.Key.Key_Delete)
    assert dialog.foot.fault.isVisible()
    assert not dialog.foot.write.isEnabled()


def test_return_in_the_words_writes_nothing(dialog, qtbot, tmp_path):
    dialog.choice.search.setFocus()
    write(dialog.choice.search, "شركة")
    QTest.keyClick(dialog.choice.search, Qt.Key.Key_Return)
    ready(dialog, qtbot)
    QTest.keyClick(dialog.choice.search, Qt.Key.Key_Enter)
    assert not dialog._writing.is_on
    assert not dialog.outcome.isVisible()


@pytest.mark.skipif(find_spec("pyarrow") is not None, reason="pyarrow is here")
def test_a_format_that_needs_a_package_says_which(dialog, qtbot):
    choose_format(dialog, "parquet")
    qtbot.waitUntil(lambda: dialog.foot.fault.isVisible(), timeout=15_000)
    assert "pyarrow" in dialog.foot.fault.text()
    assert not dialog.foot.write.isEnabled()


def test_the_window_closes_when_somebody_else_labels(window, dialog):
    window._controller.change_annotator(HIND)
    assert window.exports.dialog is None


def test_splits_make_a_folder_with_like_parts(dialog, qtbot, tmp_path):
    choose_format(dialog, "doccano")
    click(dialog.shape.splits)
    assert not dialog.destination.field.text().endswith(".jsonl")
    train, _dev, test = dialog.shape.shares
    for spin, digits in ((train, "50"), (dialog.shape.shares[1], "0"), (test, "50")):
        spin.setFocus()
        spin.selectAll()
        QTest.keyClicks(spin, digits)
    report = export(dialog, qtbot, tmp_path / "out")
    assert report.records == 3
    assert {each.name for each in (tmp_path / "out").iterdir()} == {"train.jsonl", "test.jsonl"}


def test_format_and_shape_are_remembered_but_not_the_choice(window, dialog, qtbot, tmp_path):
    choose_format(dialog, "csv")
    click(dialog.shape.safe_cells)
    click(dialog.shape.blind)
    export(dialog, qtbot, tmp_path / "out.csv")
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press_latin(window, "E", CTRL)
    again = window.exports.dialog
    wish = again.wish()
    assert (wish.format, wish.has_safe_cells, wish.choice.blind) == ("csv", True, True)
    assert wish.choice.annotators == (ANNOTATOR,)
    assert again.destination.path == tmp_path / "articles.csv"
    again.close()


WAYS = {
    "tokens": ("conll2003", lambda dialog: dialog.shape.off_token.setCurrentIndex(1)),
    "gold": ("jsonl", lambda dialog: dialog.choice.choose_gold(unanimous=True)),
    "everybody": ("webanno-tsv", lambda dialog: dialog.choice.whose.setCurrentIndex(0)),
    "table": ("csv", lambda dialog: click(dialog.shape.safe_cells)),
    "words": ("label-studio", lambda dialog: dialog.choice.search.setText("شركة")),
    "splits": ("huggingface", lambda dialog: click(dialog.shape.splits)),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_copied_command_writes_identical_bytes(window, dialog, qtbot, tmp_path, way):
    format, choose = WAYS[way]
    choose_format(dialog, format)
    choose(dialog)
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    out = here / "out"
    dialog.destination.field.setText(str(out))
    ready(dialog, qtbot)
    click(dialog.foot.command)
    line = QApplication.clipboard().text()
    with qtbot.waitSignal(dialog.exported, timeout=15_000):
        click(dialog.foot.write)
    import shlex

    program, *words = shlex.split(line)
    assert program == "hashiya"
    assert words[-1] == str(out)
    assert hashiya(*words[:-1], there / "out").status == 0
    assert contents(here) == contents(there)


def contents(folder):
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


def test_what_is_there_is_replaced_only_when_somebody_says_so(dialog, qtbot, tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text("لا تمسحني", "utf-8")
    dialog.destination.field.setText(str(out))
    ready(dialog, qtbot)
    with answering(QMessageBox, lambda box: QTest.keyClick(box, Qt.Key.Key_Escape)):
        click(dialog.foot.write)
    assert out.read_text("utf-8") == "لا تمسحني"

    def agree(box):
        (button,) = (
            each
            for each in box.buttons()
            if box.buttonRole(each) is QMessageBox.ButtonRole.AcceptRole
        )
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    with answering(QMessageBox, agree), qtbot.waitSignal(dialog.exported, timeout=15_000):
        click(dialog.foot.write)
    assert [row for row, _, _ in quotes(out)] == ["a0", "a1", "a2"]


def test_the_place_can_be_chosen_in_the_systems_window(dialog, tmp_path):
    with answering(QFileDialog, choose_file(tmp_path / "named")):
        click(dialog.destination.choose)
    assert dialog.destination.path == tmp_path / "named.jsonl"
    with answering(QFileDialog, lambda box: QTest.keyClick(box, Qt.Key.Key_Escape)):
        click(dialog.destination.choose)
    assert dialog.destination.path == tmp_path / "named.jsonl"


def test_a_project_and_a_missing_folder_are_refused_with_what_to_do(
    window, dialog, qtbot, tmp_path
):
    project = window._controller.project.path
    before = project.read_bytes()
    dialog.destination.field.setText(str(tmp_path / "gone" / "out.jsonl"))
    ready(dialog, qtbot)
    click(dialog.foot.write)
    qtbot.waitUntil(lambda: dialog.foot.fault.isVisible(), timeout=15_000)
    first = dialog.foot.fault.text()
    assert "out.jsonl" in first
    dialog.destination.field.setText(str(project))

    def agree(box):
        QTest.mouseClick(box.buttons()[-1], Qt.MouseButton.LeftButton)
        if box.isVisible():
            QTest.mouseClick(box.buttons()[0], Qt.MouseButton.LeftButton)

    with answering(QMessageBox, agree):
        click(dialog.foot.write)
    assert project.read_bytes() == before
    assert not dialog.outcome.isVisible()


def test_a_cancelled_export_writes_nothing_and_says_so(dialog, qtbot, tmp_path):
    out = tmp_path / "out.jsonl"
    dialog.destination.field.setText(str(out))
    ready(dialog, qtbot)
    with busy_pool():
        click(dialog.foot.write)
        assert dialog.foot.bar.isVisible()
        assert not dialog.pages.isEnabled()
        click(dialog.foot.stop)
    qtbot.waitUntil(lambda: not dialog._writing.is_on, timeout=15_000)
    assert not list(tmp_path.glob(".*.part"))
    assert not list(tmp_path.glob("out*"))
    assert dialog.foot.fault.isVisible()
    assert dialog.foot.write.isEnabled()


@contextmanager
def busy_pool():
    """Keep all threads of the pool at work, so that a job stands in the queue."""
    pool, go = QThreadPool.globalInstance(), threading.Event()
    pool.waitForDone()
    for _ in range(pool.maxThreadCount()):
        pool.start(go.wait)
    try:
        yield
    finally:
        go.set()


def test_what_is_labelled_meanwhile_is_counted_when_one_comes_back(window, dialog, qtbot):
    before = dialog._survey.spans
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    controller = window._controller
    controller.open_document(3)
    SpanActs(controller).add(0, 2, "project", "x")
    dialog.activateWindow()
    qtbot.waitUntil(
        lambda: dialog._survey is not None and dialog._survey.spans == before + 1, timeout=15_000
    )


def test_escape_closes_and_the_folder_is_opened_by_its_button(
    window, dialog, qtbot, tmp_path, monkeypatch
):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    export(dialog, qtbot, tmp_path / "out.jsonl")
    click(dialog.outcome.folder)
    assert opened[0].toLocalFile() == str(tmp_path)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.exports.dialog is None

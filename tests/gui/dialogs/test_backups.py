"""Backups are made and gone back to from the window, and a damaged project is made anew."""

from __future__ import annotations

from collections import namedtuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMessageBox, QTreeWidget

from annotator.gui.dialogs.backups import BackupsDialog
from annotator.gui.labelling.span_acts import SpanActs
from annotator.project import Project
from annotator.project.keeping.backups import Why, list_backups
from annotator.store.file import backups
from annotator.store.file.backups import kept_beside
from tests.gui.keyboard import press_latin
from tests.gui.mouse import select_text
from tests.gui.texts import ARTICLE
from tests.gui.windows import make_project, stored_spans


def label(window, words):
    select_text(window.article.view, words)
    press_latin(window, "1")


def press(widget, words):
    (button,) = [each for each in widget.findChildren(QAbstractButton) if each.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def open_dialog(window):
    window.actions_["backups"].trigger()
    (dialog,) = [each for each in window.findChildren(BackupsDialog) if each.isVisible()]
    return dialog


def rows(dialog):
    tree = dialog.findChild(QTreeWidget)
    return [
        [tree.topLevelItem(row).text(column) for column in range(5)]
        for row in range(tree.topLevelItemCount())
    ]


@pytest.fixture
def path(window):
    return window._controller.project.path


def test_a_backup_is_made_and_listed_with_what_is_in_it(window, path, qtbot):
    label(window, "نجمة الشمال")
    dialog = open_dialog(window)
    assert rows(dialog) == []
    press(dialog, "Make a backup")
    qtbot.waitUntil(lambda: [row[1:4] for row in rows(dialog)] == [["by hand; stays", "1", "1"]])
    (backup,) = list_backups(path)
    assert backup.why is Why.HAND


def told(dialog):
    return [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]


def test_it_is_told_how_much_they_take_and_that_there_is_room(window, path):
    dialog = open_dialog(window)
    assert told(dialog)[0] == "There are no backups yet."
    dialog.close()
    for _ in range(3):
        window._controller.project.keeping.back_up()
    dialog = open_dialog(window)
    size = sum(each.size for each in list_backups(path))
    assert told(dialog)[0] == f"They take \u2068{round(size / 1000)} KB\u2069 in all."
    assert not any("no room" in words for words in told(dialog))
    aside = kept_beside(path) / "replaced" / "2031-07-09Z.hashiya"
    aside.parent.mkdir()
    aside.write_bytes(bytes(7_300_000))
    dialog.look()
    assert "\u20687.3 MB\u2069 more" in told(dialog)[0]


def test_that_the_next_one_would_have_no_room_is_told_before_it_is_made(
    window, path, qtbot, monkeypatch
):
    usage = namedtuple("usage", "free")
    monkeypatch.setattr(backups.shutil, "disk_usage", lambda place: usage(100_000))
    dialog = open_dialog(window)
    (words,) = [each for each in told(dialog) if "no room" in each]
    dialog.close()
    assert SpanActs(window._controller).add(0, 3, "investor", "Label")
    window._controller.close_project()
    assert words in window.keeping.missed[0]  # as it is told when it is too late


def test_one_that_cannot_be_read_cannot_be_gone_back_to(window, path, qtbot):
    window._controller.project.keeping.back_up()
    list_backups(path)[0].path.write_bytes(b"nothing")
    dialog = open_dialog(window)
    qtbot.waitUntil(lambda: rows(dialog)[0][2:4] == ["—", "—"])
    assert dialog.findChild(QTreeWidget).topLevelItem(0).isDisabled()


def go_back(window, qtbot, answer):
    dialog = open_dialog(window)
    tree = dialog.findChild(QTreeWidget)
    tree.setCurrentItem(tree.topLevelItem(tree.topLevelItemCount() - 1))
    press(dialog, "Restore…")
    (question,) = [each for each in window.findChildren(QMessageBox) if each.isVisible()]
    assert "is not lost" in question.text()
    press(question, answer)


def test_a_backup_is_gone_back_to_and_the_file_is_kept(window, path, qtbot):
    label(window, "نجمة الشمال")
    before = stored_spans(path)
    window._controller.project.keeping.back_up()
    label(window, "الرياض")
    after = stored_spans(path)
    with qtbot.waitSignal(window._controller.hint_given):
        go_back(window, qtbot, "Restore")
    qtbot.waitUntil(lambda: window._controller.project is not None)
    assert stored_spans(path) == before
    assert [(s.start, s.end, s.label) for s in window._controller.spans()] == before
    (aside,) = kept_beside(path).glob("replaced/*")
    assert stored_spans(aside) == after


def test_who_thinks_again_changes_nothing(window, path, qtbot):
    window._controller.project.keeping.back_up()
    label(window, "الرياض")
    before = stored_spans(path)
    go_back(window, qtbot, "Cancel")
    assert window._controller.project is not None
    assert stored_spans(path) == before
    assert not (kept_beside(path) / "replaced").exists()


def test_closing_a_project_that_was_worked_on_makes_a_backup(window, path):
    before = [each.path for each in list_backups(path)]
    label(window, "نجمة الشمال")
    window._controller.close_project()
    newest = list_backups(path)[0]
    assert newest.path not in before
    assert (newest.why, newest.spans) == (Why.CLOSE, 1)


def test_closing_a_project_that_was_only_read_makes_none(window, path):
    before = list_backups(path)
    window._controller.close_project()
    assert list_backups(path) == before


def test_work_is_backed_up_beside_the_work(window, path, qtbot):
    label(window, "نجمة الشمال")
    assert window.keeping._timer.isActive()
    assert window.keeping._timer.interval() == 30 * 60 * 1000
    window.keeping._timer.timeout.emit()
    qtbot.waitUntil(lambda: any(each.why is Why.WORK for each in list_backups(path)))
    assert not window.keeping._timer.isActive()
    label(window, "الرياض")
    assert window.keeping._timer.isActive()


def test_a_damaged_project_is_made_anew_when_wished(start, tmp_path, qtbot, window):
    path = make_project(tmp_path / "damaged.hashiya", ARTICLE)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert not window.files.open(path)
    (question,) = [each for each in window.findChildren(QMessageBox) if each.isVisible()]
    press(question, "Repair")
    with qtbot.waitSignal(window.keeping.repaired):
        pass
    assert window._controller.project.path == path
    assert "Nothing is known to be lost" in window.article.banner.words()
    assert window.article.view.text() == ARTICLE
    (aside,) = kept_beside(path).glob("replaced/*")
    assert aside.read_bytes() == content[: len(content) // 2]


def test_a_journal_that_lags_is_completed_beside_the_work(start, tmp_path, qtbot, monkeypatch):
    path = make_project(tmp_path / "old.hashiya", *(f"{ARTICLE} {number}" for number in range(9)))
    (journal,) = (kept_beside(path) / "journal").iterdir()
    whole = journal.read_bytes()
    journal.unlink()
    monkeypatch.setattr("annotator.store.log.journal.journal.WITH_EACH_ACT", 2)
    start(path)
    qtbot.waitUntil(lambda: journal.exists() and journal.read_bytes()[: len(whole)] == whole)
    with Project.open(path, read_only=True) as project:
        assert project.check() == []

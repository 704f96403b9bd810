"""What goes wrong beside the work, with the journal and with backups, is told, and what to do."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections import namedtuple
from contextlib import closing

import pytest
from PySide6.QtWidgets import QMessageBox

from annotator.gui.labelling.span_acts import SpanActs
from annotator.project import Project
from annotator.store.file import backups
from annotator.store.file.backups import Why, kept_beside, list_backups
from annotator.store.log.journal import journal
from annotator.store.log.journal.files import cut_unsound, day_files, journal_folder
from tests.gui.dialogs.answers import answering
from tests.gui.texts import ARTICLE
from tests.gui.windows import make_project


@pytest.fixture
def started(start, tmp_path):
    return start(make_project(tmp_path / "articles.hashiya", ARTICLE))


@pytest.fixture
def window(started):
    return started.window


def block(path):
    """Let nothing be written beside a project: a file stands where its folder would be."""
    shutil.rmtree(kept_beside(path))
    kept_beside(path).write_text("")


def label(window, start):
    assert SpanActs(window._controller).add(start, start + 3, "investor", "Label")


def mark(window):
    return window.status_line._saved.text()


def test_a_journal_that_cannot_be_written_is_told_with_what_to_do_until_it_is_whole(window, qtbot):
    path = window._controller.project.path
    block(path)
    label(window, 0)
    qtbot.waitUntil(lambda: "journal" in window.article.banner.words())
    assert "is saved" in window.article.banner.words()
    assert "Make room" in window.article.banner.words()
    assert mark(window) == "✓ Saved, without the journal"
    assert "Make room" in window.status_line._saved.toolTip()
    assert window.status_line._saved.accessibleDescription() == window.article.banner.words()
    kept_beside(path).unlink()
    label(window, 5)
    assert mark(window) == "✓ Saved"
    assert window.status_line._saved.toolTip() == ""

    def lines():
        files = sorted((kept_beside(path) / "journal").glob("*.jsonl"))
        return sum(len(file.read_bytes().splitlines()) for file in files)

    qtbot.waitUntil(lambda: lines() == window._controller.project.info().events)


def test_it_is_told_once_and_not_with_each_label(window, qtbot):
    block(window._controller.project.path)
    label(window, 0)
    qtbot.waitUntil(lambda: bool(window.article.banner.words()))
    window.article.banner.hide()
    label(window, 5)
    qtbot.wait(1)
    assert window.article.banner.words() == ""
    assert mark(window) == "✓ Saved, without the journal"


def test_a_backup_that_fails_when_another_project_is_opened_is_told_in_the_window(
    window, qtbot, tmp_path
):
    path = window._controller.project.path
    other = make_project(tmp_path / "other.hashiya", ARTICLE)
    label(window, 0)
    block(path)
    window.files.open(other)
    qtbot.waitUntil(lambda: "no backup" in window.article.banner.words())
    assert "articles.hashiya" in window.article.banner.words()
    assert "File → Backups" in window.article.banner.words()
    assert window._controller.project.path == other


@pytest.mark.parametrize("at_once", [1 << 21, 0])
def test_a_backup_that_fails_at_the_programs_end_is_told_before_it_ends(
    started, monkeypatch, at_once
):
    """Given a project that is copied at once or beside, then a message says so either way."""
    monkeypatch.setattr("annotator.gui.files.keeping._AT_ONCE", at_once)
    window, told = started.window, []
    path = window._controller.project.path
    label(window, 0)
    block(path)
    window.close()
    started.end()
    with answering(QMessageBox, lambda box: told.append(box.text())):
        started.tell_missed()
    assert "no backup" in told[0]
    with Project.open(path) as project:
        assert project.info().spans == 1


def test_nothing_is_told_where_all_went_well(started):
    window = started.window
    label(window, 0)
    window.close()
    started.end()
    with answering(QMessageBox, lambda box: pytest.fail(box.text()), times=0):
        started.tell_missed()


def test_the_program_does_not_end_before_the_backup_beside_it(started, monkeypatch):
    monkeypatch.setattr("annotator.gui.files.keeping._AT_ONCE", 0)
    path = started.controller.project.path
    label(started.window, 0)
    started.window.close()
    started.end()
    (newest, *_) = list_backups(path)
    assert (newest.why, newest.spans) == (Why.CLOSE, 1)


def crashed_project(folder):
    path = make_project(folder / "articles.hashiya", ARTICLE)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO session VALUES (1, 1, 'somewhere', 'yesterday')")
        connection.commit()
    return path


def test_a_project_that_was_not_closed_is_checked_beside_the_work(start, tmp_path, qtbot):
    path = crashed_project(tmp_path)
    window = start(path).window
    said = "Hashiya did not close last time. Everything is there."
    qtbot.waitUntil(lambda: window.status_line.hint_words() == said)


def test_a_long_journal_is_looked_through_beside_the_work_after_a_crash(
    start, tmp_path, qtbot, monkeypatch
):
    path = crashed_project(tmp_path)
    (day,) = day_files(journal_folder(path))
    whole = day.read_bytes()
    day.write_bytes(whole[:-500] + bytes(300) + whole[-200:])
    threads = []

    def cut_noticed(file, report):
        threads.append(threading.current_thread())
        cut_unsound(file, report)

    monkeypatch.setattr(journal, "_READ_AN_EVENT", 1e-9)
    monkeypatch.setattr(journal, "cut_unsound", cut_noticed)
    start(path)
    qtbot.waitUntil(lambda: day.read_bytes()[: len(whole)] == whole)
    assert threads
    assert threading.main_thread() not in threads


def test_that_no_backup_could_be_made_is_told_when_the_project_is_opened(
    window, tmp_path, monkeypatch, qtbot
):
    usage = namedtuple("usage", "free")
    monkeypatch.setattr(backups.shutil, "disk_usage", lambda place: usage(100_000))
    window.files.open(make_project(tmp_path / "other.hashiya", ARTICLE))
    qtbot.waitUntil(lambda: "nor on closing" in window.article.banner.words())
    assert "other.hashiya" in window.article.banner.words()
    assert "no room" in window.article.banner.words()


def test_nothing_is_told_where_there_is_room(window, tmp_path, qtbot):
    window.files.open(make_project(tmp_path / "other.hashiya", ARTICLE))
    qtbot.wait(1)
    assert window.article.banner.words() == ""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlite_utils.utils import sqlite3

from annotator.store.file import connections
from tests.gui.keyboard import CTRL, press_latin
from tests.gui.mouse import range_of, select_text
from tests.gui.texts import ARTICLE
from tests.gui.windows import stored_spans

NOTHING_FAILED = 1_000_000


class FailingConnection(sqlite3.Connection):
    """A connection whose statement number ``fails_at``, from 1, gives an I/O error.

    Statements are counted until an act is committed.
    """

    fails_at = 0
    code = sqlite3.SQLITE_IOERR

    def execute(self, sql, *arguments):
        self._count()
        found = super().execute(sql, *arguments)
        if sql == "COMMIT" and FailingConnection.fails_at > 0:
            FailingConnection.fails_at = NOTHING_FAILED
        return found

    def executemany(self, *arguments):
        self._count()
        return super().executemany(*arguments)

    def _count(self):
        if FailingConnection.fails_at <= 0 or FailingConnection.fails_at == NOTHING_FAILED:
            return
        FailingConnection.fails_at -= 1
        if FailingConnection.fails_at == 0:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = FailingConnection.code
            raise error


@pytest.fixture
def window(monkeypatch, open_window):
    monkeypatch.setattr(connections, "CONNECTION_CLASS", FailingConnection)
    monkeypatch.setattr(FailingConnection, "fails_at", 0)
    return open_window(ARTICLE)


def fail_everywhere(window, act, undo):
    """Let an act fail at each of its statements in turn; return how many it has."""
    path, controller = window._controller.project.path, window._controller
    before = stored_spans(path)
    failed = []
    controller.failed.connect(failed.append)
    for number in range(1, 100):
        FailingConnection.fails_at = number
        act()
        if FailingConnection.fails_at > 0:
            FailingConnection.fails_at = 0
            assert stored_spans(path) != before
            return number - 1
        assert len(failed) == number
        assert stored_spans(path) == before
        assert [(s.start, s.end, s.label) for s in controller.spans()] == before
        assert "nothing was changed" in window.article.banner.words()
        assert saved_mark(window) == "✕ Not saved"
        act()
        assert stored_spans(path) != before
        assert saved_mark(window) == "✓ Saved"
        undo()
        assert stored_spans(path) == before
    raise AssertionError("the act has no end")


def saved_mark(window):
    labels = window.status_line.findChildren(QLabel)
    return next(each.text() for each in labels if each.text().startswith(("✓", "✕")))


def take_back(window):
    press_latin(window, "Z", CTRL)


def test_a_new_label_fails_as_a_whole_and_says_so(window):
    select_text(window.article.view, "نجمة الشمال")
    start, end = range_of(window.article.view, "نجمة الشمال")

    def act():
        window.article.view.set_selection(start, end)
        press_latin(window, "3")

    assert fail_everywhere(window, act, lambda: take_back(window)) >= 4


def test_a_removal_fails_as_a_whole_and_says_so(window):
    select_text(window.article.view, "نجمة الشمال")
    press_latin(window, "3")
    view = window.article.view

    def act():
        view.select_span(window._controller.spans()[0].id)
        QTest.keyClick(view, Qt.Key.Key_Delete)

    assert fail_everywhere(window, act, lambda: take_back(window)) >= 4


def test_an_undo_fails_as_a_whole_and_can_be_tried_again(window):
    select_text(window.article.view, "نجمة الشمال")
    press_latin(window, "3")
    redo = Qt.KeyboardModifier.ShiftModifier | CTRL
    assert (
        fail_everywhere(window, lambda: take_back(window), lambda: press_latin(window, "Z", redo))
        >= 4
    )


def test_a_full_disk_is_named(window):
    FailingConnection.code = sqlite3.SQLITE_FULL
    try:
        select_text(window.article.view, "نجمة الشمال")
        FailingConnection.fails_at = 2
        press_latin(window, "3")
    finally:
        FailingConnection.code = sqlite3.SQLITE_IOERR
    assert "disk is full" in window.article.banner.words()
    assert window.article.view.selection() == range_of(window.article.view, "نجمة الشمال")

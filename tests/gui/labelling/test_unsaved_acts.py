"""What could not be saved stays in sight as such, and is saved as soon as that can be done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from sqlite_utils.utils import sqlite3

from annotator.store.file import connections
from tests.gui.dialogs.answers import answering
from tests.gui.keyboard import CTRL, press_latin
from tests.gui.mouse import select_text
from tests.gui.texts import ARTICLE
from tests.gui.windows import stored_spans


class FullDisk(sqlite3.Connection):
    """A connection that cannot begin to write while the disk is full."""

    full = False

    def execute(self, sql, *arguments):
        if FullDisk.full and sql.startswith("BEGIN IMMEDIATE"):
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        return super().execute(sql, *arguments)


@pytest.fixture
def window(monkeypatch, open_window):
    monkeypatch.setattr(connections, "CONNECTION_CLASS", FullDisk)
    yield open_window(ARTICLE, "خبر آخر عن سوق المال")
    FullDisk.full = False  # or closing the window would ask


@pytest.fixture
def unsaved(window):
    """A label on the first article that did not reach the disk."""
    FullDisk.full = True
    label(window, "نجمة الشمال")
    return window


def label(window, words):
    select_text(window.article.view, words)
    press_latin(window, "3")


def ghosts(window):
    layout = window.article.view.article
    spans = [unsaved.act.span for unsaved in window.unsaved._acts] + window._controller.spans()
    found = (layout.span(f"{each.id} before") for each in spans)
    return [span.text for span in found if span is not None]


def press(box, name):
    button = box.button(QMessageBox.StandardButton[name])
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def saved(window):
    return stored_spans(window._controller.project.path)


def test_a_label_that_could_not_be_saved_stays_in_sight(unsaved):
    assert saved(unsaved) == []
    assert ghosts(unsaved) == ["نجمة الشمال"]
    assert unsaved.unsaved.count() == 1
    assert "disk is full" in unsaved.article.banner.words()


def test_it_is_in_sight_again_after_another_article(unsaved):
    unsaved._controller.open_document(2)
    assert ghosts(unsaved) == []
    unsaved._controller.open_document(1)
    assert ghosts(unsaved) == ["نجمة الشمال"]


def test_it_is_saved_as_soon_as_there_is_room(unsaved):
    unsaved.unsaved._timer.timeout.emit()
    assert saved(unsaved) == []
    assert ghosts(unsaved) == ["نجمة الشمال"]
    FullDisk.full = False
    unsaved.unsaved._timer.timeout.emit()
    assert len(saved(unsaved)) == 1
    assert ghosts(unsaved) == []
    assert [span.text for span in unsaved._controller.spans()] == ["نجمة الشمال"]
    assert not unsaved.article.banner.isVisible()
    assert not unsaved.unsaved._timer.isActive()
    press_latin(unsaved, "Z", CTRL)
    assert saved(unsaved) == []


def test_it_is_saved_from_another_article_too(unsaved):
    unsaved._controller.open_document(2)
    FullDisk.full = False
    label(unsaved, "سوق")
    assert len(saved(unsaved)) == 2
    unsaved._controller.open_document(1)
    assert [span.text for span in unsaved._controller.spans()] == ["نجمة الشمال"]
    press_latin(unsaved, "Z", CTRL)
    assert len(saved(unsaved)) == 1


def test_who_labels_again_has_it_once(unsaved):
    FullDisk.full = False
    label(unsaved, "نجمة الشمال")
    assert len(saved(unsaved)) == 1
    assert ghosts(unsaved) == []
    assert unsaved.unsaved.count() == 0


def test_closing_asks_before_it_is_lost(unsaved):
    with answering(QMessageBox, lambda box: press(box, "Cancel")):
        unsaved.close()
    assert unsaved.isVisible()
    with answering(QMessageBox, lambda box: press(box, "Close")):
        unsaved.close()
    assert not unsaved.isVisible()


def test_closing_saves_it_without_asking_where_there_is_room(unsaved):
    path = unsaved._controller.project.path
    FullDisk.full = False
    unsaved.close()
    assert not unsaved.isVisible()
    assert len(stored_spans(path)) == 1

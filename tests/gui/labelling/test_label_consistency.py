from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.dialogs.finding.search_all import SearchAll
from annotator.gui.labelling.span_acts import SpanActs
from annotator.gui.models.span_list_model import ELSEWHERE
from annotator.project import Project
from annotator.project.spans import Spans
from tests.gui.keyboard import CTRL, press_latin
from tests.gui.mouse import ALT, drag

FIRST = "وقعت شركة الأفق اتفاقا. وقال مدير الأُفُق إن الأفق مشروع كبير."
SECOND = "باعت شركة الافق حصتها إلى صندوق النخيل."


@pytest.fixture
def window(open_window, qtbot):
    window = open_window(FIRST, SECOND)
    qtbot.waitUntil(lambda: not window._consistency.is_counting)
    return window


def mark(window, words, key, start=0):
    """Label words exactly as they are."""
    text = window.article.view.text()
    begin = text.index(words, start)
    drag(window.article.view, begin, begin + len(words) - 1, ALT)
    press_latin(window, key)
    return window.article.selected_span()


def notice(window):
    button = window.span_panel._card._elsewhere
    return "" if button.isHidden() else button.text()


def marked_rows(window):
    model = window.span_panel._model
    return [bool(model.index(row, 0).data(ELSEWHERE)) for row in range(model.rowCount())]


def test_the_same_words_with_another_label_are_told_as_they_are_labelled(window):
    mark(window, "الأفق", "1")
    assert notice(window) == ""
    mark(window, "الأُفُق", "1")
    assert notice(window) == ""
    mark(window, "الأفق", "3", FIRST.index("إن"))
    assert "Investor" in notice(window)
    assert "×2" in notice(window)
    assert "Investor" in window.status_line.hint_words()
    assert marked_rows(window) == [True, True, True]


def test_what_is_put_right_is_told_no_longer(window):
    mark(window, "الأفق", "1")
    mark(window, "الأُفُق", "3")
    assert "Investor" in notice(window)
    press_latin(window, "1")
    assert notice(window) == ""
    assert marked_rows(window) == [False, False]
    press_latin(window, "Z", CTRL)
    assert marked_rows(window) == [True, True]
    QTest.keyClick(window.article.view, Qt.Key.Key_Delete)
    assert marked_rows(window) == [False]


def test_labels_of_other_articles_count(window, qtbot):
    mark(window, "الأفق", "1")
    window._controller.open_document(2)
    mark(window, "الافق", "3")
    assert "Investor" in notice(window)


def test_labels_of_earlier_days_are_counted_in_a_job(window, start, qtbot):
    mark(window, "الأفق", "1")
    path = window._controller.project.path
    window.close()
    window._controller.close_project()
    again = start(path).window
    qtbot.waitUntil(lambda: not again._consistency.is_counting)
    again._controller.open_document(2)
    mark(again, "الافق", "3")
    assert "Investor" in notice(again)


def test_what_is_labelled_while_the_job_counts_is_counted_once(window, qtbot):
    window._consistency._count()
    span = mark(window, "الأفق", "1")
    qtbot.waitUntil(lambda: not window._consistency.is_counting)
    other = mark(window, "الأُفُق", "3")
    assert window._consistency.others(other) == [("investor", 1)]
    SpanActs(window._controller).remove([span.id], "Remove")
    assert window._consistency.others(other) == []


def test_who_labels_fast_is_counted_once_and_each_span_too(window, qtbot, monkeypatch):
    begun, gate = [], Event()
    count = Spans.label_uses_until

    def count_later(spans, annotator_id):
        begun.append(annotator_id)
        assert gate.wait(10)
        return count(spans, annotator_id)

    monkeypatch.setattr(Spans, "label_uses_until", count_later)
    window._consistency._count()
    mark(window, "الأفق", "1")  # before it counts
    mark(window, "شركة", "1")
    gate.set()
    QThreadPool.globalInstance().waitForDone()
    mark(window, "اتفاقا", "1")  # its answer is on the way
    mark(window, "مدير", "1")
    qtbot.waitUntil(lambda: not window._consistency.is_counting)
    assert len(begun) == 1
    with Project.open(window._controller.project.path, read_only=True) as project:
        found = project.spans.label_uses(window._controller.annotator.id)
    assert window._consistency._uses._counts == found._counts
    assert len(found._counts) == 4


def test_a_click_looks_for_the_words_in_all_articles(window, qtbot):
    mark(window, "الأفق", "1")
    mark(window, "الأُفُق", "3")
    QTest.mouseClick(window.span_panel._card._elsewhere, Qt.MouseButton.LeftButton)
    (dialog,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, SearchAll))
    qtbot.waitUntil(lambda: not dialog._asking.is_on)
    assert dialog._field.text() == "الأُفُق"
    dialog.close()

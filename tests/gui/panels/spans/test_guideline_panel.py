"""The guideline of the label at hand: the selected span's, else the sticky one's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QToolButton

from annotator.core.labels.label_changes import replaced
from annotator.core.labels.label_set import NEWS_LABELS
from annotator.gui.panels.spans.guideline_panel import GuidelinePanel
from tests.gui.keyboard import press_latin
from tests.gui.markup import MARKUP
from tests.gui.mouse import select_text
from tests.gui.texts import ARTICLE
from tests.gui.windows import settle


def panel(window):
    return window.span_panel.findChild(GuidelinePanel)


def words(window):
    """Return the guideline that is seen; None where there is none."""
    text = panel(window).findChild(QPlainTextEdit)
    return text.toPlainText() if text.isVisible() else None


def guideline(key):
    return NEWS_LABELS.get(key).guideline


def set_guideline(window, key, text):
    labels = window._controller.labels
    window._controller.change_labels(
        replaced(labels, key, replace(labels.get(key), guideline=text)), "x"
    )


def test_without_a_span_and_a_sticky_label_there_is_none(window):
    assert words(window) is None


def test_the_selected_span_s_label_comes_first_then_the_sticky_one(window):
    press_latin(window, "2")
    assert words(window) == guideline("amount")
    select_text(window.article.view, "أوراكل")
    press_latin(window, "3")
    window.article.view.select_span(window._controller.spans()[0].id)
    press_latin(window, "3")
    assert words(window) == guideline("project")
    press_latin(window, "1")
    assert words(window) == guideline("investor")


@pytest.mark.parametrize("text", [*MARKUP, "كَتَبَ 🚢 \u2066OpenAI\u2069\nسطر ثان"])
def test_a_guideline_is_shown_as_it_is_and_follows_the_label_set(window, text):
    select_text(window.article.view, "أوراكل")
    press_latin(window, "1")
    set_guideline(window, "investor", text)
    window.article.view.select_span(window._controller.spans()[0].id)
    assert words(window) == text


def test_a_label_without_a_guideline_shows_none(window):
    set_guideline(window, "investor", "")
    select_text(window.article.view, "أوراكل")
    press_latin(window, "1")
    assert words(window) is None


def test_a_long_guideline_is_scrolled_and_leaves_room(window):
    select_text(window.article.view, "أوراكل")
    press_latin(window, "1")
    set_guideline(window, "investor", "سطر من الإرشاد\n" * 500)
    window.article.view.select_span(window._controller.spans()[0].id)
    settle()
    assert panel(window).height() < 250


def test_it_is_folded_away_and_stays_so_at_the_next_start(start, open_window):
    window = open_window(ARTICLE)
    path = window._controller.project.path
    select_text(window.article.view, "أوراكل")
    press_latin(window, "1")
    opener = panel(window).findChild(QToolButton)
    QTest.mouseClick(opener, Qt.MouseButton.LeftButton)
    assert words(window) is None
    window.close()
    window._controller.close_project()
    again = start(path).window
    again.article.view.select_span(again._controller.spans()[0].id)
    assert words(again) is None
    opener = panel(again).findChild(QToolButton)
    opener.setFocus()
    QTest.keyClick(opener, Qt.Key.Key_Space)
    assert words(again) == guideline("investor")


def test_a_chip_tells_the_guideline_under_the_mouse_a_long_one_cut(window):
    set_guideline(window, "investor", "<b>" + "كلمة " * 1000)
    tip = window.label_bar.chips()[0].toolTip()
    assert tip.startswith("<span>&lt;b&gt;كلمة")
    assert len(tip) < 700


def test_in_arabic_every_line_of_it_stands_at_the_right_in_line_with_its_title(open_window):
    window = open_window(ARTICLE, language="ar")
    select_text(window.article.view, "أوراكل")
    press_latin(window, "1")
    settle()
    text = panel(window).findChild(QPlainTextEdit)
    opener = panel(window).findChild(QToolButton)
    block = text.document().firstBlock().layout()
    lines = [block.lineAt(number).naturalTextRect() for number in range(block.lineCount())]
    assert len(lines) > 1
    assert all(abs(line.right() - text.viewport().width()) < 2 for line in lines)
    sides = [each.mapTo(panel(window), each.rect().topRight()).x() for each in (text, opener)]
    assert sides[0] == sides[1]

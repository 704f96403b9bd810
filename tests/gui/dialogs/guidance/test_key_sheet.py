from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from annotator.gui.actions.actions import plain_text
from annotator.gui.actions.physical_keys import shortcut_text
from annotator.gui.dialogs.guidance.key_sheet import KeySheet
from tests.gui.dialogs.answers import answering
from tests.gui.texts import ARTICLE


def read(sheet):
    """Return title, then keys and what they do, of every card that is seen."""
    cards = []
    for card in sheet.findChildren(QFrame, "card"):
        grid = card.layout()
        assert isinstance(grid, QGridLayout)
        rows = [
            tuple(grid.itemAtPosition(row, column).widget().text() for column in (1, 0))
            for row in range(1, grid.rowCount())
        ]
        assert all(each.isVisible() for each in card.findChildren(QLabel))
        cards.append((grid.itemAtPosition(0, 0).widget().text(), dict(rows)))
    return cards


def sheet_of(window):
    seen = []
    with answering(KeySheet, lambda dialog: seen.append(read(dialog))):
        QTest.keyClick(window.article.view, Qt.Key.Key_F1)
    return seen[0]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_f1_shows_every_key_of_the_window_with_what_it_does(open_window, language):
    window = open_window(ARTICLE, language=language)
    shown = {key: what for _, rows in sheet_of(window) for key, what in rows.items()}
    actions = [*window.actions_.all(), *window._labels.all()]
    with_keys = [action for action in actions if not action.shortcut().isEmpty()]
    assert len(with_keys) > 25
    for action in with_keys:
        key = f"\u2068{shortcut_text(action.shortcut())}\u2069"
        assert shown[key] == plain_text(action.text())


@pytest.mark.parametrize(
    ("language", "titles"), [("en", ["Mouse", "Labels", "File"]), ("ar", ["الفأرة", "الوسوم"])]
)
def test_the_sheet_begins_with_the_mouse_and_the_labels(open_window, language, titles):
    window = open_window(ARTICLE, language=language)
    assert [title for title, _ in sheet_of(window)][: len(titles)] == titles


def test_the_sheet_shows_the_keys_that_were_chosen(window):
    window.taste.choose_keys("quit", ("Ctrl+J",))
    shown = {what: key for _, rows in sheet_of(window) for key, what in rows.items()}
    assert shown["Quit"] == "\u2068Ctrl+J\u2069"


def test_an_action_whose_key_was_taken_away_is_not_on_the_sheet(window):
    window.taste.choose_keys("quit", ())
    assert "Quit" not in {what for _, rows in sheet_of(window) for what in rows.values()}


def test_escape_closes_the_sheet_and_the_article_has_the_keyboard(window, qtbot):
    with answering(KeySheet, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape)):
        QTest.keyClick(window.article.view, Qt.Key.Key_F1)
    window.activateWindow()
    qtbot.waitUntil(window.article.view.hasFocus)

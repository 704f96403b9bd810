from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget

from annotator.core.labels.label_set import Label, LabelSet
from annotator.gui.dialogs.guidance.command_palette import CommandPalette
from annotator.project import Project
from tests.gui.keyboard import CTRL, press_arabic, press_latin, write
from tests.gui.mouse import select_text
from tests.gui.texts import ARTICLE


@pytest.fixture
def opened(open_window):
    """Opens the palette by its key in a window on an article: window and palette."""

    def open_in(language="en", words=""):
        window = open_window(ARTICLE, language=language)
        if words:
            select_text(window.article.view, words)
        return window, palette_of(window)

    return open_in


def palette_of(window):
    press_latin(window, "K", CTRL)
    palettes = [each for each in window.findChildren(CommandPalette) if each.isVisible()]
    assert len(palettes) == 1
    return palettes[0]


def field(palette):
    return palette.findChild(QLineEdit)


def shown(palette):
    rows = palette.findChild(QListWidget)
    every = [rows.item(number) for number in range(rows.count())]
    return [row.text() for row in every if not row.isHidden()]


def current(palette):
    row = palette.findChild(QListWidget).currentItem()
    return row.text() if row else None


def test_the_palette_shows_the_labels_first_and_takes_letters_at_once(opened):
    window, palette = opened()
    assert palette.focusWidget() is field(palette)
    assert [each.split(" › ")[0] for each in shown(palette)[:3]] == ["Labels"] * 3
    assert current(palette) == shown(palette)[0]
    assert window.rect().contains(palette.geometry().translated(-window.pos()).center())


def test_letters_arrive_in_the_palette_though_it_has_no_focus_of_its_own(opened):
    window, palette = opened()
    QApplication.sendEvent(palette.windowHandle(), letter_a())
    assert field(palette).text() == "a"
    assert window._controller.spans() == []


def letter_a():
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")


def test_only_what_can_be_done_now_is_there(opened):
    _, palette = opened()
    assert not any("Undo" in each or "Remove the span" in each for each in shown(palette))
    assert not any("All commands" in each for each in shown(palette))
    assert any("Export" in each for each in shown(palette))


def test_after_a_label_what_can_be_done_then_is_there(opened):
    window, palette = opened(words="الرياض")
    QTest.keyClick(palette, Qt.Key.Key_Escape)
    press_latin(window, "1")
    palette = palette_of(window)
    assert any("Undo" in each for each in shown(palette))
    assert any("Remove the span" in each for each in shown(palette))


@pytest.mark.parametrize(
    ("language", "letters", "expected"),
    [
        ("en", "larg", "Larger text"),
        ("en", "TEXT larg", "Larger text"),
        ("en", "f9", "Articles panel"),
        ("ar", "استيراد", "استيراد مقالات"),
        ("ar", "إستيراد", "استيراد مقالات"),
        ("ar", "مقالات استيراد", "استيراد مقالات"),
        ("ar", "اسـتِيراد", "استيراد مقالات"),
    ],
)
def test_a_few_letters_in_any_spelling_find_a_command(opened, language, letters, expected):
    _, palette = opened(language)
    write(field(palette), letters)
    assert any(expected in each for each in shown(palette))
    assert len(shown(palette)) <= 2
    assert current(palette) == shown(palette)[0]


def test_letters_that_no_command_has_leave_nothing_to_do(opened):
    window, palette = opened()
    write(field(palette), "zzzz")
    assert shown(palette) == []
    assert current(palette) is None
    QTest.keyClick(field(palette), Qt.Key.Key_Return)
    assert palette.isVisible()
    assert window._controller.spans() == []
    field(palette).clear()
    assert len(shown(palette)) > 20


def test_return_does_the_command(opened):
    window, palette = opened()
    write(field(palette), "larger")
    QTest.keyClick(field(palette), Qt.Key.Key_Return)
    assert window._settings.zoom == 110


def test_a_label_is_given_from_the_palette_to_the_selected_words(opened):
    window, palette = opened("ar", words="نجمة الشمال")
    write(field(palette), "مشروع")
    QTest.keyClick(field(palette), Qt.Key.Key_Return)
    assert [(s.text, s.label) for s in window._controller.spans()] == [("نجمة الشمال", "project")]


def test_arrows_move_among_what_was_found(opened):
    window, palette = opened()
    write(field(palette), "text")
    found = shown(palette)
    assert len(found) > 2
    QTest.keyClick(field(palette), Qt.Key.Key_Down)
    assert current(palette) == found[1]
    QTest.keyClick(field(palette), Qt.Key.Key_Down)
    assert current(palette) == found[2]
    QTest.keyClick(field(palette), Qt.Key.Key_Up)
    assert current(palette) == found[1]
    QTest.keyClick(field(palette), Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window._settings.zoom != 100 or "usual" in found[1]


def test_left_and_right_stay_with_the_letters(opened):
    _, palette = opened()
    write(field(palette), "lager")
    for _ in range(3):
        QTest.keyClick(field(palette), Qt.Key.Key_Left)
    write(field(palette), "r")
    assert field(palette).text() == "larger"


def test_a_click_does_the_command(opened):
    window, palette = opened()
    write(field(palette), "larger")
    rows = palette.findChild(QListWidget)
    place = rows.visualItemRect(rows.currentItem()).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window._settings.zoom == 110


def test_escape_closes_the_palette_and_leaves_the_selection(opened):
    window, palette = opened(words="نجمة الشمال")
    before = window.article.view.selection()
    QTest.keyClick(field(palette), Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.article.view.selection() == before
    assert window._controller.spans() == []


def test_the_palette_opens_while_the_keyboard_writes_arabic(open_window):
    window = open_window(ARTICLE)
    press_arabic(window, "K", CTRL)
    assert any(each.isVisible() for each in window.findChildren(CommandPalette))


def test_titles_of_labels_are_shown_as_they_are(start, tmp_path):
    labels = LabelSet(
        (
            Label("a", "<b>أ</b>", "<b>a</b>", "#aa0000", "#ff8080", "1"),
            Label("b", "R&D", "R&D", "#aa0000", "#ff8080", "2"),
            Label("c", "&lt;", "&lt;", "#aa0000", "#ff8080", "3"),
        )
    )
    path, text = tmp_path / "labels.hashiya", tmp_path / "article.txt"
    text.write_text("عنوان قصير\nنص الخبر", "utf-8")
    with Project.create(path, labels) as project:
        project.import_files([text])
    palette = palette_of(start(path).window)
    names = [each.split(" › ")[1].split("   ")[0] for each in shown(palette)[:3]]
    assert names == ["<b>a</b>", "R&D", "&lt;"]

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QKeySequenceEdit,
    QLabel,
    QTabWidget,
    QToolButton,
)

from annotator import app
from annotator.gui.dialogs.preferences import Preferences
from annotator.gui.look.theme import DARK, LIGHT, Theme, apply_theme, current_colors
from annotator.gui.settings import Settings
from tests.gui.keyboard import CTRL, press_arabic, press_latin
from tests.gui.mouse import select_text
from tests.gui.texts import ARTICLE

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def themed(qapp):
    yield
    apply_theme(qapp, Theme.LIGHT)


def preferences_of(window):
    window.actions_["preferences"].trigger()
    (dialog,) = (each for each in window.findChildren(Preferences) if each.isVisible())
    return dialog


def choose(dialog, title, words):
    """Choose an entry of the box beside a title by the keyboard."""
    for form in dialog.findChildren(QFormLayout):
        for row in range(form.rowCount()):
            label = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            if label is not None and label.widget().text() == title:
                box = form.itemAt(row, QFormLayout.ItemRole.FieldRole).widget()
                assert isinstance(box, QComboBox)
                place = box.findText(words)
                assert place >= 0
                while box.currentIndex() != place:
                    down = box.currentIndex() < place
                    QTest.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
                return
    raise AssertionError(f"no choice “{title}”")


def tick(dialog, words):
    (box,) = (each for each in dialog.findChildren(QCheckBox) if each.text() == words)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)


def test_colours_change_at_once_and_are_remembered(window, themed):
    dialog = preferences_of(window)
    choose(dialog, "Colours", "Dark")
    assert current_colors() is DARK
    assert Settings().theme is Theme.DARK
    assert window.actions_["theme_dark"].isChecked()
    choose(dialog, "Colours", "Light")
    assert current_colors() is LIGHT


@pytest.mark.parametrize(
    ("title", "words", "name", "value"),
    [
        ("Article font", "Noto Naskh Arabic", "text_font", "Noto Naskh Arabic"),
        ("Text size", "150%", "zoom", 150),
        ("Space between lines", "Wide", "line_space", 55),
        ("Space between lines", "Narrow", "line_space", 15),
    ],
)
def test_the_article_is_set_anew_at_once_and_the_choice_remembered(
    window, title, words, name, value
):
    article = window.article.view.article
    before = (article.fonts.text.family(), article.fonts.text.pixelSize(), article.fonts.line_space)
    choose(preferences_of(window), title, words)
    after = (article.fonts.text.family(), article.fonts.text.pixelSize(), article.fonts.line_space)
    assert after != before
    assert getattr(Settings(), name) == value


def test_the_choices_that_were_made_are_shown_the_next_time(window):
    choose(preferences_of(window), "Text size", "150%")
    for dialog in window.findChildren(Preferences):
        dialog.reject()
    dialog = preferences_of(window)
    assert "150%" in [box.currentText() for box in dialog.findChildren(QComboBox)]


def test_labels_beside_the_selection_are_offered_from_now_on(window):
    dialog = preferences_of(window)
    tick(dialog, "Labels beside the selection")
    assert Settings().label_popup
    assert window.actions_["show_popup"].isChecked()
    dialog.reject()
    window.activateWindow()
    select_text(window.article.view, "نجمة الشمال")
    assert window.article._popup.isVisible()


def test_another_language_builds_the_window_anew(start, open_window, qtbot):
    window = open_window(ARTICLE)
    application = start.started[-1]
    choose(preferences_of(window), "Language", "العربية")
    qtbot.waitUntil(lambda: application.window is not window)
    assert application.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert Settings().language == "ar"


def test_arabic_digits_are_for_the_arabic_interface_alone(window):
    (box,) = (each for each in preferences_of(window).findChildren(QCheckBox) if "٠" in each.text())
    assert not box.isEnabled()


def test_arabic_digits_are_shown_and_leave_the_language_alone(
    start, open_window, qtbot, monkeypatch
):
    monkeypatch.setattr(app, "system_language", lambda: "en")
    window = open_window(ARTICLE, language="ar")
    application = start.started[-1]
    (box,) = (each for each in preferences_of(window).findChildren(QCheckBox) if "٠" in each.text())
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: application.window is not window)
    assert application.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    shown = " ".join(each.text() for each in application.window.status_line.findChildren(QLabel))
    assert "١٠٠٪" in shown
    assert Settings().arabic_digits


def keys_page(window):
    dialog = preferences_of(window)
    tabs = dialog.findChild(QTabWidget)
    QTest.keyClick(tabs.tabBar(), Qt.Key.Key_Right)
    return tabs.currentWidget()


def field(page, action):
    (found,) = (
        each for each in page.findChildren(QKeySequenceEdit) if each.accessibleName() == action
    )
    return found


def give(page, qtbot, action, key, modifiers=CTRL):
    """Press a key in an action's field and wait until the field has taken it."""
    edit = field(page, action)
    edit.setFocus()
    with qtbot.waitSignal(edit.editingFinished):
        QTest.keyClick(edit, key, modifiers)


def words(page):
    return next(each.text() for each in page.findChildren(QLabel, "secondary"))


def close(window, qtbot):
    for dialog in window.findChildren(Preferences):
        dialog.reject()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.article.take_focus()


def test_a_key_that_was_chosen_works_at_once_and_the_old_one_no_longer(window, qtbot):
    page = keys_page(window)
    give(page, qtbot, "Larger text", Qt.Key.Key_J)
    close(window, qtbot)
    press_latin(window, "J", CTRL)
    assert window._settings.zoom == 110
    press_latin(window, "=", CTRL)
    assert window._settings.zoom == 110
    assert Settings().keys("zoom_in") == ("Ctrl+J",)


def test_a_key_that_was_chosen_works_while_the_keyboard_writes_arabic(window, qtbot):
    page = keys_page(window)
    give(page, qtbot, "Larger text", Qt.Key.Key_Y, CTRL | SHIFT)
    close(window, qtbot)
    press_arabic(window, "Y", CTRL | SHIFT)
    assert window._settings.zoom == 110


def test_a_key_that_was_chosen_is_there_at_the_next_start(start, open_window, qtbot):
    from tests.gui.windows import end

    window = open_window(ARTICLE)
    path = window._controller.project.path
    give(keys_page(window), qtbot, "Larger text", Qt.Key.Key_J)
    end(start.started[-1])
    again = start(path).window
    press_latin(again, "J", CTRL)
    assert again._settings.zoom == 110


@pytest.mark.parametrize(
    ("key", "modifiers", "owner"),
    [
        (Qt.Key.Key_Z, CTRL, "Undo"),
        (Qt.Key.Key_Y, CTRL, "Redo"),
        (Qt.Key.Key_C, CTRL, "Copy"),
        (Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "Investor"),
    ],
)
def test_a_key_that_is_in_use_is_refused_with_a_sentence(window, qtbot, key, modifiers, owner):
    page = keys_page(window)
    give(page, qtbot, "Larger text", key, modifiers)
    assert f"is the key of “{owner}” already." in words(page)
    assert field(page, "Larger text").keySequence().toString() == "Ctrl+="
    assert Settings().keys("zoom_in") is None
    shortcuts = [
        sequence.toString()
        for action in [*window.actions_.all(), *window._labels.all()]
        for sequence in action.shortcuts()
    ]
    assert len(shortcuts) == len(set(shortcuts))


def test_the_sentence_goes_once_a_free_key_was_chosen(window, qtbot):
    page = keys_page(window)
    before = words(page)
    give(page, qtbot, "Larger text", Qt.Key.Key_Z)
    assert words(page) != before
    give(page, qtbot, "Larger text", Qt.Key.Key_J)
    assert words(page) == before


def restore(page, action):
    edit = field(page, action)
    row = range(edit.geometry().top(), edit.geometry().bottom())
    arrows = [each for each in page.findChildren(QToolButton) if each.text() == "↺"]
    beside = [each for each in arrows if each.geometry().center().y() in row]
    assert len(beside) == 1
    QTest.mouseClick(beside[0], Qt.MouseButton.LeftButton)


def test_the_usual_key_comes_back_by_the_arrow_beside_it(window, qtbot):
    page = keys_page(window)
    give(page, qtbot, "Larger text", Qt.Key.Key_J)
    restore(page, "Larger text")
    assert field(page, "Larger text").keySequence().toString() == "Ctrl+="
    assert Settings().keys("zoom_in") is None
    close(window, qtbot)
    press_latin(window, "=", CTRL)
    assert window._settings.zoom == 110


def test_a_key_can_be_taken_away(window, qtbot):
    page = keys_page(window)
    edit = field(page, "Larger text")
    with qtbot.waitSignal(edit.editingFinished):
        edit.clear()
        edit.editingFinished.emit()
    close(window, qtbot)
    press_latin(window, "=", CTRL)
    assert window._settings.zoom == 100


def test_usual_keys_come_back_though_others_have_them_in_a_ring(window, qtbot):
    for action, key in (("undo", "Ctrl+J"), ("copy", "Ctrl+Z"), ("undo", "Ctrl+C")):
        window.taste.choose_keys(action, (key,))
    page = keys_page(window)
    restore(page, "Undo")
    assert window.actions_["undo"].shortcut().toString() == "Ctrl+Z"
    assert window.actions_["copy"].shortcut().toString() == "Ctrl+C"
    assert field(page, "Copy").keySequence().toString() == "Ctrl+C"


def test_usual_keys_come_back_though_their_owner_gets_its_own_from_a_third(window):
    for action, key in (("undo", "Ctrl+J"), ("copy", "Ctrl+Z"), ("quit", "Ctrl+C")):
        window.taste.choose_keys(action, (key,))
    page = keys_page(window)
    restore(page, "Undo")
    shown = [window.actions_[name].shortcut().toString() for name in ("undo", "copy", "quit")]
    assert shown == ["Ctrl+Z", "Ctrl+C", "Ctrl+Q"]
    assert field(page, "Quit").keySequence().toString() == "Ctrl+Q"

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from annotator.gui.actions.physical_keys import physical_key
from tests.gui.keyboard import ARABIC_KEYS, CTRL, press_arabic
from tests.gui.mouse import select_text

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


def pressed(scan_code, virtual_key=0, key=0x626):
    return QKeyEvent(QEvent.Type.KeyPress, key, NONE, scan_code, virtual_key, 0, "ئ")


@pytest.mark.parametrize("name", ARABIC_KEYS)
def test_a_scan_code_of_x11_gives_the_key_at_that_place(name):
    assert physical_key(pressed(ARABIC_KEYS[name][1]), "linux") == Key(ord(name))


def test_windows_and_macos_have_numbers_of_their_own():
    assert physical_key(pressed(44), "win32") is Key.Key_Z
    assert physical_key(pressed(0, virtual_key=6), "darwin") is Key.Key_Z
    assert physical_key(pressed(0, virtual_key=0), "darwin") is Key.Key_A


def test_a_key_without_a_place_is_none():
    assert physical_key(pressed(0), "linux") is None
    assert physical_key(pressed(200), "linux") is None


def test_control_and_the_key_of_c_copies_while_the_keyboard_writes_arabic(window, qapp):
    select_text(window.article.view, "نجمة الشمال")
    press_arabic(window, "C", CTRL)
    assert qapp.clipboard().text() == "نجمة الشمال"


def test_control_and_the_key_of_a_selects_all(window):
    press_arabic(window, "A", CTRL)
    assert window.article.view.selection() == (0, len(window.article.view.text()))


def test_control_and_the_key_of_zero_sets_the_usual_size(window):
    window.actions_["zoom_in"].trigger()
    assert window._settings.zoom == 110
    press_arabic(window, "0", CTRL)
    assert window._settings.zoom == 100


def test_an_arabic_letter_in_the_article_does_nothing(window):
    before = window.article.view.text()
    press_arabic(window, "A")
    assert window.article.view.text() is before
    assert window._controller.spans() == []


def test_a_search_field_takes_arabic_letters_and_digits_as_words(window):
    window.document_panel.focus_search()
    field = window.focusWidget()
    for name in ("N", "1", "A"):
        press_arabic(window, name)
    assert field.text() == "ى١ش"
    assert window._controller.spans() == []


def test_a_search_field_has_its_own_editing_keys(window, qapp):
    window.document_panel.focus_search()
    field = window.focusWidget()
    QTest.keyClicks(field, "abc")
    press_arabic(window, "A", CTRL)
    press_arabic(window, "C", CTRL)
    assert qapp.clipboard().text() == "abc"
    press_arabic(window, "Z", CTRL)
    assert field.text() != "abc"


def test_an_action_that_is_off_does_nothing(window):
    assert not window.actions_["undo"].isEnabled()
    press_arabic(window, "Z", CTRL)
    assert window._controller.spans() == []


def test_a_window_that_was_replaced_hears_no_keys(window):
    select_text(window.article.view, "نجمة الشمال")
    window.keys.detach()
    press_arabic(window, "1")
    assert window._controller.spans() == []

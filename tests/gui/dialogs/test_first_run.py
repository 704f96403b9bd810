from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QPushButton

from annotator.gui.dialogs import first_run
from annotator.gui.dialogs.annotator_name import AnnotatorName
from annotator.gui.dialogs.first_run import Beginning, FirstRun
from tests.gui.keyboard import write

WRONG_NAMES = ["", "   ", "\u202eسلمى", "\u200b", "س" * 101, "سل\tمى"]


@pytest.fixture
def dialog(qtbot, qapp, monkeypatch):
    monkeypatch.setattr(first_run, "_login_name", lambda: "salma")
    dialog = FirstRun()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def field(dialog):
    return dialog.findChild(QLineEdit)


def offers(dialog):
    return dialog.findChildren(QPushButton)


def complaint(dialog):
    found = [each for each in dialog.findChildren(QLabel, "unsaved") if each.isVisible()]
    return found[0].text() if found else ""


def test_the_name_of_the_login_is_there_and_written_over_at_once(dialog):
    assert field(dialog).hasFocus()
    assert dialog.name == "salma"
    write(field(dialog), "سلمى")
    assert dialog.name == "سلمى"


@pytest.mark.parametrize("name", WRONG_NAMES)
def test_a_wrong_name_is_told_and_begins_nothing(dialog, name):
    field(dialog).setText(name)
    assert complaint(dialog).startswith("A name has 1 to 100 visible characters")
    assert not any(offer.isEnabled() for offer in offers(dialog))
    QTest.keyClick(field(dialog), Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_a_name_that_is_right_again_lets_begin(dialog):
    field(dialog).setText("")
    field(dialog).setText("سلمى <b>")
    assert complaint(dialog) == ""
    assert all(offer.isEnabled() for offer in offers(dialog))


def test_blanks_around_a_name_are_no_part_of_it(dialog):
    field(dialog).setText("  سلمى ")
    assert dialog.name == "سلمى"
    assert complaint(dialog) == ""


@pytest.mark.parametrize(("place", "beginning"), list(enumerate(Beginning)))
def test_each_offer_begins_in_its_way(dialog, place, beginning):
    QTest.mouseClick(offers(dialog)[place], Qt.MouseButton.LeftButton)
    assert dialog.result() == FirstRun.DialogCode.Accepted
    assert dialog.beginning is beginning


def test_return_in_the_name_opens_the_sample(dialog, qtbot):
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(field(dialog), Qt.Key.Key_Return)
    assert dialog.beginning is Beginning.SAMPLE
    assert not dialog.isVisible()


def test_return_on_an_offer_takes_this_one(dialog):
    offers(dialog)[2].setFocus()
    QTest.keyClick(offers(dialog)[2], Qt.Key.Key_Return)
    assert dialog.beginning is Beginning.GUIDE


def test_tab_goes_from_the_name_to_the_offers(dialog):
    for offer in offers(dialog):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert offer.hasFocus()


def test_without_a_login_name_the_field_is_empty(qtbot, qapp, monkeypatch):
    def nobody():
        raise KeyError("uid not found")

    monkeypatch.setattr(first_run.getpass, "getuser", nobody)
    dialog = FirstRun()
    qtbot.addWidget(dialog)
    assert dialog.name == ""


@pytest.fixture
def make_name_dialog(qtbot, qapp):
    def make(current="سلمى", known=("سلمى", "هدى")):
        dialog = AnnotatorName(current, list(known))
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def ok(dialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def test_who_labels_now_is_shown_and_others_can_be_chosen(make_name_dialog):
    dialog = make_name_dialog()
    assert dialog.name == "سلمى"
    QTest.keyClick(dialog._name, Qt.Key.Key_Down)
    assert dialog.name == "هدى"


def test_a_new_name_can_be_typed_and_return_takes_it(make_name_dialog, qtbot):
    dialog = make_name_dialog()
    line = dialog._name.lineEdit()
    line.selectAll()
    write(line, "ريم")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert dialog.name == "ريم"


@pytest.mark.parametrize("name", WRONG_NAMES)
def test_a_wrong_name_cannot_be_taken(make_name_dialog, name):
    dialog = make_name_dialog()
    dialog._name.setEditText(name)
    assert not ok(dialog).isEnabled()
    QTest.keyClick(dialog._name.lineEdit(), Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_without_a_name_there_is_nothing_to_take(make_name_dialog):
    assert not ok(make_name_dialog("", ())).isEnabled()


def test_escape_changes_nothing(make_name_dialog, qtbot):
    dialog = make_name_dialog()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

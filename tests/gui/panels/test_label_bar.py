from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from annotator.core.labels.label_set import NEWS_LABELS, Label
from annotator.gui.look.theme import LIGHT
from annotator.gui.panels.label_chip import LabelChip
from annotator.gui.translation import Translation
from tests.gui.keyboard import press_latin
from tests.gui.mouse import select_text
from tests.gui.pictures import colors_in, picture, places_in

INVESTOR = NEWS_LABELS.labels[0]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def make_chip(qtbot, qapp):
    """Makes a chip for a label, shown on its own."""

    def make(label=INVESTOR):
        chip = LabelChip(label)
        qtbot.addWidget(chip)
        chip.resize(chip.sizeHint())
        chip.show()
        return chip

    return make


def ink(image):
    """Return the places that differ from the chip's ground."""
    ground = image.pixelColor(image.width() // 2, 4)
    return {place for place in places_in(image, image.rect()) if image.pixelColor(*place) != ground}


def test_a_chip_shows_colour_title_and_key(make_chip):
    image = picture(make_chip())
    assert INVESTOR.color in colors_in(image, QRect(11, 10, 12, 12))
    assert LIGHT.text in colors_in(image, image.rect())
    without = picture(make_chip(Label("k", "مستثمر", "Investor", "#0072b2", "#5cb3e6")))
    assert image.width() > without.width()


def test_a_chip_stands_mirrored_in_arabic(make_chip, qapp):
    translation = Translation(qapp)
    translation.use("ar", arabic_digits=False)
    chip = make_chip()
    assert chip.accessibleName() == "مستثمر"
    image = picture(chip)
    translation.use("en", arabic_digits=False)
    square = QRect(image.width() - 23, 10, 12, 12)
    assert INVESTOR.color in colors_in(image, square)
    assert INVESTOR.color not in colors_in(image, QRect(11, 10, 12, 12))


@pytest.mark.parametrize("arabic", [True, False])
def test_the_key_on_a_chip_has_the_chosen_digits(make_chip, qapp, arabic):
    translation = Translation(qapp)
    translation.use("ar", arabic_digits=False)
    latin = picture(make_chip())
    translation.use("ar", arabic_digits=arabic)
    image = picture(make_chip())
    translation.use("en", arabic_digits=False)
    assert (image != latin) is arabic


def test_a_sticky_chip_has_a_strong_frame_and_says_so(make_chip):
    chip = make_chip()
    plain = picture(chip)
    chip.set_sticky(True)
    sticky = picture(chip)
    edge = QRect(1, 6, 2, 20)
    assert INVESTOR.color not in colors_in(plain, edge)
    assert INVESTOR.color in colors_in(sticky, edge)
    assert sticky.pixelColor(sticky.width() // 2, 4) == QColor(LIGHT.selected_row)
    assert chip.accessibleName() == "Investor, for every selection"
    chip.set_sticky(False)
    assert picture(chip) == plain
    assert chip.accessibleName() == "Investor"


def test_a_chip_that_is_off_is_paler_and_hears_no_click(make_chip, qtbot):
    chip = make_chip()
    strong = picture(chip)
    chip.setEnabled(False)
    image = picture(chip)
    assert INVESTOR.color not in colors_in(image, image.rect())
    assert len(ink(image) ^ ink(strong)) < len(ink(strong)) / 50
    with qtbot.assertNotEmitted(chip.label_requested):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


def test_a_chip_is_pressed_by_mouse_and_by_space(make_chip, qtbot):
    chip = make_chip()
    with qtbot.waitSignal(chip.label_requested) as wish:
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert wish.args == ["investor"]
    with qtbot.waitSignal(chip.label_requested):
        QTest.keyClick(chip, Qt.Key.Key_Space)


@pytest.mark.parametrize("title", ["R&D", "A & B", "&Investor", "&lt;", "<b>x</b>"])
def test_a_title_is_shown_as_it_is_and_makes_no_key_of_its_own(make_chip, title):
    chip = make_chip(Label("k", title, title, "#0072b2", "#5cb3e6"))
    assert chip.shortcut().isEmpty()
    assert chip.accessibleName() == title
    from PySide6.QtGui import QFontMetrics

    room = QFontMetrics(chip.font()).horizontalAdvance(title)
    spread = [x for x, y in ink(picture(chip)) if 30 < x < chip.width() - 9]
    assert max(spread) - min(spread) > room * 0.8


def chips(window):
    return window.label_bar.chips()


def test_the_bar_has_a_chip_for_each_label_with_its_guideline(window):
    assert [chip.accessibleName() for chip in chips(window)] == ["Investor", "Amount", "Project"]
    assert all("<span>" in chip.toolTip() for chip in chips(window))


def test_the_chip_of_the_sticky_label_is_marked_until_escape(window):
    press_latin(window, "2")
    assert [chip.accessibleName() for chip in chips(window)] == [
        "Investor",
        "Amount, for every selection",
        "Project",
    ]
    QTest.keyClick(window.article.view, Qt.Key.Key_Escape)
    assert chips(window)[1].accessibleName() == "Amount"


def test_a_click_on_a_chip_makes_its_label_sticky_and_a_second_one_ends_it(window):
    for name in ("Project, for every selection", "Project"):
        QTest.mouseClick(chips(window)[2], Qt.MouseButton.LeftButton)
        assert chips(window)[2].accessibleName() == name


def test_another_sticky_label_takes_the_mark_over(window):
    press_latin(window, "1")
    press_latin(window, "3")
    names = [chip.accessibleName() for chip in chips(window)]
    assert names == ["Investor", "Amount", "Project, for every selection"]


def test_chips_are_off_while_nothing_can_be_labelled(open_window):
    window = open_window()
    assert not any(chip.isEnabled() for chip in chips(window))


def test_undo_redo_and_done_are_in_the_bar_and_follow_their_actions(window):
    undo, redo = window.label_bar.findChildren(QToolButton)
    assert not undo.isEnabled()
    select_text(window.article.view, "نجمة الشمال")
    press_latin(window, "1")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert window._controller.spans() == []
    QTest.mouseClick(redo, Qt.MouseButton.LeftButton)
    assert len(window._controller.spans()) == 1
    done = window.label_bar.findChild(QPushButton, "primary")
    QTest.mouseClick(done, Qt.MouseButton.LeftButton)
    assert window._controller.project.documents.progress(window._controller.annotator.id).done == 1


def test_done_is_off_without_an_article(open_window):
    window = open_window()
    assert not window.label_bar.findChild(QPushButton, "primary").isEnabled()

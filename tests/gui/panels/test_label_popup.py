from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from annotator.core.labels.label_set import NEWS_LABELS
from annotator.gui.panels.label_chip import LabelChip
from annotator.gui.panels.label_popup import LabelPopup
from tests.gui.keyboard import CTRL, press_latin
from tests.gui.mouse import click, range_of, select_text
from tests.gui.texts import ARTICLE


@pytest.fixture
def popup(view):
    popup = LabelPopup(view.viewport())
    popup.set_labels(NEWS_LABELS)
    return popup


@pytest.mark.parametrize("right", [True, False])
@pytest.mark.parametrize("bottom", [True, False])
def test_labels_beside_words_in_a_corner_are_inside_the_view(view, popup, right, bottom):
    room = view.viewport().rect()
    words = QRect(0, 0, 60, 28)
    words.moveTo(room.width() - 60 if right else 0, room.height() - 28 if bottom else 0)
    popup.show_at(words)
    assert popup.isVisible()
    assert room.contains(popup.geometry())
    assert not popup.geometry().intersects(words)
    assert popup.size() == popup.sizeHint()


def test_labels_stand_under_words_in_the_middle(view, popup):
    words = QRect(400, 300, 100, 28)
    popup.show_at(words)
    assert popup.y() > words.bottom()
    assert abs(popup.geometry().center().x() - words.center().x()) <= 1


def test_labels_fit_into_a_view_that_is_narrower_than_they_are(view, popup):
    view.resize(160, 300)
    popup.show_at(QRect(0, 0, 40, 28))
    assert view.viewport().rect().contains(popup.geometry())


@pytest.fixture
def window(open_window):
    window = open_window(ARTICLE + "\n" + "سطر من المقال\n" * 80, "مقال ثان عن المياه")
    window.taste.choose_popup(True)
    return window


def labels(window):
    """Return the labels that are offered beside the words."""
    return [
        chip for chip in window.article.view.viewport().findChildren(LabelChip) if chip.isVisible()
    ]


def test_labels_are_offered_beside_selected_words_and_one_click_labels(window, qtbot):
    select_text(window.article.view, "نجمة الشمال")
    offered = labels(window)
    assert [chip.key for chip in offered] == ["investor", "amount", "project"]
    with qtbot.waitSignal(window._controller.act_saved):
        QTest.mouseClick(offered[2], Qt.MouseButton.LeftButton)
    assert [(s.text, s.label) for s in window._controller.spans()] == [("نجمة الشمال", "project")]
    assert labels(window) == []


def test_the_keys_of_labels_work_beside_the_offer(window):
    select_text(window.article.view, "نجمة الشمال")
    assert window.article.view.hasFocus()
    press_latin(window, "1")
    assert [span.label for span in window._controller.spans()] == ["investor"]
    assert labels(window) == []


def scroll(window):
    bar = window.article.view.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.value() + 40)


def escape(window):
    QTest.keyClick(window.article.view, Qt.Key.Key_Escape)


def click_elsewhere(window):
    click(window.article.view, 2)


def next_article(window):
    QTest.keyClick(window.article.view, Qt.Key.Key_Down, CTRL)
    assert window.article.view.text() == "مقال ثان عن المياه"


@pytest.mark.parametrize("leave", [scroll, escape, click_elsewhere, next_article])
def test_the_offer_goes_with_its_words(window, leave):
    select_text(window.article.view, "نجمة الشمال")
    assert labels(window)
    leave(window)
    assert labels(window) == []


def test_the_offer_is_beside_the_words_and_in_sight(window):
    view = window.article.view
    select_text(view, "نجمة الشمال")
    (popup,) = {chip.parentWidget() for chip in labels(window)}
    words = view.character_rect(range_of(view, "نجمة")[0])
    assert 0 <= popup.y() - words.bottom() < 20
    assert view.viewport().rect().contains(popup.geometry())


def test_nothing_is_offered_to_who_does_not_wish_it(window):
    window.taste.choose_popup(False)
    select_text(window.article.view, "نجمة الشمال")
    assert labels(window) == []


def test_a_double_click_offers_labels_too(window):
    from tests.gui.mouse import double_click

    double_click(window.article.view, range_of(window.article.view, "نجمة")[0])
    assert labels(window)

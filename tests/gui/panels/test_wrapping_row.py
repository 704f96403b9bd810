"""Many labels take more lines, not a wider window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.labels.label_changes import added, free_shortcut
from annotator.core.labels.label_set import NEWS_LABELS, Label
from annotator.gui.panels.label_popup import LabelPopup
from tests.gui.mouse import select_text
from tests.gui.texts import ARTICLE
from tests.gui.windows import settle


def give_many_labels(window):
    labels = NEWS_LABELS
    for number in range(14):
        key, title = f"k{number}", f"Label with a long title {number}"
        digit = free_shortcut(labels)
        label = Label(key, f"وسم طويل العنوان {number}", title, "#445566", "#99aabb", digit)
        labels = added(labels, label)
    window._controller.change_labels(labels, "x")
    settle()


def boxes(chips):
    return [chip.geometry() for chip in chips]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_chips_go_on_in_the_next_line_from_the_start_side(open_window, language):
    window = open_window(ARTICLE, language=language)
    before = (window.width(), window.minimumSizeHint().width())
    give_many_labels(window)
    assert (window.width(), window.minimumSizeHint().width()) == before
    found = boxes(window.label_bar.chips())
    assert len({box.top() for box in found}) > 1
    assert all(window.label_bar.rect().contains(box) for box in found)
    assert not any(
        one.intersects(other) for at, one in enumerate(found) for other in found[at + 1 :]
    )
    starts = {box.right() if language == "ar" else box.left() for box in found}
    first = found[0].right() if language == "ar" else found[0].left()
    assert first == (max(starts) if language == "ar" else min(starts))


def test_a_chip_in_the_second_line_labels(open_window):
    window = open_window(ARTICLE)
    give_many_labels(window)
    select_text(window.article.view, "أوراكل")
    QTest.mouseClick(window.label_bar.chips()[-1], Qt.MouseButton.LeftButton)
    assert [span.label for span in window._controller.spans()] == ["k13"]


def test_labels_beside_the_selection_stay_in_the_article(open_window):
    window = open_window(ARTICLE)
    give_many_labels(window)
    window.actions_["show_popup"].trigger()
    select_text(window.article.view, "أوراكل")
    popup = window.findChild(LabelPopup)
    assert popup.isVisible()
    assert window.article.view.viewport().rect().contains(popup.geometry())
    assert popup.layout().count() == 17
    settle()
    inside = [popup.layout().itemAt(number).geometry() for number in range(17)]
    assert all(popup.rect().contains(box) for box in inside)

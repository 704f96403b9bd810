from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from annotator.gui.panels.offers import Offers
from annotator.gui.translation import Translation

WISHES = ("import_requested", "sample_requested", "guide_requested")


@pytest.fixture
def offers(qtbot, qapp):
    offers = Offers()
    qtbot.addWidget(offers)
    offers.show()
    return offers


@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, None])
def test_an_offer_is_taken_by_mouse_and_by_key(offers, qtbot, place, key):
    button = offers.findChildren(QPushButton)[place]
    with qtbot.waitSignal(getattr(offers, WISHES[place])):
        if key is None:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        else:
            button.setFocus()
            QTest.keyClick(button, key)


def test_tab_goes_from_offer_to_offer(offers):
    offers.activateWindow()
    first, second, third = offers.findChildren(QPushButton)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert third.hasFocus()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_words_of_an_offer_are_seen_whole_and_read_aloud(qtbot, qapp, language):
    translation = Translation(qapp)
    translation.use(language, arabic_digits=False)
    offers = Offers()
    qtbot.addWidget(offers)
    offers.show()
    translation.use("en", arabic_digits=False)
    for button in offers.findChildren(QPushButton):
        labels = [each for each in button.children() if hasattr(each, "pixmap")]
        assert all(label.width() >= label.sizeHint().width() for label in labels)
        spoken = {button.accessibleName(), button.accessibleDescription()}
        assert spoken == {label.text() for label in labels if label.text()}


def test_the_empty_page_says_what_it_is_in_arabic(open_window):
    window = open_window(language="ar")
    page = window.article.empty_page
    assert page.isVisible()
    assert page.offers.findChildren(QPushButton)[0].accessibleName() == "استيراد مقالات"


def test_the_empty_page_goes_with_the_first_article_and_keys_of_labels_do_nothing_on_it(
    open_window, qtbot, tmp_path
):
    window = open_window()
    QTest.keyClick(window, Qt.Key.Key_1)
    assert window._controller.spans() == []
    path = tmp_path / "خبر.txt"
    path.write_text("عنوان قصير\nأعلن صندوق المنار شراء حصة", "utf-8")
    with qtbot.waitSignal(window.files.imported):
        window.imports.import_files([path])
    assert not window.article.empty_page.isVisible()
    assert window.article.view.isVisible()

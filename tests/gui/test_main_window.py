from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from shiboken6 import isValid

from annotator.core.labels.label_set import Label, LabelSet
from annotator.gui.look.theme import DARK, LIGHT, Theme, apply_theme
from annotator.gui.settings import Settings
from annotator.project import Project
from tests.gui.keyboard import CTRL, press_latin
from tests.gui.mouse import range_of, select_text
from tests.gui.texts import ARTICLE
from tests.gui.windows import end


def test_a_switch_of_language_builds_the_window_anew_with_the_article_open(
    start, open_window, qtbot
):
    path = open_window(ARTICLE)._controller.project.path
    application = application_on(start, path)
    old, controller = application.window, application.controller
    select_text(old.article.view, "نجمة الشمال")
    press_latin(old, "3")
    old.actions_["language_ar"].trigger()
    qtbot.waitUntil(lambda: application.window is not old)
    new = application.window
    assert new.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert new.isVisible()
    assert new.article.view.text() == ARTICLE
    assert [span.text for span in controller.spans()] == ["نجمة الشمال"]
    assert new.article.view.places.fragments_of(controller.spans()[0])
    new.activateWindow()
    qtbot.waitUntil(new.isActiveWindow)
    new.article.take_focus()
    press_latin(new, "Z", CTRL)
    assert controller.spans() == []
    select_text(new.article.view, "الرياض")
    press_latin(new, "1")
    assert [span.text for span in controller.spans()] == ["الرياض"]
    assert Settings().language == "ar"


def application_on(start, path):
    """Start the program on a project that another window may have open."""
    from shiboken6 import isValid

    for window in [each for each in start.started if isValid(each.window)]:
        end(window)
    return start(path)


@pytest.fixture
def themed(qapp):
    yield
    apply_theme(qapp, Theme.LIGHT)


def test_a_switch_of_theme_paints_the_article_in_its_colours(window, themed):
    view = window.article.view
    for value, colors in ((Theme.DARK, DARK), (Theme.LIGHT, LIGHT)):
        window.actions_[f"theme_{value}"].trigger()
        picture = view.viewport().grab().toImage()
        assert picture.pixelColor(3, 3).name() == colors.page
        assert Settings().theme is value


def test_the_font_of_the_article_can_be_chosen(window):
    window.taste.choose_font("Noto Naskh Arabic")
    assert window.article.view.article.fonts.text.family() == "Noto Naskh Arabic"


def test_zoom_keeps_to_its_steps_and_is_remembered(window):
    view = window.article.view

    def pixels():
        return view.article.fonts.text.pixelSize()

    assert pixels() == 21
    for _ in range(20):
        window.actions_["zoom_in"].trigger()
    assert pixels() == 42
    for _ in range(20):
        window.actions_["zoom_out"].trigger()
    assert pixels() == 15
    assert Settings().zoom == 70
    window.actions_["zoom_reset"].trigger()
    assert pixels() == 21


def test_zoom_geometry_and_splitter_are_there_at_the_next_start(start, open_window):
    window = open_window(ARTICLE)
    path = window._controller.project.path
    window.resize(window.minimumSizeHint().width(), 700)
    window.desk.splitter.setSizes([230, 400, 230])
    size = window.size()
    window.actions_["zoom_in"].trigger()
    sizes = window.desk.splitter.sizes()
    window.close()
    again = application_on(start, path).window
    assert again.size() == size
    assert again.desk.splitter.sizes() == sizes
    assert again.article.view.article.fonts.text.pixelSize() == 23


def test_panels_fold_and_unfold_by_their_keys(window, qtbot):
    view = window.article.view
    width = view.width()
    for panel, modifiers in (
        (window.document_panel, Qt.KeyboardModifier.NoModifier),
        (window.span_panel, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(view, Qt.Key.Key_F9, modifiers)
        assert not panel.isVisible()
    qtbot.waitUntil(lambda: view.width() > width)
    QTest.keyClick(view, Qt.Key.Key_F9)
    assert window.document_panel.isVisible()


def test_the_article_of_last_time_is_opened_again(start, open_window, qtbot):
    window = open_window(ARTICLE, "مقال ثان عن المياه")
    path = window._controller.project.path
    QTest.keyClick(window.article.view, Qt.Key.Key_Down, CTRL)
    assert window.article.view.text() == "مقال ثان عن المياه"
    again = application_on(start, path).window
    assert again.article.view.text() == "مقال ثان عن المياه"


def test_an_empty_project_offers_three_ways_to_begin(open_window, qtbot):
    window = open_window()
    page = window.article.empty_page
    assert page.isVisible()
    assert not window.article.view.isVisible()
    buttons = [each for each in page.offers.children() if hasattr(each, "click")]
    assert [each.accessibleName() for each in buttons] == [
        "Import articles",
        "Open the sample",
        "Read the two-minute guide",
    ]
    wishes = (page.offers.import_requested, page.offers.guide_requested)
    for signal, button in zip(wishes, (buttons[0], buttons[2]), strict=True):
        signal.disconnect()
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_sample_is_opened_from_the_empty_page(open_window, qtbot):
    window = open_window()
    with qtbot.waitSignal(window._controller.document_opened):
        window.article.empty_page.offers.sample_requested.emit()
    assert window.article.view.isVisible()
    assert window._controller.project.info().documents >= 5


def test_a_file_that_is_no_project_gives_a_message_and_leaves_the_open_one(window, tmp_path):
    path = tmp_path / "letter.hashiya"
    path.write_text("هذه رسالة")
    assert not window.files.open(path)
    assert "This is not a Hashiya project." in window.article.banner.words()
    assert window.article.view.text() == ARTICLE
    assert path.read_text() == "هذه رسالة"
    select_text(window.article.view, "الرياض")
    press_latin(window, "1")
    assert len(window._controller.spans()) == 1


def test_a_project_that_is_open_elsewhere_is_named_as_such(window, tmp_path):
    path = tmp_path / "other.hashiya"
    with Project.create(path):
        assert not window.files.open(path)
        assert "open in another window or program" in window.article.banner.words()


def test_the_same_words_labelled_twice_give_a_message(window):
    view = window.article.view
    for _ in range(2):
        select_text(view, "الرياض")
        press_latin(window, "1")
    assert window.article.banner.words() == "The same words have this label already."
    assert len(window._controller.spans()) == 1


def test_a_label_key_without_a_selection_makes_the_label_sticky(window):
    press_latin(window, "1")
    assert "every selection is labelled" in window.status_line.hint_words()
    assert window._controller.spans() == []
    for words in ("الرياض", "نجمة"):
        select_text(window.article.view, words)
    assert [span.label for span in window._controller.spans()] == ["investor", "investor"]
    for _ in range(2):
        QTest.keyClick(window.article.view, Qt.Key.Key_Escape)
    select_text(window.article.view, "دولار")
    assert len(window._controller.spans()) == 2


def test_the_keys_are_those_of_the_label_set(start, tmp_path):
    labels = LabelSet((Label("city", "مدينة", "City", "#aa0000", "#ff8080", "7"),))
    path = tmp_path / "cities.hashiya"
    text = tmp_path / "article.txt"
    text.write_text("عنوان\nافتتح الوزير المعرض في الرياض", "utf-8")
    with Project.create(path, labels) as project:
        project.import_files([text])
    window = start(path).window
    select_text(window.article.view, "الرياض")
    press_latin(window, "1")
    assert window._controller.spans() == []
    press_latin(window, "7")
    assert [span.label for span in window._controller.spans()] == ["city"]


def test_a_label_chip_labels_the_selection_and_gives_the_keyboard_back(window):
    from annotator.gui.panels.label_bar import LabelChip

    chip = window.label_bar.findChildren(LabelChip)[1]
    select_text(window.article.view, "15 إلى 25 مليار دولار")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    (span,) = window._controller.spans()
    assert (span.label, (span.start, span.end)) == (
        "amount",
        range_of(window.article.view, "15 إلى 25 مليار دولار"),
    )
    assert window.article.view.hasFocus()


def test_a_switch_of_language_does_no_harm_while_a_screen_reader_listens(start, open_window, qtbot):
    path = open_window(ARTICLE)._controller.project.path
    listening = QAccessible.isActive()
    QAccessible.setActive(True)
    application = application_on(start, path)
    for language in ("ar", "en", "ar"):
        old = application.window
        old.actions_[f"language_{language}"].trigger()
        qtbot.waitUntil(lambda old=old: application.window is not old)
        qtbot.waitUntil(lambda old=old: not isValid(old))
        view = application.window.article.view
        text = QAccessible.queryAccessibleInterface(view).textInterface()
        assert text.text(0, text.characterCount()) == ARTICLE
    QAccessible.setActive(listening)

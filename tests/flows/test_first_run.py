from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton

from annotator.app import Application
from annotator.gui.dialogs.first_run import FirstRun
from annotator.gui.dialogs.guidance.guide.guide import Guide
from annotator.gui.settings import Settings
from tests.gui.dialogs.answers import answering, choose_file
from tests.gui.keyboard import press_latin, write
from tests.gui.mouse import select_text
from tests.gui.windows import end


@pytest.fixture
def first_start(qapp, qtbot, tmp_path):
    """Starts the program as after its installation: no settings, no project, no name."""
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings")
    )
    started = []

    def start(language="en"):
        application = Application(qapp, Settings(), tmp_path / "own", language)
        started.append(application)
        application.begin(None, None)
        application.window.activateWindow()
        qtbot.waitUntil(application.window.isActiveWindow)
        return application

    yield start
    for application in started:
        end(application)


def named(name, then):
    """Return an answer to the first dialog: a name, then what is pressed."""

    def answer(dialog):
        field = dialog.findChild(QLineEdit)
        field.clear()
        write(field, name)
        then(dialog)

    return answer


def press_return(dialog):
    QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)


def take_offer(place):
    def press(dialog):
        QTest.mouseClick(dialog.findChildren(QPushButton)[place], Qt.MouseButton.LeftButton)

    return press


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_first_start_asks_a_name_and_opens_the_sample(first_start, language):
    with answering(FirstRun, named("سلمى", press_return)):
        application = first_start(language)
    controller, window = application.controller, application.window
    assert controller.annotator.name == "سلمى"
    assert controller.project.path.name == "sample.hashiya"
    assert controller.project.info().documents >= 5
    assert window.article.view.text() == controller.document.text
    shown = [each.text() for each in window.status_line.findChildren(QLabel)]
    assert any("سلمى" in words for words in shown)
    words = window.article.view.text().split()[0]
    select_text(window.article.view, words)
    press_latin(window, "1")
    assert [span.text for span in controller.spans()] == [words]


def test_the_second_start_asks_nothing_and_goes_on(first_start):
    with answering(FirstRun, named("سلمى", press_return)):
        application = first_start()
    words = application.window.article.view.text().split()[0]
    select_text(application.window.article.view, words)
    press_latin(application.window, "1")
    end(application)
    again = first_start()
    assert again.controller.annotator.name == "سلمى"
    assert [span.text for span in again.controller.spans()] == [words]


def test_a_first_start_may_begin_with_the_guide(first_start):
    with answering(FirstRun, named("سلمى", take_offer(2))):
        application = first_start()
    assert application.window.findChild(Guide).isVisible()
    assert application.controller.document is not None


def test_a_first_start_may_begin_with_articles_of_ones_own(first_start, tmp_path, qtbot):
    article = tmp_path / "خبر.txt"
    article.write_text("عنوان قصير\nأعلن صندوق المنار شراء حصة", "utf-8")
    project = tmp_path / "مشروعي.hashiya"
    chosen = iter((project, article))

    def choose(dialog):
        choose_file(next(chosen))(dialog)

    with (
        answering(FirstRun, named("سلمى", take_offer(0))),
        answering(QFileDialog, choose, times=2),
    ):
        application = first_start()
        view = application.window.article.view
        qtbot.waitUntil(lambda: "صندوق المنار" in view.text(), timeout=15_000)
    assert application.controller.project.path == project
    assert application.window.article.view.isVisible()


@pytest.mark.parametrize("name", ["", "\u200b", "\u202eسلمى", "س" * 101])
def test_who_gives_no_name_that_can_be_one_still_comes_to_work(first_start, name):
    with answering(FirstRun, named(name, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))):
        application = first_start()
    assert application.controller.document is not None
    assert application.controller.annotator.name == "annotator"

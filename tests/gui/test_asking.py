"""A dialog asks the project in a job, hears the newest answer only, and none once it is closed."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QDialog

from annotator.core.errors import AnnotatorError, Reason
from annotator.core.progress import Cancelled
from annotator.gui.asking import Asking
from annotator.gui.project_controller import ProjectController


@pytest.fixture
def dialog(qtbot):
    made = QDialog()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def asking(controller, dialog):
    return Asking(controller, dialog)


def count(project, report):
    return project.info().documents


def test_the_answer_comes_from_the_file_that_is_open(asking, qtbot):
    answers = []
    asking.ask(count, answers.append)
    assert asking.is_on
    qtbot.waitUntil(lambda: answers == [2])
    assert not asking.is_on


def test_only_the_newest_question_is_answered(asking, qtbot):
    answers, ended = [], threading.Event()

    def endless(project, report):
        try:
            while True:
                report(0, 0)
        except Cancelled:
            ended.set()
            raise

    asking.ask(endless, answers.append)
    asking.ask(count, answers.append)
    qtbot.waitUntil(lambda: not asking.is_on)
    assert ended.wait(10)
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(1)
    assert answers == [2]


def test_nobody_hears_an_answer_after_the_dialog_is_closed(asking, dialog, qtbot):
    answers = []
    dialog.show()
    asking.ask(count, answers.append)
    dialog.close()
    assert not asking.is_on
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(1)
    assert answers == []


def test_a_failure_is_told_by_the_window_or_where_it_is_wished(asking, controller, qtbot):
    error = AnnotatorError(Reason.UNKNOWN_LABEL, label="x", known="")
    told, here = [], []

    def fail(project, report):
        raise error

    controller.failed.connect(told.append)
    asking.ask(fail, print)
    qtbot.waitUntil(lambda: told == [error])
    assert not asking.is_on
    asking.ask(fail, print, here.append)
    qtbot.waitUntil(lambda: here == [error])
    assert told == [error]


def test_without_a_project_nothing_is_asked(qapp, dialog):
    asking = Asking(ProjectController(), dialog)
    asking.ask(count, print)
    assert not asking.is_on

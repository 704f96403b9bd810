from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from annotator.core.document import Status
from annotator.core.edits.assignment import Assign
from annotator.core.edits.edits import SetStatus
from annotator.gui.dialogs.review.review_setup import ReviewSetup
from annotator.gui.dialogs.team.assign import AssignArticles
from annotator.gui.labelling.mark_acts import MarkActs
from annotator.project import Project
from tests.flows.test_review import label_as
from tests.gui.dialogs.answers import answering
from tests.gui.keyboard import CTRL, press_latin, write
from tests.gui.windows import ANNOTATOR, make_project

QUAY = "اشترت شركة الساحل رصيفًا بـ ١٢ مليون درهم."
TEXTS = (QUAY, "يطوّر بنك الأفق مشروع «الواحة» 🚢.", "دفع صندوق الندى 5 ملايين.", "خبر رابع قصير.")
HIND = "هند"


@pytest.fixture(params=["en", "ar"])
def window(request, start, tmp_path):
    path = make_project(tmp_path / "articles.hashiya", *TEXTS)
    window = start(path, request.param).window
    window.resize(1440, 900)
    QTest.qWait(1)
    return window


def assign(window, qtbot, new_name=None, overlap=0):
    """Assign by the dialog: whoever is here, and somebody new; return the last column."""
    seen = []

    def answer(dialog):
        dialog._list.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
        if new_name:
            field = dialog.findChild(QLineEdit)
            field.setFocus()
            write(field, new_name)
            QTest.keyClick(field, Qt.Key.Key_Return)
        dialog._overlap.setValue(overlap)
        qtbot.waitUntil(dialog._assign.isEnabled)
        seen.extend(row.text(3) for row in dialog._rows())
        QTest.mouseClick(dialog._assign, Qt.MouseButton.LeftButton)

    with answering(AssignArticles, answer):
        window.actions_["assign"].trigger()
    qtbot.waitUntil(lambda: any(shares(window).values()))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.article.take_focus()
    return seen


def shares(window):
    return {
        each.name: each.assigned for each in window._controller.project.team.shares() if each.name
    }


def test_what_the_dialog_shows_is_what_each_gets_and_one_undo_takes_it_back(window, qtbot):
    seen = assign(window, qtbot, HIND, overlap=50)
    assert seen == ["3", "3"]
    assert shares(window) == {ANNOTATOR: 3, HIND: 3}
    press_latin(window, "Z", CTRL)
    assert shares(window) == {ANNOTATOR: 0, HIND: 0}


def test_nobody_chosen_assigns_nothing(window):
    def answer(dialog):
        assert not dialog._assign.isEnabled()
        assert not dialog._add.isEnabled()

    with answering(AssignArticles, answer):
        window.actions_["assign"].trigger()
    assert shares(window) == {ANNOTATOR: 0}


def test_the_list_has_only_what_is_mine_until_the_chip_is_taken_off(window, qtbot, start):
    def rows(shown):
        qtbot.waitUntil(lambda: not shown.documents.is_reading)
        return shown.documents.rowCount()

    mine = window.document_panel.mine
    assert mine.isHidden()
    assign(window, qtbot, HIND)
    assert rows(window) == 2
    assert not mine.isHidden()
    QTest.mouseClick(mine, Qt.MouseButton.LeftButton)
    assert rows(window) == 4
    path = window._controller.project.path
    window._controller.close_project()
    again = start(path).window
    assert not again.document_panel.mine.isChecked()
    assert rows(again) == 4


def test_what_is_next_and_the_progress_follow_the_chip(window, qtbot):
    controller, mine = window._controller, window.document_panel.mine
    me, bar = controller.annotator.id, window.status_line._bar

    def shown(done, documents):
        qtbot.waitUntil(lambda: (bar.value(), bar.maximum()) == (done, documents))

    controller.acts.do(Assign(me, {}, {"a0": (me,), "a2": (me,)}), "إسناد")
    shown(0, 2)
    controller.open_document(1)
    window.actions_["next_new"].trigger()
    assert controller.document.id == "a2"
    MarkActs(controller).set_status(Status.DONE, "تم")
    shown(1, 2)
    window.actions_["next_new"].trigger()
    assert controller.document.id == "a0"
    QTest.mouseClick(mine, Qt.MouseButton.LeftButton)
    shown(1, 4)
    window.actions_["next_new"].trigger()
    assert controller.document.id == "a1"


def review_words(window, qtbot):
    """Return what the setup of a review says, and whether it can begin."""
    seen = []

    def answer(dialog):
        qtbot.waitUntil(lambda: not dialog._pause.isActive() and not dialog._asking.is_on)
        begin = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
        words = "\n".join(each.text() for each in dialog.findChildren(QLabel))
        seen.append((words, begin.isEnabled()))

    with answering(ReviewSetup, answer):
        window.actions_["start_review"].trigger()
    return seen[0]


def test_anothers_spans_cannot_be_reviewed_before_both_are_done(window, qtbot):
    project, controller = window._controller.project, window._controller
    hind = label_as(project, HIND, [("a0", QUAY, "شركة الساحل", "investor")])
    me = controller.annotator.id
    open_words, can_begin = review_words(window, qtbot)
    assert can_begin
    project.apply(Assign(None, {}, {"a0": (me, hind.id)}))
    hidden_words, can_begin = review_words(window, qtbot)
    assert not can_begin
    assert len(hidden_words) > len(open_words)
    project.apply(SetStatus("a0", me, Status.NEW, Status.DONE))
    assert review_words(window, qtbot) == (open_words, True)


def test_a_project_that_can_only_be_read_is_not_assigned(window):
    controller = window._controller
    path = controller.project.path
    controller.close_project()
    controller.open_project(Project.open(path, read_only=True), ANNOTATOR)
    assert not window.actions_["assign"].isEnabled()

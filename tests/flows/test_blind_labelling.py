"""What the window of somebody who labels blindly shows, whatever is opened in it.

Two projects differ only in what another did in the article that is labelled blindly. Each part of
the window must say the same in both, and where nobody is blind it must not.
"""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QTreeWidget,
)

from annotator.core.errors import Reason
from annotator.gui.dialogs.annotator_name import AnnotatorName
from annotator.gui.dialogs.labels.label_editor import LabelEditor
from annotator.gui.dialogs.labels.label_fate import LabelFate
from annotator.gui.dialogs.review.compare_setup import CompareSetup
from annotator.gui.dialogs.review.gold import GoldDialog
from annotator.gui.dialogs.review.guideline_suggestions import GuidelineSuggestions
from annotator.gui.dialogs.review.hidden_words import HiddenWords
from annotator.gui.dialogs.review.review_setup import ReviewSetup
from annotator.gui.dialogs.team.hand_over import HandOver
from tests.gui.dialogs.answers import answering, press_button
from tests.gui.dialogs.figures.windows import wait_for
from tests.gui.windows import end, settle
from tests.team.blind import BLIND, OTHER, REVIEWER, VIEWER, blind_project

ROW = 1  # of the blind article
TIMES = re.compile(r"\d\d:\d\d|[\d٠-٩]+[.٫][\d٠-٩]+")


def words_in(widget):
    """Return all that a widget and those in it say."""
    found = []
    for each in [widget, *widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]:
        if isinstance(each, QLabel | QAbstractButton):
            found.append(each.text())
    for each in widget.findChildren(QComboBox):
        found += [each.itemText(place) for place in range(each.count())]
    for each in widget.findChildren(QTabBar):
        found += [each.tabText(place) for place in range(each.count())]
    for each in widget.findChildren(QAbstractItemView):
        found += cells(each)
    return [TIMES.sub("", each) for each in found]


def cells(view):
    model = view.model()
    if model is None or isinstance(view, QTreeWidget):
        return []
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    return [
        str(model.data(model.index(row, column, QModelIndex())))
        for row in range(model.rowCount())
        for column in range(columns)
    ]


def figures(name):
    def look(window, qtbot):
        window.actions_[name].trigger()
        opened = window.figures._open[name]
        wait_for(qtbot, opened)
        found = words_in(opened)
        opened.close()
        return found

    return look


def beside(name, kind, is_ready):
    def look(window, qtbot):
        window.actions_[name].trigger()
        dialog = next(each for each in window.findChildren(kind) if each.isVisible())
        qtbot.waitUntil(lambda: is_ready(dialog))
        found = words_in(dialog)
        dialog.close()
        return found

    return look


def modal(name, kind, is_ready=lambda dialog: True):
    def look(window, qtbot):
        found = []

        def answer(dialog):
            qtbot.waitUntil(lambda: is_ready(dialog))
            for box in dialog.findChildren(QComboBox):
                first = box.currentIndex()
                for place in (*range(box.count()), first):
                    box.setCurrentIndex(place)
                    qtbot.waitUntil(lambda: is_ready(dialog))
                    found.extend(words_in(dialog))
            found.extend(words_in(dialog))

        with answering(kind, answer):
            window.actions_[name].trigger()
        return found

    return look


def label_fate(window, qtbot):
    found = []

    def answer(dialog):
        dialog._merge.setChecked(True)
        for place in range(dialog._into.count()):
            dialog._into.setCurrentIndex(place)
            found.extend(words_in(dialog))

    window.actions_["edit_labels"].trigger()
    editor = next(each for each in window.findChildren(LabelEditor) if each.isVisible())
    for key in window._controller.labels.keys():  # noqa: SIM118  a set of labels
        editor._key = key
        with answering(LabelFate, answer):
            editor._ask_fate()
    found.extend(words_in(editor))
    editor.close()
    return found


def article(window, qtbot):
    """The article, its spans, and what the card says of each, with its history."""
    controller = window._controller
    controller.open_document(ROW)
    qtbot.waitUntil(lambda: window.article.edges.labelled.total() > 0)
    window.span_panel._card._opener.setChecked(True)
    found = []
    for span in controller.spans():
        window.article.view.select_span(span.id)
        settle()
        found += words_in(window)
    start = BLIND.text.index("وخزامان")
    found.append(repr(window.article.edges.snapped(start, start + 7, "investor")))
    return found


def not_busy(dialog):
    return not dialog._asking.is_on and not dialog._pause.isActive()


def export(window, qtbot):
    """What an export would write of everybody's spans, and of gold."""
    found = []
    window.actions_["export_spans"].trigger()
    dialog = window.exports.dialog
    for whose in (0, 1):
        dialog.choice.whose.setCurrentIndex(whose)
        qtbot.waitUntil(lambda: not dialog._pause.isActive())
        qtbot.waitUntil(lambda: dialog._foreseeing._job is None, timeout=15_000)
        found += words_in(dialog)
        found += [each.toPlainText() for each in dialog.findChildren(QPlainTextEdit)]
    dialog.close()
    return found


PARTS = {
    "article": article,
    "agreement": figures("agreement"),
    "dashboard": figures("dashboard"),
    "gold": beside("gold", GoldDialog, lambda dialog: not dialog._asking.is_on),
    "guideline_suggestions": beside(
        "guideline_suggestions", GuidelineSuggestions, lambda dialog: not dialog._asking.is_on
    ),
    "edit_labels": label_fate,
    "start_review": modal("start_review", ReviewSetup, not_busy),
    "compare": modal("compare", CompareSetup, not_busy),
    "export_spans": export,
    "hand_over": modal("hand_over", HandOver),
}


@pytest.fixture
def look_in(start, qtbot, tmp_path):
    """Return what a part of the viewer's window says in one of the projects."""

    def look(part, language, *, other_is_busy, is_blind):
        folder = tmp_path / f"{other_is_busy}-{is_blind}"
        folder.mkdir()
        path = folder / "w.hashiya"
        blind_project(path, other_is_busy=other_is_busy, is_blind=is_blind).close()
        program = start(path, language)
        program.window._controller.change_annotator(VIEWER)
        settle()
        found = PARTS[part](program.window, qtbot)
        end(program)
        return found

    return look


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_window_shows_nothing_of_what_is_labelled_blindly(look_in, part, language):
    shown = [look_in(part, language, other_is_busy=each, is_blind=True) for each in (True, False)]
    assert shown[0] == shown[1]
    assert any(shown[0])


@pytest.mark.parametrize("part", PARTS)
def test_it_would_where_nobody_is_blind(look_in, part):
    shown = [look_in(part, "en", other_is_busy=each, is_blind=False) for each in (True, False)]
    assert shown[0] != shown[1]


@pytest.fixture(params=["en", "ar"])
def window(request, start, tmp_path):
    """The viewer's window, with the other at work."""
    path = tmp_path / "w.hashiya"
    blind_project(path, other_is_busy=True).close()
    window = start(path, request.param).window
    window._controller.change_annotator(VIEWER)
    return window


def test_another_is_not_reviewed_where_they_are_hidden_however_one_comes_there(window):
    controller, told = window._controller, []
    controller.failed.connect(told.append)
    other = controller.project.find_annotator(OTHER)
    window.review.walk.start(other, [ROW, ROW + 1])
    assert [each.reason for each in told] == [Reason.STILL_BLIND]
    assert controller.document is None
    controller.open_document(ROW + 1)
    assert controller.document.id == "both"
    controller.open_document(ROW)
    assert controller.document.id == "both"
    assert len(told) == 2


def test_several_are_not_compared_where_one_is_hidden(window):
    controller, told = window._controller, []
    controller.failed.connect(told.append)
    names = (VIEWER, OTHER)
    window.comparing.start([controller.project.find_annotator(each) for each in names], [ROW])
    assert {each.reason for each in told} == {Reason.STILL_BLIND}
    assert controller.document is None


@pytest.mark.parametrize("agrees", [True, False])
def test_who_labels_asks_before_another_name_sees_what_is_hidden(window, agrees):
    controller = window._controller
    asked = []

    def name(dialog):
        dialog._name.setCurrentText(OTHER)
        press_button(dialog, QDialogButtonBox.StandardButton.Ok)

    def answer(box):
        asked.append(box.text())
        buttons = {box.buttonRole(each): each for each in box.buttons()}
        role = QMessageBox.ButtonRole
        QTest.mouseClick(
            buttons[role.AcceptRole if agrees else role.RejectRole], Qt.MouseButton.LeftButton
        )

    with answering(AnnotatorName, name), answering(QMessageBox, answer):
        window.actions_["change_annotator"].trigger()
    assert VIEWER in asked[0]
    assert OTHER in asked[0]
    assert controller.annotator.name == (OTHER if agrees else VIEWER)


def test_who_labels_asks_nothing_where_nothing_is_hidden(window):
    controller = window._controller
    controller.change_annotator(REVIEWER)

    def name(dialog):
        dialog._name.setCurrentText(OTHER)
        press_button(dialog, QDialogButtonBox.StandardButton.Ok)

    with answering(AnnotatorName, name):
        window.actions_["change_annotator"].trigger()
    assert controller.annotator.name == OTHER


def test_open_figures_are_counted_anew_for_who_labels_now(window, qtbot):
    controller = window._controller
    controller.change_annotator(REVIEWER)
    window.actions_["dashboard"].trigger()
    dashboard = window.figures._open["dashboard"]
    wait_for(qtbot, dashboard)
    seen = words_in(dashboard)
    controller.change_annotator(VIEWER)
    wait_for(qtbot, dashboard)
    assert words_in(dashboard) != seen
    assert not [each for each in words_in(dashboard) if "أهو اسم" in each]


@pytest.mark.parametrize("part", ["agreement", "dashboard", "start_review", "compare"])
def test_it_is_said_how_many_articles_stay_hidden(window, qtbot, part):
    hidden, none = HiddenWords().sentence(1), HiddenWords().sentence(0)
    assert hidden
    assert not none
    assert hidden in "\n".join(PARTS[part](window, qtbot))
    window._controller.change_annotator(REVIEWER)
    assert hidden not in "\n".join(PARTS[part](window, qtbot))


def test_an_export_that_another_began_ends_with_them(window):
    controller = window._controller
    controller.change_annotator(REVIEWER)
    window.actions_["export_spans"].trigger()
    controller.change_annotator(VIEWER)
    assert window.exports.dialog is None

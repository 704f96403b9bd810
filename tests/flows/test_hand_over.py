from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QMessageBox, QPushButton

from annotator.gui.dialogs.team.hand_over import HandOver
from annotator.gui.dialogs.team.merge import MergeFiles
from annotator.project import Project, look_at, receive
from annotator.project.keeping.backups import Why, list_backups
from tests.flows.test_review import label_as
from tests.gui.dialogs.answers import answering, choose_file
from tests.gui.keyboard import CTRL, press_latin
from tests.gui.mouse import select_text
from tests.gui.windows import ANNOTATOR, make_project, may_write

DATES = "وقّعت شركة النخيل عقدًا بـ ٣٠ مليون ريال مع «مرفأ الدانة» 🚢."
GLASS = "يبني مصنع الزجاج الحديث خطًّا جديدًا بكلفة 9 ملايين دينار."
HIND = "هند"
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(params=["en", "ar"])
def window(request, start, tmp_path):
    """Salma's project of two articles, in its window."""
    path = make_project(tmp_path / "desk.hashiya", DATES, GLASS)
    window = start(path, request.param).window
    window.resize(1440, 900)
    QTest.qWait(1)
    return window


@pytest.fixture
def colleague(window, tmp_path):
    """Hind's project on another computer, begun from Salma's package; she has labelled there."""
    package = tmp_path / "for all.zip"
    window._controller.project.handover.write(package)
    path = tmp_path / "laptop.hashiya"
    receive(path, [package])
    with Project.open(path) as project:
        label_as(project, HIND, [("a0", DATES, "شركة النخيل", "investor")])
    return path


def press_primary(dialog, qtbot):
    """Press the button that agrees, as soon as it can be pressed."""
    button = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
    qtbot.waitUntil(button.isEnabled)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def hand_over(window, qtbot, out, name=None):
    """Hand over by key and dialogs; wait for the file."""

    def answer(dialog):
        box = dialog.findChild(QComboBox)
        box.setFocus()
        while box.currentData() != name:
            before = box.currentIndex()
            QTest.keyClick(box, Qt.Key.Key_Down)
            assert box.currentIndex() > before
        press_primary(dialog, qtbot)

    with answering(HandOver, answer), answering(QFileDialog, choose_file(out)):
        press_latin(window, "H", CTRL | SHIFT)
    qtbot.waitUntil(lambda: out.name in window.status_line.hint_words())


def merge(window, qtbot, *paths):
    """Merge by key and dialogs; return what is said at the end."""
    said = []

    def answer(dialog):
        dialog.add(paths)
        press_primary(dialog, qtbot)

    def read(box):
        said.append(box.text())
        box.accept()

    with answering(QMessageBox, read):
        with answering(MergeFiles, answer):
            press_latin(window, "T", CTRL | SHIFT)
        qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.article.take_focus()
    return said[0]


def quotes(project, name, document="a0"):
    annotator = project.find_annotator(name)
    return [span.text for span in project.annotation_set(document, annotator.id).spans]


def test_what_is_handed_over_can_be_merged_on_another_computer(window, qtbot, tmp_path):
    select_text(window.article.view, "مرفأ الدانة")
    press_latin(window, "3")
    out = tmp_path / "عمل سلمى.zip"
    hand_over(window, qtbot, out)
    found = look_at(out)
    assert (found.by, found.recipient, found.documents) == (ANNOTATOR, None, 2)
    receive(tmp_path / "there.hashiya", [out])
    with Project.open(tmp_path / "there.hashiya", read_only=True) as there:
        assert quotes(there, ANNOTATOR) == ["مرفأ الدانة"]


def test_a_package_for_one_has_only_their_articles_and_nobody_elses_spans(window, qtbot, tmp_path):
    select_text(window.article.view, "مرفأ الدانة")
    press_latin(window, "3")
    project = window._controller.project
    hind = project.annotator(HIND)
    edit = project.team.proposal([hind.id])
    window._controller.acts.do(type(edit)(None, {"a0": ()}, {"a0": (hind.id,)}), "assign")
    out = tmp_path / "for hind.zip"
    hand_over(window, qtbot, out, HIND)
    assert look_at(out).recipient == HIND
    receive(tmp_path / "there.hashiya", [out])
    with Project.open(tmp_path / "there.hashiya", read_only=True) as there:
        assert there.info().documents == 1
        assert there.info().spans == 0


@pytest.mark.parametrize("kind", ["package", "project"])
def test_a_colleagues_work_comes_in_beside_ones_own(window, colleague, qtbot, tmp_path, kind):
    select_text(window.article.view, "مرفأ الدانة")
    press_latin(window, "3")
    brought = colleague
    if kind == "package":
        brought = tmp_path / "from hind.zip"
        with Project.open(colleague, read_only=True) as project:
            project.handover.write(brought, by=HIND)
    assert HIND in merge(window, qtbot, brought)
    project = window._controller.project
    assert not project.read_only
    assert quotes(project, HIND) == ["شركة النخيل"]
    assert quotes(project, ANNOTATOR) == ["مرفأ الدانة"]
    assert [each.text for each in window._controller.spans()] == ["مرفأ الدانة"]
    assert window._controller.acts.undo_name is None
    assert list_backups(project.path)[0].why is Why.MERGE
    assert list_backups(project.path)[0].spans == 1


def test_what_is_here_already_changes_nothing(window, colleague, qtbot):
    first = merge(window, qtbot, colleague)
    events = window._controller.project.info().events
    assert merge(window, qtbot, colleague) != first
    assert window._controller.project.info().events == events


def test_a_damaged_package_is_named_and_cannot_be_merged(window, colleague, qtbot, tmp_path):
    damaged = tmp_path / "تالف.zip"
    window._controller.project.handover.write(damaged)
    content = bytearray(damaged.read_bytes())
    content[len(content) // 2] ^= 1
    damaged.write_bytes(content)
    seen = []

    def answer(dialog):
        dialog.add([colleague, damaged])
        qtbot.waitUntil(lambda: damaged.name in dialog._none.text())
        qtbot.waitUntil(lambda: not dialog._jobs)
        seen.append(dialog._merge.isEnabled())
        row = dialog._list.topLevelItem(1)
        dialog._list.setCurrentItem(row)
        QTest.mouseClick(dialog._remove, Qt.MouseButton.LeftButton)
        seen.append(dialog._merge.isEnabled())

    with answering(MergeFiles, answer):
        press_latin(window, "T", CTRL | SHIFT)
    assert seen == [False, True]


def test_a_merge_that_fails_keeps_everything_and_says_which_file(window, qtbot, tmp_path):
    """A package that is exchanged after it was looked at."""
    select_text(window.article.view, "مرفأ الدانة")
    press_latin(window, "3")
    brought = tmp_path / "from hind.zip"
    window._controller.project.handover.write(brought)

    def answer(dialog):
        dialog.add([brought])
        qtbot.waitUntil(dialog._merge.isEnabled)
        brought.write_bytes(b"nothing of the kind")
        press_primary(dialog, qtbot)

    with answering(MergeFiles, answer):
        press_latin(window, "T", CTRL | SHIFT)
    qtbot.waitUntil(lambda: not window.article.banner.isHidden())
    qtbot.waitUntil(lambda: may_write(window))
    assert brought.name in window.article.banner.words()
    assert window._controller.acts.undo_name
    assert [each.text for each in window._controller.spans()] == ["مرفأ الدانة"]


def test_a_project_that_can_only_be_read_is_handed_over_but_not_merged_into(
    window, qtbot, tmp_path
):
    controller = window._controller
    path = controller.project.path
    controller.close_project()
    controller.open_project(Project.open(path, read_only=True), ANNOTATOR)
    assert not window.actions_["merge"].isEnabled()
    hand_over(window, qtbot, tmp_path / "out.zip")
    assert (tmp_path / "out.zip").exists()
    assert QApplication.activeModalWidget() is None

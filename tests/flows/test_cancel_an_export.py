"""A long export is cancelled by a click: no file, no draft, and what was there is as before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from annotator.core.progress import silent
from annotator.formats.reading import read_file
from annotator.gui.jobs import Job
from annotator.project import Project
from tests.gui.dialogs.answers import answering
from tests.gui.keyboard import CTRL, press_latin
from tests.gui.windows import make_project

TEXT = "وقَّعت شركة النورس 📈 اتفاقا بقيمة ١٢٠ مليون ريال، وقال بنك الضفاف إن ميناء الرأس جاهز. "
ARTICLES = 400
EARLIER = [f"خبر سابق رقم {number}" for number in range(3)]
# Of a file and of a folder; the second half of the bar is reading back.
AT = {"conll2003": 100, "xlsx": 100, "webanno-tsv": 600, "uima-json": 600}


@pytest.fixture(params=["ar"])
def window(request, start, tmp_path):
    texts = (f"{number} {TEXT * 8}" for number in range(ARTICLES))
    return start(make_project(tmp_path / "articles.hashiya", *texts), request.param).window


@pytest.fixture
def dialog(window, qtbot):
    press_latin(window, "E", CTRL)
    dialog = window.exports.dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    if window.exports.dialog is not None:
        dialog.close()


def begin(dialog, qtbot, format, out):
    """Export until the bar stands where it is to be cancelled."""
    dialog.formats.choose(format)
    dialog.destination.field.setText(str(out))
    qtbot.waitUntil(dialog.foot.write.isEnabled, timeout=30_000)
    if out.exists():
        with answering(QMessageBox, agree):
            click(dialog.foot.write)
    else:
        click(dialog.foot.write)
    qtbot.waitUntil(lambda: dialog.foot.bar.value() >= AT[format], timeout=60_000)
    assert dialog.foot.bar.value() < dialog.foot.bar.maximum()


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def agree(box):
    for button in box.buttons():
        if box.buttonRole(button) is QMessageBox.ButtonRole.AcceptRole:
            click(button)


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("format", AT)
@pytest.mark.parametrize("before", ["nothing", "an export"])
def test_a_click_on_cancel_leaves_all_as_it_was(format, before, dialog, qtbot, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / "news"
    if before == "an export":
        export_earlier(tmp_path, out, format)
    was = contents(folder)
    begin(dialog, qtbot, format, out)
    click(dialog.foot.stop)
    qtbot.waitUntil(lambda: not dialog._writing.is_on, timeout=60_000)
    assert dialog.foot.fault.text() == dialog.tr("Cancelled: nothing was written.")
    assert dialog.foot.fault.isVisible()
    assert not dialog.foot.bar.isVisible()
    assert contents(folder) == was
    assert len(list(folder.iterdir())) == (2 if was else 0)  # with the manifest


def export_earlier(folder, out, format):

    with Project.open(make_project(folder / "earlier.hashiya", *EARLIER)) as project:
        project.export(out, format=format)


def test_after_a_cancel_the_same_export_is_written_whole(dialog, qtbot, tmp_path):
    out = tmp_path / "news.conll"
    begin(dialog, qtbot, "conll2003", out)
    click(dialog.foot.stop)
    qtbot.waitUntil(lambda: not dialog._writing.is_on, timeout=60_000)
    assert dialog.foot.stop.text() == dialog.foot.tr("Close")
    with qtbot.waitSignal(dialog.exported, timeout=60_000):
        click(dialog.foot.write)
    assert sum(1 for _ in read_file(out, "conll2003", silent)) == ARTICLES
    assert not dialog.foot.fault.isVisible()


def test_closing_the_window_cancels_too(window, dialog, qtbot, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    begin(dialog, qtbot, "uima-json", folder / "news")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.exports.dialog is None)
    qtbot.waitUntil(lambda: not Job._running, timeout=60_000)
    assert list(folder.iterdir()) == []

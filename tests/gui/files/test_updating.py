"""A project of an older Hashiya is brought up to date beside the window, which says so."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressDialog, QPushButton

from annotator.core.errors import Reason, StorageFailed
from annotator.project import Project
from annotator.project.keeping import updating
from annotator.project.keeping.backups import Why, list_backups
from annotator.store.file.backups import kept_beside
from annotator.store.file.schema.migrations import FILE_FORMAT
from tests.data.projects.grown import grow
from tests.data.projects.make_format1 import PORT
from tests.gui.texts import ARTICLE
from tests.gui.windows import make_project, settle

ARTICLES = 600  # so many that each step reports how far it is


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    path = tmp_path_factory.mktemp("grown") / "قديم.hashiya"
    grow(path, ARTICLES, sentences=4)
    return path


@pytest.fixture
def old(grown, tmp_path):
    return Path(shutil.copy(grown, tmp_path))


@pytest.fixture
def held(start, monkeypatch):
    """Lets the backup and the update go on only when they are told to, as on a slow disk."""
    told = {"back_up": threading.Event(), "bring_up_to_date": threading.Event()}

    def hold(name, go):
        real = getattr(updating, name)

        def slowly(*given):
            *others, report = given

            def report_and_wait(done, total):
                report(done, total)
                while not go.wait(0.02):
                    report(done, total)

            return real(*others, report_and_wait)

        monkeypatch.setattr(updating, name, slowly)

    for name, go in told.items():
        hold(name, go)
    yield told
    for go in told.values():
        go.set()


def shown(window):
    return [each for each in window.findChildren(QProgressDialog) if each.isVisible()]


def words(dialog):
    return dialog.findChild(QLabel).text()


def press_cancel(dialog):
    QTest.mouseClick(dialog.findChild(QPushButton), Qt.MouseButton.LeftButton)


def at(window, qtbot, doing):
    """Wait until the window says that this is being done, and how far it is."""

    def is_at():
        return any(doing in words(each) and "%" in words(each) for each in shown(window))

    qtbot.waitUntil(is_at, timeout=60_000)
    return shown(window)[0]


def opened(window, path):
    project = window._controller.project
    return project is not None and project.path == path


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802  Qt's name
        self.times += event.type() is event.Type.Paint
        return False


def test_it_is_kept_then_updated_then_opened_and_each_step_is_told(start, old, held, qtbot):
    window = start(old).window
    assert window._controller.project is None
    dialog = at(window, qtbot, "Making the backup…")
    assert "قديم" in words(dialog)
    assert "older Hashiya" in words(dialog)
    held["back_up"].set()
    at(window, qtbot, "Bringing the file up to date…")
    held["bring_up_to_date"].set()
    qtbot.waitUntil(lambda: opened(window, old), timeout=60_000)
    assert shown(window) == []
    assert [each.why for each in list_backups(old)] == [Why.MIGRATION]
    assert window._controller.project.info().schema_version == FILE_FORMAT
    assert window.article.view.text() == PORT.text


def test_the_window_is_drawn_and_takes_another_size_meanwhile(start, old, held, qtbot):
    window = start(old).window
    at(window, qtbot, "Making the backup…")
    painted = Painted(window.centralWidget())
    window.resize(window.width() + 40, window.height() + 20)
    qtbot.waitUntil(lambda: painted.times > 0)
    assert window._controller.project is None
    assert shown(window)
    for go in held.values():
        go.set()
    qtbot.waitUntil(lambda: opened(window, old), timeout=60_000)


@pytest.mark.parametrize("doing", ["Making the backup…", "Bringing the file up to date…"])
def test_who_cancels_has_the_file_as_it_was(start, old, held, qtbot, doing):
    before = old.read_bytes()
    window = start(old).window
    if doing == "Bringing the file up to date…":
        held["back_up"].set()
    dialog = at(window, qtbot, doing)
    with qtbot.waitSignal(window._controller.hint_given, timeout=60_000) as told:
        press_cancel(dialog)
    qtbot.waitUntil(lambda: not window.files.updating.is_on)
    assert told.args == ["Cancelled. The project is as it was."]
    assert window._controller.project is None
    assert old.read_bytes() == before
    left = {each.name for each in old.parent.iterdir() if each.name.startswith((".", old.name))}
    assert left <= {old.name, kept_beside(old).name}
    kept = list(kept_beside(old).iterdir())
    # A backup that is whole stays; the part of one does not.
    assert [each.path for each in list_backups(old)] == kept
    assert bool(kept) is (doing == "Bringing the file up to date…")


def test_who_cancelled_can_open_it_later(start, old, held, qtbot):
    window = start(old).window
    press_cancel(at(window, qtbot, "Making the backup…"))
    qtbot.waitUntil(lambda: not window.files.updating.is_on)
    for go in held.values():
        go.set()
    window.files.open(old)
    qtbot.waitUntil(lambda: opened(window, old), timeout=60_000)


def test_the_project_that_was_open_stays_open_until_the_older_one_is_ready(
    start, old, held, tmp_path, qtbot
):
    first = make_project(tmp_path / "first.hashiya", ARTICLE)
    window = start(first).window
    assert not window.files.open(old)
    dialog = at(window, qtbot, "Making the backup…")
    assert opened(window, first)
    press_cancel(dialog)
    qtbot.waitUntil(lambda: not window.files.updating.is_on)
    assert opened(window, first)
    assert window.article.view.text() == ARTICLE


def test_where_no_backup_can_be_made_it_stays_old_and_that_is_told(
    start, old, tmp_path, qtbot, monkeypatch
):
    def refuse(_database, _why, _report):
        raise StorageFailed(Reason.NO_ROOM_TO_KEEP, path=old)

    monkeypatch.setattr(updating, "back_up", refuse)
    before = old.read_bytes()
    window = start(old).window
    qtbot.waitUntil(lambda: "no room" in window.article.banner.words())
    settle()
    assert old.read_bytes() == before
    assert window._controller.project is None


def test_one_that_cannot_be_written_opens_at_once_as_it_is(start, old, monkeypatch):
    monkeypatch.setattr("annotator.store.file.database.is_writable", lambda path: False)
    before = old.read_bytes()
    window = start(old).window
    assert opened(window, old)
    assert window._controller.project.read_only
    assert shown(window) == []
    assert old.read_bytes() == before


def test_a_project_of_today_opens_at_once(start, tmp_path):
    path = make_project(tmp_path / "now.hashiya", ARTICLE)
    with Project.open(path) as project:
        assert project.info().schema_version == FILE_FORMAT
    assert opened(start(path).window, path)

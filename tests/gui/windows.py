"""The window as the program makes it, on projects in a temporary folder, and how to read it."""

from __future__ import annotations

import gc
import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from annotator.app import Application, make_application
from annotator.gui.settings import Settings
from annotator.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from annotator.gui.main_window import MainWindow
    from annotator.gui.project_controller import ProjectController

ANNOTATOR = "سلمى"
_NEXT_CLICK = 1  # milliseconds after which a press is no double click


def may_write(window: MainWindow) -> bool:
    """Tell whether a project is open and can be written to: it is opened anew after some acts."""
    project = window._controller.project
    return project is not None and not project.read_only


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    """The application with its own style and fonts."""
    app = make_application()
    gc.collect()
    gc.freeze()  # what is there by now stays: garbage_stays_here need not look at it each time
    QApplication.setDoubleClickInterval(_NEXT_CLICK)
    return app


@pytest.fixture
def start(qapp, qtbot, tmp_path) -> Iterator[Callable[..., Application]]:
    """Starts the program on a project; ``start(path)``; everything is closed afterwards."""
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings")
    )
    started: list[Application] = []

    def start_program(path: Path | None, language: str | None = "en") -> Application:
        application = Application(qapp, Settings(), tmp_path / "own", language)
        started.append(application)
        application.begin(path, ANNOTATOR)
        application.window.activateWindow()
        qtbot.waitUntil(application.window.isActiveWindow)
        return application

    start_program.started = started  # type: ignore[attr-defined]
    yield start_program
    for application in started:
        end(application)


def end(application: Application) -> None:
    """Close the window and the project, let Qt delete the window, and forget its language."""
    if isValid(application.window):
        application.window.keys.detach()
        application.window.close()
        application.end()
        application.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    translation = application._translation
    translation.use("en", arabic_digits=False)  # which tests without a window take for granted
    for translator in translation._installed:
        QCoreApplication.removeTranslator(translator)
    translation._installed.clear()


@pytest.fixture
def open_window(start, tmp_path) -> Callable[..., MainWindow]:
    """Opens a window on a project with these texts, in the order they are given."""

    def open_on(*texts: str, language: str = "en", title: str = "") -> MainWindow:
        path = make_project(tmp_path / "articles.hashiya", *texts, title=title)
        window = start(path, language).window
        # Room for the selected span, so that nothing moves under the mouse when it is shown.
        window.resize(1440, 900)
        QTest.qWait(1)
        return window

    return open_on


def settle() -> None:
    """Let every layout follow: each passes what it needs on to the one around it."""
    for _ in range(10):
        QCoreApplication.processEvents()


def make_project(path: Path, *texts: str, title: str = "") -> Path:
    """Make a project file that holds these texts exactly."""
    records = path.with_suffix(".jsonl")
    lines = (
        json.dumps({"id": f"a{number}", "title": title, "text": text})
        for number, text in enumerate(texts)
    )
    records.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    with Project.create(path) as project:
        if texts:
            project.import_files([records])
    return path


def rows(controller: ProjectController) -> list[int]:
    """Read the rows of the open project's documents."""
    return list(controller.project.documents.listed(controller.annotator.id))


def stored_spans(path: Path) -> list[tuple[int, int, str]]:
    """Read the spans in a project file by a second connection that only reads."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as reader:
        return reader.execute(
            'SELECT start, "end", label FROM span ORDER BY start, "end"'
        ).fetchall()

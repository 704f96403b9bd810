"""The window starts without what its first look does not need: that waits until it is asked for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.windows import make_project

# A process of its own, since the tests have imported everything by now.
_START = """
import gc, json, linecache, sys
from pathlib import Path
import annotator.cli
from annotator.__main__ import import_window
import_window()
frozen, kept = gc.get_freeze_count(), list(linecache.cache)
from PySide6.QtCore import QSettings
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[2])
from annotator.app import Application, make_application
from annotator.gui.settings import Settings
qt = make_application()
application = Application(qt, Settings(), Path(sys.argv[2]), "ar")
application.begin(Path(sys.argv[1]), "سلمى")
qt.processEvents()
before = sorted(sys.modules)
from annotator.gui.loading import load
load().wait()
loaded = sorted(sys.modules)
application.window.figures.show_dashboard()
print(json.dumps({
    "before": before, "loaded": loaded, "after": sorted(sys.modules), "frozen": frozen, "kept": kept
}))
application.window.close()
application.end()
"""
_LATER = (
    *("numpy", "pyqtgraph", "nervaluate", "camel_tools", "annotator.formats.table"),
    *("annotator.project.importing.taking_in", "annotator.formats.writing.export"),
)
_QUESTIONS = {"first_run", "ask_reason", "versions", "versions.ask_versions"}  # of a few lines
_NEVER = ("lxml", "docx", "trafilatura", "ftfy", "cassis", "openpyxl")


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    folder = tmp_path_factory.mktemp("start")
    path = make_project(folder / "articles.hashiya", "وقعت شركة النورس اتفاقا.")
    done = subprocess.run(
        [sys.executable, "-c", _START, str(path), str(folder / "settings")],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    return json.loads(done.stdout)


def test_numpy_and_pyqtgraph_are_imported_when_a_dashboard_opens(started):
    assert [name for name in (*_LATER, *_NEVER) if name in started["before"]] == []
    assert [name for name in _NEVER if name in started["after"]] == []
    assert {"numpy", "pyqtgraph"} <= set(started["after"])


def test_formats_and_folding_are_loaded_in_a_job_when_the_window_is_there(started):
    loaded = set(started["loaded"])
    assert {"annotator.formats.table", "camel_tools"} <= loaded
    assert [name for name in (*_NEVER, "numpy", "pyqtgraph") if name in loaded] == []


@pytest.mark.parametrize(
    ("room", "imported"),
    [("annotator.gui.dialogs.", _QUESTIONS), ("annotator.cli.", {"main", "arguments", "output"})],
)
def test_dialogs_and_commands_are_imported_when_they_are_asked_for(started, room, imported):
    assert {each.removeprefix(room) for each in started["before"] if room in each} == imported


def test_what_was_imported_is_neither_collected_nor_kept_as_text(started):
    assert started["frozen"] > len(started["before"])
    kept = {"/".join(Path(each).parts[-2:]) for each in started["kept"]}
    assert "gui/main_window.py" in kept  # Qt's bindings look at what comes after them
    assert "project/project.py" not in kept

"""The window starts without what its first look does not need: that waits until it is asked for."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.gui.windows import make_project

# A process of its own, since the tests have imported everything by now.
_START = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QSettings
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[2])
import annotator.cli
from annotator.app import Application, make_application
from annotator.gui.settings import Settings
qt = make_application()
application = Application(qt, Settings(), Path(sys.argv[2]), "ar")
application.begin(Path(sys.argv[1]), "سلمى")
qt.processEvents()
before = sorted(sys.modules)
application.window.figures.show_dashboard()
print(json.dumps({"before": before, "after": sorted(sys.modules)}))
application.window.close()
application.controller.close_project()
"""
_LATER = (
    *("numpy", "pyqtgraph", "nervaluate", "camel_tools", "annotator.formats.table"),
    *("annotator.project.importing.taking_in", "annotator.formats.writing.export"),
)
_QUESTIONS = {"first_run", "ask_reason", "versions", "versions.ask_versions"}  # of a few lines
_NEVER = ("lxml", "docx", "trafilatura", "ftfy", "cassis", "openpyxl")


def test_formats_dialogs_and_charts_are_imported_when_they_are_asked_for(tmp_path):
    path = make_project(tmp_path / "articles.hashiya", "وقعت شركة النورس اتفاقا.")
    done = subprocess.run(
        [sys.executable, "-c", _START, str(path), str(tmp_path / "settings")],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    modules = json.loads(done.stdout)
    assert [name for name in (*_LATER, *_NEVER) if name in modules["before"]] == []
    assert [name for name in _NEVER if name in modules["after"]] == []
    assert {"numpy", "pyqtgraph"} <= set(modules["after"])
    dialogs, commands = "annotator.gui.dialogs.", "annotator.cli."
    imported = {each.removeprefix(dialogs) for each in modules["before"] if dialogs in each}
    assert imported == _QUESTIONS
    imported = {each.removeprefix(commands) for each in modules["before"] if commands in each}
    assert imported == {"main", "arguments", "output"}

"""Below the window nothing needs Qt, and nothing loads what is slow or goes to the network."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import annotator
from tests.cli.command import SPAN, TEXT, write_records

_WITHOUT_QT = """
import runpy, sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "PySide6":
            raise ImportError("there is no Qt here")

sys.meta_path.insert(0, Refuse())
"""
_LOADED = """
unwanted = ("PySide6", "torch", "transformers", "pandas", "scipy", "camel_tools.data")
print([name for name in unwanted if name in sys.modules])
"""


def run(program, *words):
    return subprocess.run(
        [sys.executable, "-c", _WITHOUT_QT + program + _LOADED, *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


def test_every_module_below_the_window_is_imported_without_qt():
    names = [
        found.name
        for found in pkgutil.walk_packages(annotator.__path__, "annotator.")
        if not found.name.startswith(("annotator.gui", "annotator.app"))
    ]
    assert {"annotator.cli", "annotator.project", "annotator.store.log.intake"} <= set(names)
    done = run(f"import importlib\nfor name in {names}: importlib.import_module(name)\n")
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "[]\n")


def test_the_commands_work_without_qt(tmp_path):
    project = tmp_path / "p.hashiya"
    records = write_records(
        tmp_path / "a.jsonl", {"text": TEXT, "annotator": "سعاد", "spans": [SPAN]}
    )
    program = """
from annotator.__main__ import main
assert main() == 0
"""
    for words in (
        ("import", project, records),
        ("export", project, tmp_path / "out.jsonl"),
        ("info", project),
        ("check", project),
        ("agreement", project),
        ("stats", project),
    ):
        done = run(program, *words)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.endswith("[]\n")


def test_numbers_are_not_loaded_before_somebody_asks_for_agreement():
    done = run(
        "import sys\nimport annotator.cli, annotator.project\nprint('numpy' in sys.modules)\n"
    )
    assert (done.stderr, done.stdout) == ("", "False\n[]\n")


def test_the_window_is_what_needs_qt():
    done = run("from annotator.__main__ import main\nmain()\n")
    assert done.returncode == 1
    assert "there is no Qt here" in done.stderr

"""The warm start of the window on 10,000 articles: time, memory, what is imported."""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.bench import article, project_of

_DOCUMENTS, _TIMES = 10_000, 9
_NEVER = ("torch", "transformers", "pandas", "scipy", "camel_tools.data")

# Runs in a process of its own and prints, once the window is painted, what the start has cost.
_START = """
import json, sys, time
from pathlib import Path
import annotator.cli
from annotator.__main__ import import_window
import_window()
from PySide6.QtCore import QSettings
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[2])
from annotator.app import Application, make_application
from annotator.gui.settings import Settings
imported = time.process_time()
qt = make_application()
application = Application(qt, Settings(), Path(sys.argv[2]), "ar")
application.begin(Path(sys.argv[1]), "sara")
qt.processEvents()
wall, cpu = time.time() - float(sys.argv[3]), time.process_time()
import psutil
print(json.dumps({
    "wall": wall, "cpu": cpu, "imports": imported,
    "rss": psutil.Process().memory_info().rss, "modules": sorted(sys.modules),
}))
application.window.close()
application.end()
"""


def main() -> None:
    """Measure and print."""
    chance = random.Random(4)
    records = ({"id": f"d{n}", "text": article(2000, chance)} for n in range(_DOCUMENTS))
    with TemporaryDirectory() as folder:
        project = project_of(Path(folder), iter(records))
        start_once(project)  # compiles, and fills the disk cache
        runs = [start_once(project) for _ in range(_TIMES)]
    for name, unit, bar in (("wall", 1, "1 s"), ("cpu", 1, "1 s"), ("imports", 1, "-")):
        values = [run[name] / unit for run in runs]
        print(f"start, {name}: median {statistics.median(values):.2f} s, worst {max(values):.2f}"
              f" of {_TIMES}; bar {bar}")  # fmt: skip
    print(f"start, RSS: {max(run['rss'] for run in runs) / 2**20:.0f} MB; bar 150")
    found = [name for name in _NEVER if name in runs[0]["modules"]]
    print(f"imported of {', '.join(_NEVER)}: {', '.join(found) or 'none'}")


def start_once(project: Path) -> dict[str, float]:
    """Start the program on a project in a process of its own; return what it cost.

    The first start compiles the program, as after an installation, into the project's folder.
    """
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": str(project.parent / "compiled"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", _START, str(project), str(project.parent), str(time.time())],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    result: dict[str, float] = json.loads(done.stdout)
    return result


if __name__ == "__main__":
    main()

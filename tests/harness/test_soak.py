"""Some seconds of work in the window leave no memory taken and no file open."""

from __future__ import annotations

import os
import subprocess
import sys


def test_a_while_of_work_takes_no_more_memory_and_no_more_files():
    done = subprocess.run(
        [sys.executable, "-m", "tests.harness.soak", "--minutes", "0.1", "--warm-up", "2"],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "failures: none" in done.stdout
    for act in ("label", "undo", "switch", "search", "filter", "review"):
        assert f" {act}" in done.stdout

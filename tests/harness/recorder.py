"""Compiles recorder.c and lets a program run under it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_SOURCE = Path(__file__).with_name("recorder.c")


def compile_recorder(folder: Path) -> Path | None:
    """Return the recorder as a library; None where nothing can compile it or load it so."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        return None
    library = folder / "recorder.so"
    command = [compiler, "-O2", "-shared", "-fPIC", "-o", library, _SOURCE, "-ldl", "-pthread"]
    return None if subprocess.run(command, check=False).returncode else library


def recorded(recorder: Path, folder: Path, trace: Path, kill: int = 0) -> dict[str, str]:
    """Return the environment of a program that is recorded, and killed after that many operations.

    0 lets it live.
    """
    return os.environ | {
        "LD_PRELOAD": str(recorder),
        "POWER_FOLDER": str(folder),
        "POWER_TRACE": str(trace),
        "POWER_KILL": str(kill),
    }

"""Runs the real command as a program of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass

from annotator.project import Project

TEXT = "وقّعت شركة الأفق عقدا بقيمة 25 مليون دولار"
SPAN = {"start": 6, "end": 16, "label": "investor"}


@dataclass(frozen=True)
class Outcome:
    """How a program ended and what it said."""

    status: int
    out: str
    err: str


def hashiya(*words, env=None, before=()):
    """Run ``hashiya`` with these words; ``before`` are the words of a program that runs it."""
    done = subprocess.run(
        [*before, sys.executable, "-m", "annotator", *map(str, words)],
        capture_output=True,
        env=env,
        timeout=120,
    )
    return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def write_records(path, *records):
    path.write_bytes(b"".join(json.dumps(each).encode() + b"\n" for each in records))
    return path


def contents(path):
    """Return what an import could have changed in a project."""
    with Project.open(path, read_only=True) as project:
        info = project.info()
        return info.documents, info.spans, info.events, info.annotators

"""Kills the real application at work, as often as asked: what it said is saved is there.

    python -m tests.harness.kill [--kills 1000]

The window is on a screen that is not there; it labels by real mouse and key events. Each line it
prints is an act that the controller told to be saved. Then it is killed with SIGKILL, and what is
in the file is compared with what was told.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from annotator.project import Project
from annotator.resource_files import resource

_IN_ONE = 100  # kills in one project

Place = tuple[str, int, int, str]
"""A span: its id, start, end and label."""


@dataclass(slots=True)
class Outcome:
    """What kills did: acts told to be saved, stored untold, lost or half, and files broken."""

    kills: int = 0
    told: int = 0
    untold: int = 0
    lost: int = 0
    broken: int = 0

    def __str__(self) -> str:
        return (
            f"{self.kills} kills: {self.told} acts told to be saved, {self.untold} stored but not"
            f" yet told, {self.lost} kills with a lost or half act, {self.broken} files broken"
        )


def make_project(path: Path) -> None:
    """Make a project with our own articles and one annotator, who begins now."""
    with Project.create(path) as project:
        project.import_files([resource("samples/news.jsonl")])
        project.annotator("sara")


def stored(path: Path, outcome: Outcome) -> tuple[int, set[Place]]:
    """Return what is in a file: how many events, and the first article's spans."""
    with Project.open(path) as project:
        document, annotator = project.documents.read(1), project.annotator("sara")
        spans = project.annotation_set(document.id, annotator.id).spans
        misplaced = any(span.text != document.text[span.start : span.end] for span in spans)
        outcome.broken += (
            misplaced or project.check() != [] or project.keeping.journal_fault is not None
        )
        places = {(each.id, each.start, each.end, each.label) for each in spans}
        return project.info().events, places


def label_until_killed(path: Path, folder: Path, chance: random.Random) -> list[str]:
    """Run the application, kill it at work and return the lines it had printed."""
    command = [sys.executable, "-m", "tests.window.labelling_app", path, folder]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [*map(str, command), str(chance.randrange(1 << 30))],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(chance.randrange(1, 25))]
        time.sleep(chance.random() * 0.02)  # where in its work the kill meets it
        process.kill()
        lines += process.stdout.readlines()
    if process.returncode != -9:
        raise RuntimeError("the application ended by itself")
    return [line for line in lines if line.endswith("\n")]


def followed(spans: set[Place], lines: list[str]) -> set[Place]:
    """Return what a set holds after the acts of these lines."""
    spans = set(spans)
    for line in lines:
        gone, come = json.loads(line)
        spans -= {tuple(span) for span in gone}
        spans |= {tuple(span) for span in come}
    return spans


def run(kills: int, seed: int = 20250) -> Outcome:
    """Kill the application that often, in a new project after every hundred."""
    chance, outcome = random.Random(seed), Outcome()
    while outcome.kills < kills:
        with tempfile.TemporaryDirectory() as name:
            _run_in(Path(name), min(_IN_ONE, kills - outcome.kills), chance, outcome)
        print(outcome, flush=True)
    return outcome


def _run_in(folder: Path, kills: int, chance: random.Random, outcome: Outcome) -> None:
    path = folder / "p.hashiya"
    make_project(path)
    events, spans = stored(path, outcome)
    for _ in range(kills):
        lines = label_until_killed(path, folder / "settings", chance)
        told = followed(spans, lines)
        events_before, (events, spans) = events, stored(path, outcome)
        # One act may have reached the disk before it could be told; it is there as a whole.
        more = events - events_before - len(lines)
        outcome.kills += 1
        outcome.told += len(lines)
        outcome.untold += more
        outcome.lost += more not in (0, 1) or (told == spans) is bool(more)


def main() -> int:
    """Run as a command."""
    parser = argparse.ArgumentParser(prog="python -m tests.harness.kill")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=20250)
    given = parser.parse_args()
    outcome = run(given.kills, given.seed)
    return int(bool(outcome.lost or outcome.broken))


if __name__ == "__main__":
    sys.exit(main())

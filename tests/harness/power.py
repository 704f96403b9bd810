"""Cuts the power under a labelling program, as often as asked, and looks what is lost.

    python -m tests.harness.power [--cuts 1000] [--mode full|normal|delete|off]

A program labels through the real store; all that it does to its files is recorded (recorder.c).
The recording is replayed on a disk on which writes are sure only after a sync, the power is cut
anywhere in it, and what is left is opened as a project. With the store's own settings (``full``)
nothing that was said to be saved may be lost; the other modes show that the harness sees losses.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from annotator.core.document import Document, Record
from annotator.core.errors import AnnotatorError
from annotator.project import Project
from annotator.store.log.journal.files import journal_folder
from annotator.store.salvage import events_in_journal
from tests.harness.disk import Disk, read_trace
from tests.harness.recorder import compile_recorder, recorded
from tests.store.projects import take

_ROOT = Path(__file__).parents[2]
_WORDS = " ".join(f"كلمة{number}" for number in range(600))
_ACTS = 120  # in one recording
_CUTS = 50  # of one recording
MODES = {
    "full": {},
    "normal": {"synchronous=FULL": "synchronous=NORMAL"},
    "truncate": {"journal_mode=WAL": "journal_mode=TRUNCATE"},
    "delete": {"journal_mode=WAL": "journal_mode=DELETE"},
    "off": {"synchronous=FULL": "synchronous=OFF"},
}
"""What is put in place of the store's own settings."""

LABELLER = """
import os, random, sys
from pathlib import Path
from annotator.core.edits.edits import AddSpan
from annotator.core.identifiers import new_id
from annotator.core.span import Span
from annotator.project import Project
from annotator.store.file import connections
from annotator.store.file.connections import sqlite3

instead, path, acts = eval(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
chance = random.Random(sys.argv[4])

class Connection(sqlite3.Connection):
    def execute(self, sql, *more):
        for ours, other in instead.items():
            sql = sql.replace(ours, other)
        return super().execute(sql, *more)

connections.CONNECTION_CLASS = Connection
told = os.open(path.with_name("told"), os.O_WRONLY | os.O_APPEND)
project = Project.open(path)
project._database.execute("PRAGMA wal_autocheckpoint=40")
sara, document, done = project.annotator("sara"), project.documents.read(1), []
for number in range(acts):
    if done and chance.random() < 0.2:
        act = done.pop(chance.randrange(len(done))).inverse()
    else:
        start = 2 * number
        span = Span(new_id(), start, start + 3, "amount", document.text[start : start + 3])
        act = AddSpan(document.id, sara.id, span)
        done.append(act)
    words = ("+" if isinstance(act, AddSpan) else "-") + act.span.id + " "
    os.write(told, b"begun " + words.encode())
    project.apply(act)
    os.write(told, b"saved " + words.encode())
    if number == acts // 2:
        project.close()
        project = Project.open(path)
project.close()
"""


@dataclass(slots=True)
class Outcome:
    """What cuts did: labels told to be saved and lost, files broken, cuts in which labels were."""

    cuts: int = 0
    told: int = 0
    lost: int = 0
    broken: int = 0
    cuts_with_loss: int = 0

    def __str__(self) -> str:
        return (
            f"{self.cuts} power cuts: {self.told} labels told to be saved, {self.lost} lost in"
            f" {self.cuts_with_loss} cuts, {self.broken} files broken or half written"
        )


def record(recorder: Path, folder: Path, mode: str, seed: int) -> Path:
    """Let a program label in a project of ``folder``, and return the recording."""
    trace = folder.with_name("trace")
    words = [repr(MODES[mode]), folder / "p.hashiya", _ACTS, seed]
    subprocess.run(
        [sys.executable, "-c", LABELLER, *map(str, words)],
        cwd=_ROOT,
        env=recorded(recorder, folder, trace),
        check=True,
    )
    return trace


def cut(recorder: Path, place: Path, mode: str, seed: int, cuts: int, outcome: Outcome) -> None:
    """Record once and cut the power at that many moments of it."""
    chance = random.Random(seed)
    folder = place / "work"
    folder.mkdir()
    (folder / "told").touch()
    with Project.create(folder / "p.hashiya") as project:
        take(project, Record(Document("d1", "كلمات", _WORDS)))
    disk = Disk(folder)
    operations = list(read_trace(record(recorder, folder, mode, seed)))
    moments = sorted(chance.randrange(len(operations)) for _ in range(cuts))
    told = []
    for number, operation in enumerate(operations):
        while moments and moments[0] == number:
            moments.pop(0)
            left = place / "left"
            disk.cut(chance, left)
            prove(left / "p.hashiya", told, outcome)
            shutil.rmtree(left)
        if operation.path.endswith("/told"):
            told += operation.data.decode().split()
        else:
            disk.do(operation)


def prove(path: Path, told: list[str], outcome: Outcome) -> None:
    """Open what a cut left, and count what is not there."""
    saved, begun = set[str](), None
    for word, act in zip(told[::2], told[1::2], strict=True):
        begun = act if word == "begun" else None
        if word == "saved":
            (saved.add if act[0] == "+" else saved.discard)(act[1:])
    outcome.cuts += 1
    outcome.told += len(saved)
    try:
        with Project.open(path) as project:
            findings = project.check()
            sara = next((each for each in project.annotators() if each.name == "sara"), None)
            kept = set[str]()
            if sara is not None:
                kept = {span.id for span in project.annotation_set("d1", sara.id).spans}
            journal = list(events_in_journal(journal_folder(path)))
            broken = bool(findings) or len(journal) != project.info().events
    except AnnotatorError:
        kept, broken = set(), True
    wrong = (saved ^ kept) - ({begun[1:]} if begun else set())
    outcome.broken += broken
    outcome.lost += len(wrong)
    outcome.cuts_with_loss += bool(wrong)


def run(cuts: int, mode: str, seed: int = 1) -> Outcome | None:
    """Cut the power that often; None where this system cannot."""
    outcome = Outcome()
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(dir=memory) as name:
        recorder = compile_recorder(Path(name))
        if recorder is None:
            return None
        for number in range(0, cuts, _CUTS):
            place = Path(name) / str(number)
            place.mkdir()
            cut(recorder, place, mode, seed + number, min(_CUTS, cuts - number), outcome)
            shutil.rmtree(place)
    return outcome


def main() -> int:
    """Run as a command."""
    parser = argparse.ArgumentParser(prog="python -m tests.harness.power")
    parser.add_argument("--cuts", type=int, default=1000)
    parser.add_argument("--mode", choices=MODES, default="full")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    outcome = run(given.cuts, given.mode, given.seed)
    print(f"{given.mode}: {outcome or 'needs Linux and a C compiler'}")
    return int(outcome is None or bool(outcome.lost or outcome.broken))


if __name__ == "__main__":
    sys.exit(main())

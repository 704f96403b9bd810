"""Kills programs that back up, restore, migrate or mend, at every step they take on the disk.

    python -m tests.harness.kill_backup [--kills 100]

A work is done once under recorder.c, which counts what it does to files; then again and again from
the same beginning, killed after one operation more each time, or as many as asked spread over all.
After each kill the project has to be the old or the new one, whole, the file that was there must
not be gone, each backup that is listed must be sound, and the work must go through at the next try.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.document import Document, Record
from annotator.core.edits.edits import AddSpan
from annotator.core.errors import AnnotatorError
from annotator.project import Project
from annotator.project.keeping.backups import Why, list_backups
from annotator.store.file.backups import kept_beside
from annotator.store.file.database import Database
from annotator.store.file.schema.migrations import pending
from tests.harness.disk import read_trace
from tests.harness.recorder import compile_recorder, recorded
from tests.store.file.schema.test_migrations import KEPT
from tests.store.projects import FIRST, SECOND, picture, span_of, take

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOT = Path(__file__).parents[2]
_HEAD = """
import sys
from pathlib import Path
from annotator.project import Project
from annotator.project.keeping.backups import Why, find_backup, restore_backup
from annotator.project.keeping.recovery import rebuild, repair
path = Path(sys.argv[1])
"""
_TEXT = "خبر طويل عن سوق المال. " * 3000  # pages enough that a copy takes many writes


@dataclass(frozen=True)
class Work:
    """What is done, from what beginning, and what must be so afterwards."""

    begin: Callable[[Path], None]
    code: str


def _worked(path: Path) -> None:
    with Project.create(path) as project:
        take(project, FIRST, SECOND, Record(Document("long", "خبر", _TEXT)))
        project.keeping.back_up(Why.CLOSE)
        sara = project.annotator("سارة")
        project.apply(AddSpan("d1", sara.id, span_of("شركة البحر")))


def _old(path: Path) -> None:
    shutil.copy(KEPT / "format1.hashiya", path)


def _damaged(path: Path) -> None:
    _worked(path)
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 9] = bytes(4096 * 6)
    path.write_bytes(content)


def _gone(path: Path) -> None:
    _worked(path)
    path.unlink()


WORKS = {
    "backup": Work(
        _worked, "with Project.open(path) as project: project.keeping.back_up(Why.WORK)"
    ),
    "restore": Work(_worked, "restore_backup(path, find_backup(path, None))"),
    "migrate": Work(_old, "Project.open(path).close()"),
    "mend": Work(_damaged, "repair(path)"),
    "rebuild": Work(_gone, "path.exists() or rebuild(path, path)"),
}


@dataclass(slots=True)
class Outcome:
    """How many kills there were, and after how many of them something was wrong."""

    kills: int = 0
    wrong: int = 0


def run(name: str, kills: int, seed: int = 1) -> Outcome | None:
    """Kill one work that often, or once at each of its steps if it has fewer; None where it cannot.

    The first and the last steps are always among them.
    """
    work, outcome = WORKS[name], Outcome()
    with tempfile.TemporaryDirectory() as folder:
        recorder = compile_recorder(Path(folder))
        if recorder is None:
            return None
        start = Path(folder) / "start"
        start.mkdir()
        work.begin(start / "p.hashiya")
        states = [_state(start / "p.hashiya")]
        steps, last = _do(work, start, recorder, 0)
        states.append(last)
        chosen = list(range(1, steps + 1))
        if len(chosen) > kills:
            chosen = sorted({1, steps, *random.Random(seed).sample(chosen[1:-1], kills - 2)})
        for step in chosen:
            outcome.kills += 1
            outcome.wrong += not _is_right(work, start, recorder, step, states)
    return outcome


def _do(work: Work, start: Path, recorder: Path, kill: int) -> tuple[int, object]:
    """Do a work in a copy of its beginning; return how many steps it took and what it gave."""
    place = start.with_name("place")
    shutil.copytree(start, place)
    try:
        trace = _run(work, place, recorder, kill)
        return sum(1 for _ in read_trace(trace)), _state(place / "p.hashiya")
    finally:
        shutil.rmtree(place)


def _run(work: Work, place: Path, recorder: Path, kill: int) -> Path:
    trace = place.with_name("trace")
    trace.unlink(missing_ok=True)
    done = subprocess.run(
        [sys.executable, "-c", _HEAD + work.code, place / "p.hashiya"],
        cwd=_ROOT,
        env=recorded(recorder, place, trace, kill),
        check=False,
    )
    if done.returncode != (-9 if kill else 0):
        raise RuntimeError(f"the program ended with {done.returncode}")
    return trace


def _state(path: Path) -> object:
    """Return what a project holds; None for one that is damaged or not there."""
    try:
        with Project.open(path, read_only=True) as project:
            if project.check():
                return None
            # The tables of reviews are made by the migration, without a row.
            return picture(project)
    except AnnotatorError:
        return None


def _lacks(path: Path) -> list[str]:
    """Return the migrations that a file has not."""
    with closing(Database(path, read_only=True)) as database:
        return pending(database.tables)


def _is_right(work: Work, start: Path, recorder: Path, step: int, states: list[object]) -> bool:
    place = start.with_name("place")
    shutil.copytree(start, place)
    path = place / "p.hashiya"
    before = path.read_bytes() if path.exists() else b""
    try:
        _run(work, place, recorder, step)
        # Either state, and the file that was there is there under some name still.
        right = _state(path) in states
        if before and states[0] is None:
            places = [path, *kept_beside(path).glob("replaced/*")]
            right &= any(each.exists() and each.read_bytes() == before for each in places)
        elif before and states[0] != states[1]:
            places = [path, *kept_beside(path).glob("replaced/*.hashiya")]
            right &= any(_state(each) == states[0] for each in places)
        backups = list_backups(path)
        right &= all(_state(each.path) is not None for each in backups)
        if work is WORKS["migrate"]:
            lacked = _lacks(path)  # all that it lacked before, or nothing any more
            right &= lacked in ([], _lacks(start / "p.hashiya"))
            right &= bool(lacked) or any(each.why is Why.MIGRATION for each in backups)
        _run(work, place, recorder, 0)
        return right and _state(path) == states[1]
    finally:
        shutil.rmtree(place)


def main() -> int:
    """Run as a command."""
    parser = argparse.ArgumentParser(prog="python -m tests.harness.kill_backup")
    parser.add_argument("--kills", type=int, default=100)
    given = parser.parse_args()
    wrong = 0
    for name in WORKS:
        outcome = run(name, given.kills)
        if outcome is None:
            print("needs Linux and a C compiler")
            return 1
        print(f"{name}: {outcome.kills} kills, something wrong after {outcome.wrong}", flush=True)
        wrong += outcome.wrong
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())

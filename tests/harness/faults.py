"""Lets every statement of every command fail in turn: all of the work is done then, or nothing.

    python -m tests.harness.faults [--every 1] [--command import]

Each command is run in this process with an error of the disk, a full disk or a busy file at its
first statement, at its second, and so on until it goes through. Each time it must end with status
0 or with 1 and one line of words, and the project must be sound and what it was before or after.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import shutil
import sqlite3
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from annotator.cli import main as command_line
from annotator.core.errors import AnnotatorError
from annotator.project import Project
from annotator.project.keeping.backups import list_backups
from annotator.store.file import connections
from tests.store.file.schema.test_migrations import KEPT
from tests.store.projects import TEXT, picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FAULTS = {
    "I/O error": sqlite3.SQLITE_IOERR,
    "full": sqlite3.SQLITE_FULL,
    "busy": sqlite3.SQLITE_BUSY,
}
_SPAN = {"start": 7, "end": 16, "label": "investor"}
_RECORDS = [
    {"id": f"d{number}", "text": f"{TEXT} {number}", "annotator": "منى", "spans": [_SPAN]}
    for number in range(3)
]


class FailingConnection(sqlite3.Connection):
    """A connection whose statement number ``fails_at`` of all, from 1, gives an error."""

    fails_at = 0
    code = 0

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        """Run a statement, or fail."""
        _count()
        return super().execute(*arguments)

    def executemany(self, *arguments: Any) -> sqlite3.Cursor:
        """Run statements, or fail."""
        _count()
        return super().executemany(*arguments)

    def backup(self, *arguments: Any, **more: Any) -> None:
        """Copy, or fail."""
        _count()
        super().backup(*arguments, **more)


def _count() -> None:
    FailingConnection.fails_at -= 1
    if FailingConnection.fails_at == 0:
        error = sqlite3.OperationalError("injected")
        error.sqlite_errorcode = FailingConnection.code
        raise error


@dataclass(frozen=True)
class Command:
    """A command line over ``p.hashiya`` in a folder, and how that folder is made."""

    words: str
    begin: Callable[[Path], None]


def _worked(folder: Path) -> None:
    source = folder / "first.jsonl"
    source.write_bytes(orjson.dumps(_RECORDS[0]))
    with Project.create(folder / "p.hashiya") as project:
        project.import_files([source])
        project.keeping.back_up()
        project.annotator("سارة")
    more = b"\n".join(orjson.dumps(record) for record in _RECORDS[1:])
    (folder / "more.jsonl").write_bytes(more)


def _empty(folder: Path) -> None:
    _worked(folder)
    (folder / "p.hashiya").unlink()
    shutil.rmtree(folder / "p.hashiya.backups")


def _old(folder: Path) -> None:
    shutil.copy(KEPT / "format1.hashiya", folder / "p.hashiya")
    (folder / "more.jsonl").write_bytes(orjson.dumps(_RECORDS[1]))


def _damaged(folder: Path) -> None:
    _worked(folder)
    content = (folder / "p.hashiya").read_bytes()
    (folder / "p.hashiya").write_bytes(content.replace("الساحل".encode(), "الساحة".encode()))


COMMANDS = {
    "import": Command("import p.hashiya more.jsonl", _worked),
    "import-new": Command("import p.hashiya more.jsonl", _empty),
    "import-old": Command("import p.hashiya more.jsonl", _old),
    "export": Command("export p.hashiya out.jsonl", _worked),
    "info": Command("info p.hashiya", _worked),
    "check": Command("check p.hashiya", _worked),
    "repair": Command("check --repair p.hashiya", _damaged),
    "backup-make": Command("backup make p.hashiya", _worked),
    "backup-list": Command("backup list p.hashiya", _worked),
    "backup-restore": Command("backup restore p.hashiya --yes", _worked),
    "rebuild": Command("rebuild p.hashiya out.hashiya", _worked),
}


@dataclass(slots=True)
class Outcome:
    """How many statements failed, and what was wrong afterwards."""

    failed: int = 0
    wrong: list[str] | None = None


def run(name: str, every: int = 1, first: int = 1) -> Outcome:
    """Let every so manieth statement of a command fail, with each fault; return what was wrong."""
    outcome = Outcome(wrong=[])
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        start = Path(folder) / "start"
        start.mkdir()
        COMMANDS[name].begin(start)
        with _done(name, start, 0, 0) as (_, _, place):
            states = [_state(start), _state(place)]
        for fault, code in FAULTS.items():
            for number in range(first, 100_000, every):
                with _done(name, start, number, code) as (status, said, place):
                    if FailingConnection.fails_at > 0:
                        break  # it has not so many statements
                    outcome.failed += 1
                    fine = status == 0 or (status == 1 and said.count("\n") == 1)
                    if not fine or _state(place) not in states:
                        outcome.wrong.append(f"{name}, {fault} at {number}: {status} {said!r}")
    return outcome


@contextlib.contextmanager
def _done(name: str, start: Path, fails_at: int, code: int) -> Iterator[tuple[int, str, Path]]:
    """Run a command in a copy of its beginning; give its status, its errors and the folder."""
    place = start.with_name("place")
    shutil.copytree(start, place)
    words = [str(place / word) if "." in word else word for word in COMMANDS[name].words.split()]
    FailingConnection.fails_at, FailingConnection.code = fails_at, code
    ours, connections.CONNECTION_CLASS = connections.CONNECTION_CLASS, FailingConnection
    said = io.StringIO()
    try:
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
            status = command_line(lambda *_words: 9, words)
        connections.CONNECTION_CLASS = ours
        yield status, said.getvalue(), place
    finally:
        connections.CONNECTION_CLASS = ours
        shutil.rmtree(place)


def _state(folder: Path) -> object:
    """Return what is in a folder: projects by what they hold, exports whole, sound backups."""
    state: dict[str, object] = {}
    for name in ("p.hashiya", "out.hashiya"):
        path = folder / name
        if path.exists():
            state[name] = _content(path)
    if (folder / "out.jsonl").exists():
        state["out.jsonl"] = (folder / "out.jsonl").read_bytes()
    sound = all(_content(each.path) is not None for each in list_backups(folder / "p.hashiya"))
    return state, sound


def _content(path: Path) -> object:
    """Return what a project holds, but for ids and times; None where it is damaged."""
    try:
        with Project.open(path, read_only=True) as project:
            if project.check():
                return None
            _project, documents, labels, events, *_ = picture(project)
            return documents, labels, [event[5] for event in events]
    except AnnotatorError:
        return None


def main() -> int:
    """Run as a command."""
    parser = argparse.ArgumentParser(prog="python -m tests.harness.faults")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--command", choices=COMMANDS)
    given = parser.parse_args()
    wrong = 0
    for name in [given.command] if given.command else COMMANDS:
        outcome = run(name, given.every)
        words = f"{name}: {outcome.failed} statements failed, wrong: {len(outcome.wrong or [])}"
        print(words, flush=True)
        for words in outcome.wrong or []:
            print(f"  {words}", flush=True)
        wrong += len(outcome.wrong or [])
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())

"""Flips one bit of a project file, as often as asked: what changes what is read is noticed.

    python -m tests.harness.flips [--flips 1000]

A flip is harmful where documents, labels or spans are read differently; SQLite's own check misses
most of those that are in a row's content.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.core.document import Document, Record, Status
from annotator.core.edits.edits import AddSpan, Batch, ChangeSpan, RemoveSpan
from annotator.core.errors import AnnotatorError
from annotator.project import Project
from tests.store.projects import FIRST, SECOND, TEXT, picture, span_of, take


@dataclass(slots=True)
class Outcome:
    """How many bits were flipped, how many were harmful, and of those how many unnoticed."""

    flips: int = 0
    harmful: int = 0
    unnoticed: int = 0

    def __str__(self) -> str:
        return f"{self.flips} flips: {self.harmful} harmful, {self.unnoticed} of them unnoticed"


def run(flips: int, seed: int = 20261124) -> Outcome:
    """Flip one bit at a time, that often."""
    chance, outcome = random.Random(seed), Outcome()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "p.hashiya"
        _make(path)
        sound, intended = path.read_bytes(), _content(path)
        for _ in range(flips):
            spoilt = bytearray(sound)
            place = chance.randrange(len(sound) * 8)
            spoilt[place // 8] ^= 1 << place % 8
            path.write_bytes(spoilt)
            noticed = changed = True
            try:
                with Project.open(path, read_only=True) as project:
                    noticed = bool(project.check())
                changed = _content(path) != intended
            except AnnotatorError:
                noticed = True
            outcome.flips += 1
            outcome.harmful += changed
            outcome.unnoticed += changed and not noticed
    return outcome


def _make(path: Path) -> None:
    sea = span_of("شركة البحر")
    total = span_of("25 مليون ريال", "amount", attributes={"value": 25e6})
    with Project.create(path) as project:
        take(project, Record(FIRST.document, "علي", Status.DONE, (sea,)), SECOND, *_more())
        sara = project.annotator("سارة")
        mine = replace(sea, id="mine")
        project.apply(Batch((AddSpan("d1", sara.id, mine), AddSpan("d1", sara.id, total))))
        project.apply(ChangeSpan("d1", sara.id, mine, replace(mine, note="ملاحظة")))
        project.apply(RemoveSpan("d1", sara.id, total))


def _more() -> list[Record]:
    """Return articles that fill the file, so that few bits fall on empty pages."""
    return [
        Record(Document(f"more{number}", "خبر", f"{number} {TEXT * 12}"), "علي", Status.DONE)
        for number in range(60)
    ]


def _content(path: Path) -> object:
    """Return all that people made; the folded words, made for search, are no part of it."""
    with Project.open(path, read_only=True) as project:
        first, documents, *more = picture(project)
        return first, [row[:-1] for row in documents], more, project.label_set()


def main() -> int:
    """Run as a command."""
    parser = argparse.ArgumentParser(prog="python -m tests.harness.flips")
    parser.add_argument("--flips", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=20261124)
    given = parser.parse_args()
    outcome = run(given.flips, given.seed)
    print(outcome)
    return int(bool(outcome.unnoticed))


if __name__ == "__main__":
    sys.exit(main())

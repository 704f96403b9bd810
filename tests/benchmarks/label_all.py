"""Labelling all occurrences in 10,000 articles, and the first hit of a search in 100,000."""

from __future__ import annotations

import random
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.arabic.clitics.clitics import clitic_analyzer
from annotator.project import Project
from annotator.search import labelling
from tests.benchmarks.bench import article, project_of

_ARTICLES, _MANY, _LENGTH = 10_000, 100_000, 1_500
_WORD, _RARE = "الواحة", "زمردة"


def main() -> None:
    """Measure and print; processor time of the process."""
    clitic_analyzer().warm()
    _label_all()
    _first_hit()


def _records(count: int, mention: int) -> object:
    chance = random.Random(3)
    for number in range(count):
        text = article(_LENGTH, chance)
        words = f"{text} {_WORD} و{_WORD}" if number % mention == 0 else text
        if number == count - 1:
            words += f" {_RARE}"
        yield {"id": f"d{number}", "title": "عنوان", "text": words}


def _label_all() -> None:
    with (
        TemporaryDirectory() as name,
        Project.open(project_of(Path(name), _records(_ARTICLES, 1))) as project,
    ):
        sara = project.annotator("sara").id
        start = time.process_time()
        hits = list(project.search.occurrences_for(_WORD, "project", sara))
        found = time.process_time() - start
        start = time.process_time()
        project.apply(labelling(hits, "project", sara))
        applied = time.process_time() - start
        print(f"{len(hits)} places in {_ARTICLES} articles: found in {found:.2f} s,"
              f" {len(hits) / found:.0f} a second; labelled in {applied:.2f} s")  # fmt: skip


def _first_hit() -> None:
    with (
        TemporaryDirectory() as name,
        Project.open(project_of(Path(name), _records(_MANY, 1000))) as project,
    ):
        for words in (_WORD, _RARE):
            start = time.process_time()
            next(project.search.find(words))
            print(f"first hit of {words} in {_MANY} articles:"
                  f" {(time.process_time() - start) * 1000:.0f} ms")  # fmt: skip


if __name__ == "__main__":
    main()

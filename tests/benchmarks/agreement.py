"""The command ``hashiya agreement`` on two sets of 100,000 spans, and nervaluate alone beside it.

    python -m tests.benchmarks.agreement [DOCUMENTS]

10,000 invented articles of about 1,000 characters with 10 spans each, or as many as told; the
second annotator misses, moves and confuses a quarter of them. Wall and processor time of the whole
program, its memory; then nervaluate's Evaluator on the same spans, as it is meant to be used.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from nervaluate import Evaluator

from annotator.project import Project
from tests.benchmarks.bench import article, write_jsonl

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABELS = ("investor", "amount", "project")
_SPANS, _TIMES = 10, 5

# Runs the command in a process of its own and prints last what it has cost.
_COMMAND = """
import sys, time
from annotator.cli import main
status = main(None, ["agreement", sys.argv[1], "--json"])
import psutil
memory = psutil.Process().memory_info()
print(status, time.process_time(), getattr(memory, "peak_wset", memory.rss), file=sys.stderr)
"""


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if sys.argv[1:] else 10_000
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "agreement.hashiya"
        with Project.create(path) as project:
            project.import_files([write_jsonl(folder / "sets.jsonl", _records(count))])
        runs = [_run(path) for _ in range(_TIMES)]
        for what, number, unit in (("wall", 0, "s"), ("processor time", 1, "s"), ("RSS", 2, "MB")):
            values = sorted(run[number] for run in runs)
            print(
                f"agreement, {what}: median {values[_TIMES // 2]:.2f} {unit}, worst"
                f" {values[-1]:.2f} of {_TIMES}" + ("; bar 5" if what == "wall" else "")
            )
        _nervaluate(folder / "sets.jsonl")


def _records(count: int) -> Iterator[dict[str, object]]:
    chance = random.Random(3)
    for number in range(count):
        text = article(1000, chance)
        first = _places(text, chance)
        for who, places in (("sara", first), ("omar", _disturbed(first, chance))):
            spans = [{"start": s, "end": e, "label": label} for s, e, label in places]
            yield {"id": f"d{number}", "text": text, "annotator": who, "spans": spans}


def _places(text: str, chance: random.Random) -> list[tuple[int, int, str]]:
    """Return spans over words that do not overlap."""
    words = [0, *(place + 1 for place, sign in enumerate(text) if sign in " \n")]
    chosen = sorted(chance.sample(range(0, len(words) - 3, 3), _SPANS))
    return [
        (words[word], words[word + chance.randrange(1, 4)] - 1, chance.choice(_LABELS))
        for word in chosen
    ]


def _disturbed(
    places: list[tuple[int, int, str]], chance: random.Random
) -> list[tuple[int, int, str]]:
    """Return what somebody else makes of it: one in twenty is missed, one in five is different."""
    found = set()
    for start, end, label in places:
        luck = chance.random()
        if luck < 0.05:
            continue
        if luck < 0.12 and end - start > 1:
            start += 1
        elif luck < 0.18:
            end += 1
        elif luck < 0.25:
            label = chance.choice(_LABELS)
        found.add((start, end, label))
    return sorted(found)


def _run(project: Path) -> tuple[float, float, float]:
    start = time.time()
    done = subprocess.run(
        [sys.executable, "-c", _COMMAND, str(project)],
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    wall = time.time() - start
    status, processor, memory = done.stderr.split()
    if status != "0" or len(json.loads(done.stdout)["pairs"]) != 1:
        raise RuntimeError("the command found nothing to compare")
    return wall, float(processor), float(memory) / 2**20


def _nervaluate(source: Path) -> None:
    """Print what the library alone costs for the same spans, by document."""
    sets: dict[str, list[list[dict[str, object]]]] = {"sara": [], "omar": []}
    for line in source.read_bytes().splitlines():
        record = json.loads(line)
        sets[record["annotator"]].append(
            [span | {"end": span["end"] - 1} for span in record["spans"]]
        )
    start = time.process_time()
    evaluator = Evaluator(sets["sara"], sets["omar"], tags=list(_LABELS), loader="dict")
    evaluator.evaluate()
    print(f"nervaluate's Evaluator, processor time: {time.process_time() - start:.2f} s")


if __name__ == "__main__":
    main()

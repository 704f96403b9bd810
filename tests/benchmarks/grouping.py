"""Jumps and labels in the window while near copies are found beside them, and while not.

Each act comes when the finder is at work, as the first after a rest does: those that follow it
meet nothing. The articles are of list_documents: 50 texts again and again, so that groups are of
thousands, which no news has; worse cannot be met.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import psutil
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.gui.labelling.span_acts import SpanActs
from tests.benchmarks.bench import Bench
from tests.benchmarks.list_documents import make_project

if TYPE_CHECKING:
    from collections.abc import Callable

_TIMES = 30


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser()
    options.add_argument("--documents", type=int, default=100_000)
    options.add_argument("--characters", type=int, default=300)
    options.add_argument("--grouped", type=int, default=0, help="Group so many beforehand.")
    wanted = options.parse_args()
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "bench.hashiya"
        make_project(path, wanted.documents, wanted.characters)
        bench = Bench(path)
        project = bench.controller.project
        assert project is not None
        while (done := wanted.documents - project.copies.pending()) < wanted.grouped:
            project.copies.group(project.copies.sketch_some(500))
        print(f"{wanted.documents} articles, {done} grouped")
        finder, chance = bench.window.copies.finder, random.Random(3)
        for name in ("at work", "off"):
            before = wanted.documents - project.copies.pending()
            _measure(f"jump, finder {name}", bench, lambda: _jump(bench, chance, wanted.documents))
            _measure(f"label, finder {name}", bench, lambda: _label(bench, chance))
            grouped = wanted.documents - project.copies.pending() - before
            memory = psutil.Process().memory_info().rss / 1e6
            print(f"{grouped} grouped meanwhile; memory {memory:.0f} MB")
            finder._stop()
        bench.close()


def _measure(name: str, bench: Bench, act: Callable[[], object]) -> None:
    times = list[tuple[float, float]]()
    for _ in range(_TIMES):
        rested = time.monotonic() + 0.6
        while time.monotonic() < rested:  # other events than input come all the time
            bench.settle()
            time.sleep(0.001)
        wall, cpu = time.monotonic(), time.thread_time()
        QTest.keyClick(bench.view, Qt.Key.Key_Shift)  # who jumps or labels presses something
        act()
        times.append(((time.monotonic() - wall) * 1000, (time.thread_time() - cpu) * 1000))
    for kind, values in zip(("wall", "thread"), zip(*times, strict=True), strict=True):
        ordered = sorted(values)
        print(f"{name}, {kind}: p50 {ordered[_TIMES // 2]:.1f} ms,", end=" ")
        print(f"p95 {ordered[_TIMES * 95 // 100]:.1f}, worst {ordered[-1]:.1f}", flush=True)


def _jump(bench: Bench, chance: random.Random, count: int) -> None:
    bench.controller.open_document(chance.randrange(count) + 1)
    bench.painted()


def _label(bench: Bench, chance: random.Random) -> None:
    start = chance.randrange(30, 200)
    SpanActs(bench.controller).add(start, start + 3, "project", "Label")
    bench.settle()


if __name__ == "__main__":
    main()

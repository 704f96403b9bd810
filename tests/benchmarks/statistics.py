"""Counting a project of 100,000 events, as the dashboard and ``hashiya stats`` do.

    python -m tests.benchmarks.statistics [EVENTS]

5,000 invented articles of about 1,000 characters in which two annotators add spans one by one, as
by hand. Processor time of the count, and how much memory it takes in Python beside the project.
"""

from __future__ import annotations

import random
import sys
import tracemalloc
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.core.edits.edits import AddSpan, Batch
from annotator.core.span import Span
from annotator.project import Project
from tests.benchmarks.bench import article, write_jsonl
from tests.benchmarks.clock import Clock

_DOCUMENTS, _AT_ONCE = 5000, 5000
_LABELS = ("investor", "amount", "project")


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if sys.argv[1:] else 100_000
    with TemporaryDirectory() as name:
        path = _make(Path(name), count)
        clock = Clock(f"count {count:,} events")
        with Project.open(path, read_only=True) as project:
            for _ in range(5):
                with clock.run():
                    found = project.review.figures.statistics()
            tracemalloc.start()
            project.review.figures.statistics()
            peak = tracemalloc.get_traced_memory()[1] / 2**20
    if sum(each.spans for each in found.annotators) != count:
        raise RuntimeError("spans were not counted")
    clock.report()
    print(f"memory at most: {peak:.1f} MB")


def _make(folder: Path, count: int) -> Path:
    chance = random.Random(7)
    path = folder / "counted.hashiya"
    texts = [article(1000, chance) for _ in range(_DOCUMENTS)]
    records = ({"id": f"d{number}", "text": text} for number, text in enumerate(texts))
    with Project.create(path) as project:
        project.import_files([write_jsonl(folder / "articles.jsonl", records)])
        names = [project.annotator(name).id for name in ("sara", "omar")]
        edits, taken = list[AddSpan](), set[tuple[int, int, int, str]]()
        while len(taken) < count:
            number, who = chance.randrange(_DOCUMENTS), chance.randrange(2)
            start = texts[number].rfind(" ", 0, chance.randrange(100, 900)) + 1
            end = texts[number].index(" ", start)
            label = chance.choice(_LABELS)
            if start == end or (number, who, start, label) in taken:
                continue
            taken.add((number, who, start, label))
            span = Span(f"s{len(taken)}", start, end, label, texts[number][start:end])
            edits.append(AddSpan(f"d{number}", names[who], span))
            if len(edits) == _AT_ONCE or len(taken) == count:
                project.apply(Batch(tuple(edits)))
                edits.clear()
    return path


if __name__ == "__main__":
    main()

"""What it takes to let the library that an export is for load one article, and many.

With the start of the process of its own, whose processor time it is; this one waits meanwhile.
"""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.exporters.terms import Terms
from annotator.formats.consumers.loading import CONSUMERS, load_by_consumer
from annotator.formats.writing.export import write_file
from tests.benchmarks.all_formats import record_of


def main(documents: int, names: list[str]) -> None:
    """Measure the formats that are named, else all that have a library, and print."""
    chance = random.Random(5)
    records = [record_of(number, chance) for number in range(documents)]
    labels = tuple(sorted({span.label for record in records for span in record.spans}))
    for format in names or CONSUMERS:
        for count in (1, documents):
            with TemporaryDirectory() as place:
                out = Path(place) / "out"
                write_file(records[:count], out, format, Terms(labels))
                before, begun = os.times(), time.perf_counter()
                loading = load_by_consumer(format, [(out, count)], labels, lambda: None)
                taken, wall = os.times(), time.perf_counter() - begun
                used = sum(taken[2:4]) - sum(before[2:4])
                by = loading.loaded_by or loading.not_loaded
                print(f"{format:14} {count:7,} {used:7.1f} s processor {wall:7.1f} s wall  {by}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, sys.argv[2:])

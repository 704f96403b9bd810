"""Opening the next article, of 5 KB and of 200 KB, until it is painted."""

from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.benchmarks.bench import Bench, article, project_of, spans_of
from tests.benchmarks.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOCUMENTS = 60
_CASES = ((5_000, 30, 16), (200_000, 500, 50))  # bytes of UTF-8, spans, milliseconds


def main() -> None:
    """Measure and print."""
    for size, spans, bar in _CASES:
        with TemporaryDirectory() as folder:
            bench = Bench(project_of(Path(folder), _records(size, spans)))
            clock = Clock(f"next article of {size // 1000} KB with {spans} spans, painted", bar)
            for _ in range(_DOCUMENTS - 1):
                with clock.run():
                    QTest.keyClick(
                        bench.window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier
                    )
                    bench.painted()
            clock.report()
            bench.close()


def _records(size: int, count: int) -> Iterator[dict[str, object]]:
    chance = random.Random(2)
    for number in range(_DOCUMENTS):
        text = article(size * 10 // 18, chance)  # an Arabic letter is two bytes, a space one
        yield {
            "id": f"d{number}",
            "title": f"article {number}",
            "text": text,
            "annotator": "sara",
            "spans": [
                span | {"id": f"d{number}-{span['id']}"} for span in spans_of(text, count, chance)
            ],
        }


if __name__ == "__main__":
    main()

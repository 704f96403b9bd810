"""Mouse release and label key to painted and stored: 1 MB of text with 10,000 spans."""

from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtTest import QTest

from tests.benchmarks.bench import Bench, article, project_of, spans_of
from tests.benchmarks.clock import Clock

_LENGTH, _SPANS, _TIMES = 1_000_000, 10_000, 200


def main() -> None:
    """Measure and print."""
    chance = random.Random(1)
    text = article(_LENGTH, chance)
    record = {"text": text, "annotator": "sara", "spans": spans_of(text, _SPANS, chance)}
    with TemporaryDirectory() as folder:
        bench = Bench(project_of(Path(folder), iter([record])))
        clock = Clock("mouse release, label key, painted and stored", 16)
        for _ in range(_TIMES):
            _label_once(bench, clock, chance)
        stored = bench.controller.project.info().spans if bench.controller.project else 0
        clock.report()
        print(f"  {len(text)} characters, {stored} spans stored at the end")
        bench.close()


def _label_once(bench: Bench, clock: Clock, chance: random.Random) -> None:
    view = bench.view
    start = chance.randrange(len(view.text()) - 100)
    view.ensure_seen(start)
    bench.settle()
    box, end = view.character_rect(start), view.character_rect(start + chance.randrange(8, 30))
    bench.drag(box.center(), end.center())
    key = chance.choice("123")
    with clock.run():
        bench.let_go(end.center())
        QTest.keyClick(bench.window, key)
        bench.painted()


if __name__ == "__main__":
    main()

"""A list of 1,000,000 articles: opening the project, and jumping to places in it."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.project import Project
from tests.benchmarks.bench import Bench
from tests.benchmarks.clock import Clock

_DOCUMENTS, _TIMES = 1_000_000, 50


def main() -> None:
    """Measure and print."""
    chance = random.Random(3)
    with TemporaryDirectory() as folder:
        bench = Bench(_big_project(Path(folder)))
        window = bench.window
        opening = Clock("list of 1,000,000 articles, opened and painted", 50)
        for _ in range(_TIMES // 5):
            with opening.run():
                window.documents.refresh()
                bench.settle()
        jumping = Clock("jump to an article of 1,000,000, both painted", 50)
        for _ in range(_TIMES):
            row = window.documents.row_at(chance.randrange(_DOCUMENTS))
            with jumping.run():
                bench.controller.open_document(row or 1)
                bench.painted()
        for clock in (opening, jumping):
            clock.report()
        bench.close()


def _big_project(folder: Path) -> Path:
    """Make a project and fill its table of articles, without their events, for speed."""
    path = folder / "bench.hashiya"
    Project.create(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.executemany(
            "INSERT INTO document (id, title, text, source, published, meta, sha256, search)"
            " VALUES (?, ?, 'نص قصير لمقال قصير', 'bench', '2026-01-01', '{}', '', '')",
            ((f"d{number}", f"مقال رقم {number}") for number in range(_DOCUMENTS)),
        )
        connection.commit()
    return path


if __name__ == "__main__":
    main()

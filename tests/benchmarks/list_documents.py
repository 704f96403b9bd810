"""A project of 1,000,000 articles with 1,000,000 spans: opening, jumping, filtering, labelling."""

from __future__ import annotations

import argparse
import random
import sqlite3
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import psutil

from annotator.arabic.folding import fold
from annotator.core.document import Status
from annotator.core.document_filter import EVERY_DOCUMENT, DocumentFilter, Order, Sorting
from annotator.core.edits.edits import AddSpan
from annotator.core.identifiers import new_id
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.gui.labelling.span_acts import SpanActs
from annotator.project import Project
from annotator.store.file.schema.counts import COUNTED
from tests.benchmarks.bench import Bench, article
from tests.benchmarks.clock import Clock
from tests.benchmarks.start import start_once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TIMES = 50
_LABELS = 200
_SOURCES = 200
_TEXTS = 50  # that are written again and again

_FILTERS = {
    "status: new": DocumentFilter(statuses=(Status.NEW,)),
    "status: done": DocumentFilter(statuses=(Status.DONE,)),
    "label": DocumentFilter(labels=("amount",)),
    "label, of anyone": DocumentFilter(labels=("amount",), anyone=True),
    "flagged": DocumentFilter(flagged=True),
    "with notes": DocumentFilter(noted=True),
    "a month": DocumentFilter(since="2024-03", until="2024-03"),
    "source": DocumentFilter(source="source 7"),
    "begun by another": DocumentFilter(annotator="ali"),
    "assigned": DocumentFilter(assigned=True),
    "all of these but words": DocumentFilter(
        statuses=(Status.DONE,), labels=("amount",), flagged=True, since="2020", source="source 7"
    ),
    "a word in every text": DocumentFilter(text="شركة"),
    "a word in done and flagged": DocumentFilter(
        statuses=(Status.DONE,), flagged=True, text="شركة"
    ),
}


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser()
    options.add_argument("--documents", type=int, default=1_000_000)
    options.add_argument("--characters", type=int, default=300)
    options.add_argument("--folder", type=Path, help="Keep the project here, or use it again.")
    wanted = options.parse_args()
    with TemporaryDirectory() as folder:
        path = (wanted.folder or Path(folder)) / "bench.hashiya"
        if not path.exists():
            make_project(path, wanted.documents, wanted.characters)
        print(f"{wanted.documents} articles, {path.stat().st_size / 1e9:.2f} GB")
        _measure_store(path)
        _measure_window(path, wanted.documents)


def _measure_window(path: Path, count: int) -> None:
    chance = random.Random(3)
    start_once(path)  # compiles
    runs = [start_once(path) for _ in range(5)]
    for name, unit, bar in (("wall", "s", "1.5"), ("cpu", "s", "1.5"), ("rss", "bytes", "-")):
        values = sorted(run[name] for run in runs)
        print(f"program started, window painted, {name}: median {values[2]:.2f} {unit},", end=" ")
        print(f"worst {values[-1]:.2f}; bar {bar}")
    bench = Bench(path)
    bench.window.copies.finder._stop()  # it would group a million articles beside this
    window, controller = bench.window, bench.controller
    opening = Clock("list of all articles, opened and painted", 50, time.thread_time)
    for _ in range(_TIMES // 5):
        with opening.run():
            window.documents.refresh()
            bench.settle()
    filtering = Clock(
        "in the window's thread: a filter is wanted, its list comes and is painted",
        50,
        time.thread_time,
    )
    for number in range(_TIMES // 5):
        sorting = Sorting(Order.TITLE, bool(number % 2))
        with filtering.run():
            window.documents.show_wanted(EVERY_DOCUMENT, sorting)
        while window.documents.is_reading:
            time.sleep(0.01)
            with filtering.run():
                bench.settle()
    filtering.times = sorted(filtering.times)[-_TIMES // 5 :]  # without the waiting
    jumping = Clock("jump to an article in the sorted list, both painted", 50, time.thread_time)
    for _ in range(_TIMES):
        row = window.documents.row_at(chance.randrange(count))
        with jumping.run():
            controller.open_document(row or 1)
            bench.painted()
    for clock in (opening, filtering, jumping):
        clock.report()
    print(f"memory after all this: {psutil.Process().memory_info().rss / 1e6:.0f} MB")
    _measure_labels(bench, random.Random(), count)  # other places in a project that is used again
    bench.close()


def _measure_labels(bench: Bench, chance: random.Random, count: int) -> None:
    project, controller = bench.controller.project, bench.controller
    assert project is not None
    stored, shown = list[tuple[float, float]](), list[tuple[float, float]]()
    me = controller.annotator.id
    for _ in range(_LABELS):
        document = project.documents.read(chance.randrange(count) + 1)
        start = chance.randrange(30, 200)
        quote = document.text[start : start + 3]
        span = Span(new_id(), start, start + 3, "project", quote)
        stored.append(_timed(partial(project.apply, AddSpan(document.id, me, span))))
    for _ in range(_LABELS):
        controller.open_document(chance.randrange(count) + 1)
        start = chance.randrange(30, 200)
        shown.append(
            _timed(partial(SpanActs(controller).add, start, start + 3, "project", "Label"))
        )
    for name, times in (("stored", stored), ("stored, and told to the window", shown)):
        for kind, values in zip(("wall", "cpu"), zip(*times, strict=True), strict=True):
            ordered = sorted(values)
            print(f"label {name}, {kind}: p50 {ordered[_LABELS // 2]:.2f} ms,", end=" ")
            print(f"p95 {ordered[_LABELS * 95 // 100]:.2f}; bar 5")


def _timed(act: Callable[[], object]) -> tuple[float, float]:
    wall, cpu = time.monotonic(), time.thread_time()
    act()
    return (time.monotonic() - wall) * 1000, (time.thread_time() - cpu) * 1000


def _measure_store(path: Path) -> None:
    with Project.open(path, read_only=True) as project:
        me = project.find_annotator("sara").id
        for name, wanted in _FILTERS.items():
            _tell(project, f"filter, {name}", me, wanted, Sorting())
        for order in Order:
            _tell(project, f"order, {order}", me, EVERY_DOCUMENT, Sorting(order, True))
        for name, ask in {
            "progress": lambda: project.documents.progress(me),
            "counts of info": project.info,
            "spans by label": project.spans.label_counts,
            "sources": lambda: project.documents.sources(500),
        }.items():
            start = time.monotonic()
            ask()
            print(f"  {name}: {(time.monotonic() - start) * 1000:.1f} ms")


def _tell(
    project: Project, name: str, annotator: str, wanted: DocumentFilter, sorting: Sorting
) -> None:
    times = []
    for _ in range(3):
        start = time.monotonic()
        found = len(project.documents.listed(annotator, wanted, sorting, silent))
        times.append(time.monotonic() - start)
    print(f"  {name}: {sorted(times)[1] * 1000:.0f} ms, {found} found")


def make_project(path: Path, documents: int, characters: int) -> None:
    """Make a project and fill its tables, without events, for speed.

    Two have begun half of it; there is a span an article on the average, and as many events as
    spans, so that saving a label meets tables of that size.
    """
    chance = random.Random(5)
    with Project.create(path) as project:
        sara, ali = project.annotator("sara"), project.annotator("ali")
    texts = [article(characters, chance) for _ in range(_TEXTS)]
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
        for name, _sql in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("BEGIN")
        _fill_documents(connection, documents, texts, chance)
        _fill_sets(connection, documents, texts, (sara.id, ali.id), chance)
        for table, counted in COUNTED.items():
            connection.execute(f"INSERT INTO {table} {counted}")
        connection.execute("COMMIT")
        for _name, sql in triggers:
            connection.execute(sql)


def _fill_documents(
    connection: sqlite3.Connection, documents: int, texts: list[str], chance: random.Random
) -> None:
    folded = [fold(text) for text in texts]

    def rows() -> Iterator[tuple[str, ...]]:
        for number in range(documents):
            which = chance.randrange(len(texts))
            title = f"{texts[which][:30]} {number}"
            source = f"source {chance.randrange(_SOURCES)}"
            year, month, of_month = 2015 + number % 12, 1 + number % 11, 1 + number % 28
            day = f"{year}-{month:02}-{of_month:02}"
            search = f"{fold(title)}\n{folded[which]}"
            yield f"{number:032x}", title, texts[which], source, day, f"{number:064x}", search

    connection.executemany(
        "INSERT INTO document (id, title, text, source, published, meta, sha256, search)"
        " VALUES (?, ?, ?, ?, ?, '{}', ?, ?)",
        rows(),
    )


def _fill_sets(
    connection: sqlite3.Connection,
    documents: int,
    texts: list[str],
    ids: tuple[str, str],
    chance: random.Random,
) -> None:
    numbers = [
        connection.execute("SELECT number FROM annotator WHERE id = ?", (each,)).fetchone()[0]
        for each in ids
    ]
    sets, spans, events = [], [], []
    for row, text in connection.execute("SELECT row, text FROM document").fetchall():
        for annotator_id, number in zip(ids, numbers, strict=True):
            if chance.random() < 0.5:
                continue
            status = chance.choice(("in_progress", "done", "done", "skipped"))
            flag = "?" if chance.random() < 0.01 else None
            sets.append((row, number, status, 1, flag))
            start = chance.randrange(0, 18)
            label = chance.choice(("investor", "amount", "project"))
            note = "note" if chance.random() < 0.01 else ""
            event = new_id()
            span = (new_id(), row, number, start, start + 2, label, text[start : start + 2])
            spans.append((*span, "{}", note, event))
            clock = row << 24
            events.append(
                (event, clock, annotator_id, f"{row - 1:032x}", "span.added", "{}", "", "")
            )
    connection.executemany(
        "INSERT INTO annotation_set (document, annotator, status, span_count, flag)"
        " VALUES (?, ?, ?, ?, ?)",
        sets,
    )
    connection.executemany(f"INSERT INTO span VALUES ({','.join('?' * 10)})", spans)
    connection.executemany(
        "INSERT INTO event (id, clock, annotator, document, kind, body, prev, sha256)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        events,
    )


if __name__ == "__main__":
    main()

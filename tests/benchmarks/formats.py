"""JSONL with spans, in and out, beside bare loops of sqlite3 and orjson over the same values.

    python -m tests.benchmarks.formats [DOCUMENTS [TIMES]]

Four bare loops take the file in: documents and spans; these and an event for each document and
each set; these with the folded text for search; and these with the events and texts again as lines
of a file, as the journal has them, since Hashiya writes all of that too. They know nothing of
hashes, checks, copies, the trash, counts or other indexes. The bar is set by those that are left
as they were; the last one only says how much of the rest is what it writes more. Processor time
counts; the time by the clock is told too. Memory is the highest of a process of its own that
imports and exports.
"""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from contextlib import closing, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO

import orjson

from annotator.arabic.folding import fold
from annotator.project import Project
from tests.benchmarks.bench import article, spans_of, write_jsonl
from tests.benchmarks.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPANS = 8
_DOCUMENTS = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
_TIMES = int(sys.argv[2]) if len(sys.argv) > 2 else 3
_IN = (
    "bare in",
    "bare in with events",
    "bare in with events and folded",
    "bare in with events, folded and lines",
)
_TABLES = """
    CREATE TABLE document (row INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, text TEXT,
        search TEXT);
    CREATE TABLE event (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, document TEXT, kind TEXT,
        body TEXT);
    CREATE INDEX event_document ON event (document, seq);
    CREATE TABLE span (id TEXT PRIMARY KEY, document INTEGER, start INTEGER, "end" INTEGER,
        label TEXT, text TEXT) WITHOUT ROWID;
    CREATE INDEX span_place ON span (document, start);
"""


def main() -> None:
    """Measure and print."""
    clocks = {name: Clock(name) for name in (*_IN, "bare out", "import", "export")}
    with TemporaryDirectory() as name:
        folder = Path(name)
        source = write_jsonl(folder / "source.jsonl", _records())
        # First: a process takes over the highest memory of the one that starts it.
        _print_memory(source, folder / "memory")
        for number in range(_TIMES):
            _bare(source, folder / f"{number}", clocks)
            _ours(source, folder / f"{number}", clocks)
    medians = {}
    for clock in clocks.values():
        clock.report()
        print(f"    by the clock: median {sorted(clock.wall_times)[_TIMES // 2]:.1f} ms")
        medians[clock.what] = sorted(clock.times)[_TIMES // 2]
    for ours, bare in (*(("import", each) for each in _IN), ("export", "bare out")):
        print(f"{ours}: {medians[bare] / medians[ours]:.2f} of the speed of {bare}; bar 0.5")


def _records() -> Iterator[dict[str, object]]:
    chance = random.Random(5)
    for number in range(_DOCUMENTS):
        text = article(1500, chance)
        spans = [span | {"id": f"{number}-{span['id']}"} for span in spans_of(text, _SPANS, chance)]
        yield {"id": f"d{number}", "title": "عنوان", "text": text, "annotator": "sara",
               "spans": spans}  # fmt: skip


def _bare(source: Path, place: Path, clocks: dict[str, Clock]) -> None:
    for more, name in enumerate(_IN):
        path = place.with_suffix(f".{more}.sqlite")
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; {_TABLES}")
            lines = path.with_suffix(".jsonl").open("wb") if more > 2 else None
            with clocks[name].run(), lines or nullcontext():
                _bare_in(source, connection, lines, has_events=more > 0, is_folded=more > 1)
            if more == 0:
                with clocks["bare out"].run():
                    _bare_out(connection, place.with_suffix(".bare.jsonl"))


def _bare_in(
    source: Path,
    connection: sqlite3.Connection,
    lines: BinaryIO | None,
    *,
    has_events: bool,
    is_folded: bool,
) -> None:
    with source.open("rb") as file:
        for row, line in enumerate(file):
            record = orjson.loads(line)
            search = fold(f"{record['title']}\n{record['text']}") if is_folded else None
            connection.execute(
                "INSERT INTO document VALUES (?, ?, ?, ?, ?)",
                (row, record["id"], record["title"], record["text"], search),
            )
            connection.executemany(
                "INSERT INTO span VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (each["id"], row, each["start"], each["end"], each["label"], each["text"])
                    for each in record["spans"]
                ],
            )
            if has_events:
                for place, content in enumerate(({"title": record["title"]}, record["spans"])):
                    event = (f"{2 * row + place:032x}", record["id"], "kind",
                             orjson.dumps(content).decode())  # fmt: skip
                    connection.execute(
                        "INSERT INTO event (id, document, kind, body) VALUES (?, ?, ?, ?)", event
                    )
                    if lines is not None:
                        text = None if place else record["text"]
                        lines.write(orjson.dumps((*event, text), option=orjson.OPT_APPEND_NEWLINE))
    connection.commit()


def _bare_out(connection: sqlite3.Connection, out: Path) -> None:
    names = ("id", "start", "end", "label", "text")
    with out.open("wb") as file:
        for row, document, title, text in connection.execute(
            "SELECT row, id, title, text FROM document"
        ):
            spans = connection.execute(
                'SELECT id, start, "end", label, text FROM span WHERE document = ? ORDER BY start',
                (row,),
            )
            record = {
                "id": document,
                "title": title,
                "text": text,
                "spans": [dict(zip(names, span, strict=True)) for span in spans],
            }
            file.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))


def _ours(source: Path, place: Path, clocks: dict[str, Clock]) -> None:
    with Project.create(place.with_suffix(".hashiya")) as project:
        with clocks["import"].run():
            project.import_files([source])
        with clocks["export"].run():
            project.export(place.with_suffix(".jsonl"))


_MEMORY = """
import resource, sys
from pathlib import Path
from annotator.project import Project
with Project.create(Path(sys.argv[2] + ".hashiya")) as project:
    project.import_files([Path(sys.argv[1])])
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
    project.export(Path(sys.argv[2] + ".jsonl"))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def _print_memory(source: Path, place: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _MEMORY, str(source), str(place)],
        check=True,
        capture_output=True,
        text=True,
    )
    print("memory at most: {} MB after the import, {} after the export; bar 300".format(
        *done.stdout.split()))  # fmt: skip


if __name__ == "__main__":
    main()

"""JSONL with spans, in and out, beside bare loops of sqlite3 and orjson over the same values."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import orjson

from annotator.project import Project
from tests.benchmarks.bench import article, spans_of, write_jsonl
from tests.benchmarks.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOCUMENTS, _SPANS, _TIMES = 10_000, 8, 3
_TABLES = """
    CREATE TABLE document (row INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, text TEXT);
    CREATE TABLE span (id TEXT PRIMARY KEY, document INTEGER, start INTEGER, "end" INTEGER,
        label TEXT, text TEXT) WITHOUT ROWID;
    CREATE INDEX span_place ON span (document, start);
"""


def main() -> None:
    """Measure and print."""
    clocks = {name: Clock(name) for name in ("bare in", "bare out", "import", "export")}
    with TemporaryDirectory() as name:
        folder = Path(name)
        source = write_jsonl(folder / "source.jsonl", _records())
        for number in range(_TIMES):
            _bare(source, folder / f"{number}", clocks)
            _ours(source, folder / f"{number}", clocks)
    medians = {}
    for clock in clocks.values():
        clock.report()
        medians[clock.what] = sorted(clock.times)[_TIMES // 2]
    for ours, bare in (("import", "bare in"), ("export", "bare out")):
        print(f"{ours}: {medians[bare] / medians[ours]:.2f} of the bare loop's speed; bar 0.5")


def _records() -> Iterator[dict[str, object]]:
    chance = random.Random(5)
    for number in range(_DOCUMENTS):
        text = article(1500, chance)
        spans = [span | {"id": f"{number}-{span['id']}"} for span in spans_of(text, _SPANS, chance)]
        yield {"id": f"d{number}", "title": "عنوان", "text": text, "annotator": "sara",
               "spans": spans}  # fmt: skip


def _bare(source: Path, place: Path, clocks: dict[str, Clock]) -> None:
    with closing(sqlite3.connect(place.with_suffix(".sqlite"))) as connection:
        connection.executescript(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; {_TABLES}")
        with clocks["bare in"].run():
            _bare_in(source, connection)
        with clocks["bare out"].run():
            _bare_out(connection, place.with_suffix(".bare.jsonl"))


def _bare_in(source: Path, connection: sqlite3.Connection) -> None:
    with source.open("rb") as lines:
        for row, line in enumerate(lines):
            record = orjson.loads(line)
            connection.execute(
                "INSERT INTO document VALUES (?, ?, ?, ?)",
                (row, record["id"], record["title"], record["text"]),
            )
            connection.executemany(
                "INSERT INTO span VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (each["id"], row, each["start"], each["end"], each["label"], each["text"])
                    for each in record["spans"]
                ],
            )
    connection.commit()


def _bare_out(connection: sqlite3.Connection, out: Path) -> None:
    names = ("id", "start", "end", "label", "text")
    with out.open("wb") as file:
        for row, document, title, text in connection.execute("SELECT * FROM document"):
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


if __name__ == "__main__":
    main()

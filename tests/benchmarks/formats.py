"""JSONL with spans, in and out, beside bare loops of sqlite3 and orjson over the same values.

    python -m tests.benchmarks.formats [DOCUMENTS [TIMES]]

Bare loops take the file in. One does the same work: it writes every row that Hashiya writes, into
Hashiya's own tables with their indexes and foreign keys, the hashes that stand in them, and the
events and texts again as lines of a file, as the journal has them. It knows nothing of checks,
copies, the trash, progress or a faulty line, and no trigger counts for it. The other four fill
simple tables of their own: documents and spans; these and an event for each document and each set;
these with the folded text for search; and these with the lines. Processor time counts; the time by
the clock is told too. Memory is the highest of a process of its own that imports and exports.
"""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from contextlib import closing, nullcontext
from hashlib import sha256
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
_SAME = "bare in with the same work"
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


_FIELDS = ("seq", "id", "clock", "annotator", "document", "kind", "target", "base", "body", "prev",
           "sha256")  # fmt: skip
_WRITTEN = {
    "document": "*",
    "annotation_set": "*",
    "span": 'id, document, annotator, start, "end", label, text, attributes, note',
    "event WHERE document IS NOT NULL": "document, kind, body",
}


def main() -> None:
    """Measure and print."""
    clocks = {name: Clock(name) for name in (*_IN, _SAME, "bare out", "import", "export")}
    with TemporaryDirectory() as name:
        folder = Path(name)
        source = write_jsonl(folder / "source.jsonl", _records())
        # First: a process takes over the highest memory of the one that starts it.
        _print_memory(source, folder / "memory")
        for number in range(_TIMES):
            _bare(source, folder / f"{number}", clocks)
            _same(source, folder / f"{number}", clocks[_SAME])
            _ours(source, folder / f"{number}", clocks)
            _compare(folder / f"{number}")
    medians = {}
    for clock in clocks.values():
        clock.report()
        print(f"    by the clock: median {sorted(clock.wall_times)[_TIMES // 2]:.1f} ms")
        medians[clock.what] = sorted(clock.times)[_TIMES // 2]
    for ours, bare in (*(("import", each) for each in (*_IN, _SAME)), ("export", "bare out")):
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


def _same(source: Path, place: Path, clock: Clock) -> None:
    path = place.with_suffix(".same.hashiya")
    with Project.create(path) as project:
        project.annotator("sara")
    with closing(sqlite3.connect(path)) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        for (name,) in triggers.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
        )
        with clock.run(), path.with_suffix(".jsonl").open("wb") as lines:
            _same_in(source, connection, lines)


def _same_in(source: Path, connection: sqlite3.Connection, lines: BinaryIO) -> None:
    (annotator,) = connection.execute("SELECT id FROM annotator WHERE number = 1").fetchone()
    last = {None: "", annotator: ""}
    seq: int = connection.execute("SELECT max(seq) FROM event").fetchone()[0]

    def add_event(who: str | None, document: str, kind: str, content: object, **more: str) -> str:
        nonlocal seq
        seq += 1
        body = orjson.dumps(content, option=orjson.OPT_SORT_KEYS).decode()
        fields = (f"{seq:032x}", seq, who, document, kind, None, None, body, last[who])
        last[who] = sha256(orjson.dumps(fields)).hexdigest()
        row = (seq, *fields, last[who])
        connection.execute(f"INSERT INTO event VALUES ({','.join('?' * 11)})", row)
        named = dict(zip(_FIELDS, row, strict=True)) | more
        lines.write(orjson.dumps(named, option=orjson.OPT_APPEND_NEWLINE))
        return fields[0]

    with source.open("rb") as file:
        for number, line in enumerate(file, 1):
            record = orjson.loads(line)
            title, text, spans = record["title"], record["text"], record["spans"]
            digest = sha256(text.encode()).hexdigest()
            content = {"title": title, "source": "", "published": "", "meta": {}, "sha256": digest}
            connection.execute(
                "INSERT INTO document VALUES (?, ?, ?, ?, '', '', '{}', ?, ?)",
                (number, record["id"], title, text, digest, fold(f"{title}\n{text}")),
            )
            add_event(None, record["id"], "document.added", content, text=text, meta="{}")
            kept = [{**span, "attributes": {}, "note": ""} for span in spans]
            content = {"status": "in_progress", "spans": kept}
            event = add_event(annotator, record["id"], "spans.imported", content)
            connection.execute(
                "INSERT INTO annotation_set (document, annotator, status, span_count)"
                " VALUES (?, 1, 'in_progress', ?)",
                (number, len(spans)),
            )
            connection.executemany(
                "INSERT INTO span VALUES (?, ?, 1, ?, ?, ?, ?, '{}', '', ?)",
                [
                    (each["id"], number, each["start"], each["end"], each["label"], each["text"],
                     event)
                    for each in spans
                ],
            )  # fmt: skip
    connection.commit()


def _compare(place: Path) -> None:
    """Make sure that the same work left the same rows, but for the ids of events."""
    with closing(sqlite3.connect(place.with_suffix(".hashiya"))) as ours:
        ours.execute("ATTACH ? AS same", (str(place.with_suffix(".same.hashiya")),))
        for table, columns in _WRITTEN.items():
            for one, other in (("main", "same"), ("same", "main")):
                found = ours.execute(
                    f"SELECT count(*) FROM (SELECT {columns} FROM {one}.{table}"
                    f" EXCEPT SELECT {columns} FROM {other}.{table})"
                ).fetchone()
                assert found == (0,), (table, one, found)


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

"""Every format: articles written and proved, and read, a second of processor time.

Beside them a bare loop: orjson writes the same values a line each, and reads them, with no proof.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson

from annotator.core.document import Document, Record, Status
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.exporters.records.jsonl import content_of
from annotator.exporters.terms import Terms
from annotator.formats.reading import read_file
from annotator.formats.table import WRITTEN
from annotator.formats.writing.export import write_file
from tests.benchmarks.bench import article, spans_of

_DOCUMENTS, _SPANS, _LENGTH = 10_000, 8, 1_500


def main(names: list[str]) -> None:
    """Measure the formats that are named, else all, and print."""
    chance = random.Random(5)
    records = [record_of(number, chance) for number in range(_DOCUMENTS)]
    labels = tuple(sorted({span.label for record in records for span in record.spans}))
    _bare(records)
    for format in names or WRITTEN:
        with TemporaryDirectory() as place:
            out = Path(place) / "out"
            begun = time.process_time()
            write_file(records, out, format, Terms(labels))
            written = time.process_time() - begun
            files = [out] if out.is_file() else [each for each in out.rglob("*") if each.is_file()]
            size = sum(each.stat().st_size for each in files) / 1e6
            begun = time.process_time()
            for _ in read_file(out, format, silent):
                pass
            read = time.process_time() - begun
        report(format, _DOCUMENTS, size, written, read)


def report(name: str, documents: int, size: float, written: float, read: float) -> None:
    """Print documents and megabytes a second; times in seconds of the processor."""
    print(
        f"{name}: {documents / written:,.0f} documents/s written ({size / written:.1f} MB/s),"
        f" {documents / read:,.0f} read ({size / read:.1f} MB/s)",
        flush=True,
    )


def _bare(records: list[Record]) -> None:
    with TemporaryDirectory() as place:
        out = Path(place) / "out"
        begun = time.process_time()
        with out.open("wb") as file:
            for record in records:
                file.write(orjson.dumps(content_of(record), option=orjson.OPT_APPEND_NEWLINE))
        written = time.process_time() - begun
        begun = time.process_time()
        with out.open("rb") as file:
            for line in file:
                orjson.loads(line)
        read = time.process_time() - begun
        report("bare loop", len(records), out.stat().st_size / 1e6, written, read)


def record_of(number: int, chance: random.Random) -> Record:
    text = article(_LENGTH, chance)
    spans = tuple(
        Span(f"{number}-{each['id']}", each["start"], each["end"], each["label"], each["text"])
        for each in spans_of(text, _SPANS, chance)
    )
    return Record(Document(f"d{number}", "عنوان", text), "sara", Status.DONE, spans)


if __name__ == "__main__":
    main(sys.argv[1:])

"""Makes a kept project of an old file format larger, by documents and events of that format.

python -m tests.data.projects.grown OUT DOCUMENTS [format1.hashiya]
"""

from __future__ import annotations

import shutil
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from annotator.arabic.folding import fold
from annotator.store.file.database import Database
from annotator.store.log.events import EventLog

_KEPT = Path(__file__).parent
_SENTENCE = "وقّعت شركة الساحل رقم {} عقدا بقيمة ٧ ملايين درهم لمدّ خطّ المياه إلى القرى المجاورة. "
_QUOTE = (6, 17, "شركة الساحل")


def grow(path: Path, documents: int, kept: str = "format1.hashiya", sentences: int = 1) -> None:
    """Write a kept project to a path, with that many documents more, a span on each of them."""
    shutil.copy(_KEPT / kept, path)
    with closing(Database(path, read_only=False)) as database:
        log = EventLog(database)
        who = database.value("SELECT id FROM annotator WHERE number = 1")
        with database.transaction():
            for number in range(10, 10 + documents):
                text = _SENTENCE.format(number) + _SENTENCE.format("") * (sentences - 1)
                _add(database, log, f"grown-{number}", text, who)


def _add(database: Database, log: EventLog, name: str, text: str, who: str) -> None:
    digest = sha256(text.encode()).hexdigest()
    title, source, published = f"خبر {name}", "نشرة الساحل", "2024-06-01"
    content = {"title": title, "source": source, "published": published, "meta": {}}
    log.append("document.added", {**content, "sha256": digest}, document=name)
    start, end, quote = _QUOTE
    span = {"id": name, "start": start, "end": end, "text": quote, "label": "investor", "note": ""}
    body = {"spans": [{**span, "attributes": {}}], "status": "done"}
    event = log.append("spans.imported", body, annotator=who, document=name)
    row = database.execute(
        "INSERT INTO document (id, title, text, source, published, meta, sha256, search)"
        " VALUES (?, ?, ?, ?, ?, '{}', ?, ?)",
        (name, title, text, source, published, digest, fold(f"{title}\n{text}")),
    ).lastrowid
    database.execute(
        "INSERT INTO annotation_set (document, annotator, status, span_count)"
        " VALUES (?, 1, 'done', 1)",
        (row,),
    )
    database.execute(
        'INSERT INTO span (id, document, annotator, start, "end", label, text, attributes, note,'
        " event) VALUES (?, ?, 1, ?, ?, 'investor', ?, '{}', '', ?)",
        (name, row, start, end, quote, event.id),
    )


if __name__ == "__main__":
    grow(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:4], sentences=8)

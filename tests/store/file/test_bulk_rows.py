"""Very many new rows at once: counted as they are, and no trigger is missing afterwards."""

from __future__ import annotations

import subprocess
import sys

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.edits.edits import AddSpan, RemoveSpan
from annotator.core.errors import ImportFailed, StorageFailed
from annotator.core.labels.label_set import NEWS_LABELS
from annotator.core.span import Span
from annotator.project import Project
from annotator.store.file import bulk_rows
from annotator.store.file.connections import sqlite3
from annotator.store.file.schema.counts import COUNTED
from annotator.store.log import waiting

WORDS = ("شركة", "البحر", "٢٥", "مليون", "ريال", "🚢", "لمشروع", "مرسى")


def write_records(path, numbers, spans=3, name="منى", *, faulty=False):
    """Write records of one annotator with ids of their numbers, the last perhaps with a fault."""
    with path.open("wb") as file:
        for number in numbers:
            text = f"{' '.join(WORDS)} {number}"
            places = [(start, text.index(word) + len(word)) for start, word in starts(text)]
            made = [
                {"id": f"s{number}-{place}", "start": start, "end": end, "text": text[start:end],
                 "label": ("investor", "amount", "project")[(number + place) % 3]}
                for place, (start, end) in enumerate(places[: (number + spans) % 5])
            ]  # fmt: skip
            status = ("in_progress", "done")[number % 2]
            record = {"id": f"d{number}", "text": text, "annotator": name, "status": status,
                      "spans": made}  # fmt: skip
            file.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
        if faulty:
            file.write(b'{"id": "last", "text": 5}\n')
    return path


def starts(text):
    """Return where each word begins that is in every text."""
    return [(text.index(word), word) for word in WORDS]


def schema_of(project):
    """Return all that the schema has, in no order."""
    rows = project._database.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema")
    return sorted(rows, key=str)


def recounted(project):
    """Return whether the counts are what a count finds, and what that is."""
    found = []
    for table, counted in COUNTED.items():
        kept = sorted(project._database.rows(f"SELECT * FROM {table}"))
        assert kept == sorted(project._database.rows(counted))
        found.append(kept)
    return found


@settings(max_examples=10, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 60), st.sampled_from(["منى", "علي"])), max_size=4),
    st.randoms(use_true_random=False),
)
def test_counts_after_imports_of_any_size_are_what_a_count_finds(tmp_path_factory, imports, chance):
    folder = tmp_path_factory.mktemp("bulk")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(waiting, "_MANY", 20)
        patch.setattr(waiting, "_MOST_DOCUMENTS", 25)
        with Project.create(folder / "p.hashiya", NEWS_LABELS) as project:
            before = schema_of(project)
            first = 0
            for number, (size, name) in enumerate(imports):
                # Some documents are there already, and get another set, before or between others.
                numbers = [*range(max(0, first - 5), first + size)] or [0]
                chance.shuffle(numbers)
                file = write_records(folder / f"{number}.jsonl", numbers, name=name)
                project.import_files([file])
                first += size
                recounted(project)
            assert schema_of(project) == before
            assert project.check() == []


@pytest.fixture
def filled(tmp_path):
    """Return a project into which more was imported at once than triggers are kept for."""
    with Project.create(tmp_path / "p.hashiya", NEWS_LABELS) as project:
        before = schema_of(project)
        project.import_files([write_records(tmp_path / "many.jsonl", range(120))])
        assert schema_of(project) == before
        yield project


def test_what_is_labelled_after_a_large_import_is_counted(filled):
    before = recounted(filled)
    mona = filled.annotator("منى")
    span = Span("by hand", 0, 4, "project", "شركة")
    filled.apply(AddSpan("d1", mona.id, span))
    after = recounted(filled)
    assert after[1] != before[1]
    filled.apply(RemoveSpan("d1", mona.id, span))
    assert recounted(filled)[1] == before[1]


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT OR REPLACE INTO document SELECT * FROM document WHERE row = 1",
        "INSERT OR REPLACE INTO event SELECT * FROM event WHERE seq = 1",
    ],
)
def test_nothing_is_replaced_after_a_large_import(filled, sql):
    with pytest.raises(sqlite3.IntegrityError, match=r"never changes|append-only"):
        filled._database.execute(sql)


def test_an_import_that_is_refused_late_leaves_triggers_and_counts_as_they_were(tmp_path, filled):
    before, counts = schema_of(filled), recounted(filled)
    file = write_records(tmp_path / "faulty.jsonl", range(200, 1400), faulty=True)
    with pytest.raises(ImportFailed):
        filled.import_files([file])
    assert (schema_of(filled), recounted(filled)) == (before, counts)
    assert filled.check() == []


def test_a_full_disk_in_a_large_import_leaves_triggers_and_counts_as_they_were(tmp_path, filled):
    before, counts = schema_of(filled), recounted(filled)
    pages = filled._database.value("PRAGMA page_count")
    filled._database.execute(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(StorageFailed):
        filled.import_files([write_records(tmp_path / "more.jsonl", range(200, 1400))])
    filled._database.execute("PRAGMA max_page_count = 1073741823")
    assert (schema_of(filled), recounted(filled)) == (before, counts)
    assert filled.check() == []


_DIES = """
import os, sys
from pathlib import Path
from annotator.project import Project
from annotator.store.log.projections import Projections
Projections.put_new_sets = lambda self, sets: os._exit(9)
Project.open(Path(sys.argv[1])).import_files([Path(sys.argv[2])])
"""


def test_a_process_that_dies_while_triggers_are_out_leaves_them_as_they_were(tmp_path, filled):
    before, counts, path = schema_of(filled), recounted(filled), filled.path
    filled.close()
    file = write_records(tmp_path / "more.jsonl", range(200, 300))
    died = subprocess.run([sys.executable, "-c", _DIES, str(path), str(file)], check=False)
    assert died.returncode == 9
    with Project.open(path) as project:
        assert (schema_of(project), recounted(project)) == (before, counts)
        assert project.check() == []


def test_a_trigger_that_was_missing_is_not_made_by_the_way(filled):
    database = filled._database
    database.execute("DROP TRIGGER span_is_counted")
    with database.transaction():
        many = bulk_rows.ManyNewRows(database)
        many.begin()
        many.end()
    assert any("span_is_counted" in str(finding.details) for finding in filled.check())

"""Lines that an import prepares are those that are read from the file, byte for byte."""

from __future__ import annotations

import io
import random
import shutil
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.document import Document, Record
from annotator.core.errors import ImportFailed
from annotator.core.labels.label_set import NEWS_LABELS
from annotator.project import Project
from annotator.store.log import events, waiting
from annotator.store.log.journal import journal, lines
from annotator.store.log.journal.files import day_files, journal_folder
from tests.store.projects import TEXT, span_of, take

NASTY = ("سَاحِلٌ ــ لا", "🚢\u200f\u202e", 'قال: "\\n\\"\t\r\n\x1b\x7f', "\u2028\ufeff", "لإ")


def records(count, first=0, seed=0):
    """Return records of different texts by three annotators, with nasty characters."""
    chance = random.Random(seed)
    made = []
    for number in range(first, first + count):
        text = f"{TEXT} {chance.choice(NASTY)} {number}"
        document = Document(f"«{number}»", chance.choice(NASTY), text, meta={"ب": [*NASTY], "أ": 1})
        note = chance.choice(NASTY)
        spans = (span_of("شركة البحر", text=text, note=note, id=f"s{number}"),)
        made.append(Record(document, chance.choice(["منى", "علي", "سارة"]), spans=spans))
    return made


def written(project):
    """Return what is in the files of the journal, by day."""
    files = day_files(journal_folder(project.path))
    return {file.name: file.read_bytes() for file in files}


def assert_as_read(project):
    """Compare the journal with one that is made by reading the file."""
    project.keeping.complete_journal()
    prepared = written(project)
    shutil.rmtree(journal_folder(project.path))
    project.keeping.complete_journal()
    assert prepared == written(project)
    assert project.keeping.journal_fault is None


@pytest.fixture
def few(monkeypatch):
    """Let few records wait together."""
    monkeypatch.setattr(waiting, "_MOST_DOCUMENTS", 4)


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 1 << 32), st.lists(st.integers(1, 9), min_size=1, max_size=3))
def test_prepared_lines_are_those_that_are_read(tmp_path_factory, seed, sizes):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(waiting, "_MOST_DOCUMENTS", 3)
        path = tmp_path_factory.mktemp("lines") / "p.hashiya"
        with Project.create(path, NEWS_LABELS) as project:
            first = 0
            for size in sizes:
                take(project, *records(size, first, seed))
                project.annotator(f"من بعد {first}")
                first += size
            assert_as_read(project)


def test_an_import_is_in_the_journal_without_being_read_again(project, few, monkeypatch):
    project.annotator("منى")
    read = []
    line_of = journal.line_of
    monkeypatch.setattr(journal, "line_of", lambda row: read.append(row[0]) or line_of(row))
    only_mona = [each for each in records(30) if each.annotator == "منى"]
    take(project, *only_mona)
    assert read == []
    assert_as_read(project)


@pytest.fixture
def little_memory(monkeypatch):
    """Let lines be put aside early."""
    monkeypatch.setattr(lines, "_MOST_IN_MEMORY", 3000)


def test_what_is_too_much_for_the_memory_is_put_aside(project, few, little_memory, monkeypatch):
    read, put_aside = [], []
    line_of, put = journal.line_of, lines.Prepared._put_aside
    monkeypatch.setattr(journal, "line_of", lambda row: read.append(row[0]) or line_of(row))
    monkeypatch.setattr(
        lines.Prepared, "_put_aside", lambda *more: put_aside.append(more) or put(*more)
    )
    take(project, *records(40))
    assert len(put_aside) > 5
    assert len(read) < 10  # the annotators, who come between
    assert_as_read(project)
    files = [each.name for each in project.path.parent.iterdir() if each.is_file()]
    assert all(project.path.name in name for name in files)  # no other is left


@pytest.mark.parametrize("fails", ["write", "read", "half a read"])
def test_what_cannot_be_put_aside_is_read(
    project, few, little_memory, fails, monkeypatch, tmp_path_factory
):
    class Broken(io.FileIO):
        def write(self, content):
            if fails == "write" and self.tell() > 4000:
                return len(content) // 2  # a disk that is full after a part
            return super().write(content)

        def read(self, size):
            if fails == "read":
                raise OSError(5, "no such sector")
            return super().read(size) if fails == "write" else super().read(size // 2)

    def broken_file(dir, buffering):
        return Broken(elsewhere / "lines", "w+")

    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.setattr(lines, "TemporaryFile", broken_file)
    take(project, *records(40))
    assert_as_read(project)


def test_an_import_that_was_rolled_back_leaves_no_line(project, few):
    project.annotator("منى")
    before = written(project)
    faulty = Record(Document("faulty", "", TEXT), "منى", spans=(span_of("البحر", "nothing"),))
    with pytest.raises(ImportFailed):
        take(project, *records(10), faulty)
    assert written(project) == before
    take(project, *records(10))
    assert_as_read(project)


def test_lines_that_nobody_forgot_after_a_rollback_are_not_taken(project, few, monkeypatch):
    monkeypatch.setattr(lines.Prepared, "forget", lambda prepared: None)
    faulty = Record(Document("faulty", "", TEXT), "منى", spans=(span_of("البحر", "nothing"),))
    with pytest.raises(ImportFailed):
        take(project, *records(10), faulty)
    for number in range(30):  # events with the numbers of those
        project.annotator(f"أحد {number}")
    assert_as_read(project)


def test_much_that_lacked_before_is_written_first(project, few, monkeypatch):
    monkeypatch.setattr(journal, "WITH_EACH_ACT", 0)
    project.annotator("منى")
    take(project, *records(10))
    assert_as_read(project)


def test_an_import_over_midnight_is_in_the_files_of_both_days(project, few, monkeypatch):
    days = 24 * 3600 * 10**9
    midnight = (time.time_ns() // days + 2) * days
    moments = iter(range(midnight - 13_000_000, midnight + 10**12, 1_000_000))
    monkeypatch.setattr(events.time, "time_ns", lambda: next(moments))
    take(project, *records(12))
    monkeypatch.undo()
    assert len(written(project)) >= 2
    assert_as_read(project)


def test_lines_that_another_window_wrote_are_not_written_twice(project, few, monkeypatch):
    follow = project._database.on_commit
    project._database.on_commit = None
    take(project, *records(10))
    with Project.open(project.path, read_only=True) as other:
        journal.Journal(other._database, lines.Prepared(project.path.parent)).complete(7)
    follow()
    assert_as_read(project)

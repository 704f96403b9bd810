"""The journal has every event that is in the file, and stays so after every mishap."""

from __future__ import annotations

import json
import os
import time

import pytest

from annotator.core.edits.edits import AddSpan, Batch, RemoveSpan
from annotator.core.errors import SpanConflict
from annotator.core.identifiers import new_id
from annotator.core.progress import Cancelled
from annotator.project import Project
from annotator.store.file.backups import kept_beside
from annotator.store.log import events
from annotator.store.log.journal import journal
from annotator.store.log.journal.files import day_files, journal_folder
from tests.store.projects import FIRST, SECOND, TEXT, span_of, take

SEA = span_of("شركة البحر")


def lines(path):
    found = []
    for file in day_files(journal_folder(path)):
        content = file.read_bytes()
        assert content.endswith(b"\n")
        found += [json.loads(line) for line in content.split(b"\n")[:-1]]
    return found


def assert_complete(project):
    rows = project._database.rows(
        "SELECT seq, id, clock, annotator, document, kind, target, base, body, prev, sha256"
        " FROM event ORDER BY seq"
    )
    found = lines(project.path)
    assert [tuple(line.values())[:11] for line in found] == rows
    texts = {line["document"]: line["text"] for line in found if "text" in line}
    assert texts == dict(project._database.rows("SELECT id, text FROM document"))
    assert project.keeping.journal_fault is None


def test_each_act_is_in_the_journal_when_it_is_done(project, sara):
    assert_complete(project)
    project.apply(AddSpan("d1", sara.id, SEA))
    assert_complete(project)
    project.apply(RemoveSpan("d1", sara.id, SEA))
    assert_complete(project)


def test_an_empty_project_has_no_journal_yet(path):
    with Project.create(path):
        pass
    assert not kept_beside(path).exists()


def test_an_act_that_was_rolled_back_is_not_in_the_journal(project, sara, path):
    before = lines(path)
    twice = AddSpan("d1", sara.id, SEA)
    with pytest.raises(SpanConflict):
        project.apply(Batch((twice, twice)))
    assert lines(path) == before
    project.annotator("منى")
    assert_complete(project)
    assert len(lines(path)) == len(before) + 1


def add_annotators(project, monkeypatch, *days):
    """Add annotators so many days from now."""
    now, day = time.time_ns, 24 * 3600 * 10**9
    for number in days:
        monkeypatch.setattr(events.time, "time_ns", lambda number=number: now() + number * day)
        project.annotator(new_id())
    monkeypatch.setattr(events.time, "time_ns", now)


def test_each_day_has_a_file(project, sara, monkeypatch):
    add_annotators(project, monkeypatch, 0, 1, 1, 3)
    assert len(day_files(journal_folder(project.path))) == 3
    assert_complete(project)


def test_a_day_is_on_the_disk_before_the_next_one_begins(project, sara, monkeypatch):
    synced = []
    monkeypatch.setattr(journal, "sync", synced.append)
    add_annotators(project, monkeypatch, 0, 1, 1, 3)
    assert synced == day_files(journal_folder(project.path))[:-1]


@pytest.mark.parametrize("left", [0, 1, 7, 300, -1, -40])
def test_a_journal_that_was_cut_is_completed(project, sara, path, left):
    project.apply(AddSpan("d1", sara.id, SEA))
    project.close()
    (file,) = day_files(journal_folder(path))
    file.write_bytes(file.read_bytes()[:left])
    with Project.open(path) as again:
        assert_complete(again)


def crash_with_a_hole(path):
    """Let a program die at work, and the power with it; return the day of which a part is lost."""
    with Project.create(path) as project:
        take(project, FIRST, SECOND)
    child = os.fork()
    if child == 0:
        opened = Project.open(path)
        for number in range(9):
            opened.annotator(f"موسم {number}")
        os._exit(0)
    os.waitpid(child, 0)
    (file,) = day_files(journal_folder(path))
    content = bytearray(file.read_bytes())
    content[-1500:-700] = bytes(800)
    file.write_bytes(content)
    return file


def test_a_journal_with_a_hole_is_completed_after_a_crash(path):
    crash_with_a_hole(path)
    with Project.open(path) as again:
        assert again.unclean
        assert_complete(again)
        assert not again.keeping.journal_lags


@pytest.fixture
def too_long(monkeypatch):
    """Every day is too long to be looked through where nobody waits for it."""
    monkeypatch.setattr(journal, "_READ_AN_EVENT", 1e-9)


@pytest.mark.usefixtures("too_long")
def test_a_long_day_is_looked_through_beside_the_work(path):
    file = crash_with_a_hole(path)
    broken = file.read_bytes()
    with Project.open(path) as again:
        again.annotator("منى")
        assert file.read_bytes() == broken
        assert again.keeping.journal_lags
        with Project.open(path, read_only=True) as reader:
            reader.keeping.complete_journal()
        assert_complete(again)
        assert not again.keeping.journal_lags
        again.annotator("علي")
        assert_complete(again)


@pytest.mark.usefixtures("too_long")
def test_what_nobody_waited_for_is_looked_through_by_a_later_program(path):
    file = crash_with_a_hole(path)
    broken = file.read_bytes()
    Project.open(path).close()
    assert file.read_bytes() == broken
    with Project.open(path) as later:
        assert not later.unclean
        assert later.keeping.journal_lags
        later.keeping.complete_journal()
        assert_complete(later)


@pytest.mark.usefixtures("too_long")
def test_looking_through_can_be_cancelled_and_is_gone_on_with(path):
    file = crash_with_a_hole(path)
    broken = file.read_bytes()
    with Project.open(path) as again:
        with pytest.raises(Cancelled):
            again.keeping.complete_journal(stop)
        assert file.read_bytes() == broken
        again.keeping.complete_journal()
        assert_complete(again)


def stop(done, total):
    raise Cancelled


def test_a_journal_that_was_deleted_is_made_again(project, sara, path):
    (file,) = day_files(journal_folder(path))
    file.unlink()
    project.apply(AddSpan("d1", sara.id, SEA))
    assert_complete(project)


def test_a_journal_of_another_state_is_set_aside(project, sara, path):
    project.close()
    older = path.read_bytes()
    with Project.open(path) as more:
        more.apply(AddSpan("d1", sara.id, SEA))
    ahead = lines(path)
    path.write_bytes(older)
    with Project.open(path) as again:
        assert_complete(again)
    (aside,) = kept_beside(path).glob("journal until *")
    (file,) = day_files(aside)
    assert [json.loads(line) for line in file.read_bytes().split(b"\n")[:-1]] == ahead


def test_a_journal_of_another_project_is_set_aside(project, path):
    project.close()
    path.unlink()
    with Project.create(path) as other:
        other.annotator("منى")
        other.annotator("علي")
        assert_complete(other)
    assert len(list(kept_beside(path).glob("journal until *"))) == 1


def test_much_that_lacks_is_written_later(project, path, monkeypatch):
    monkeypatch.setattr(journal, "WITH_EACH_ACT", 2)
    (file,) = day_files(journal_folder(path))
    file.write_bytes(b"")
    project.annotator("منى")
    assert len(lines(path)) == 2
    project.keeping.complete_journal()
    assert_complete(project)


def test_a_journal_that_cannot_be_written_stops_nobody(path):
    with Project.create(path) as project:
        kept_beside(path).write_text("a file in the folder's place")
        take(project, FIRST)
        sara = project.annotator("سارة")
        project.apply(AddSpan("d1", sara.id, SEA))
        assert project.keeping.journal_fault is not None
        assert project.annotation_set("d1", sara.id).spans == (SEA,)
        kept_beside(path).unlink()
        project.annotator("منى")
        assert_complete(project)


def test_the_journal_has_a_texts_every_character(path):
    text = 'سطر\u2028آخر\x85 🚢\ufeff\u202eعكس\u202c \\ " \t نهاية'
    with Project.create(path) as project:
        take(project, FIRST.__class__(FIRST.document.__class__("d9", "عنوان", text)))
        assert_complete(project)
    assert TEXT not in str(lines(path))


def test_a_completion_that_is_cancelled_is_gone_on_with(project, sara, path, monkeypatch):
    monkeypatch.setattr(journal, "_BUFFER", 100)
    project.apply(AddSpan("d1", sara.id, SEA))
    project.close()
    (file,) = day_files(journal_folder(path))
    file.unlink()
    reports = []

    def cancel(done, total):
        reports.append((done, total))
        if len(reports) == 3:
            raise Cancelled

    with Project.open(path, read_only=True) as reader:
        with pytest.raises(Cancelled):
            reader.keeping.complete_journal(cancel)
        part = lines(path)
        assert 0 < len(part) < reader.info().events
        reader.keeping.complete_journal()
        assert_complete(reader)
    assert lines(path)[: len(part)] == part


def test_closing_does_not_wait_for_somebody_else_who_writes(project, sara, path):
    project.apply(AddSpan("d1", sara.id, SEA))
    (file,) = day_files(journal_folder(path))
    file.unlink()
    with journal._writing:
        project.close()
    assert not file.exists()
    with Project.open(path) as again:
        assert_complete(again)

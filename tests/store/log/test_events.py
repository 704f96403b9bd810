"""The log: chained, hashed, in the order of its clock, and append-only for everybody."""

from __future__ import annotations

import sqlite3
from contextlib import suppress

import pytest

from annotator.core.document import Status
from annotator.core.edits.edits import AddSpan, RemoveSpan, SetStatus
from annotator.project import Project
from annotator.store.log import events
from annotator.store.log.events import EventLog, is_intact
from tests.store.projects import FIRST, SECOND, span_of, take

SEA = span_of("شركة البحر")


def log(project):
    return list(EventLog(project._database))


def test_each_annotators_events_are_a_chain_of_hashes(project, sara):
    ali = project.annotator("علي")
    for who in (sara, ali, sara):
        status = project.annotation_set("d2", who.id).status
        after = Status.DONE if status is not Status.DONE else Status.NEW
        project.apply(SetStatus("d2", who.id, status, after))
    last = {}
    for event in log(project):
        assert is_intact(event)
        assert event.prev == last.get(event.annotator, "")
        last[event.annotator] = event.sha256
    assert set(last) == {None, sara.id, ali.id}


def test_the_chain_goes_on_after_the_project_is_opened_again(project, sara, path):
    project.apply(AddSpan("d1", sara.id, SEA))
    last = log(project)[-1]
    project.close()
    with Project.open(path) as again:
        again.apply(RemoveSpan("d1", sara.id, SEA))
        event = log(again)[-1]
        assert event.prev == last.sha256
        assert event.base == last.id
        assert event.clock > last.clock
        assert again.check() == []


def test_the_clock_of_the_log_never_goes_back_though_the_computers_does(project, sara, monkeypatch):
    now = events.time.time_ns()
    for moment in (now, now - 10**15, now - 10**15, now + 10**15, now):
        monkeypatch.setattr(events.time, "time_ns", lambda moment=moment: moment)
        project.apply(AddSpan("d1", sara.id, SEA))
        project.apply(RemoveSpan("d1", sara.id, SEA))
    clocks = [event.clock for event in log(project)]
    assert clocks == sorted(set(clocks))


def test_the_log_forgets_what_was_rolled_back(project, sara):
    content = {"before": "new", "after": "done"}
    with suppress(RuntimeError), project._database.transaction():
        project._acts.record("status.set", content, annotator=sara.id, document="d1")
        raise RuntimeError
    project._acts.forget(project.label_set())
    project.apply(AddSpan("d1", sara.id, SEA))
    assert project.check() == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET body = '{}'",
        "UPDATE event SET clock = clock + 1 WHERE seq = 1",
        "DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)",
        "INSERT OR REPLACE INTO event SELECT seq, id, 0, NULL, NULL, 'x', NULL, NULL, '{}', '', ''"
        " FROM event WHERE seq = 1",
        "REPLACE INTO event SELECT NULL, id, 0, NULL, NULL, 'x', NULL, NULL, '{}', '', ''"
        " FROM event WHERE seq = 1",
        "UPDATE document SET text = 'نص آخر'",
        "UPDATE document SET sha256 = ''",
        "DELETE FROM document",
        "INSERT OR REPLACE INTO document SELECT row, id, '', 'نص آخر', '', '', '{}', '', ''"
        " FROM document WHERE row = 1",
    ],
)
def test_no_program_can_rewrite_what_happened_or_a_text(project, path, statement):
    before = log(project)
    project.close()
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)
    connection.close()
    with Project.open(path) as again:
        assert log(again) == before
        assert again.documents.read(1) == FIRST.document


def test_an_import_is_one_event_a_document_and_one_a_set(project):
    before = len(log(project))
    spans = (SEA, span_of("25 مليون ريال", "amount"))
    take(project, type(FIRST)(FIRST.document, "علي", Status.DONE, spans), SECOND)
    kinds = [event.kind for event in log(project)[before:]]
    assert kinds == ["annotator.added", "spans.imported"]

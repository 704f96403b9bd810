"""Acts: what is checked, what is written, and that a failing disk leaves all or nothing."""

from __future__ import annotations

import math
import sqlite3
from dataclasses import replace

import pytest

from annotator.core.document import Status
from annotator.core.edits.edits import AddSpan, Batch, ChangeSpan, RemoveSpan, SetStatus
from annotator.core.edits.undo import Step, UndoHistory
from annotator.core.errors import (
    AnnotatorError,
    InvalidSpan,
    Locked,
    Reason,
    SpanConflict,
    StorageFailed,
)
from annotator.core.span import Span
from annotator.project import Project
from annotator.store.file import connections
from tests.store.projects import FIRST, SECOND, failure_of, picture, span_of, take

SEA = span_of("شركة البحر")
SUM = span_of("25 مليون ريال", "amount", attributes={"value": 25e6}, note="تقريبا")


def test_an_added_span_is_in_the_file_when_apply_returns(project, sara, path):
    project.apply(AddSpan("d1", sara.id, SUM))
    with Project.open(path, read_only=True) as other:
        assert other.annotation_set("d1", sara.id).spans == (SUM,)
        assert other.annotation_set("d1", sara.id).status is Status.IN_PROGRESS


def test_each_edit_and_its_inverse_leave_the_set_as_it_was(project, sara):
    project.apply(AddSpan("d1", sara.id, SEA))
    before = project.annotation_set("d1", sara.id)
    longer = span_of("شركة البحر أنها", id=SEA.id, note="أطول")
    for edit in (
        AddSpan("d1", sara.id, SUM),
        RemoveSpan("d1", sara.id, SEA),
        ChangeSpan("d1", sara.id, SEA, longer),
        SetStatus("d1", sara.id, Status.IN_PROGRESS, Status.DONE),
        Batch((RemoveSpan("d1", sara.id, SEA), AddSpan("d1", sara.id, SUM))),
    ):
        project.apply(edit)
        assert project.annotation_set("d1", sara.id) != before
        project.apply(edit.inverse())
        assert project.annotation_set("d1", sara.id) == before
    assert project.check() == []


def test_an_event_names_the_event_that_made_the_span_what_it_was(project, sara):
    added = project.apply(AddSpan("d1", sara.id, SEA)).event_ids[0]
    changed = project.apply(ChangeSpan("d1", sara.id, SEA, replace(SEA, note="١"))).event_ids[0]
    project.apply(RemoveSpan("d1", sara.id, replace(SEA, note="١")))
    bases = project._database.rows(
        "SELECT base FROM event WHERE target = ? ORDER BY seq", (SEA.id,)
    )
    assert bases == [(None,), (added,), (changed,)]


def refused(project, act, error, reason):
    before = picture(project)
    with pytest.raises(error) as caught:
        project.apply(act)
    assert caught.value.reason is reason
    assert picture(project) == before


def test_a_span_outside_the_text_or_with_another_quote_is_refused(project, sara):
    end = len(FIRST.document.text)
    for span in (Span("x", 3, 3, "investor", ""), Span("x", end - 1, end + 1, "investor", ".")):
        refused(project, AddSpan("d1", sara.id, span), InvalidSpan, Reason.OFFSETS_OUTSIDE)
    wrong = replace(SEA, text="شركة النهر")
    refused(project, AddSpan("d1", sara.id, wrong), InvalidSpan, Reason.QUOTE_MISMATCH)


def test_an_unknown_label_document_or_annotator_is_refused(project, sara):
    act = AddSpan("d1", sara.id, replace(SEA, label="bank"))
    refused(project, act, InvalidSpan, Reason.UNKNOWN_LABEL)
    refused(project, AddSpan("d9", sara.id, SEA), AnnotatorError, Reason.UNKNOWN_DOCUMENT)
    refused(project, AddSpan("d1", "nobody", SEA), AnnotatorError, Reason.UNKNOWN_ANNOTATOR)


def test_the_same_words_get_the_same_label_once(project, sara):
    project.apply(AddSpan("d1", sara.id, SEA))
    twin = AddSpan("d1", sara.id, replace(SEA, id="twin"))
    refused(project, twin, SpanConflict, Reason.DUPLICATE_SPAN)
    refused(project, AddSpan("d1", sara.id, SEA), SpanConflict, Reason.DUPLICATE_SPAN)
    project.apply(AddSpan("d1", sara.id, replace(SEA, id="other", label="project")))
    ali = project.annotator("علي")
    project.apply(AddSpan("d1", ali.id, replace(SEA, id="his")))


def test_an_edit_made_for_another_state_is_refused(project, sara):
    project.apply(AddSpan("d1", sara.id, SEA))
    stale = replace(SEA, note="لم تكن")
    refused(project, RemoveSpan("d1", sara.id, stale), SpanConflict, Reason.SPAN_CHANGED)
    change = ChangeSpan("d1", sara.id, stale, SEA)
    refused(project, change, SpanConflict, Reason.SPAN_CHANGED)
    renamed = ChangeSpan("d1", sara.id, SEA, replace(SEA, id="another"))
    refused(project, renamed, SpanConflict, Reason.SPAN_CHANGED)
    status = SetStatus("d1", sara.id, Status.DONE, Status.NEW)
    refused(project, status, SpanConflict, Reason.SPAN_CHANGED)


def test_a_status_can_be_undone_though_work_after_it_was_undone_too(project, sara):
    history = UndoHistory(project.apply)
    history.do(Step("تم", SetStatus("d1", sara.id, Status.NEW, Status.DONE)))
    history.do(Step("غير تم", SetStatus("d1", sara.id, Status.DONE, Status.NEW)))
    history.do(Step("وسم", AddSpan("d1", sara.id, SEA)))
    while history.undo():
        pass
    assert project.annotation_set("d1", sara.id).status is Status.NEW
    while history.redo():
        pass
    assert project.annotation_set("d1", sara.id).spans == (SEA,)
    assert project.check() == []


def test_nobody_edits_the_set_of_another(project, sara):
    project.apply(AddSpan("d1", sara.id, SEA))
    ali = project.annotator("علي")
    refused(project, RemoveSpan("d1", ali.id, SEA), SpanConflict, Reason.SPAN_CHANGED)


def test_a_batch_with_one_bad_edit_writes_none(project, sara):
    batch = Batch((AddSpan("d1", sara.id, SEA), AddSpan("d1", sara.id, replace(SEA, id="twin"))))
    refused(project, batch, SpanConflict, Reason.DUPLICATE_SPAN)
    project.apply(AddSpan("d1", sara.id, SEA))
    assert project.check() == []


@pytest.mark.parametrize(
    "value", [math.nan, math.inf, 2**64, (1, 2), "\ud800", {1: 2}, {"\ud800": 1}, b"x", {1, 2}]
)
def test_a_value_that_a_file_could_not_give_back_is_refused(project, sara, value):
    span = replace(SEA, attributes={"value": value})
    refused(project, AddSpan("d1", sara.id, span), InvalidSpan, Reason.WRONG_TYPE)


def test_a_note_with_half_a_surrogate_pair_is_refused(project, sara):
    act = AddSpan("d1", sara.id, replace(SEA, note="\udc00"))
    refused(project, act, InvalidSpan, Reason.WRONG_TYPE)


@pytest.mark.parametrize("name", ["", " سارة", "سا\nرة", "سارة\u202e", "س" * 101])
def test_a_name_that_cannot_be_one_is_refused(project, name):
    with pytest.raises(AnnotatorError) as caught:
        project.annotator(name)
    assert caught.value.reason is Reason.BAD_NAME
    assert all(each.name != name for each in project.annotators())


class FailingConnection(sqlite3.Connection):
    """A connection on which one statement of an edit fails, as SQLite says it does."""

    statements_left: int | None = None
    code = sqlite3.SQLITE_IOERR
    failed = 0

    def execute(self, sql, *parameters):
        self._count(sql)
        return super().execute(sql, *parameters)

    def executemany(self, sql, rows):
        self._count(sql)
        return super().executemany(sql, rows)

    def _count(self, sql):
        kind = type(self)
        if kind.statements_left is None:
            return
        kind.statements_left -= 1
        if kind.statements_left == 0:
            kind.failed += 1
            error = sqlite3.OperationalError(f"injected at {sql[:40]}")
            error.sqlite_errorcode = kind.code
            raise error


CODES = [
    (sqlite3.SQLITE_IOERR, StorageFailed),
    (sqlite3.SQLITE_IOERR | 4 << 8, StorageFailed),  # SQLITE_IOERR_FSYNC
    (sqlite3.SQLITE_FULL, StorageFailed),
    (sqlite3.SQLITE_BUSY, Locked),
]


@pytest.mark.parametrize(("code", "error"), CODES)
def test_a_failure_at_any_statement_of_an_edit_leaves_all_or_nothing(
    path, monkeypatch, code, error
):
    monkeypatch.setattr(connections, "CONNECTION_CLASS", FailingConnection)
    monkeypatch.setattr(FailingConnection, "code", code)
    monkeypatch.setattr(FailingConnection, "failed", 0)
    longer = span_of("شركة البحر أنها", id=SEA.id)
    with Project.create(path) as project:
        take(project, FIRST, SECOND)
        sara = project.annotator("سارة")
        acts = (
            AddSpan("d1", sara.id, SEA),
            ChangeSpan("d1", sara.id, SEA, longer),
            SetStatus("d1", sara.id, Status.IN_PROGRESS, Status.DONE),
            RemoveSpan("d1", sara.id, longer),
            Batch((AddSpan("d1", sara.id, SEA), AddSpan("d1", sara.id, SUM))),
        )
        for act in acts:
            fail_everywhere(project, act, error)
        assert FailingConnection.failed > 5 * len(acts)
        assert project.annotation_set("d1", sara.id).spans == (SEA, SUM)
        assert project.check() == []
    with Project.open(path) as project:
        assert project.annotation_set("d1", sara.id).spans == (SEA, SUM)


def fail_everywhere(project, act, error):
    """Apply an act with its first statement failing, its second, … until none is left to fail."""
    before = picture(project)
    for place in range(1, 100):
        FailingConnection.statements_left = place
        failure = failure_of(project.apply, act)
        FailingConnection.statements_left = None
        if failure is None:
            assert picture(project) != before
            return
        assert type(failure) is error
        assert picture(project) == before
    raise AssertionError("the act never passed")


def test_a_failure_while_a_name_is_added_leaves_nobody(path, monkeypatch):
    monkeypatch.setattr(connections, "CONNECTION_CLASS", FailingConnection)
    monkeypatch.setattr(FailingConnection, "failed", 0)
    with Project.create(path) as project:
        for place in range(1, 20):
            FailingConnection.statements_left = place
            failure = failure_of(project.annotator, "سارة")
            FailingConnection.statements_left = None
            if failure is None:
                break
            assert type(failure) is StorageFailed
            assert project.annotators() == []
        assert FailingConnection.failed > 3
        assert project.check() == []


class StuckConnection(sqlite3.Connection):
    """A connection on which neither the commit nor the rollback comes through."""

    stuck = False

    def execute(self, sql, *parameters):
        if type(self).stuck and sql in ("COMMIT", "ROLLBACK"):
            error = sqlite3.OperationalError("injected")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error
        return super().execute(sql, *parameters)


def test_the_next_edit_works_after_a_rollback_that_failed_too(path, monkeypatch):
    monkeypatch.setattr(connections, "CONNECTION_CLASS", StuckConnection)
    with Project.create(path) as project:
        take(project, FIRST)
        sara = project.annotator("سارة")
        monkeypatch.setattr(StuckConnection, "stuck", True)
        with pytest.raises(StorageFailed):
            project.apply(AddSpan("d1", sara.id, SEA))
        monkeypatch.setattr(StuckConnection, "stuck", False)
        project.apply(AddSpan("d1", sara.id, SUM))
        assert project.annotation_set("d1", sara.id).spans == (SUM,)
        assert project.check() == []

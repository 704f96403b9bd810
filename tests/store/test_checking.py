"""The check: finds nothing in a sound file, and every fault that was put into one."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from annotator.core.document import Record, Status
from annotator.core.edits.edits import AddSpan, Batch, ChangeSpan, RemoveSpan
from annotator.core.edits.review_edits import AnswerVerdict, SetReview, SetVerdict
from annotator.core.progress import Cancelled
from annotator.core.verdict import Answer, AnswerKind, Decision, ReasonCode, ReviewStatus, Verdict
from annotator.project import Project
from annotator.store.checking import Fault
from tests.store.projects import FIRST, SECOND, picture, span_of, take

SEA = span_of("شركة البحر")
SUM = span_of("25 مليون ريال", "amount", attributes={"value": 25e6})


@pytest.fixture
def worked(path):
    """A closed project in which every kind of event has happened."""
    with Project.create(path) as project:
        take(project, Record(FIRST.document, "علي", Status.DONE, (SEA,)), SECOND)
        sara = project.annotator("سارة")
        mine = replace(SEA, id="mine")
        project.apply(Batch((AddSpan("d1", sara.id, mine), AddSpan("d1", sara.id, SUM))))
        project.apply(ChangeSpan("d1", sara.id, mine, replace(mine, note="ملاحظة")))
        project.apply(RemoveSpan("d1", sara.id, SUM))
        review(project, project.annotator("علي"), project.annotator("هدى"))
        assert project.check() == []
    return path


def review(project, author, reviewer):
    verdict = Verdict(
        "v", "d1", reviewer.id, author.id, Decision.REJECTED, SEA, None, ReasonCode.LABEL, "لا"
    )
    for edit in (
        SetVerdict("d1", reviewer.id, author.id, None, verdict),
        AnswerVerdict("d1", author.id, verdict, None, Answer(AnswerKind.DISAGREED, "بلى")),
        SetReview("d1", reviewer.id, author.id, ReviewStatus.OPEN, ReviewStatus.DONE),
    ):
        project.apply(edit)


def tamper(path, *statements):
    """Change a file as one who knows SQLite would: the triggers are taken off and put back."""
    connection = sqlite3.connect(path)
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        assert connection.execute(statement).rowcount != 0
    for _, sql in triggers:
        connection.execute(sql)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE event SET body = replace(body, 'ملاحظة', 'غيرها')", Fault.EVENT_CHANGED),
        ("UPDATE event SET body = 'x' WHERE kind = 'project.begun'", Fault.EVENT_CHANGED),
        ("UPDATE event SET annotator = NULL WHERE kind = 'span.added'", Fault.EVENT_CHANGED),
        ("DELETE FROM event WHERE kind = 'span.changed'", Fault.EVENT_MISSING),
        ("DELETE FROM event WHERE kind = 'span.removed'", Fault.TABLES_DIFFER),
        ("UPDATE document SET text = replace(text, 'ريال', 'دينار')", Fault.DOCUMENT_CHANGED),
        ("UPDATE document SET title = 'آخر' WHERE row = 1", Fault.DOCUMENT_CHANGED),
        ("UPDATE document SET meta = '{' WHERE row = 1", Fault.DOCUMENT_CHANGED),
        ("DELETE FROM document WHERE row = 2", Fault.DOCUMENT_CHANGED),
        ("UPDATE project SET created = '1999-01-01'", Fault.TABLES_DIFFER),
        ("UPDATE span SET start = start + 1 WHERE id = 'mine'", Fault.SPAN_MISPLACED),
        ("UPDATE span SET \"end\" = 4000 WHERE id = 'mine'", Fault.SPAN_MISPLACED),
        ("UPDATE span SET label = 'amount' WHERE id = 'mine'", Fault.TABLES_DIFFER),
        ("UPDATE span SET attributes = '{\"value\":1}' WHERE id = 'mine'", Fault.TABLES_DIFFER),
        ("DELETE FROM span WHERE id = 'mine'", Fault.TABLES_DIFFER),
        ("UPDATE annotation_set SET status = 'new'", Fault.TABLES_DIFFER),
        ("UPDATE annotation_set SET span_count = 7", Fault.TABLES_DIFFER),
        ("UPDATE set_count SET sets = sets + 1", Fault.TABLES_DIFFER),
        ("UPDATE set_count SET spans = 0 WHERE spans > 0", Fault.TABLES_DIFFER),
        ("DELETE FROM label_count", Fault.TABLES_DIFFER),
        ("INSERT INTO label_count VALUES (2, 'project', 1)", Fault.TABLES_DIFFER),
        ("UPDATE annotator SET name = 'أحد' WHERE name = 'علي'", Fault.TABLES_DIFFER),
        (
            "UPDATE label SET content = replace(content, 'مبلغ', 'شيء') WHERE key = 'amount'",
            Fault.TABLES_DIFFER,
        ),
        ("UPDATE span SET document = 9 WHERE id = 'mine'", Fault.REFERENCE_BROKEN),
        ("UPDATE verdict SET decision = 'accepted'", Fault.TABLES_DIFFER),
        ("DELETE FROM review", Fault.TABLES_DIFFER),
        ("UPDATE verdict_answer SET words = ''", Fault.TABLES_DIFFER),
        ("UPDATE verdict SET author = 9", Fault.REFERENCE_BROKEN),
    ],
)
def test_a_change_behind_the_log_is_found(worked, statement, fault):
    tamper(worked, statement)
    with Project.open(worked) as project:
        assert fault in {finding.fault for finding in project.check()}


def test_a_check_changes_nothing_and_runs_on_a_file_that_is_only_read(worked):
    content = worked.read_bytes()
    with Project.open(worked, read_only=True) as project:
        before = picture(project)
        assert project.check() == []
        assert project.check() == []
        assert picture(project) == before
    assert worked.read_bytes() == content


def test_a_check_beside_a_writer_sees_one_state(worked):
    with Project.open(worked) as writer, Project.open(worked, read_only=True) as reader:
        sara = writer.annotator("سارة")

        def write_meanwhile(done, total):
            if writer.info().spans < 5:
                quote = ("البحر", "النور", "الساحل")[writer.info().spans - 2]
                writer.apply(AddSpan("d1", sara.id, span_of(quote)))

        assert reader.check(write_meanwhile) == []
        assert writer.info().spans > 2
        assert writer.check() == []


def test_a_check_can_be_cancelled_and_the_project_works_on(worked):
    def cancel(done, total):
        raise Cancelled

    with Project.open(worked) as project:
        sara = project.annotator("سارة")
        with pytest.raises(Cancelled):
            project.check(cancel)
        project.apply(AddSpan("d1", sara.id, SUM))
        assert project.check() == []

"""What is counted of a project is what was done in it."""

from __future__ import annotations

import pytest

from annotator.core.activity import NoteKind
from annotator.core.document import AnnotatorKind, Document, Marks, Record, Status
from annotator.core.edits.edits import AddSpan, AddSpans, Batch, RemoveSpan, SetMarks, SetStatus
from annotator.core.edits.review_edits import SetVerdict
from annotator.core.progress import Cancelled
from annotator.core.verdict import Decision, Verdict
from annotator.project import Project
from tests.store.projects import FIRST, SECOND, TEXT, span_of, take


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "counted.hashiya") as opened:
        take(opened, FIRST, SECOND)
        yield opened


def test_spans_and_documents_done_are_counted_by_annotator(project):
    salma, hind = project.annotator("سلمى"), project.annotator("هند")
    one, other = span_of("شركة البحر", id="1"), span_of("25 مليون ريال", "amount", id="2")
    project.apply(AddSpan("d1", salma.id, one))
    project.apply(AddSpans("d1", salma.id, (other,)))
    project.apply(SetStatus("d1", salma.id, Status.IN_PROGRESS, Status.DONE))
    project.apply(AddSpan("d1", hind.id, span_of("شركة البحر", id="3")))
    found = project.review.figures.statistics()
    assert [(each.annotator, each.spans, each.done) for each in found.annotators] == [
        ("سلمى", 2, 1),
        ("هند", 1, 0),
    ]
    assert found.labels == {
        ("investor", "سلمى"): 1,
        ("amount", "سلمى"): 1,
        ("investor", "هند"): 1,
    }
    assert [(each.words, each.count) for each in found.frequent] == [
        ("25 مليون ريال", 1),
        ("شركة البحر", 1),  # in one place, though two annotators labelled it
    ]
    assert [(each.first, each.second, each.documents) for each in found.agreement] == [
        ("سلمى", "هند", 1)
    ]
    assert found.agreement[0].f1 == pytest.approx(2 / 3)


def test_what_is_taken_back_is_not_counted(project):
    salma = project.annotator("سلمى")
    span = span_of("شركة البحر", id="1")
    project.apply(AddSpan("d1", salma.id, span))
    project.apply(RemoveSpan("d1", salma.id, span))
    found = project.review.figures.statistics()
    assert [each.spans for each in found.days] == [0]
    assert (found.labels, found.frequent) == ({}, [])


def test_imported_spans_and_machines_are_no_work(tmp_path):
    with Project.create(tmp_path / "counted.hashiya") as project:
        document = Document("d", "", TEXT)
        take(project, Record(document, "هند", Status.DONE, (span_of("شركة البحر"),)))
        rule = project.annotator("rules", AnnotatorKind.RULE)
        project.apply(AddSpan("d", rule.id, span_of("25 مليون ريال", "amount", id="r")))
        found = project.review.figures.statistics()
        assert (found.days, found.annotators) == ([], [])
        assert set(found.labels) == {("investor", "هند"), ("amount", "rules")}


def test_notes_are_listed_until_somebody_deals_with_them(project):
    salma, hind = project.annotator("سلمى"), project.annotator("هند")
    noted = span_of("شركة البحر", id="1", note="أهي شركة أم بنك؟")
    project.apply(AddSpan("d1", salma.id, noted))
    project.apply(SetMarks("d2", salma.id, Marks(), Marks(flag="نص مبتور")))
    verdict = Verdict(
        "v", "d1", hind.id, salma.id, Decision.REJECTED, noted, note="ليست <b>شركة</b>"
    )
    project.apply(Batch((SetVerdict("d1", hind.id, salma.id, None, verdict),)))
    found = project.review.figures.statistics()
    assert found.note_count == 3
    assert {(each.kind, each.row, each.annotator, each.note) for each in found.notes} == {
        (NoteKind.SPAN, 1, "سلمى", "أهي شركة أم بنك؟"),
        (NoteKind.FLAG, 2, "سلمى", "نص مبتور"),
        (NoteKind.VERDICT, 1, "هند", "ليست <b>شركة</b>"),
    }
    assert {each.quote for each in found.notes} == {"شركة البحر", ""}
    (correction,) = project.review.corrections.of(salma.id)
    project.apply(project.review.corrections.accept(correction.given))
    assert [each.kind for each in project.review.figures.statistics().notes] == [NoteKind.FLAG]


def test_an_empty_project_has_no_figures(tmp_path):
    with Project.create(tmp_path / "empty.hashiya") as project:
        found = project.review.figures.statistics()
        assert (found.documents, found.days, found.notes, found.agreement) == (0, [], [], [])


def test_counting_tells_how_far_it_is_and_can_be_cancelled(project):
    salma = project.annotator("سلمى")
    project.apply(AddSpan("d1", salma.id, span_of("شركة البحر")))
    told = []
    project.review.figures.statistics(lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 0

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        project.review.figures.statistics(stop)

"""Records into the project: what is new, what was there, and what does not fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.document import Document, Record, Status
from annotator.core.errors import ImportFailed, Reason
from tests.store.projects import FIRST, SECOND, TEXT, picture, span_of, take

SEA = span_of("شركة البحر")
SUM = span_of("25 مليون ريال", "amount", attributes={"value": 25e6}, note="تقريبا")


def set_of(project, name, document="d1"):
    return project.annotation_set(document, project.annotator(name).id)


def test_a_record_brings_its_document_annotator_status_and_spans(project):
    tally = take(project, Record(FIRST.document, "علي", Status.DONE, (SUM, SEA)))
    assert (tally.documents, tally.known, tally.spans, tally.annotators) == (0, 1, 2, ["علي"])
    assert set_of(project, "علي").spans == (SEA, SUM)
    assert set_of(project, "علي").status is Status.DONE
    assert project.check() == []


def test_spans_begin_a_set_and_belong_to_the_one_who_imports_where_nobody_is_named(project):
    take(project, Record(FIRST.document, None, Status.NEW, (SEA,)), annotator="منى")
    assert set_of(project, "منى").spans == (SEA,)
    assert set_of(project, "منى").status is Status.IN_PROGRESS


def test_the_same_record_twice_brings_nothing_new(project):
    record = Record(FIRST.document, "علي", Status.IN_PROGRESS, (SEA, replace(SEA, id="again")))
    assert take(project, record).spans == 1
    before = picture(project)
    assert take(project, record).spans == 0
    assert picture(project) == before


def test_a_known_set_gets_what_it_lacks_and_never_goes_back_in_status(project):
    take(project, Record(FIRST.document, "علي", Status.DONE, (SEA,)))
    take(project, Record(FIRST.document, "علي", Status.IN_PROGRESS, (SEA, SUM)))
    assert set_of(project, "علي").spans == (SEA, SUM)
    assert set_of(project, "علي").status is Status.DONE
    assert project.check() == []


def test_a_span_without_an_id_or_with_a_used_one_gets_a_new_one(project):
    take(project, Record(FIRST.document, "علي", Status.NEW, (SEA,)))
    nameless = replace(SUM, id="")
    take(project, Record(FIRST.document, "منى", Status.NEW, (SEA, nameless)))
    first, second = set_of(project, "منى").spans
    assert (replace(first, id=SEA.id), replace(second, id=SUM.id)) == (SEA, SUM)
    assert len({first.id, second.id, SEA.id, ""}) == 4


def labelled(**changed):
    return Record(FIRST.document, "علي", Status.NEW, (replace(SEA, **changed),), 7)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (Record(replace(FIRST.document, text=TEXT + "."), line=7), Reason.TEXT_DIFFERS),
        (Record(FIRST.document, None, Status.NEW, (SEA,), 7), Reason.NO_ANNOTATOR),
        (labelled(label="x"), Reason.UNKNOWN_LABEL),
        (labelled(start=0), Reason.QUOTE_MISMATCH),
        (labelled(end=999), Reason.OFFSETS_OUTSIDE),
        (labelled(note="\ud800"), Reason.WRONG_TYPE),
        (Record(Document("d3", "", "ab\0c"), line=7), Reason.CONTAINS_NUL),
        (Record(Document("d3", "", "ab\ud800c"), line=7), Reason.WRONG_TYPE),
        (Record(Document("d3", "", "abc", meta={"n": 2**70}), line=7), Reason.WRONG_TYPE),
        (Record(Document("d3", "", "abc", meta={"n": float("nan")}), line=7), Reason.WRONG_TYPE),
    ],
)
def test_a_record_that_does_not_fit_is_refused_with_its_line_and_nothing_is_written(
    project, record, reason
):
    before = picture(project)
    new = Record(Document("d8", "قبله", "نص صحيح"), "علي")
    with pytest.raises(ImportFailed) as caught:
        take(project, new, SECOND, record)
    assert caught.value.reason is reason
    assert caught.value.line == 7
    assert str(caught.value.path) == "records.jsonl"
    assert picture(project) == before

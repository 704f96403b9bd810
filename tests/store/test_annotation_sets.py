"""Sets of spans as they are read and streamed."""

from __future__ import annotations

from annotator.core.document import Record, Status
from annotator.core.edits.edits import AddSpan
from annotator.store.annotation_sets import number_of, read_records
from tests.store.projects import FIRST, SECOND, span_of, take

SEA = span_of("شركة البحر")
WIDE = span_of("شركة البحر أنها", "project")
SUM = span_of("25 مليون ريال", "amount", attributes={"value": 25e6, "ق": []}, note="ملاحظة")


def records(project, name=None, status=None):
    database = project._database
    number = None if name is None else number_of(database, project.annotator(name).id)
    return list(read_records(database, [] if number is None else [number], status))


def test_a_set_nobody_began_is_new_and_empty(project, sara):
    found = project.annotation_set("d1", sara.id)
    assert (found.status, found.spans) == (Status.NEW, ())


def test_spans_are_read_in_text_order_the_longer_first(project, sara):
    for span in (SUM, SEA, WIDE):
        project.apply(AddSpan("d1", sara.id, span))
    assert project.annotation_set("d1", sara.id).spans == (WIDE, SEA, SUM)


def test_every_set_is_a_record_and_a_document_without_one_has_no_annotator(project, sara):
    take(project, Record(FIRST.document, "علي", Status.DONE, (SUM,)))
    project.apply(AddSpan("d1", sara.id, SEA))
    assert records(project) == [
        Record(FIRST.document, "سارة", Status.IN_PROGRESS, (SEA,)),
        Record(FIRST.document, "علي", Status.DONE, (SUM,)),
        Record(SECOND.document, None, Status.NEW, ()),
    ]


def test_of_one_annotator_each_document_is_one_record(project, sara):
    take(project, Record(FIRST.document, "علي", Status.DONE, (SUM,)))
    assert records(project, "علي") == [
        Record(FIRST.document, "علي", Status.DONE, (SUM,)),
        Record(SECOND.document, "علي", Status.NEW, ()),
    ]
    assert records(project, "علي", Status.DONE) == records(project, "علي")[:1]
    assert records(project, "سارة", Status.DONE) == []

"""Only documents that several annotators have begun are read, with the places of their spans."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.document import Status
from annotator.core.edits.edits import ChangeLabels
from annotator.core.errors import AnnotatorError, Reason
from annotator.core.labels.label_set import LabelSet
from annotator.core.progress import Cancelled
from annotator.project import Project
from tests.cli.command import SPAN, TEXT, write_records


def record(number, annotator, status="in_progress", spans=(SPAN,)):
    return {
        "id": f"d{number}",
        "text": f"{TEXT} {number}",
        "annotator": annotator,
        "status": status,
        "spans": list(spans),
    }


@pytest.fixture
def shared_project(tmp_path):
    records = [
        record(1, "سعاد"),
        record(1, "عمر", "done", spans=()),
        record(2, "سعاد"),
        record(3, "سعاد", "done"),
        record(3, "عمر", "done"),
        record(3, "هدى", "skipped", spans=()),
        record(4, "عمر"),
        record(4, "سعاد", "skipped"),
    ]
    with Project.create(tmp_path / "shared.hashiya") as project:
        project.import_files([write_records(tmp_path / "a.jsonl", *records)])
        yield project


def documents_of(agreement):
    return [
        (pair.reference, pair.other, [each.document_id for each in pair.documents])
        for pair in agreement.pairs
    ]


def test_documents_count_that_both_have_begun(shared_project):
    found = shared_project.agreement()
    assert documents_of(found) == [("سعاد", "عمر", ["d1", "d3"])]
    assert found.documents == 2


def test_documents_count_that_both_have_done_where_one_asks_for_those(shared_project):
    found = shared_project.agreement(status=Status.DONE)
    assert documents_of(found) == [("سعاد", "عمر", ["d3"])]


def test_named_annotators_are_compared_in_the_order_named(shared_project):
    found = shared_project.agreement(["عمر", "هدى", "سعاد"])
    assert documents_of(found) == [
        ("عمر", "هدى", []),
        ("عمر", "سعاد", ["d1", "d3"]),
        ("هدى", "سعاد", []),
    ]


def test_the_spans_behind_a_cell_are_spans_of_the_project(shared_project):
    (pair,) = shared_project.agreement().pairs
    cell = [
        (each.document_id, each.reference, each.other)
        for each in pair.confusion.spans("investor", None)
    ]
    sara = next(each for each in shared_project.annotators() if each.name == "سعاد")
    (span,) = shared_project.annotation_set("d1", sara.id).spans
    assert cell == [("d1", span.id, None)]
    assert pair.confusion.count("investor", "investor") == 1


def test_no_document_of_many_is_left_out(project, tmp_path):
    numbers = range(10, 130)
    records = [record(number, name) for number in numbers for name in ("سعاد", "عمر")]
    project.import_files([write_records(tmp_path / "many.jsonl", *records)])
    (pair,) = project.agreement().pairs
    assert [each.document_id for each in pair.documents] == [f"d{number}" for number in numbers]
    assert pair.confusion.count("investor", "investor") == len(numbers)


def test_a_merged_label_is_compared_as_the_one_it_went_into(shared_project):
    before = shared_project.label_set()
    after = LabelSet(
        tuple(
            replace(each, merged_into="project", shortcut="") if each.key == "investor" else each
            for each in before
        )
    )
    shared_project.apply(ChangeLabels(shared_project.annotators()[0].id, before, after))
    (pair,) = shared_project.agreement().pairs
    assert pair.labels() == ["project"]
    assert pair.confusion.labels() == ["project"]


def test_an_unknown_annotator_is_named(shared_project):
    with pytest.raises(AnnotatorError) as caught:
        shared_project.agreement(["سعاد", "زيد"])
    assert caught.value.reason is Reason.UNKNOWN_ANNOTATOR
    assert caught.value.details == {"name": "زيد", "known": "سعاد, عمر, هدى"}


def test_progress_is_in_documents_and_can_cancel(shared_project):
    told = []
    shared_project.agreement(report=lambda done, total: told.append((done, total)))
    assert told[0] == (0, 4)
    assert told[-1] == (4, 4)

    def cancel(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        shared_project.agreement(report=cancel)


def test_a_project_where_nobody_has_begun_has_nobody_to_compare(project, sara):
    assert project.agreement().annotators == ()

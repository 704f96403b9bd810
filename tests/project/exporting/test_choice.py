"""What of a project is exported, and the manifest beside it."""

from __future__ import annotations

import hashlib
import json

import pytest

from annotator.core.document import Document, Record, Status
from annotator.core.edits.assignment import Assign
from annotator.core.errors import AnnotatorError, Reason
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.formats.reading import read_file
from annotator.formats.writing.export import write_file
from annotator.project import Choice, Project, Split

TEXT = "سوق المال"


def record(number, published, annotator, *labels):
    spans = tuple(Span(f"{number}{label}", 0, 3, label, "سوق", {}, "") for label in labels)
    document = Document(str(number), "", f"{TEXT} {number}", published=published)
    return Record(document, annotator, Status.DONE, spans)


@pytest.fixture
def project(tmp_path):
    records = [
        record(1, "2031-05-01", "سعاد", "investor", "amount"),
        record(1, "2031-05-01", "منى", "project"),
        record(2, "2031-05-02T08:00:00Z", "منى", "amount"),
        record(3, "أمس", "سعاد", "investor"),
    ]
    write_file(records, tmp_path / "in.jsonl", "jsonl")
    with Project.create(tmp_path / "a.hashiya") as project:
        project.import_files([tmp_path / "in.jsonl"])
        yield project


def chosen(project, tmp_path, **choice):
    report = project.export(tmp_path / "out.jsonl", choice=Choice(**choice))
    if not report.records:
        return []  # which the reader refuses
    return [
        (each.document.id, each.annotator, [span.label for span in each.spans])
        for each in read_file(tmp_path / "out.jsonl", "jsonl", silent)
    ]


def test_only_spans_of_the_labels_asked_for(project, tmp_path):
    found = chosen(project, tmp_path, labels=("amount",))
    assert [spans for _, _, spans in found] == [["amount"], [], ["amount"], []]


def test_both_days_of_a_range_are_in_it_and_what_has_no_date_is_not(project, tmp_path):
    found = chosen(project, tmp_path, since="2031-05-02", until="2031-05-02")
    assert [row for row, _, _ in found] == ["2"]
    found = chosen(project, tmp_path, until="2031-05-01")
    assert [row for row, _, _ in found] == ["1", "1"]


def test_a_blind_export_numbers_the_annotators_and_names_nobody(project, tmp_path):
    found = chosen(project, tmp_path, blind=True)
    assert [name for _, name, _ in found] == [
        "annotator 1",
        "annotator 2",
        "annotator 2",
        "annotator 1",
    ]
    for path in tmp_path.glob("out.jsonl*"):
        assert "سعاد" not in path.read_text("utf-8")


def test_a_label_that_is_not_there_is_refused(project, tmp_path):
    with pytest.raises(AnnotatorError) as failure:
        chosen(project, tmp_path, labels=("bank",))
    assert failure.value.reason is Reason.UNKNOWN_LABEL
    assert not (tmp_path / "out.jsonl").exists()


def test_the_manifest_says_what_is_in_the_file(project, tmp_path):
    out = tmp_path / "out.jsonl"
    project.export(out, choice=Choice(annotators=("سعاد",)))
    manifest = json.loads((tmp_path / "out.jsonl.manifest.json").read_bytes())
    assert (manifest["format"], manifest["offset_unit"]) == ("jsonl", "codepoint")
    assert (manifest["documents"], manifest["records"], manifest["spans"]) == (3, 3, 3)
    assert manifest["spans_by_label"] == {"investor": 2, "amount": 1}
    assert manifest["labels"] == ["investor", "amount", "project"]
    assert manifest["losses"] == []
    assert manifest["choice"]["annotators"] == ["سعاد"]
    assert manifest["files"] == [
        {
            "name": "out.jsonl",
            "size": out.stat().st_size,
            "sha256": hashlib.sha256(out.read_bytes()).hexdigest(),
        }
    ]


def test_the_guideline_version_changes_with_the_guidelines(project, tmp_path):
    from dataclasses import replace

    from annotator.core.edits.edits import ChangeLabels
    from annotator.core.labels.label_set import LabelSet

    def version():
        project.export(tmp_path / "out.jsonl")
        return json.loads((tmp_path / "out.jsonl.manifest.json").read_bytes())["guideline_version"]

    before, labels = version(), project.label_set()
    assert version() == before
    first, *rest = labels
    after = LabelSet((replace(first, guideline="غير ذلك"), *rest))
    project.apply(ChangeLabels(project.annotator("سعاد").id, labels, after))
    assert version() != before


def test_the_sets_of_a_document_are_in_one_split(project, tmp_path):
    report = project.export(tmp_path / "out", split=Split((50, 0, 50), 7))
    assert report.records == 4
    files = {
        path.stem: {each.document.id for each in read_file(path, None, silent)}
        for path in (tmp_path / "out").iterdir()
    }
    assert set(files) == {"train", "test"}
    assert files["train"] & files["test"] == set()
    assert files["train"] | files["test"] == {"1", "2", "3"}
    manifest = json.loads((tmp_path / "out.manifest.json").read_bytes())
    assert manifest["choice"]["split"] == {"shares": [50, 0, 50], "seed": 7}
    assert sum(manifest["records_by_split"].values()) == 4


def test_several_annotators_may_be_chosen_together(project, tmp_path):
    project.annotator("هدى")
    found = chosen(project, tmp_path, annotators=("سعاد", "منى"), status=Status.DONE)
    assert [(row, name) for row, name, _ in found] == [
        ("1", "سعاد"),
        ("1", "منى"),
        ("2", "منى"),
        ("3", "سعاد"),
    ]
    assert chosen(project, tmp_path, annotators=("هدى", "منى"), status=Status.DONE) == [
        ("1", "منى", ["project"]),
        ("2", "منى", ["amount"]),
    ]


def test_a_search_leaves_the_documents_that_a_list_would_show(project, tmp_path):
    assert [row for row, _, _ in chosen(project, tmp_path, search="المَال 3")] == ["3"]
    assert chosen(project, tmp_path, search="غير موجود") == []


def test_documents_are_picked_by_their_ids_and_the_manifest_counts_them(project, tmp_path):
    found = chosen(project, tmp_path, annotators=("سعاد",), documents=("3", "2", "unknown"))
    assert [row for row, _, _ in found] == ["2", "3"]
    manifest = json.loads((tmp_path / "out.jsonl.manifest.json").read_bytes())
    assert manifest["choice"]["documents"]["count"] == 3
    assert chosen(project, tmp_path, documents=()) == []


def test_what_is_assigned_to_somebody_is_chosen_whoever_labelled_it(project, tmp_path):
    mona = project.annotator("منى")
    project.apply(Assign(None, {}, {"2": (mona.id,), "3": (mona.id,)}))
    found = chosen(project, tmp_path, assigned_to="منى")
    assert [(row, name) for row, name, _ in found] == [("2", "منى"), ("3", "سعاد")]
    assert [row for row, _, _ in chosen(project, tmp_path, assigned_to="منى", search="3")] == ["3"]
    with pytest.raises(AnnotatorError) as failure:
        chosen(project, tmp_path, assigned_to="مجهول")
    assert failure.value.reason is Reason.UNKNOWN_ANNOTATOR
    assert chosen(project, tmp_path, assigned_to="سعاد") == []


def test_a_blind_manifest_names_nobody_it_was_asked_for(project, tmp_path):
    mona = project.annotator("منى")
    project.apply(Assign(None, {}, {"2": (mona.id,)}))
    chosen(project, tmp_path, blind=True, annotators=("منى",), assigned_to="منى")
    for path in tmp_path.glob("out.jsonl*"):
        assert "منى" not in path.read_text("utf-8")


def test_the_report_says_what_was_read_back_and_where_the_manifest_is(project, tmp_path):
    report = project.export(tmp_path / "out.jsonl")
    assert (report.documents, report.records, report.read_back) == (3, 4, 4)
    assert report.manifest.is_file()

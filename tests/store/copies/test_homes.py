"""The same text twice is one document with two sources, however it comes and comes again."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import Document, Record, Source, Status, text_id
from annotator.core.edits.edits import RemoveSpan
from annotator.core.edits.trash import RemoveDocuments, RestoreDocuments
from annotator.core.errors import ImportFailed, Reason
from annotator.project import Project, receive
from annotator.project.keeping.recovery import rebuild
from annotator.store.copies import homes
from annotator.store.log.journal.files import journal_folder
from tests.store.projects import TEXT, span_of, take
from tests.team.computers import state

FIRST = Document("spa-1", "مرسى جديد", TEXT, "واس", "2026-11-01", {"قسم": "مال"})
AGAIN = Document("paper-77", "المرسى في الصحف", TEXT, "الجريدة", "2026-11-02", {"صفحة": 3})
OTHER = Document("farm", "مزرعة", "يموّل بنك الواحة مزارع النخيل 🌴.")
SEA = span_of("شركة البحر")
TOTAL = span_of("25 مليون ريال", "amount")


def source_of(document):
    return Source(document.id, document.title, document.source, document.published, document.meta)


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.hashiya") as project:
        take(project, Record(FIRST, "سعاد", Status.DONE, (SEA,)), Record(OTHER))
        yield project


def spans(project, name="سعاد", document="spa-1"):
    return project.annotation_set(document, project.annotator(name).id).spans


def test_a_text_that_is_there_under_another_id_is_another_source(project):
    tally = take(project, Record(AGAIN))
    assert (tally.documents, tally.known, tally.sources) == (0, 1, 1)
    assert project.documents.read(1) == replace(FIRST, sources=(source_of(AGAIN),))
    assert project.info().documents == 2
    assert project.check() == []


def test_its_spans_go_to_the_set_of_the_document_that_is_there(project):
    tally = take(project, Record(AGAIN, "عمر", Status.DONE, (TOTAL,)))
    assert tally.spans == 1
    assert [span.text for span in spans(project, "عمر")] == ["25 مليون ريال"]


def test_a_set_that_is_there_keeps_its_spans_and_its_status_and_gets_what_it_lacks(project):
    twice = replace(SEA, id="other", note="من الصحيفة")
    take(project, Record(AGAIN, "سعاد", Status.IN_PROGRESS, (twice, TOTAL)))
    found = project.annotation_set("spa-1", project.annotator("سعاد").id)
    assert [(span.text, span.note) for span in found.spans] == [
        ("شركة البحر", ""),
        ("25 مليون ريال", ""),
    ]
    assert found.status is Status.DONE


def test_the_same_file_again_changes_nothing(project):
    record = Record(AGAIN, "سعاد", Status.DONE, (TOTAL,))
    take(project, record)
    before = state(project)
    tally = take(project, record, Record(FIRST))
    assert (tally.documents, tally.known, tally.sources, tally.spans) == (0, 2, 0, 0)
    assert state(project) == before


def test_twice_in_one_file_is_one_document_too(project):
    late = Document("late", "", OTHER.text + "\n")
    tally = take(project, Record(late), Record(replace(late, id="later")))
    assert (tally.documents, tally.known, tally.sources) == (1, 1, 1)


def test_a_text_without_an_id_or_anything_else_of_its_own_is_no_other_source(project):
    tally = take(project, Record(Document(text_id(TEXT), "مرسى", TEXT)))
    assert (tally.documents, tally.known, tally.sources) == (0, 1, 0)
    tally = take(project, Record(Document(text_id(TEXT), "مرسى", TEXT, "خبر.txt")))
    assert tally.sources == 1


def test_an_id_of_a_source_stands_for_its_text_alone(project):
    take(project, Record(AGAIN))
    with pytest.raises(ImportFailed) as failure:
        take(project, Record(replace(AGAIN, text="نص آخر")))
    assert failure.value.reason is Reason.TEXT_DIFFERS
    assert failure.value.details["id"] == AGAIN.id


def test_documents_without_any_words_stay_apart(project):
    tally = take(project, Record(Document("a", "أ", " \n")), Record(Document("b", "ب", " \n")))
    assert (tally.documents, tally.sources) == (2, 0)


def test_a_removed_span_comes_back_with_an_import_as_it_does_under_the_first_id(project):
    removed = spans(project)[0]
    project.apply(RemoveSpan("spa-1", project.annotator("سعاد").id, removed))
    take(project, Record(AGAIN, "سعاد", spans=(SEA,)))
    assert [span.text for span in spans(project)] == ["شركة البحر"]


def test_a_text_in_the_trash_is_left_out_under_another_id_too(project):
    take(project, Record(AGAIN))
    sara = project.annotator("سعاد").id
    project.apply(RemoveDocuments(sara, {"spa-1": 1}))
    tally = take(project, Record(AGAIN), Record(replace(AGAIN, id="third")))
    assert (tally.removed, tally.documents, tally.sources) == (2, 0, 0)
    project.apply(RestoreDocuments(sara, {"spa-1": 1}))
    assert [each.id for each in project.documents.read(1).sources] == [AGAIN.id]
    assert project.check() == []


@pytest.mark.parametrize(
    "format", ["jsonl", "doccano", "label-studio", "label-studio-min", "argilla", "huggingface"]
)
def test_exports_carry_all_sources_and_give_them_back(project, tmp_path, format):
    take(project, Record(AGAIN), Record(Document("third", "ثالث", TEXT)))
    project.export(tmp_path / "out", format=format)
    with Project.create(tmp_path / "again.hashiya") as again:
        report = again.import_files([tmp_path / "out"], format=format)
        assert (report.documents, report.sources) == (2, 2)
        assert again.documents.read(1) == project.documents.read(1)
        assert [each.id for each in again.documents.read(1).sources] == ["paper-77", "third"]


def test_jsonl_has_the_first_source_as_fields_and_the_others_in_a_list(project, tmp_path):
    take(project, Record(AGAIN))
    project.export(tmp_path / "out.jsonl")
    first, second = map(json.loads, (tmp_path / "out.jsonl").read_text("utf-8").splitlines())
    assert (first["id"], first["source"]) == ("spa-1", "واس")
    assert [each["id"] for each in first["sources"]] == ["paper-77"]
    assert "sources" not in second


def test_a_table_says_that_it_has_no_place_for_other_sources(project, tmp_path):
    take(project, Record(AGAIN))
    losses = project.export(tmp_path / "out.csv", format="csv").losses
    assert [(loss.kind, loss.count, loss.documents) for loss in losses] == [
        ("source", 1, ("spa-1",))
    ]


@given(st.sampled_from([{"id": ""}, {"id": 3}, {"title": "س"}, "paper", {"id": "x", "meta": []}]))
def test_a_source_that_is_none_is_refused_with_its_place(tmp_path_factory, source):
    path = tmp_path_factory.mktemp("x") / "a.jsonl"
    path.write_text(json.dumps({"text": "خبر", "sources": [source]}), "utf-8")
    with Project.create(path.with_name("p.hashiya")) as project:
        with pytest.raises(ImportFailed) as failure:
            project.import_files([path])
        assert failure.value.line == 1
        assert project.info().documents == 0


def test_two_computers_that_learn_of_sources_agree_in_either_order(project, tmp_path):
    project.handover.write(tmp_path / "begin.zip")
    receive(tmp_path / "other.hashiya", [tmp_path / "begin.zip"])
    take(project, Record(replace(AGAIN, title="عنوان أول")))
    with Project.open(tmp_path / "other.hashiya") as other:
        take(other, Record(AGAIN), Record(Document("third", "", TEXT)))
        other.handover.write(tmp_path / "other.zip")
        project.handover.write(tmp_path / "mine.zip")
        receive_into(project, tmp_path / "other.zip")
        receive_into(other, tmp_path / "mine.zip")
        assert state(project) == state(other)
        assert [each.title for each in project.documents.read(1).sources] == ["عنوان أول", ""]
        assert project.check() == other.check() == []


def test_two_computers_that_met_the_text_under_two_ids_keep_both_documents(project, tmp_path):
    with Project.create(tmp_path / "other.hashiya") as other:
        take(other, Record(AGAIN, "عمر", Status.DONE, (TOTAL,)))
        other.handover.write(tmp_path / "other.zip")
    receive_into(project, tmp_path / "other.zip")
    assert project.info().documents == 3
    assert [span.text for span in spans(project, "عمر", AGAIN.id)] == ["25 مليون ريال"]
    assert take(project, Record(AGAIN), Record(FIRST)).sources == 0
    assert project.check() == []


def test_a_project_made_again_of_its_journal_has_the_sources(project, tmp_path):
    take(project, Record(AGAIN))
    project.keeping.complete_journal()
    expected = project.documents.read(1)
    rebuild(journal_folder(project.path), tmp_path / "again.hashiya")
    with Project.open(tmp_path / "again.hashiya") as again:
        assert again.documents.read(1) == expected
        assert again.check() == []


def receive_into(project, package):
    project.handover.merge([package])


def test_whether_anything_is_known_of_articles_is_asked_without_reading_all(project):
    asked = []
    project._database._connection.set_trace_callback(asked.append)
    homes.Homes(project._database, project._acts).look_up([("d", "0" * 64), ("e", "1" * 64)])
    project._database._connection.set_trace_callback(None)
    assert len(asked) == 2
    plans = [project._database.execute(f"EXPLAIN QUERY PLAN {sql}") for sql in asked]
    steps = [step for plan in plans for *_numbers, step in plan]
    assert sum("_digest" in step for step in steps) == 2
    assert sum("(id=?)" in step for step in steps) == 3
    assert not any(step.startswith("SCAN") for step in steps)

"""Files come in whole as it was wished, or not at all with everything that is wrong in them."""

from __future__ import annotations

import json

import pytest

from annotator.core.errors import ImportFailed, ImportRefused, Reason
from annotator.formats.form import Form
from annotator.project import Intent, Project
from annotator.project.importing import faults

TEXT = "وقّعت شركة الأفق عقدا بقيمة 25 مليون دولار"
SPAN = {"start": 6, "end": 16, "label": "ORG"}


def record(number, **more):
    return json.dumps({"id": str(number), "text": f"{TEXT} {number}", **more}, ensure_ascii=False)


def write(path, *lines):
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "a.hashiya") as project:
        yield project


def refused(project, paths, intent=None):
    events = project.info().events
    with pytest.raises(ImportRefused) as failure:
        project.take_in(paths, intent or Intent(annotator="سعاد"))
    assert project.info().events == events
    assert project.check() == []
    return [(f.path.name, f.line, f.reason) for f in failure.value.faults]


def test_all_faults_of_all_files_are_collected(project, tmp_path):
    one = write(tmp_path / "a.jsonl", record(1), "{", record(2, spans=[SPAN | {"end": 99}]), "[]")
    two = write(
        tmp_path / "b.csv", "id,text,start,end,label", "7,خبر,x,2,amount", "8,,,,", "9,نص,,,"
    )
    missing = tmp_path / "c.jsonl"
    outside = SPAN | {"label": "investor", "end": 99}
    one.write_text(
        "\n".join([record(1), "{", record(2, spans=[outside]), "[]", record(3)]), "utf-8"
    )
    assert refused(project, [one, two, missing]) == [
        ("a.jsonl", 2, Reason.BAD_JSON),
        ("a.jsonl", 3, Reason.OFFSETS_OUTSIDE),
        ("a.jsonl", 4, Reason.NOT_AN_OBJECT),
        ("b.csv", 2, Reason.WRONG_TYPE),
        ("b.csv", 3, Reason.MISSING_FIELD),
        ("c.jsonl", None, Reason.FILE_MISSING),
    ]


def test_unknown_labels_are_told_beside_other_faults(project, tmp_path):
    path = write(tmp_path / "a.jsonl", record(1, spans=[SPAN]), "{", record(2))
    assert refused(project, [path]) == [
        ("a.jsonl", 1, Reason.UNKNOWN_LABEL),
        ("a.jsonl", 2, Reason.BAD_JSON),
    ]


def test_what_is_found_later_is_told_in_the_order_of_files_and_lines(project, tmp_path):
    known = write(tmp_path / "known.jsonl", record(1))
    project.take_in([known], Intent())
    other_text = record(1).replace(TEXT, "نصّ آخر")
    first = write(tmp_path / "b.jsonl", record(2), other_text, "{", record(3))
    second = write(tmp_path / "a.jsonl", "{", other_text)
    assert refused(project, [first, second]) == [
        ("b.jsonl", 2, Reason.TEXT_DIFFERS),
        ("b.jsonl", 3, Reason.BAD_JSON),
        ("a.jsonl", 1, Reason.BAD_JSON),
        ("a.jsonl", 2, Reason.TEXT_DIFFERS),
    ]


def test_a_single_fault_is_raised_as_itself(project, tmp_path):
    path = write(tmp_path / "a.jsonl", record(1), "{", record(2))
    with pytest.raises(ImportFailed) as failure:
        project.take_in([path], Intent())
    assert type(failure.value) is ImportFailed
    assert (failure.value.line, project.info().documents) == (2, 0)


def test_a_file_of_nothing_but_faults_is_not_read_to_its_end(project, tmp_path, monkeypatch):
    monkeypatch.setattr(faults, "FAULT_LIMIT", 5)
    path = write(tmp_path / "a.jsonl", *["{"] * 9)
    with pytest.raises(ImportRefused) as failure:
        project.take_in([path], Intent())
    assert (len(failure.value.faults), failure.value.has_more) == (5, True)


def test_after_a_refusal_the_mended_file_comes_in(project, tmp_path):
    path = write(tmp_path / "a.jsonl", record(1), "{", "[")
    refused(project, [path])
    write(path, record(1), record(2))
    assert project.take_in([path], Intent()).documents == 2


def test_labels_are_left_out_and_counted_though_others_come_in(project, tmp_path):
    kept = SPAN | {"label": "investor"}
    path = write(tmp_path / "a.jsonl", record(1, spans=[SPAN, kept]), record(2, spans=[SPAN]))
    report = project.take_in([path], Intent(annotator="سعاد", left_out=frozenset({"ORG"})))
    assert (report.documents, report.spans, report.left_out) == (2, 1, 2)


def test_names_of_the_file_become_annotators_of_the_project(project, tmp_path):
    project.annotator("سعاد")
    span = SPAN | {"label": "investor"}
    path = write(
        tmp_path / "a.jsonl",
        record(1, annotator="user 1", spans=[span]),
        record(1, annotator="user 2", spans=[span]),
    )
    report = project.take_in([path], Intent(annotators={"user 1": "سعاد"}))
    assert report.annotators == ["user 2"]
    assert {each.name for each in project.annotators()} >= {"سعاد", "user 2"}
    assert "user 1" not in {each.name for each in project.annotators()}


def test_each_file_is_read_in_its_own_form(project, tmp_path):
    table = tmp_path / "a.csv"
    table.write_bytes("رقم;فقرة\n7;سوق المال\n".encode("cp1256"))
    lines = write(tmp_path / "b.dat", record(1))
    form = Form("csv", "windows-1256", {"فقرة": "text", "رقم": "document"})
    project.take_in([table, lines], Intent(forms={table: form}))
    texts = [project.documents.read(row).text for row in (1, 2)]
    assert texts == ["سوق المال", f"{TEXT} 1"]
    assert project.documents.row_of("7") == 1


def test_mojibake_is_repaired_by_choice_and_told(project, tmp_path):
    wrong = TEXT.encode().decode("cp1256")
    path = write(tmp_path / "a.jsonl", json.dumps({"id": "1", "text": wrong}))
    report = project.take_in([path], Intent(repair_mojibake=True))
    assert project.documents.read(1).text == TEXT
    assert [each.id for each in report.repaired] == ["1"]


def test_a_table_of_spans_is_laid_over_the_articles_of_the_project(project, tmp_path):
    project.take_in([write(tmp_path / "a.jsonl", record(1), record(2))], Intent())
    rows = ["document,start,end,label,text", "1,6,16,investor,شركة الأفق", "2,6,16,investor,"]
    path = write(tmp_path / "spans.csv", *rows)
    report = project.take_in([path], Intent(annotator="سعاد"))
    assert (report.documents, report.spans) == (0, 2)
    found = project.annotation_set("2", project.find_annotator("سعاد").id)
    assert [span.text for span in found.spans] == ["شركة الأفق"]


def test_a_table_of_spans_and_its_articles_come_in_together(project, tmp_path):
    articles = write(tmp_path / "a.jsonl", record(1))
    spans = write(tmp_path / "b.csv", "document,start,end,label", "1,6,16,investor")
    report = project.take_in([articles, spans], Intent(annotator="سعاد"))
    assert (report.documents, report.spans) == (1, 1)


def test_spans_of_other_articles_or_words_are_refused_with_their_lines(project, tmp_path):
    project.take_in([write(tmp_path / "a.jsonl", record(1))], Intent())
    rows = ["document,start,end,label,quote", "9,6,16,investor,", "1,6,16,investor,غيرها"]
    path = write(tmp_path / "spans.csv", *rows, "1,6,99,investor,")
    assert refused(project, [path]) == [
        ("spans.csv", 2, Reason.UNKNOWN_DOCUMENT),
        ("spans.csv", 3, Reason.QUOTE_MISMATCH),
    ]

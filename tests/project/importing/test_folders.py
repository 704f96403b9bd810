"""Folders and archives come into a project whole, or by choice without the files at fault."""

from __future__ import annotations

import zipfile

import pytest

from annotator.core.errors import ImportFailed, ImportRefused, Reason
from annotator.core.progress import Cancelled, silent
from annotator.formats.form import Form
from annotator.project import Intent, Project
from annotator.project.importing.survey import survey_files
from tests.importers.articles.pages import page, paragraphs, word

TEXT = "قالت شركة الأفق إنها تبني مصنعا في الرياض"
SPAN = '{"text": "شركة الأفق", "annotator": "سعاد", "spans": [%s]}\n'
FILES = {
    "2024/a.txt": "قالت شركة الأفق إنها تبني مصنعا",
    "2024/b.docx": word(paragraphs("وقّعت الشركة عقدا")),
    "2025/c.jsonl": SPAN % '{"start": 0, "end": 4, "label": "investor", "text": "شركة"}',
}
FAULTY = {
    "2025/d.png": b"\x89PNG",
    "2025/e.jsonl": SPAN % '{"start": 0, "end": 400, "label": "investor"}',
    "2025/f.jsonl": '{"text": "نص سليم قبل العطل"}\n{"text"\n',
    "2025/g.docx": b"PK\x03\x04",
}


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.hashiya") as project:
        yield project


def as_folder(place, files):
    for name, content in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return place


def as_archive(place, files):
    path = place.with_suffix(".zip")
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("made", [as_folder, as_archive])
def test_all_that_is_inside_comes_in(made, project, tmp_path):
    report = project.take_in([made(tmp_path / "news", FILES)], Intent())
    assert (report.documents, report.spans, report.annotators) == (3, 1, ["سعاد"])
    assert report.skipped == []
    assert project.check() == []


@pytest.mark.parametrize("made", [as_folder, as_archive])
def test_one_file_at_fault_and_none_comes_in(made, project, tmp_path):
    path = made(tmp_path / "news", FILES | FAULTY)
    with pytest.raises(ImportRefused) as refused:
        project.take_in([path], Intent())
    assert [(fault.path, fault.line) for fault in refused.value.faults] == [
        (path / "2025/d.png", None),
        (path / "2025/e.jsonl", 1),
        (path / "2025/f.jsonl", 2),
        (path / "2025/g.docx", None),
    ]
    assert project.info().documents == 0


def test_a_page_that_takes_too_long_is_a_file_at_fault_as_any_other(project, tmp_path):
    article = page("قالت شركة الأفق إنها تبني مصنعا", "وأضافت أن العمل يبدأ بعد شهرين")
    pages = {"a.html": page(*["نص عربي"] * 100_000), "b.html": article}
    report = project.take_in([as_folder(tmp_path / "news", pages)], Intent(skip_faulty=True))
    assert report.documents == 1
    assert [(fault.path.name, fault.reason) for fault in report.skipped] == [
        ("a.html", Reason.TOO_SLOW)
    ]


@pytest.mark.parametrize("made", [as_folder, as_archive])
def test_by_choice_those_at_fault_are_left_out_whole_and_listed(made, project, tmp_path):
    path = made(tmp_path / "news", FILES | FAULTY)
    report = project.take_in([path], Intent(skip_faulty=True))
    assert report.documents == 3
    assert [(fault.path.name, fault.reason) for fault in report.skipped] == [
        ("d.png", Reason.UNKNOWN_KIND),
        ("e.jsonl", Reason.OFFSETS_OUTSIDE),
        ("f.jsonl", Reason.BAD_JSON),
        ("g.docx", Reason.BROKEN_FILE),
    ]
    assert project.check() == []


def test_a_survey_looks_into_archives_too(tmp_path):
    path = as_archive(tmp_path / "news", FILES | FAULTY)
    survey = survey_files([path], Intent(), silent)
    assert (survey.documents, survey.spans) == (4, 2)
    assert [fault.path.name for fault in survey.faults] == ["d.png", "e.jsonl", "f.jsonl", "g.docx"]


BRAT = {
    "a.txt": "شركة",
    "a.ann": "T1\tinvestor 0 4\tشركة\n",
    "more/b.txt": "خبر بلا وسوم",
    "annotation.conf": "[entities]",
    "notes.pdf": "%PDF",
    ".hidden": "",
}


@pytest.mark.parametrize("made", [as_folder, as_archive])
def test_files_of_a_brat_folder_that_no_article_is_made_of_are_told(made, project, tmp_path):
    path = made(tmp_path / "news", BRAT)
    passed_over = [path / "notes.pdf", path / "more/b.txt"]
    assert survey_files([path], Intent(annotator="سعاد"), silent).passed_over == passed_over
    report = project.take_in([path], Intent(annotator="سعاد"))
    assert (report.documents, report.passed_over) == (1, passed_over)


def test_what_an_export_writes_beside_its_articles_is_not_passed_over(project, tmp_path):
    project.take_in([as_folder(tmp_path / "news", FILES)], Intent())
    for format in ("brat", "webanno-tsv", "huggingface"):
        project.export(tmp_path / format, format=format)
        assert survey_files([tmp_path / format], Intent(), silent).passed_over == []


def test_the_form_of_a_folder_is_that_of_the_files_in_it(project, tmp_path):
    folder = as_folder(tmp_path / "news", {"a.txt": TEXT.encode("cp1256"), "b.txt": b"\xc7"})
    other = Form(encoding="iso-8859-6")
    forms = {folder: Form(encoding="windows-1256"), folder / "b.txt": other}
    project.take_in([folder], Intent(forms=forms))
    assert [project.documents.read(row).text for row in (1, 2)] == [TEXT, "ا"]


def test_the_project_in_the_folder_is_not_one_of_its_articles(tmp_path):
    folder = as_folder(tmp_path / "news", FILES)
    with Project.create(folder / "p.hashiya") as project:
        assert project.take_in([folder], Intent()).documents == 3
        with pytest.raises(ImportFailed) as failure:
            project.take_in([folder / "p.hashiya"], Intent())
        assert failure.value.reason is Reason.NOT_TEXT


def test_unpacking_can_be_cancelled_and_leaves_nothing(project, tmp_path):
    def cancel(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        project.take_in([as_archive(tmp_path / "news", FILES)], Intent(), cancel)
    assert project.info().documents == 0

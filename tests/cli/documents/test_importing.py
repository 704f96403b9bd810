"""Columns, encoding, labels and names are chosen on the command line; errors are listed."""

from __future__ import annotations

import json
import zipfile

import pytest

from annotator.project import Project
from tests.cli.command import contents, hashiya, write_records

TEXT = "وقعت شركة نجم عقدا بقيمة 25 مليون"


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "أخبار.csv"
    path.write_bytes(f"رقم;فقرة;القسم\n7;{TEXT};اقتصاد\n8;{TEXT};سوق\n".encode("cp1256"))
    return path


def test_columns_and_encoding_are_chosen_by_hand(tmp_path, table):
    path = tmp_path / "a.hashiya"
    done = hashiya(
        "import", path, table, "--encoding", "Windows-1256",
        "--column", "text=فقرة", "--column", "id=رقم", "--column", "none=القسم",
    )  # fmt: skip
    assert (done.status, done.err) == (0, "")
    with Project.open(path) as project:
        found = project.documents.read(1)
    assert (found.id, found.text, found.meta) == ("7", TEXT, {})


def test_a_preview_shows_the_beginning_and_makes_no_project(tmp_path, table):
    path = tmp_path / "a.hashiya"
    done = hashiya("import", path, table, "--preview", "--column", "text=2")
    assert done.status == 0
    assert "csv · windows-1256, a guess" in done.out
    assert "column فقرة → text" in done.out
    assert TEXT in done.out
    assert not path.exists()


@pytest.mark.parametrize("pair", ["text", "text=", "nothing=فقرة", "=فقرة"])
def test_a_column_that_is_not_said_right_is_refused(tmp_path, table, pair):
    done = hashiya("import", tmp_path / "a.hashiya", table, "--column", pair)
    assert (done.status, "OURS=THEIRS" in done.err) == (2, True)


def test_the_first_errors_are_shown_and_all_are_saved(labelled, tmp_path):
    path = tmp_path / "bad.jsonl"
    path.write_text('{"text": "خبر"}\n' + "{\n" * 30, "utf-8")
    before = contents(labelled)
    done = hashiya("import", labelled, path)
    assert done.status == 1
    lines = done.err.splitlines()
    assert [line.split(": ")[0] for line in lines[:20]] == [f"{path}:{n}" for n in range(2, 22)]
    saved = labelled.with_suffix(".import-errors.txt")
    assert lines[20:] == [f"30 errors, all of them in {saved}", "Nothing was imported."]
    assert len(saved.read_text("utf-8").splitlines()) == 30
    assert contents(labelled) == before


def test_few_errors_are_saved_where_it_is_wished(labelled, tmp_path):
    path = tmp_path / "bad.jsonl"
    path.write_text("{\n{\n", "utf-8")
    done = hashiya("import", labelled, path, "--errors", tmp_path / "errors.txt")
    assert done.status == 1
    assert len((tmp_path / "errors.txt").read_text("utf-8").splitlines()) == 2
    assert not labelled.with_suffix(".import-errors.txt").exists()


def test_labels_are_left_out_and_names_changed(labelled, tmp_path):
    spans = [
        {"start": 5, "end": 13, "label": "investor"},
        {"start": 0, "end": 4, "label": "VERB"},
    ]
    path = write_records(
        tmp_path / "a.jsonl", {"id": "x", "text": TEXT, "annotator": "u1", "spans": spans}
    )
    done = hashiya("import", labelled, path, "--leave-out", "VERB", "--whose", "u1=سعاد")
    assert done.status == 0
    assert "Spans of labels left out: 1" in done.out
    assert "New annotator" not in done.out


def test_files_at_fault_in_an_archive_are_named_or_left_out(tmp_path):
    path = tmp_path / "news.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("2024/a.txt", "قالت شركة الأفق إنها تبني مصنعا")
        archive.writestr("2024/b.html", "<html></html>")
    outcome = hashiya("import", tmp_path / "p.hashiya", path)
    said = f"{path}/2024/b.html: No article was found in this page."
    assert (outcome.status, outcome.err) == (1, f"{said}\n")
    assert not (tmp_path / "p.hashiya").exists()
    outcome = hashiya("import", tmp_path / "p.hashiya", path, "--skip-faulty")
    assert outcome.status == 0
    assert outcome.out.startswith("1 documents")
    assert f"Left out: {said}" in outcome.out
    outcome = hashiya("import", tmp_path / "q.hashiya", path, "--skip-faulty", "--json")
    assert json.loads(outcome.out)["skipped"] == [said]


def test_files_of_a_suffix_are_read_in_the_format_that_is_said(tmp_path):
    path, folder = tmp_path / "a.hashiya", tmp_path / "أخبار"
    folder.mkdir()
    for number in range(2):
        (folder / f"{number}.log").write_text(f"<?xml version='1.0'?>\n{TEXT} {number}", "utf-8")
    (folder / "c.jsonl").write_text(json.dumps({"text": TEXT}), "utf-8")
    assert hashiya("import", path, folder).status == 1
    preview = hashiya("import", path, folder, "--preview", "--format-of", ".LOG=text")
    assert preview.out.count(".log: text · utf-8") == 2
    done = hashiya("import", path, folder, "--format-of", "log=text")
    assert (done.status, done.err) == (0, "")
    with Project.open(path) as project:
        texts = [project.documents.read(row).text for row in (1, 2, 3)]
    assert sorted(text[-1] for text in texts) == ["0", "1", TEXT[-1]]


@pytest.mark.parametrize("pair", [".log", ".log=", "=text", ".log=nothing", ".=text"])
def test_a_suffix_that_is_not_said_right_is_refused(tmp_path, pair):
    done = hashiya("import", tmp_path / "a.hashiya", tmp_path, "--format-of", pair)
    assert (done.status, "SUFFIX=FORMAT" in done.err) == (2, True)

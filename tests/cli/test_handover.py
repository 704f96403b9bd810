"""The commands by which several people work on one project."""

from __future__ import annotations

import json

import pytest

from annotator.project import Project
from tests.cli.command import SPAN, TEXT, contents, hashiya, write_records


@pytest.fixture
def colleague(tmp_path):
    path = tmp_path / "colleague.hashiya"
    records = write_records(
        tmp_path / "c.jsonl",
        {"id": "d1", "text": TEXT, "annotator": "ريم", "spans": [SPAN]},
        {"id": "d2", "text": "خبر آخر عن ميناء."},
    )
    with Project.create(path) as project:
        project.import_files([records])
    return path


def test_a_package_is_written_and_merged(labelled, colleague, tmp_path):
    package = tmp_path / "hand.zip"
    wrote = hashiya("package", colleague, package, "--annotator", "ريم")
    assert (wrote.status, wrote.err) == (0, "")
    assert wrote.out == "2 documents with 5 events written.\n"
    merged = hashiya("merge", labelled, package, "--json")
    assert (merged.status, merged.err) == (0, "")
    found = json.loads(merged.out)
    assert (found["documents"], found["events"], found["spans"]) == (1, 5, 1)
    assert found["annotators"] == ["ريم"]
    assert json.loads(hashiya("merge", labelled, package, "--json").out)["events"] == 0
    assert hashiya("check", labelled).out == "No faults found.\n"


def test_merging_into_no_project_makes_one(colleague, tmp_path):
    new = tmp_path / "new.hashiya"
    merged = hashiya("merge", new, colleague)
    assert merged.status == 0, merged.err
    assert "New annotator: ريم" in merged.out
    assert contents(new)[:3] == contents(colleague)[:3]


def test_a_damaged_package_is_named_and_nothing_comes_in(labelled, tmp_path):
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"PK\x03\x04" + bytes(200))
    before = contents(labelled)
    outcome = hashiya("merge", labelled, bad)
    assert outcome.status == 1
    assert outcome.err.startswith(f"{bad}: The package was damaged on its way")
    assert contents(labelled) == before
    assert hashiya("merge", tmp_path / "new.hashiya", bad).status == 1
    assert not (tmp_path / "new.hashiya").exists()


def test_documents_are_assigned_and_a_package_for_one_has_theirs(colleague, tmp_path):
    words = ("assign", colleague, "--annotators", "ريم", "علي", "--overlap", "50", "--seed", "3")
    outcome = hashiya(*words, "--json")
    assert outcome.status == 0, outcome.err
    found = json.loads(outcome.out)
    assert found["documents"] == 2
    assert sorted(each["assigned"] for each in found["shares"]) == [1, 2]
    assert json.loads(hashiya(*words, "--json").out)["documents"] == 0
    one = next(each["name"] for each in found["shares"] if each["assigned"] == 1)
    wrote = hashiya("package", colleague, tmp_path / "one.zip", "--for", one)
    assert wrote.out.startswith("1 documents")


def test_wrong_words_are_refused(colleague, tmp_path):
    assert hashiya("assign", colleague, "--annotators", "ريم", "--overlap", "20").status == 1
    assert hashiya("assign", colleague, "--annotators", "ريم", "a\nb").status == 2
    assert hashiya("assign", colleague, "--annotators", "ريم", "--overlap", "101").status == 2
    assert hashiya("package", colleague, tmp_path / "x.zip", "--for", "مجهول").status == 1
    assert hashiya("merge", colleague).status == 2

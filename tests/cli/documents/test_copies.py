"""Near copies on the command line: found after an import, listed, left for later."""

from __future__ import annotations

import json

from annotator.project import Project
from tests.cli.command import hashiya, write_records
from tests.project.documents.test_copies import TEXTS

RECORDS = [{"id": each, "title": f"خبر {each}", "text": text} for each, text in TEXTS.items()]


def test_an_import_says_what_was_there_and_what_is_nearly_the_same(tmp_path):
    project, file = tmp_path / "p.hashiya", write_records(tmp_path / "a.jsonl", *RECORDS)
    assert hashiya("import", project, file).out.splitlines() == [
        "6 documents and 0 spans added; 0 records of documents that were there.",
        "5 of the new documents are near copies, in 2 groups.",
    ]
    again = write_records(tmp_path / "b.jsonl", RECORDS[0], RECORDS[1] | {"id": "other"})
    assert hashiya("import", project, again).out.splitlines() == [
        "0 documents and 0 spans added; 2 records of documents that were there, of which 1 got"
        " another source."
    ]


def test_the_groups_are_listed_as_lines_and_as_json(tmp_path):
    project, file = tmp_path / "p.hashiya", write_records(tmp_path / "a.jsonl", *RECORDS)
    outcome = hashiya("import", project, file, "--no-copies", "--json")
    assert "copies" not in json.loads(outcome.out)
    with Project.open(project, read_only=True) as opened:
        assert opened.copies.pending() == 6
    lines = hashiya("copies", project).out.splitlines()
    assert lines[:2] == ["3 copies:", "  a  خبر a"]
    with Project.open(project, read_only=True) as opened:
        assert opened.copies.pending() == 0
    groups = json.loads(hashiya("copies", project, "--json").out)["groups"]
    assert [[each["id"] for each in group["documents"]] for group in groups] == [
        ["a", "a2", "a3"],
        ["b", "b2"],
    ]


def test_a_project_that_a_window_has_open_is_answered_too(tmp_path):
    project, file = tmp_path / "p.hashiya", write_records(tmp_path / "a.jsonl", *RECORDS)
    with Project.create(project) as opened:
        opened.import_files([file])
        assert hashiya("copies", project).out.splitlines()[0] == "3 copies:"
        assert opened.copies.pending() == 6


def test_without_copies_it_says_so(tmp_path):
    project, file = tmp_path / "p.hashiya", write_records(tmp_path / "a.jsonl", RECORDS[3])
    hashiya("import", project, file)
    assert hashiya("copies", project).out == "No document is nearly the same as another.\n"

"""The trash from the command line."""

from __future__ import annotations

import json

from annotator.core.edits.edits import AddSpans, RemoveSpans
from annotator.core.span import Span
from annotator.project import Project
from tests.cli.command import SPAN, TEXT, contents, hashiya, write_records


def test_documents_are_removed_listed_and_restored(labelled):
    before = contents(labelled)
    assert hashiya("trash", "list", labelled).out == "The trash is empty.\n"
    removed = hashiya("trash", "remove", labelled, "d1", "--annotator", "سعاد")
    assert removed.out == "Removed: 1 documents.\n"
    assert contents(labelled)[:2] == (0, 0)
    (listed,) = json.loads(hashiya("trash", "list", labelled, "--json").out)["documents"]
    assert (listed["id"], listed["by"], listed["spans"]) == ("d1", "سعاد", 1)
    assert "d1" in hashiya("trash", "list", labelled).out
    restored = hashiya("trash", "restore", labelled, "d1")
    assert restored.out == "Restored: 1 documents and 0 spans.\n"
    assert contents(labelled)[:2] == before[:2]


def test_spans_removed_together_are_restored(labelled):
    more = Span("s2", 0, 5, "investor", TEXT[:5]), Span("s3", 28, 30, "amount", TEXT[28:30])
    with Project.open(labelled) as project:
        me = project.annotator("سعاد").id
        project.apply(AddSpans("d1", me, more))
        project.apply(RemoveSpans("d1", me, more))
    (listed,) = json.loads(hashiya("trash", "list", labelled, "--json").out)["spans"]
    assert listed["spans"] == 2
    assert hashiya("trash", "restore", labelled, listed["id"]).out.endswith("and 2 spans.\n")
    assert contents(labelled)[1] == 3


def test_emptying_says_what_goes_and_asks(labelled):
    assert hashiya("trash", "remove", labelled, "d1").status == 0
    asked = hashiya("trash", "empty", labelled)
    assert "Let 1 documents and 0 removals of spans go for good?" in asked.err
    assert asked.status != 0
    assert json.loads(hashiya("trash", "list", labelled, "--json").out)["documents"]
    assert hashiya("trash", "empty", labelled, "--yes").status == 0
    assert hashiya("trash", "list", labelled).out == "The trash is empty.\n"
    assert hashiya("check", labelled).out == "No faults found.\n"


def test_what_is_not_there_is_neither_removed_nor_restored(labelled):
    for word in ("remove", "restore"):
        failed = hashiya("trash", word, labelled, "d9")
        assert failed.status == 1
        assert "d9" in failed.err
    assert hashiya("trash", "restore", labelled).status == 2


def test_an_import_says_what_it_left_in_the_trash(labelled, tmp_path):
    hashiya("trash", "remove", labelled, "d1")
    records = write_records(
        tmp_path / "a.jsonl", {"id": "d1", "text": TEXT, "annotator": "سعاد", "spans": [SPAN]}
    )
    done = hashiya("import", labelled, records)
    assert "1 records were left out: their documents are in the trash" in done.out
    assert contents(labelled)[0] == 0

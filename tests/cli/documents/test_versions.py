"""Corrected articles from the command line."""

from __future__ import annotations

import json

from annotator.project import Project
from tests.cli.command import TEXT, contents, hashiya, write_records


def test_a_corrected_text_is_refused_with_a_hint_and_taken_in_if_wanted(labelled, tmp_path):
    before = contents(labelled)
    corrected = write_records(tmp_path / "a.jsonl", {"id": "d1", "text": f"عاجل: {TEXT}"})
    refused = hashiya("import", labelled, corrected)
    assert refused.status == 1
    assert "--as-new-versions" in refused.err
    assert contents(labelled)[:3] == before[:3]
    done = hashiya("import", labelled, corrected, "--as-new-versions")
    assert (
        "1 new versions of documents: 1 spans moved with them, 0 are to be confirmed." in done.out
    )
    assert contents(labelled)[:2] == before[:2]
    assert hashiya("check", labelled).out == "No faults found.\n"
    again = json.loads(hashiya("import", labelled, corrected, "--json").out)
    assert (again["known"], again["versions"], again["documents"]) == (1, 0, 0)
    with Project.open(labelled, read_only=True) as project:
        (row,) = project.documents.listed("")
        assert project.documents.read(row).text == f"عاجل: {TEXT}"


def test_the_text_of_a_former_version_is_left_out_and_said(labelled, tmp_path):
    corrected = write_records(tmp_path / "a.jsonl", {"id": "d1", "text": f"عاجل: {TEXT}"})
    hashiya("import", labelled, corrected, "--as-new-versions")
    former = write_records(tmp_path / "b.jsonl", {"id": "d1", "text": TEXT})
    assert "1 records were left out" in hashiya("import", labelled, former).out

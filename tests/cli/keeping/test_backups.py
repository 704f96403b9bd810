"""Backups and the journal from the command line."""

from __future__ import annotations

import json
import os

import pytest

from annotator.project import Project
from tests.cli.command import TEXT, contents, hashiya


@pytest.fixture
def with_backup(labelled):
    assert hashiya("backup", "make", labelled).status == 0
    with Project.open(labelled) as project:
        project.annotator("منى")
    return labelled


def test_backups_are_made_listed_and_restored(labelled):
    before = contents(labelled)
    assert hashiya("backup", "list", labelled).out == "No backups.\n"
    made = hashiya("backup", "make", labelled)
    assert made.out.startswith("Made: ")
    with Project.open(labelled) as project:
        project.annotator("منى")
    (listed,) = json.loads(hashiya("backup", "list", labelled, "--json").out)["backups"]
    assert (listed["documents"], listed["spans"], listed["why"]) == (1, 1, "hand")
    name = os.path.basename(listed["path"])
    assert f"{name}  " in hashiya("backup", "list", labelled).out
    restored = hashiya("backup", "restore", labelled, name, "--yes")
    assert restored.out.startswith(f"Restored: {name}\nThe file that was there is now ")
    assert contents(labelled) == before
    aside = restored.out.splitlines()[1].split(" is now ")[1]
    assert len(contents(type(labelled)(aside))[3]) == 2


def test_restoring_asks_first(with_backup):
    before = contents(with_backup)
    assert hashiya("backup", "restore", with_backup).status == 130
    assert contents(with_backup) == before


def test_an_unknown_backup_is_named(with_backup):
    outcome = hashiya("backup", "restore", with_backup, "yesterday", "--yes")
    assert (outcome.status, outcome.out) == (1, "")
    assert "There is no backup “yesterday” of this project." in outcome.err


def test_a_project_that_is_gone_is_rebuilt(labelled, tmp_path):
    before = contents(labelled)
    labelled.unlink()
    outcome = hashiya("rebuild", labelled, tmp_path / "again.hashiya")
    assert outcome.status == 0
    assert outcome.out == (
        f"Saved: 1 documents and 1 spans, by {before[2]} events ({before[2]} from the journal).\n"
        "Nothing is known to be lost.\n"
    )
    assert contents(tmp_path / "again.hashiya") == before


def test_a_damaged_project_is_repaired_and_told(labelled):
    before = contents(labelled)
    labelled.write_bytes(labelled.read_bytes()[:20_000])
    assert hashiya("check", labelled).status == 1
    outcome = hashiya("check", "--repair", labelled)
    assert outcome.status == 0
    first, second, third = outcome.out.splitlines()
    assert first.startswith("The damaged file is now ")
    assert second.startswith("Saved: 1 documents and 1 spans")
    assert third == "Nothing is known to be lost."
    assert contents(labelled) == before
    assert hashiya("check", "--repair", labelled).out == "No faults found.\n"


def test_what_a_repair_could_not_save_is_named(labelled):
    (journal,) = labelled.with_name(f"{labelled.name}.backups").glob("journal/*")
    head, text, tail = journal.read_bytes().partition(b'"text":')
    journal.write_bytes(head + text + tail.replace("عقدا".encode(), "عقدَ".encode()))
    labelled.write_bytes(labelled.read_bytes()[:20_000])
    outcome = hashiya("check", "--repair", labelled)
    assert outcome.status == 1
    assert "Lost: the text of the document d1, and its spans\n" in outcome.err
    assert TEXT not in outcome.out

"""On a full disk the message says so, and what was there is as before."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from annotator.project import Project
from tests.cli.command import TEXT, hashiya, write_records

_SAID = ": The disk is full. Nothing was changed; make room and try again.\n"


@pytest.fixture
def on_small_disk(tmp_path):
    """Return a folder and the words that run a program for which it is a disk of 1200 KiB.

    What the program leaves there is listed on its standard output, a project with its counts.
    """
    folder = tmp_path / "disk"
    folder.mkdir()
    script = """
        mount -t tmpfs -o size=1200k none "$0" || exit 9
        cp "$0"/../*.hashiya "$0" 2>&-
        "$@"; status=$?
        cd "$0" && ls
        for project in *.hashiya; do test -e "$project" && "$1" -m annotator info "$project"; done
        exit $status
    """
    before = ("unshare", "-m", "sh", "-c", script, str(folder))
    if sys.platform != "linux" or not shutil.which("unshare"):
        pytest.skip("needs a disk to fill")
    if subprocess.run([*before, "true", "0"], capture_output=True).returncode:
        pytest.skip("this user can make no disk to fill")
    return folder, before


@pytest.fixture
def records(tmp_path):
    each = [{"text": f"{number} {TEXT * 50}"} for number in range(400)]
    return write_records(tmp_path / "a.jsonl", *each)


def test_an_import_that_fills_the_disk_leaves_no_project(on_small_disk, records):
    folder, before = on_small_disk
    outcome = hashiya("import", folder / "p.hashiya", records, before=before)
    assert (outcome.status, outcome.err) == (1, f"{folder / 'p.hashiya'}{_SAID}")
    assert outcome.out == ""


def test_an_import_that_fills_the_disk_leaves_a_project_sound(on_small_disk, records, labelled):
    folder, before = on_small_disk
    project = folder / labelled.name
    outcome = hashiya("import", project, records, before=before)
    assert (outcome.status, outcome.err) == (1, f"{project}{_SAID}")
    counts = hashiya("info", labelled).out.splitlines()[1:]
    there = [labelled.name, f"{labelled.name}.backups", f"Project: {labelled.name}", *counts]
    assert outcome.out.splitlines() == there


def test_an_export_that_fills_the_disk_leaves_no_file(on_small_disk, records, tmp_path):
    folder, before = on_small_disk
    with Project.create(tmp_path / "project") as project:
        project.import_files([records])
    outcome = hashiya("export", tmp_path / "project", folder / "out.jsonl", before=before)
    assert (outcome.status, outcome.err) == (1, f"{folder / 'out.jsonl'}{_SAID}")
    assert outcome.out == ""

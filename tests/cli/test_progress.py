"""A percentage is shown on a terminal while work goes on, and nowhere else."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.cli.command import TEXT, hashiya, write_records
from tests.data.projects.grown import grow

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")


@pytest.fixture
def records(tmp_path):
    each = [{"text": f"{number} {TEXT * 1000}"} for number in range(20)]
    return write_records(tmp_path / "a.jsonl", *each)


def on_a_terminal(*arguments):
    """Run the program with its errors on a terminal; return what it says there, and elsewhere."""
    try:
        ours, its = os.openpty()
    except OSError:
        pytest.skip("this machine has no terminals to give")
    program = subprocess.run(
        [sys.executable, "-m", "annotator", *arguments],
        stdout=subprocess.PIPE,
        stderr=its,
        timeout=60,
    )
    os.close(its)
    try:
        said = os.read(ours, 65536).decode()
    except OSError:  # nothing
        said = ""
    os.close(ours)
    assert program.returncode == 0
    return said, program.stdout.decode()


def test_a_terminal_shows_how_far_an_import_is(records, tmp_path):
    said, _ = on_a_terminal("import", tmp_path / "p.hashiya", records)
    *shown, wiped, rest = said.split("\r")[1:]
    percents = [int(each.removesuffix(" %")) for each in shown]
    assert percents == sorted(set(percents))
    assert (percents[0], percents[-1]) == (0, 100)
    assert len(percents) > 3
    assert (wiped.strip(), rest) == ("", "")


def test_a_pipe_gets_no_percentage(records, tmp_path):
    outcome = hashiya("import", tmp_path / "p.hashiya", records)
    assert (outcome.status, outcome.err) == (0, "")


def test_a_terminal_is_told_that_an_older_project_is_brought_up_to_date(tmp_path):
    path = tmp_path / "old.hashiya"
    grow(path, 200)
    said, out = on_a_terminal("trash", "restore", "--all", path)
    sentence, *shown = said.split("\r")
    assert "An older Hashiya made the project" in sentence
    percents = [int(each.removesuffix(" %")) for each in shown[:-2] if each.strip()]
    assert percents == sorted(percents)
    assert percents[-1] == 100 or len(percents) > 3
    assert out.startswith("Restored: 0 documents")
    assert "older" not in on_a_terminal("trash", "restore", "--all", path)[0]

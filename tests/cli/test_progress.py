"""A percentage is shown on a terminal while work goes on, and nowhere else."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.cli.command import TEXT, hashiya, write_records

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")


@pytest.fixture
def records(tmp_path):
    each = [{"text": f"{number} {TEXT * 1000}"} for number in range(20)]
    return write_records(tmp_path / "a.jsonl", *each)


def test_a_terminal_shows_how_far_an_import_is(records, tmp_path):
    try:
        ours, its = os.openpty()
    except OSError:
        pytest.skip("this machine has no terminals to give")
    program = subprocess.run(
        [sys.executable, "-m", "annotator", "import", tmp_path / "p.hashiya", records],
        stdout=subprocess.PIPE,
        stderr=its,
        timeout=60,
    )
    os.close(its)
    said = os.read(ours, 65536).decode()
    os.close(ours)
    assert program.returncode == 0
    *shown, wiped, rest = said.split("\r")[1:]
    percents = [int(each.removesuffix(" %")) for each in shown]
    assert percents == sorted(set(percents))
    assert (percents[0], percents[-1]) == (0, 100)
    assert len(percents) > 3
    assert (wiped.strip(), rest) == ("", "")


def test_a_pipe_gets_no_percentage(records, tmp_path):
    outcome = hashiya("import", tmp_path / "p.hashiya", records)
    assert (outcome.status, outcome.err) == (0, "")

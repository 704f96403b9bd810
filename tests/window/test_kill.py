"""The real application is killed at work: what it said is saved is there, and nothing is half.

HASHIYA_KILLS says how often; 100 takes some minutes:

    HASHIYA_KILLS=100 uv run pytest tests/window/test_kill.py
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time

import pytest

from annotator.project import Project

_KILLS = int(os.environ.get("HASHIYA_KILLS", "5"))
_SEED = 20250


@pytest.fixture
def project_file(sample):
    """The file of a project with our own articles and one annotator, who begins now."""
    with Project.open(sample) as project:
        project.annotator("sara")
    return sample


def stored(path):
    """Return what is in a file without fault: how many events, and the first article's spans.

    A span is its id, start, end and label.
    """
    with Project.open(path) as project:
        assert project.check() == []
        document, annotator = project.document(1), project.annotator("sara")
        spans = project.annotation_set(document.id, annotator.id).spans
        for span in spans:
            assert span.text == document.text[span.start : span.end]
        return project.info().events, {
            (each.id, each.start, each.end, each.label) for each in spans
        }


def label_until_killed(path, folder, chance):
    """Run the application, kill it at work and return the lines it had printed."""
    command = [sys.executable, "-m", "tests.window.labelling_app", path, folder]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [*map(str, command), str(chance.randrange(1 << 30))],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        lines = [process.stdout.readline() for _ in range(chance.randrange(1, 25))]
        time.sleep(chance.random() * 0.02)  # where in its work the kill meets it
        process.kill()
        lines += process.stdout.readlines()
    assert process.returncode == -9, "the application ended by itself"
    return [line for line in lines if line.endswith("\n")]


def followed(spans, lines):
    """Return what a set holds after the acts of these lines."""
    spans = set(spans)
    for line in lines:
        gone, come = json.loads(line)
        spans -= {tuple(span) for span in gone}
        spans |= {tuple(span) for span in come}
    return spans


@pytest.mark.skipif(not hasattr(os, "fork"), reason="SIGKILL is a signal of POSIX")
def test_what_was_said_to_be_saved_survives_every_kill(project_file, tmp_path):
    chance = random.Random(_SEED)
    events, spans = stored(project_file)
    acknowledged = untold = 0

    for _ in range(_KILLS):
        lines = label_until_killed(project_file, tmp_path / "settings", chance)
        told = followed(spans, lines)
        events_before, (events, spans) = events, stored(project_file)

        # One act may have reached the disk before it could be told; it is there as a whole.
        more = events - events_before - len(lines)
        assert more in (0, 1)
        assert told == spans if not more else told != spans
        acknowledged += len(lines)
        untold += more

    print(f"{_KILLS} kills: {acknowledged} acts acknowledged, {untold} stored but not yet told")

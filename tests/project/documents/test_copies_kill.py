"""A process that is killed while it groups copies loses nothing and leaves no half of a group."""

from __future__ import annotations

import random
import subprocess
import sys
import time

from annotator.project import Project
from tests.project.documents.test_copies import article, copy_of, fill, ids

_STEPS = """
import sys
from pathlib import Path
from annotator.project import Project
with Project.open(Path(sys.argv[1])) as project:
    print("open", flush=True)
    while (some := project.copies.sketch_some(3)).documents:
        project.copies.group(some)
"""
_KILLS = 12


def test_grouping_that_is_killed_goes_on_to_the_same_groups(tmp_path):
    texts = {f"d{number}": article(number) for number in range(150)}
    texts |= {f"c{number}": copy_of(texts[f"d{number}"], number + 500) for number in range(150)}
    with fill(tmp_path / "whole.hashiya", texts) as project:
        project.copies.find()
        expected = ids(project)
        assert len(expected) == 150
    path = tmp_path / "killed.hashiya"
    fill(path, texts).close()
    chance, left = random.Random(3), [300]
    for _ in range(_KILLS):
        work = subprocess.Popen(
            [sys.executable, "-c", _STEPS, path], stdout=subprocess.PIPE, text=True
        )
        work.stdout.readline()
        time.sleep(chance.random() * 0.1)
        work.kill()
        work.communicate()
        with Project.open(path) as project:
            assert project.check() == []
            left.append(project.copies.pending())
    assert left == sorted(left, reverse=True)
    assert any(0 < each < 300 for each in left)
    with Project.open(path) as project:
        project.copies.find()
        assert ids(project) == expected
        assert project.check() == []

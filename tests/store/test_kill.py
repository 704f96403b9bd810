"""A labelling process that is killed at any moment loses nothing it said was saved."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

from annotator.core.document import Document, Record
from annotator.project import Project
from tests.store.projects import take

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("HASHIYA_KILLS", "25"))
WORDS = " ".join(f"كلمة{number}" for number in range(400))

# Labels word after word, with every third act a batch of two and every seventh a removal, and
# says an act is done only when apply() has returned.
LABELLER = """
import sys
from pathlib import Path
from annotator.core.edits.edits import AddSpan, Batch
from annotator.core.identifiers import new_id
from annotator.core.span import Span
from annotator.project import Project

project = Project.open(Path(sys.argv[1]))
sara = project.annotator(sys.argv[2])
document = project.documents.read(1)
print("ready", flush=True)
number = 0
for start in range(0, len(document.text) - 4, 2):
    number += 1
    span = Span(new_id(), start, start + 4, "amount", document.text[start : start + 4])
    act = AddSpan(document.id, sara.id, span)
    ids = [span.id]
    if number % 3 == 0:
        twin = Span(new_id(), start, start + 4, "project", document.text[start : start + 4])
        act = Batch((act, AddSpan(document.id, sara.id, twin)))
        ids.append(twin.id)
    print("adding", *ids, flush=True)
    project.apply(act)
    print("added", *ids, flush=True)
    if number % 7 == 0:
        print("removing", *ids, flush=True)
        project.apply(act.inverse())
        print("removed", *ids, flush=True)
print("end", flush=True)
"""


def test_no_acknowledged_span_is_lost_and_none_is_half_written(tmp_path):
    path = tmp_path / "p.hashiya"
    with Project.create(path) as project:
        take(project, Record(Document("d1", "كلمات", WORDS)))
    chance = random.Random(KILLS)
    acknowledged = unclean = 0
    for number in range(KILLS):
        lines = label_and_kill(path, f"موسم {number}", chance.uniform(0.0, 0.15))
        with Project.open(path) as project:
            unclean += project.unclean
            annotator = project.annotator(f"موسم {number}")
            kept = {span.id for span in project.annotation_set("d1", annotator.id).spans}
            assert project.check() == []
        acknowledged += prove(lines, kept)
    assert unclean > KILLS / 2
    assert acknowledged > KILLS


def label_and_kill(path, name, seconds):
    """Return the whole lines that the killed process had printed."""
    process = subprocess.Popen(
        [sys.executable, "-c", LABELLER, path, name], stdout=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
    output = process.stdout.read()
    process.stdout.close()
    process.wait()
    return [line.split() for line in output.decode().split("\n")[:-1]]


def prove(lines, kept):
    """Compare what was acknowledged with what is in the file; return how many spans it was."""
    acknowledged, begun = set(), set()
    for word, *ids in lines:
        if word == "added":
            acknowledged.update(ids)
        elif word == "removed":
            acknowledged.difference_update(ids)
        begun = set(ids) if word in ("adding", "removing") else set()
    # The act that was under way has happened or has not: never to one span of two.
    assert kept - begun == acknowledged - begun
    assert begun <= kept or not begun & kept
    return len(acknowledged)

"""``hashiya stats`` counts a project, as JSON and in lines."""

from __future__ import annotations

import json

import pytest

from annotator.core.edits.edits import AddSpan
from annotator.core.span import Span
from annotator.project import Project
from tests.cli.command import SPAN, TEXT, hashiya, write_records


@pytest.fixture
def path(tmp_path):
    records = write_records(tmp_path / "a.jsonl", {"id": "d", "text": TEXT})
    path = tmp_path / "counted.hashiya"
    with Project.create(path) as project:
        project.import_files([records])
        start, end, label = SPAN.values()
        span = Span("s", start, end, label, TEXT[start:end], note="\x1b[31mحمراء")
        project.apply(AddSpan("d", project.annotator("سعاد").id, span))
    return path


def test_the_json_has_every_figure(path):
    done = hashiya("stats", path, "--json")
    found = json.loads(done.out)
    assert (done.status, done.err) == (0, "")
    assert found["documents"] == 1
    assert found["idle_after_seconds"] == 300
    assert found["annotators"][0] == {
        "annotator": "سعاد",
        "done": 0,
        "spans": 1,
        "seconds": 0,
        "seconds_per_document": None,
        "seconds_per_span": None,
    }
    assert [(day["annotator"], day["spans"]) for day in found["days"]] == [("سعاد", 1)]
    assert found["labels"] == [{"label": "investor", "annotator": "سعاد", "spans": 1}]
    assert found["frequent"] == [{"words": "شركة الأفق", "label": "investor", "places": 1}]
    assert found["agreement"] == []
    assert found["notes"]["count"] == 1
    assert found["notes"]["first"][0]["note"] == "\x1b[31mحمراء"


def test_the_lines_say_the_same_and_steer_no_terminal(path):
    done = hashiya("stats", path)
    assert "سعاد: 0 done, 1 spans" in done.out
    assert "Open notes: 1" in done.out
    assert "\x1b" not in done.out


def test_a_missing_project_is_said(tmp_path):
    done = hashiya("stats", tmp_path / "none.hashiya", "--json")
    assert done.status == 1
    assert done.out == ""

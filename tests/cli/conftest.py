"""A project with one labelled article, as a file that nobody has open."""

from __future__ import annotations

import pytest

from annotator.project import Project
from tests.cli.command import SPAN, TEXT, write_records


@pytest.fixture
def labelled(tmp_path):
    records = write_records(
        tmp_path / "first.jsonl", {"id": "d1", "text": TEXT, "annotator": "سعاد", "spans": [SPAN]}
    )
    path = tmp_path / "labelled.hashiya"
    with Project.create(path) as project:
        project.import_files([records])
    records.unlink()
    return path

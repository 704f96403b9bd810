"""The project as a whole: imports and exports that are stopped, and its own file kept from both."""

from __future__ import annotations

import pytest

from annotator.core.edits.edits import AddSpan
from annotator.core.errors import ExportFailed, ImportFailed
from annotator.core.progress import Cancelled
from tests.store.projects import picture, span_of

SEA = span_of("شركة البحر")


def cancel_at_the_end(done, total):
    if done == total > 0:
        raise Cancelled


def test_an_import_cancelled_at_its_last_report_brings_nothing(project, sara, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("عنوان\n\nنص المقال", encoding="utf-8")
    before = picture(project)
    with pytest.raises(Cancelled):
        project.import_files([article], report=cancel_at_the_end)
    assert picture(project) == before
    project.apply(AddSpan("d1", sara.id, SEA))
    assert project.import_files([article]).documents == 1
    assert project.check() == []


def test_an_export_cancelled_at_its_last_report_leaves_the_file_that_was_there(project, tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text("قبل", encoding="utf-8")
    with pytest.raises(Cancelled):
        project.export(out, report=cancel_at_the_end)
    assert out.read_text(encoding="utf-8") == "قبل"


def test_the_project_file_itself_is_neither_imported_nor_written_over(project, sara, path):
    with pytest.raises(ImportFailed):
        project.import_files([path])
    with pytest.raises(ExportFailed):
        project.export(path)
    project.apply(AddSpan("d1", sara.id, SEA))
    assert project.check() == []

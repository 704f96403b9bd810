"""A label set file is written whole, in letters that people can read, or not at all."""

from __future__ import annotations

import pytest

from annotator.core.errors import ExportFailed, Reason
from annotator.core.labels.label_set import NEWS_LABELS
from annotator.exporters.label_file import write_label_file
from annotator.resource_files import resource


def test_the_default_set_is_written_as_its_file_in_the_resources(tmp_path):
    out = tmp_path / "news.labels.json"
    write_label_file(NEWS_LABELS, out)
    assert out.read_text("utf-8") == resource("label_sets/news.json").read_text("utf-8")


def test_a_file_that_cannot_be_written_leaves_nothing(tmp_path):
    with pytest.raises(ExportFailed) as failure:
        write_label_file(NEWS_LABELS, tmp_path / "none" / "news.labels.json")
    assert failure.value.reason is Reason.FOLDER_MISSING
    assert list(tmp_path.iterdir()) == []

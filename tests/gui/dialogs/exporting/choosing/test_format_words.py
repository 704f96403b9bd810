"""Each format that can be written has its words."""

from __future__ import annotations

from annotator.formats.table import WRITTEN
from annotator.gui.dialogs.exporting.choosing.format_words import GROUPS


def test_each_format_that_is_written_stands_in_one_group_and_has_a_line():
    words = [each for group in GROUPS for each in group.formats]
    assert sorted(each.name for each in words) == sorted(WRITTEN)
    assert len({each.title for each in words}) == len(words)
    assert all(each.line and len(each.line) < 50 for each in words)

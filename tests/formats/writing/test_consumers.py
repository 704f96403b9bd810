"""What loads exports where it is installed; the libraries themselves are asked in tests/peers."""

from __future__ import annotations

import pytest

from annotator.formats.table import WRITTEN
from annotator.formats.writing.consumers import CONSUMERS, load_by_consumer


def test_every_consumer_is_one_of_a_format_that_is_written():
    assert CONSUMERS.keys() <= set(WRITTEN)


@pytest.mark.parametrize("format", sorted(set(WRITTEN) - CONSUMERS.keys()))
def test_other_formats_are_loaded_by_nobody(format, tmp_path):
    assert load_by_consumer(format, tmp_path / "there is none", 1) == ""

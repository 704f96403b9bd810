"""The guide's table names every format, and says truly whether it is read and written."""

from __future__ import annotations

import re

import pytest

from annotator.formats.table import READ, WRITTEN
from annotator.resource_files import resource

_ROW = re.compile(r"^\| (`[^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]*)\|$", re.MULTILINE)


@pytest.mark.parametrize(("language", "yes", "no"), [("en", "yes", "no"), ("ar", "نعم", "لا")])
def test_the_table_of_formats_is_complete_and_true(language, yes, no):
    guide = resource(f"guide/reference_{language}.md").read_text("utf-8")
    read, written, listed = set(), set(), set()
    for names, _, is_read, is_written, lost in _ROW.findall(guide):
        each = set(re.findall(r"`([\w-]+)`", names))
        listed |= each
        assert {is_read, is_written} <= {yes, no}
        read |= each if is_read == yes else set()
        written |= each if is_written == yes else set()
        assert lost.strip()
    assert listed == {*READ, *WRITTEN}
    assert (read, written) == (set(READ), set(WRITTEN))

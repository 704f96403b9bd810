"""spaCy's training data as pairs, and DocBins that are not right."""

from __future__ import annotations

import json
import zlib

import msgpack
import pytest

from annotator.core.document import Document, Record
from annotator.core.errors import Reason
from annotator.core.exchange.spacy_strings import string_number
from annotator.core.span import Span
from annotator.exporters.terms import Terms
from annotator.formats.writing.export import write_file
from annotator.importers import limits
from tests.importers.reading import as_lines, failure_of, places, read

PAIR = ["وقّعت شركة", {"entities": [[6, 10, "ORG"]]}]


@pytest.mark.parametrize(
    "content",
    [
        json.dumps([PAIR]).encode(),
        json.dumps([PAIR], indent=2).encode(),
        as_lines(PAIR),
        as_lines(PAIR, PAIR),
        json.dumps({"classes": ["ORG"], "annotations": [PAIR]}).encode(),
    ],
)
def test_pairs_are_read_however_they_are_laid_out(content, tmp_path):
    found = read(tmp_path, content, "spacy")
    assert [places(record) for record in found] == [[(6, 10, "ORG")]] * len(found)


def test_pairs_are_known_without_a_name(tmp_path):
    assert places(read(tmp_path, json.dumps([PAIR]).encode())[0]) == [(6, 10, "ORG")]


@pytest.mark.parametrize(
    ("pair", "field"),
    [
        (["سوق"], "pair"),
        ([1, {}], "pair"),
        (["سوق", []], "pair[1]"),
        (["سوق", {"entities": [[0, 1]]}], "entities[0]"),
    ],
)
def test_a_pair_that_is_none_is_refused_by_its_number(pair, field, tmp_path):
    failure = failure_of(tmp_path, json.dumps([PAIR, pair]).encode(), "spacy")
    assert (failure.reason, failure.line) == (Reason.WRONG_TYPE, 2)
    assert failure.details["field"] == field


@pytest.fixture
def content(tmp_path):
    """The unpacked DocBin of one document."""
    span = Span("s", 6, 10, "investor", "شركة")
    record = Record(Document("d", "", "وقّعت شركة"), spans=(span,))
    write_file([record], tmp_path / "right.spacy", "spacy", Terms())
    return msgpack.unpackb(zlib.decompress((tmp_path / "right.spacy").read_bytes()))


def packed(content):
    return zlib.compress(msgpack.packb(content))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("tokens", b""),
        ("tokens", b"123"),
        ("lengths", b"\xff\xff\xff\x7f"),
        ("spaces", b""),
        ("strings", []),
        ("strings", [1]),
        ("attrs", []),
        ("attrs", [1, 2, 3]),
        ("flags", [1]),
        ("span_groups", [b"\xc1"]),
        ("span_groups", [msgpack.packb({msgpack.packb({"spans": [b""]}): []})]),
        ("user_data", [b"\xc1"]),
        ("user_data", [msgpack.packb({"hashiya": {"id": 1}})]),
    ],
)
def test_a_docbin_with_something_else_inside_is_refused(name, value, content, tmp_path):
    failure = failure_of(tmp_path, packed(content | {name: value}), "spacy")
    assert failure.reason in (Reason.BROKEN_FILE, Reason.WRONG_TYPE)


def test_a_docbin_that_unpacks_to_too_much_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "WHOLE_LIMIT", 100_000)
    bomb = zlib.compress(b"\x81\xa7" + bytes(10_000_000))
    assert len(bomb) < 100_000
    assert failure_of(tmp_path, bomb, "spacy").reason is Reason.FILE_TOO_LARGE


def test_a_docbin_cut_short_is_refused(content, tmp_path):
    failure = failure_of(tmp_path, packed(content)[:-20], "spacy")
    assert failure.reason is Reason.BROKEN_FILE


def test_strings_have_spacy_s_numbers():
    # The first is the example of spaCy's own manual.
    assert string_number("coffee") == 3197928453018144401
    assert string_number("") == 0
    assert (string_number("ORG"), string_number("_")) == (383, 456)  # symbols of spaCy's

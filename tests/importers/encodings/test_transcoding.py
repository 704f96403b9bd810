"""A text in any known encoding is read as UTF-8, and a wrong one is refused with its line."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import ImportFailed, Reason
from annotator.core.progress import silent
from annotator.formats.form import Form
from annotator.formats.reading import read_each, sound
from annotator.importers.encodings.transcoding import ENCODINGS, AsUtf8

UNICODE = [name for name in ENCODINGS if name.startswith("utf")]
ARABIC = "وقعت شركة نجم عقدا\nبقيمة 25 مليون\r\n"


def read_through(content, encoding):
    return io.BufferedReader(AsUtf8(io.BytesIO(content), encoding, Path("a")), 7).read()


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(UNICODE))
def test_every_text_comes_through(text, encoding):
    text = text.removeprefix("\ufeff")
    assert read_through(text.encode(encoding), encoding).decode() == text


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "cp720", "mac-arabic"])
def test_old_encodings_of_arabic_come_through(encoding):
    assert read_through((ARABIC * 9000).encode(encoding), encoding).decode() == ARABIC * 9000


@pytest.mark.parametrize("encoding", UNICODE)
def test_a_byte_order_mark_is_no_part_of_the_text(encoding):
    assert read_through(f"\ufeff{ARABIC}".encode(encoding), encoding).decode() == ARABIC


@pytest.mark.parametrize(
    ("content", "encoding", "line"),
    [
        (b"a\nb\n\xff\n", "utf-8", 3),
        (b"a\n" * 50_000 + b"\xff", "utf-8", 50_001),
        (b"a\n\xa1\n", "iso-8859-6", 2),
        (b"abc", "utf-16-le", 1),
        (b"\x00\xd8a\x00", "utf-16-le", 1),
    ],
)
def test_a_wrong_encoding_is_refused_with_the_line(content, encoding, line):
    with pytest.raises(ImportFailed) as failure:
        read_through(content, encoding)
    assert (failure.value.reason, failure.value.line) == (Reason.WRONG_ENCODING, line)


@pytest.mark.parametrize("encoding", ["windows-1256", "utf-16-be", "iso-8859-6"])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", '{"text": "سوق المال"}'),
        ("a.csv", "text\nسوق المال"),
        ("a.txt", "سوق المال"),
        ("a.json", '[{"data": {"text": "سوق المال"}, "annotations": []}]'),
    ],
)
def test_a_chosen_encoding_is_that_of_every_text_format(encoding, name, content, tmp_path):
    path = tmp_path / name
    path.write_bytes(content.encode(encoding))
    (record,) = sound(read_each(path, Form(encoding=encoding), silent))
    assert record.document.text == "سوق المال"

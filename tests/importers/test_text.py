"""A plain text file becomes one document: whole text, headline, source, id."""

from __future__ import annotations

import os
import sys

import pytest

from annotator.core.document import text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.core.progress import silent
from annotator.formats.reading import read_file
from annotator.importers import text as text_format
from annotator.importers.text import headline
from tests.shared_data import shared


def read_one(path, format=None):
    (record,) = read_file(path, format, silent)
    return record


def test_a_file_is_one_document_whose_headline_stays_in_the_text(tmp_path):
    path = tmp_path / "خبر.txt"
    text = "\r\nالأفق تشتري مصنعا \r\nقالت الشركة إن الصفقة تمت.\r\n"
    path.write_bytes(text.encode())
    record = read_one(path)
    assert record.document.text == text
    assert record.document.title == "الأفق تشتري مصنعا"
    assert record.document.source == "خبر.txt"
    assert record.document.id == text_id(text)
    assert (record.annotator, record.spans, record.document.meta) == (None, (), {})


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u0085"])
def test_a_headline_ends_at_any_kind_of_line_end(end):
    assert headline(f"عنوان قصير{end}نص") == "عنوان قصير"


def test_of_a_long_first_line_the_opening_words_are_the_headline():
    text = "كلمة " * 60 + "\nسطر"
    assert headline(text) == ("كلمة " * 16).rstrip() + "…"
    assert headline("ب" * 500) == "ب" * 80 + "…"
    assert headline("ب" * 160) == "ب" * 160


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are not UTF-8")
def test_a_file_name_that_is_not_utf8_can_be_stored(tmp_path, project):
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("سوق المال", encoding="utf-8")
    project.import_files([path])
    assert project.documents.read(1).source == "caf\ufffd.txt"


def test_a_file_beyond_the_limit_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(text_format, "SIZE_LIMIT", 16)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 16)
    assert read_one(path).document.text == "x" * 16
    path.write_bytes(b"x" * 17)
    with pytest.raises(ImportFailed) as failure:
        read_one(path)
    assert failure.value.reason is Reason.FILE_TOO_LARGE
    assert failure.value.details == {"limit": 16}


def test_progress_ends_with_all_bytes(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("سوق", encoding="utf-8")
    reports = []
    list(read_file(path, "text", lambda *report: reports.append(report)))
    assert reports == [(0, 6), (6, 6)]


def test_the_article_of_the_issue_is_read_as_it_is():
    path = shared("news/softbank/softbank-openai.txt")
    document = read_one(path).document
    assert document.text.encode() == path.read_bytes()
    assert document.title.endswith("…")
    assert document.text.startswith(document.title[:-1])

"""Tables of other programs are read: of documents, and of spans with the text in each row."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook

from annotator.core.errors import Reason
from annotator.core.progress import silent
from annotator.formats.form import Form
from annotator.formats.reading import read_each
from tests.importers.reading import failure_of, places, read

TEXT = '📈 شركة نجم، "مشروع"\r\nوسطر'
QUOTED = TEXT.replace('"', '""')


def table(*lines, encoding="utf-8"):
    return "\r\n".join(lines).encode(encoding)


def workbook(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_documents_with_metadata(tmp_path):
    content = table("id,النص,القسم", f'7,"{QUOTED}",اقتصاد', "8,خبر,")
    first, second = read(tmp_path, content, name="a.csv")
    assert (first.document.id, first.document.text) == ("7", TEXT)
    assert first.document.meta == {"القسم": "اقتصاد"}
    assert (second.document.title, second.document.meta, second.line) == ("خبر", {}, 4)


def test_spans_with_their_text_in_each_row_are_one_document(tmp_path):
    content = table("text;start;end;label", "شركة نجم;0;4;A", "شركة نجم;5;8;B", "غيره;0;4;A")
    first, second = read(tmp_path, content, name="a.csv")
    assert places(first) == [(0, 4, "A"), (5, 8, "B")]
    assert places(second) == [(0, 4, "A")]


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16", "utf-8-sig"])
def test_a_table_in_another_encoding(encoding, tmp_path):
    lines = ["text\tsource", *["وقعت شركة نجم العقارية عقدا مع وزارة الإسكان\tالاقتصادية"] * 5]
    found = read(tmp_path, table(*lines, encoding=encoding), name="a.tsv")
    assert len(found) == 5
    assert found[0].document.source == "الاقتصادية"


@pytest.mark.parametrize(
    ("lines", "reason", "line"),
    [
        (["title,source", "أ,ب"], Reason.MISSING_FIELD, 1),
        (["text,start,end,label", "شركة,x,4,A"], Reason.WRONG_TYPE, 2),
        (["text,start,end,label", "شركة,0,4,"], Reason.MISSING_FIELD, 2),
        (["text,start,end,label,quote", "شركة,0,4,A,نجم"], Reason.QUOTE_MISMATCH, 2),
        (["text", "شركة,نجم"], Reason.BAD_ROW, 2),
        (["text", '"شركة"x'], Reason.BAD_ROW, 2),
        (["text,meta", "شركة,{"], Reason.BAD_JSON, 2),
        (["text"], Reason.FILE_EMPTY, None),
    ],
)
def test_a_row_that_is_wrong_is_refused_with_its_line(lines, reason, line, tmp_path):
    failure = failure_of(tmp_path, table(*lines), name="a.csv")
    assert (failure.reason, failure.line) == (reason, line)


def test_a_workbook_s_numbers_and_escapes_are_read(tmp_path):
    content = workbook(["text", "start", "end", "label"], ["شركة_x000D_نجم", 0, 4.0, "A"])
    (found,) = read(tmp_path, content)
    assert found.document.text == "شركة\rنجم"
    assert places(found) == [(0, 4, "A")]


def packed(**files):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in files.items():
            out.writestr(f"xl/{name}.xml", content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (packed(bomb=b"\0" * 200_000_000), Reason.FILE_TOO_LARGE),
        (packed(small_bomb=b"\0" * 5_000_000), Reason.FILE_TOO_LARGE),
        (packed(entities=b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'), Reason.BROKEN_FILE),
        (packed(nothing=b""), Reason.BROKEN_FILE),
        (b"PK\x03\x04xl/", Reason.BROKEN_FILE),
    ],
)
def test_an_archive_that_is_none_or_a_bomb_is_refused(content, reason, tmp_path):
    assert failure_of(tmp_path, content, name="a.xlsx").reason == reason


def test_after_a_row_at_fault_the_others_are_read_but_its_spans_are_not_told_again(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(
        table(
            "id,text,start,end,label",
            "1,شركة نجم,0,4,A",
            "2,,,,",
            ",,0,4,A",
            ",,5,8,A",
            "3,شركة,x,4,A",
            "4,شركة,0,4,A",
        )
    )
    found = list(read_each(path, Form(), silent))
    lines = [(each.line, getattr(each, "reason", None)) for each in found]
    assert (3, Reason.MISSING_FIELD) in lines
    assert (6, Reason.WRONG_TYPE) in lines
    assert [line for line, reason in lines if reason is None] == [2, 6, 7]


def test_a_table_whose_rows_are_all_at_fault_is_not_called_empty_too(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(table("id,text", "1,شركة,نجم", "2,بنك,بحر"))
    found = list(read_each(path, Form(), silent))
    assert [(each.line, each.reason) for each in found] == [
        (2, Reason.BAD_ROW),
        (3, Reason.BAD_ROW),
    ]


def test_a_table_of_spans_names_its_documents_by_id(tmp_path):
    content = table(
        "المعرف,start,end,الوسم,annotator", "1,0,4,A,s", "1,5,8,B,s", "1,0,4,A,h", "2,0,4,A,h"
    )
    found = read(tmp_path, content, name="a.csv")
    assert [(each.document.id, each.annotator, places(each)) for each in found] == [
        ("1", "s", [(0, 4, "A"), (5, 8, "B")]),
        ("1", "h", [(0, 4, "A")]),
        ("2", "h", [(0, 4, "A")]),
    ]
    assert all(each.is_reference for each in found)


@pytest.mark.parametrize("start", [0, 5])
def test_a_text_as_long_as_its_span_and_not_at_its_place_is_the_words_of_the_span(tmp_path, start):
    words = TEXT[start : start + 4]
    rows = [f"1,{start},{start + 4},A,{words}", "1,7,10,B,نجم"]
    found = read(tmp_path, table("document,start,end,label,text", *rows), name="a.csv")
    assert [span.text for span in found[0].spans] == [words, "نجم"]
    assert found[0].is_reference


def test_a_text_that_has_its_span_is_an_article(tmp_path):
    content = table("document,start,end,label,text", "1,5,8,A,شركة نجم", "1,0,4,B,شركة نجم")
    (found,) = read(tmp_path, content, name="a.csv")
    assert (found.document.text, found.is_reference) == ("شركة نجم", False)


def test_a_span_without_a_document_is_refused_and_the_next_is_not_of_it(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(table("document,start,end,label", "1,0,4,A", ",0,4,A", "2,0,4,A"))
    found = list(read_each(path, Form(), silent))
    assert [(each.line, getattr(each, "reason", None)) for each in found] == [
        (2, None),
        (3, Reason.MISSING_FIELD),
        (4, None),
    ]


def test_rows_between_that_are_not_there_are_passed_over(tmp_path):
    book = Workbook()
    book.active["A1"], book.active["A3"], book.active["A900000"] = "text", "خبر", "آخر"
    file = io.BytesIO()
    book.save(file)
    first, second = read(tmp_path, file.getvalue(), name="a.xlsx")
    assert (first.document.text, first.line) == ("خبر", 3)
    assert (second.document.text, second.line) == ("آخر", 900_000)

"""Hashiya JSONL: what may be left out, and which line and field is blamed for what is wrong."""

from __future__ import annotations

import codecs
import json

import pytest

from annotator.core.document import Status, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.formats.reading import read_file
from annotator.importers import limits

TEXT = "وقّعت شركة الأفق عقدا"
SPAN = {"start": 6, "end": 16, "label": "investor"}


def write(path, *records):
    path.write_bytes(b"".join(json.dumps(each).encode() + b"\n" for each in records))
    return path


def read(path):
    return list(read_file(path, "jsonl", silent))


def failure_of(path):
    with pytest.raises(ImportFailed) as failure:
        read(path)
    assert failure.value.path == path
    return failure.value


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.jsonl"


def test_all_fields_are_read(path):
    span = SPAN | {"id": "s1", "text": "شركة الأفق", "attributes": {"value": 2.5}, "note": "ن"}
    write(
        path,
        {
            "id": "d1",
            "title": "عنوان",
            "text": TEXT,
            "source": "وكالة",
            "published": "2031-05-01",
            "meta": {"tags": ["a"]},
            "annotator": "سعاد",
            "status": "done",
            "offset_unit": "codepoint",
            "spans": [span],
        },
    )
    (record,) = read(path)
    document = record.document
    assert (document.id, document.title, document.text) == ("d1", "عنوان", TEXT)
    assert (document.source, document.published) == ("وكالة", "2031-05-01")
    assert document.meta == {"tags": ["a"]}
    assert (record.annotator, record.status, record.line) == ("سعاد", Status.DONE, 1)
    assert record.spans == (Span("s1", 6, 16, "investor", "شركة الأفق", {"value": 2.5}, "ن"),)


def test_a_text_alone_is_a_record(path):
    (record,) = read(write(path, {"text": f"عنوان\n{TEXT}", "annotator": None}))
    assert record.document.id == text_id(f"عنوان\n{TEXT}")
    assert record.document.title == "عنوان"
    assert (record.annotator, record.status, record.spans) == (None, Status.NEW, ())


def test_empty_ids_are_as_good_as_none(path):
    (record,) = read(write(path, {"id": "", "text": TEXT, "spans": [SPAN | {"id": ""}, SPAN]}))
    assert record.document.id == text_id(TEXT)
    first, second = (span.id for span in record.spans)
    assert len(first) == len(second) == 32
    assert first != second


def test_a_span_without_text_takes_it_from_the_document(path):
    (record,) = read(write(path, {"text": TEXT, "spans": [SPAN]}))
    assert record.spans[0].text == "شركة الأفق"


def test_lines_end_at_the_newline_alone(path):
    text = "قبل\u2028بعد\u2029ثم\u0085\x0b\x1c"
    path.write_bytes(json.dumps({"text": text}, ensure_ascii=False).encode() + b"\n")
    assert [record.document.text for record in read(path)] == [text]


def test_a_mark_blank_lines_and_windows_line_ends_are_passed_over(path):
    path.write_bytes(codecs.BOM_UTF8 + b'\r\n{"text": "a"}\r\n \t\r\n\n{"text": "b"}')
    assert [(each.document.text, each.line) for each in read(path)] == [("a", 2), ("b", 5)]


def test_a_mark_inside_a_text_stays(path):
    path.write_bytes(codecs.BOM_UTF8 + '{"text": "\ufeffسوق"}'.encode())
    assert read(path)[0].document.text == "\ufeffسوق"


@pytest.mark.parametrize("content", [b"", b"\n \r\n", codecs.BOM_UTF8])
def test_a_file_without_a_record_is_empty(path, content):
    path.write_bytes(content)
    assert failure_of(path).reason is Reason.FILE_EMPTY


@pytest.mark.parametrize(
    ("change", "field", "expected"),
    [
        ({"text": 1}, "text", "string"),
        ({"id": 7}, "id", "string"),
        ({"title": None}, "title", "string"),
        ({"annotator": True}, "annotator", "string"),
        ({"meta": []}, "meta", "object"),
        ({"spans": {}}, "spans", "array"),
        ({"spans": [SPAN, 5]}, "spans[1]", "object"),
        ({"spans": [SPAN, SPAN, SPAN | {"start": True}]}, "spans[2].start", "integer"),
        ({"spans": [SPAN | {"end": 16.0}]}, "spans[0].end", "integer"),
        ({"spans": [SPAN | {"end": 10**30}]}, "spans[0].end", "integer"),
        ({"spans": [SPAN | {"label": None}]}, "spans[0].label", "string"),
        ({"spans": [SPAN | {"attributes": "x"}]}, "spans[0].attributes", "object"),
        ({"spans": [SPAN | {"note": 1}]}, "spans[0].note", "string"),
        ({"status": None}, "status", "string"),
    ],
)
def test_a_wrong_type_is_blamed_on_its_line_and_field(path, change, field, expected):
    failure = failure_of(write(path, {"text": TEXT}, {"text": TEXT} | change))
    assert failure.reason is Reason.WRONG_TYPE
    assert failure.line == 2
    assert failure.details == {"field": field, "expected": expected}


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ({}, "text"),
        ({"text": TEXT, "spans": [{"end": 3, "label": "amount"}]}, "spans[0].start"),
        ({"text": TEXT, "spans": [SPAN, {"start": 3, "end": 5}]}, "spans[1].label"),
    ],
)
def test_a_missing_field_is_named(path, record, field):
    failure = failure_of(write(path, record))
    assert (failure.reason, failure.line) == (Reason.MISSING_FIELD, 1)
    assert failure.details == {"field": field}


@pytest.mark.parametrize(
    ("record", "reason", "details"),
    [
        (
            {"text": TEXT, "offset_unit": "utf16"},
            Reason.UNKNOWN_OFFSET_UNIT,
            {"unit": "utf16"},
        ),
        (
            {"text": TEXT, "status": "finished"},
            Reason.UNKNOWN_STATUS,
            {"status": "finished", "known": "new, in_progress, skipped, done"},
        ),
        ({"text": "📈سوق\0"}, Reason.CONTAINS_NUL, {"offset": 4}),
        ([1], Reason.NOT_AN_OBJECT, {}),
        ("text", Reason.NOT_AN_OBJECT, {}),
    ],
)
def test_a_record_that_is_not_ours_is_refused(path, record, reason, details):
    failure = failure_of(write(path, record))
    assert (failure.reason, failure.line, failure.details) == (reason, 1, details)


def test_broken_json_is_blamed_on_its_line_and_column(path):
    path.write_bytes(b'{"text": "a"}\n' * 6 + b'{"text": "a"\n' + b'{"text": "a"}\n')
    failure = failure_of(path)
    assert (failure.reason, failure.line) == (Reason.BAD_JSON, 7)
    assert "line 1" not in str(failure.details["cause"])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"text": "\\ud83d"}', Reason.BAD_JSON),
        (b'{"text": NaN}', Reason.BAD_JSON),
        ('{"text": "سوق"}'.encode("cp1256"), Reason.UNKNOWN_ENCODING),
        ('{"text": "سوق"}'.encode("utf-16-le"), Reason.NOT_TEXT),
        (b"\x7fELF\x02\x01\x01\0\0", Reason.NOT_TEXT),
    ],
)
def test_a_line_that_is_no_json_says_what_it_is(path, content, reason):
    path.write_bytes(content)
    assert (failure_of(path).reason, failure_of(path).line) == (reason, 1)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_says_the_encoding(path, encoding):
    path.write_bytes('{"text": "سوق 📈"}\n{"text": "مال"}'.encode(encoding))
    assert [record.document.text for record in read(path)] == ["سوق 📈", "مال"]


def test_what_could_not_be_written_again_is_refused(path):
    deep = leaf = {}
    for _ in range(250):
        leaf["in"] = leaf = {}
    failure = failure_of(write(path, {"text": TEXT, "meta": deep}))
    assert failure.reason is Reason.BAD_JSON
    assert "meta" in str(failure.details["cause"])


def test_a_line_beyond_the_limit_is_refused(path, monkeypatch):
    monkeypatch.setattr(limits, "LINE_LIMIT", 20)
    path.write_bytes(b'{"text": "a"}\n{"text": "aaaaaaaaaaaaaaaa"}\n')
    failure = failure_of(path)
    assert (failure.reason, failure.line) == (Reason.LINE_TOO_LONG, 2)
    assert failure.details == {"limit": 20}


def test_records_come_before_the_file_is_read_to_its_end(path):
    path.write_bytes(b'{"text": "a"}\nbroken\n')
    records = read_file(path, "jsonl", silent)
    assert next(records).document.text == "a"
    with pytest.raises(ImportFailed):
        next(records)


def test_progress_grows_to_the_size_of_the_file(path):
    line = json.dumps({"text": "س" * 100_000}).encode() + b"\n"
    path.write_bytes(line * 5)
    reports = []
    list(read_file(path, "jsonl", lambda *report: reports.append(report)))
    assert reports == sorted(reports)
    assert len(reports) > 2
    assert reports[-1] == (len(line) * 5, len(line) * 5)

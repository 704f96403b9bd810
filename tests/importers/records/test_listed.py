"""Records in an array or over many lines are blamed on the line they begin on."""

from __future__ import annotations

import json

import pytest

from annotator.core.errors import Reason
from annotator.core.progress import silent
from annotator.formats.form import Form
from annotator.formats.reading import read_each
from annotator.importers import limits
from tests.importers.reading import as_lines, failure_of, read

RIGHT = {"text": 'سوق، [المال] {"', "label": []}


@pytest.mark.parametrize("indent", [None, 0, 2])
def test_an_array_is_read_however_it_is_laid_out(indent, tmp_path):
    content = json.dumps([RIGHT, RIGHT], indent=indent, ensure_ascii=False).encode()
    found = read(tmp_path, b"\xef\xbb\xbf\n " + content, "doccano")
    assert [record.document.text for record in found] == [RIGHT["text"]] * 2
    assert [record.line for record in found] == ([2, 2] if indent is None else [3, found[1].line])


def test_one_object_over_many_lines_is_a_record(tmp_path):
    (record,) = read(tmp_path, json.dumps(RIGHT, indent=2).encode(), "doccano")
    assert record.line == 1


def test_a_fault_in_an_array_has_the_line_and_number_of_its_element(tmp_path):
    content = json.dumps([RIGHT, {"text": "س", "label": 1}, RIGHT], indent=0).encode()
    failure = failure_of(tmp_path, content, "doccano")
    assert (failure.reason, failure.details["field"]) == (Reason.WRONG_TYPE, "[1].label")
    assert content.split(b"\n")[failure.line - 1 : failure.line + 1] == [
        b"{",
        b'"text": "\\u0633",',
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"[]", Reason.FILE_EMPTY),
        (b"", Reason.FILE_EMPTY),
        (b"[1]", Reason.NOT_AN_OBJECT),
        (b"[{}", Reason.BAD_JSON),
        (b'[{"text": NaN}]', Reason.BAD_JSON),
        (b"[" * 100_000, Reason.BAD_JSON),
    ],
)
def test_what_is_no_list_of_objects_is_refused(content, reason, tmp_path):
    assert failure_of(tmp_path, content, "doccano").reason is reason


def test_too_many_records_and_too_large_a_file_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "RECORD_LIMIT", 2)
    array = json.dumps([RIGHT] * 3).encode()
    assert failure_of(tmp_path, array, "doccano").reason is Reason.TOO_MANY_RECORDS
    lines = b"\n".join([json.dumps(RIGHT).encode()] * 3)
    failure = failure_of(tmp_path, lines, "doccano")
    assert (failure.reason, failure.line) == (Reason.TOO_MANY_RECORDS, 3)
    monkeypatch.setattr(limits, "WHOLE_LIMIT", 20)
    assert failure_of(tmp_path, array, "doccano").reason is Reason.FILE_TOO_LARGE


@pytest.mark.parametrize("as_array", [False, True])
def test_after_a_record_at_fault_the_others_are_read(tmp_path, as_array):
    objects = [RIGHT, {"text": 5}, [], RIGHT]
    lines = ",\n".join(map(json.dumps, objects)) if as_array else as_lines(*objects).decode()
    path = tmp_path / "a.json"
    path.write_text(f"[{lines}]" if as_array else lines, "utf-8")
    found = list(read_each(path, Form("doccano"), silent))
    assert [getattr(each, "reason", None) for each in found] == [
        None,
        Reason.WRONG_TYPE,
        Reason.NOT_AN_OBJECT,
        None,
    ]
    assert [each.line for each in found] == [1, 2, 3, 4]

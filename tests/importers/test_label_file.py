"""Label set files: what is written is read again, and what is not right is named with its line."""

from __future__ import annotations

import codecs
import json

import pytest
from hypothesis import HealthCheck, given, settings

from annotator.core.errors import ImportFailed, Reason
from annotator.core.labels.label_codec import label_content
from annotator.core.labels.label_set import NEWS_LABELS
from annotator.exporters.label_file import write_label_file
from annotator.importers.label_file import read_label_file
from annotator.resource_files import resource
from tests.core.labels.label_sets import label_sets


@pytest.fixture
def path(tmp_path):
    return tmp_path / "وسوم.labels.json"


def labels_with(**fields):
    """Return the news labels as they stand in a file, the second with other fields."""
    labels = [label_content(label) for label in NEWS_LABELS]
    labels[1] = {key: each for key, each in (labels[1] | fields).items() if each is not None}
    return labels


def content(labels, **fields):
    file = {"format": "hashiya-labels", "version": 1, "labels": labels} | fields
    return json.dumps(file, ensure_ascii=False, indent=1)


def failure(path, text):
    path.write_text(text, "utf-8")
    with pytest.raises(ImportFailed) as caught:
        read_label_file(path)
    assert caught.value.path == path
    return caught.value


@given(label_sets())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read_again(path, labels):
    write_label_file(labels, path)
    assert read_label_file(path) == labels


def test_the_file_of_the_default_set_is_that_of_the_core():
    assert read_label_file(resource("label_sets/news.json")) == NEWS_LABELS


def test_what_is_missing_has_its_default_and_a_mark_of_utf8_is_no_part_of_it(path):
    label = {"key": "city", "title_ar": "مدينة", "title_en": "City"}
    label |= {"color": "#7a3b8f", "dark_color": "#c99bd9"}
    path.write_bytes(codecs.BOM_UTF8 + content([label]).encode())
    (read,) = read_label_file(path)
    assert (read.key, read.shortcut, read.retired) == ("city", "", False)
    assert read.edges == NEWS_LABELS.labels[0].edges


@pytest.mark.parametrize(
    ("fields", "words", "reason"),
    [
        ({"color": "red"}, '"color": "red"', Reason.BAD_LABEL),
        ({"title_ar": ""}, '"title_ar": ""', Reason.BAD_LABEL),
        ({"title_en": "a\u202eb"}, '"title_en": "a\u202eb"', Reason.BAD_LABEL),
        ({"shortcut": 2}, '"shortcut": 2', Reason.BAD_LABEL),
        ({"shortcut": "3"}, '"shortcut": "3"', Reason.DUPLICATE_SHORTCUT),
        ({"edges": {"quotes": "maybe"}}, '"quotes": "maybe"', Reason.BAD_LABEL),
        ({"colour": "#123456"}, '"colour"', Reason.BAD_LABEL),
        ({"merged_into": "nowhere"}, '"merged_into"', Reason.BAD_LABEL),
        ({"key": "project"}, '"key": "project"', Reason.DUPLICATE_LABEL),
    ],
)
def test_a_label_that_is_not_right_is_named_with_the_line_of_its_field(path, fields, words, reason):
    text = content(labels_with(**fields))
    found = failure(path, text)
    lines = [number for number, line in enumerate(text.split("\n"), 1) if words in line]
    assert (found.reason, found.line) == (reason, lines[-1])


def test_a_field_that_is_missing_is_named_with_the_line_of_its_label_s_key(path):
    text = content(labels_with(dark_color=None))
    found = failure(path, text)
    assert text.split("\n")[found.line - 1].strip() == '"key": "amount",'
    assert (found.details["label"], found.details["field"]) == ("amount", "dark_color")


def test_what_is_no_label_is_named_with_its_line(path):
    found = failure(path, content([*labels_with(), 7, {}]))
    assert content([*labels_with(), 7, {}]).split("\n")[found.line - 1].strip() == "7,"


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        ("", Reason.BAD_JSON, 1),
        ('{\n "format": "hashiya-labels",\n "version": 1,\n}', Reason.BAD_JSON, 4),
        ("[" * 100_000, Reason.BAD_JSON, None),
        ("[]", Reason.NOT_A_LABEL_FILE, None),
        ('{"labels": []}', Reason.NOT_A_LABEL_FILE, None),
        ('{"format": "hashiya-labels", "labels": []}', Reason.MISSING_FIELD, None),
        (content([], version=True), Reason.WRONG_TYPE, None),
        (content([], version=2), Reason.LABELS_TOO_NEW, None),
        (content([], name="x"), Reason.WRONG_TYPE, None),
        (content({}), Reason.WRONG_TYPE, None),
        ('{"format": "hashiya-labels", "format": "x"}', Reason.BAD_JSON, None),
    ],
)
def test_a_file_that_is_no_label_set_says_why(path, text, reason, line):
    found = failure(path, text)
    assert (found.reason, found.line) == (reason, line)


def test_other_bytes_and_no_file_are_refused(path):
    with pytest.raises(ImportFailed) as caught:
        read_label_file(path)
    assert caught.value.reason is Reason.FILE_MISSING
    path.write_bytes(content(labels_with()).encode("utf-16"))
    with pytest.raises(ImportFailed) as caught:
        read_label_file(path)
    assert caught.value.reason is Reason.UNKNOWN_ENCODING

"""Rows of tokens and tags: by name, by number with a card, and folders of them."""

from __future__ import annotations

import pytest

from annotator.core.errors import ImportFailed, Reason
from annotator.core.progress import silent
from annotator.formats.reading import read_file
from tests.importers.reading import as_lines, failure_of, read

NAMED = {"tokens": ["شركة", "الأفق", "و"], "ner_tags": ["B-ORG", "I-ORG", "O"]}
NUMBERED = {"tokens": ["شركة", "الأفق", "و"], "ner_tags": [1, 2, 0], "id": "0"}
CARD = """---
dataset_info:
  features:
  - name: id
    dtype: string
  - name: ner_tags
    sequence:
      class_label:
        names:
          '0': O
          '1': "B-ORG"
          '2': I-ORG
---
# A data set
"""


def words(records):
    return [[(span.text, span.label) for span in record.spans] for record in records]


def test_tags_by_name_need_no_card(tmp_path):
    (record,) = read(tmp_path, as_lines(NAMED))
    assert record.document.text == "شركة الأفق و"
    assert words([record]) == [[("شركة الأفق", "ORG")]]


def test_tags_by_number_are_named_by_the_card_beside_them(tmp_path):
    (tmp_path / "README.md").write_text(CARD, "utf-8")
    assert words(read(tmp_path, as_lines(NUMBERED))) == [[("شركة الأفق", "ORG")]]


def test_tags_by_number_without_a_card_are_refused(tmp_path):
    failure = failure_of(tmp_path, as_lines(NUMBERED))
    assert (failure.reason, failure.line) == (Reason.TAGS_WITHOUT_NAMES, 1)


@pytest.mark.parametrize(
    "change",
    [
        {"ner_tags": [1, 2, 3]},
        {"ner_tags": [1, -1, 0]},
        {"ner_tags": [1, 2]},
        {"ner_tags": ["ORG", "O", "O"]},
        {"tokens": ["a", 1, "b"]},
        {"hashiya": "{"},
    ],
)
def test_a_row_that_is_not_right_is_refused_at_its_line(change, tmp_path):
    (tmp_path / "README.md").write_text(CARD, "utf-8")
    assert failure_of(tmp_path, as_lines(NUMBERED, NUMBERED | change)).line == 2


def test_a_folder_is_read_with_all_its_files(tmp_path):
    folder = tmp_path / "set"
    (folder / "data").mkdir(parents=True)
    (folder / "README.md").write_text(CARD, "utf-8")
    for name in ("train", "test"):
        (folder / "data" / f"{name}.jsonl").write_bytes(as_lines(NUMBERED))
    assert words(read_file(folder, None, silent)) == [[("شركة الأفق", "ORG")]] * 2


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    folder = tmp_path / "set"
    folder.mkdir()
    (folder / "README.md").write_text(CARD, "utf-8")
    (tmp_path / "outside.jsonl").write_bytes(as_lines(NUMBERED))
    try:
        (folder / "data.jsonl").symlink_to(tmp_path / "outside.jsonl")
    except OSError:
        pytest.skip("no links here")
    with pytest.raises(ImportFailed) as failure:
        list(read_file(folder, "huggingface", silent))
    assert failure.value.reason is Reason.FILE_EMPTY


def test_the_text_beside_the_tokens_is_taken_where_they_are_in_it(tmp_path):
    kept = '{"id": "d", "text": "شركة  الأفق\\nو"}'
    (record,) = read(tmp_path, as_lines(NAMED | {"hashiya": kept}))
    assert record.document.text == "شركة  الأفق\nو"
    assert words([record]) == [[("شركة  الأفق", "ORG")]]
    other = '{"id": "d", "text": "شركة أخرى"}'
    (record,) = read(tmp_path, as_lines(NAMED | {"hashiya": other}))
    assert record.document.text == "شركة الأفق و"

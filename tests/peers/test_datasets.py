"""Hugging Face's ``datasets`` loads our data sets, with the names of the tags."""

from __future__ import annotations

import pytest

from annotator.core.document import Document, Record
from annotator.core.progress import silent
from annotator.core.span import Span
from annotator.exporters.terms import Portion, Terms
from annotator.formats.reading import read_file
from annotator.formats.writing.export import write_file, write_portions

datasets = pytest.importorskip("datasets")
pytestmark = pytest.mark.filterwarnings("ignore")

RECORD = Record(
    Document("d", "", "وقّعت شركة  الأفق عقدا", meta={"a": [1]}),
    "سعاد",
    spans=(Span("s", 6, 17, "investor", "شركة  الأفق", {"v": 1}, "ن"),),
)
OTHER = Record(Document("e", "", "سوق", meta={"b": "x"}))
LABELS = ("investor", "amount")
NAMES = ["O", "B-investor", "I-investor", "B-amount", "I-amount"]


def check(rows):
    feature = rows.features["ner_tags"].feature
    assert feature.names == NAMES
    (row,) = (row for row in rows if row["id"] == "d")
    assert row["tokens"] == ["وقّعت", "شركة", "الأفق", "عقدا"]
    assert [feature.int2str(tag) for tag in row["ner_tags"]] == [
        "O",
        "B-investor",
        "I-investor",
        "O",
    ]


def test_a_folder_with_its_card_is_a_data_set_with_splits(tmp_path):
    portions = [Portion("train", [RECORD, OTHER]), Portion("test", [OTHER])]
    write_portions(portions, tmp_path / "out", "huggingface", Terms(LABELS))
    loaded = datasets.load_dataset(str(tmp_path / "out"), cache_dir=str(tmp_path / "cache"))
    assert {name: len(rows) for name, rows in loaded.items()} == {"train": 2, "test": 1}
    check(loaded["train"])


def test_parquet_carries_its_features(tmp_path):
    write_file([RECORD, OTHER], tmp_path / "a.parquet", "parquet", Terms(LABELS))
    rows = datasets.Dataset.from_parquet(
        str(tmp_path / "a.parquet"), cache_dir=str(tmp_path / "cache")
    )
    check(rows)


def test_what_datasets_writes_is_read(tmp_path):
    write_file([RECORD, OTHER], tmp_path / "a.parquet", "parquet", Terms(LABELS))
    rows = datasets.Dataset.from_parquet(
        str(tmp_path / "a.parquet"), cache_dir=str(tmp_path / "cache")
    ).remove_columns(["hashiya", "id"])
    rows.to_parquet(tmp_path / "b.parquet")
    first, second = read_file(tmp_path / "b.parquet", None, silent)
    assert [(span.text, span.label) for span in first.spans] == [("شركة الأفق", "investor")]
    assert second.document.text == "سوق"

"""Figures are written as CSV that a spreadsheet shows as it is and never runs."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import ExportFailed
from annotator.exporters.figure_table import write_table


def read_back(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_arabic_names_and_numbers_come_back_as_they_were(tmp_path):
    out = tmp_path / "figures.csv"
    write_table(out, ["اليوم", "سلمى, هند"], [["2026-11-20", 3], ["مُؤجَّل\u200f", None], ["🏦", 0.5]])
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    assert read_back(out) == [
        ["اليوم", "سلمى, هند"],
        ["2026-11-20", "3"],
        ["مُؤجَّل\u200f", ""],
        ["🏦", "0.5"],
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-cmd", "@sum", "\t=1", "\r=1", " =1", "＝1"])
def test_a_text_that_would_be_a_formula_is_none_in_header_and_rows(tmp_path, text):
    out = tmp_path / "figures.csv"
    write_table(out, [text], [[text]])
    assert read_back(out) == [[f"'{text}"], [f"'{text}"]]


def test_a_negative_number_stays_a_number(tmp_path):
    out = tmp_path / "figures.csv"
    write_table(out, ["n"], [[-3], [-0.25]])
    assert read_back(out)[1:] == [["-3"], ["-0.25"]]


@given(
    st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=2))
)
def test_no_cell_begins_a_formula_and_nothing_else_changes(tmp_path_factory, rows):
    out = tmp_path_factory.mktemp("csv") / "figures.csv"
    write_table(out, ["a", "b"], rows)
    found = read_back(out)[1:]
    for written, read in zip(rows, found, strict=True):
        for before, after in zip(written, read, strict=True):
            assert after in (before, f"'{before}")
            assert not after.lstrip(" ").startswith(("=", "+", "-", "@"))


def test_a_folder_that_is_missing_is_said(tmp_path):
    with pytest.raises(ExportFailed):
        write_table(tmp_path / "none" / "figures.csv", ["a"], [])

"""Tables keep texts as they are, or by choice as no spreadsheet runs them."""

from __future__ import annotations

import csv
import tempfile

import pytest
from openpyxl import load_workbook

from annotator.core.document import Document, Record
from annotator.core.exchange.losses import LossKind
from annotator.core.progress import Cancelled, silent
from annotator.core.span import Span
from annotator.exporters.terms import Terms
from annotator.formats.reading import read_file
from annotator.formats.writing.export import write_file

TEXT = "=1+1 شركة نجم"


def record(text=TEXT):
    start = text.index("شركة")
    span = Span("s", start, start + 8, "investor", text[start : start + 8], note="-ملاحظة")
    return Record(Document("d", "عنوان", text), spans=(span,))


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_a_text_like_a_formula_stays_as_it_is(format, tmp_path):
    write_file([record()], tmp_path / "out", format, Terms())
    (found,) = read_file(tmp_path / "out", None, silent)
    assert (found.document.text, found.spans) == (TEXT, record().spans)


def test_with_safe_cells_nothing_in_a_csv_is_a_formula_and_the_changes_are_counted(tmp_path):
    terms = Terms(has_safe_cells=True)
    write_file([record()], tmp_path / "a.csv", "csv", terms)
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "-"))]
    assert [(loss.kind, loss.count) for loss in terms.losses.listed()] == [(LossKind.CELL, 2)]
    (found,) = read_file(tmp_path / "a.csv", None, silent)
    assert found.document.text == "'" + TEXT
    assert [span.text for span in found.spans] == ["شركة نجم"]


def test_excel_has_texts_as_texts_and_offsets_as_numbers(tmp_path):
    write_file([record()], tmp_path / "a.xlsx", "xlsx", Terms())
    sheet = load_workbook(tmp_path / "a.xlsx").active
    header = [cell.value for cell in sheet[1]]
    text, start = header.index("text"), header.index("start")
    assert (sheet[2][text].value, sheet[2][text].data_type) == (TEXT, "s")
    assert sheet[3][start].value == TEXT.index("شركة")


def test_a_document_too_long_for_a_cell_is_left_out_whole_and_counted(tmp_path):
    terms = Terms()
    write_file([record(), record("📈" * 16_500 + " شركة نجم")], tmp_path / "a", "xlsx", terms)
    assert len(list(read_file(tmp_path / "a", None, silent))) == 1
    assert [(loss.kind, loss.count) for loss in terms.losses.listed()] == [(LossKind.DOCUMENT, 1)]


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_a_table_that_is_not_finished_leaves_nothing_behind(format, tmp_path, monkeypatch):
    rows = tmp_path / "rows"
    rows.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(rows))  # where openpyxl keeps them meanwhile

    def records():
        yield Record(Document("d", "", "نص"))
        raise Cancelled

    with pytest.raises(Cancelled):
        write_file(records(), tmp_path / "out", format)
    assert list(tmp_path.rglob("*")) == [rows]

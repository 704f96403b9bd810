"""What is shown of an export before it is written."""

from __future__ import annotations

import json

import pytest

from annotator.core.document import Document, Record, Status
from annotator.core.exchange.losses import LossKind
from annotator.core.span import Span
from annotator.exporters.terms import OffToken, Terms
from annotator.formats.table import WRITTEN
from annotator.formats.writing.export import write_file
from annotator.formats.writing.rehearsal import foresee_losses, preview

TEXT = "وقَّعت شركة الأفق 📈 عقدا بـ25 مليون ﷼\nوللشركة فروع"
TERMS = Terms(("investor", "amount"))
BINARY = {"xlsx", "spacy", "parquet"}


def span(words, label, **more):
    start = TEXT.index(words)
    return Span(f"{label}-{start}", start, start + len(words), label, words, **more)


def record(number=1, *spans):
    document = Document(f"d{number}", f"عنوان {number}", TEXT, "صحيفة", "2031-05-01")
    return Record(document, "هند", Status.DONE, spans)


FULL = record(1, span("شركة الأفق", "investor", note="ملاحظة"), span("25 مليون", "amount"))


def needs(format):
    if format == "parquet":
        pytest.importorskip("pyarrow")
    if format.startswith("uima"):
        pytest.importorskip("cassis")


@pytest.mark.parametrize("format", WRITTEN)
def test_a_preview_is_what_an_export_of_the_record_writes(format, tmp_path):
    needs(format)
    found = preview(FULL, format, TERMS)
    out = tmp_path / "out"
    write_file([FULL], out, format, TERMS)
    assert found.is_binary == (format in BINARY)
    if found.is_binary:
        assert json.loads(found.pages[0].text)["text"] == TEXT
        return
    if out.is_file():
        assert [page.text for page in found.pages] == [out.read_bytes().decode()]
    else:
        written = {
            path.relative_to(out).as_posix(): path.read_bytes().decode()
            for path in out.rglob("*")
            if path.is_file()
        }
        assert {page.name: page.text for page in found.pages} == written
        assert not found.pages[0].name.endswith((".md", "TypeSystem.xml"))


@pytest.mark.parametrize("format", ["jsonl", "csv", "conll2002", "gliner", "label-studio"])
def test_the_first_of_many_is_shown_as_the_file_of_all_begins(format, tmp_path):
    out = tmp_path / "out"
    write_file([FULL, record(2)], out, format, TERMS)
    shown = preview(FULL, format, TERMS).pages[0].text
    # An array is closed after its only record.
    assert out.read_bytes().decode().startswith(shown.rstrip("\n]"))


def test_a_long_article_is_shown_as_far_as_somebody_reads():
    long = Record(Document("d", "", "كلمة " * 100_000))
    (page,) = preview(long, "jsonl", TERMS).pages
    assert page.is_cut
    assert len(page.text) == 20_000


def test_a_record_that_the_format_has_no_place_for_has_no_preview():
    assert preview(Record(Document("d", "", " \n ")), "conll2002", TERMS) is None


@pytest.mark.parametrize("format", WRITTEN)
@pytest.mark.parametrize("policy", OffToken)
def test_losses_are_foreseen_as_they_are_counted_in_the_end(format, policy, tmp_path):
    needs(format)
    records = [
        FULL,
        record(2, span("شركة الأفق", "investor"), span("الأفق", "project")),
        record(3, span("لشركة", "investor", attributes={"kind": "x"})),
        Record(Document("d4", "", " ")),
        Record(Document("=d5", "=SUM(A1)", "=1+1")),
    ]
    terms = Terms(("investor", "amount", "project"), policy, has_safe_cells=True)
    found = foresee_losses(records, format, terms)
    assert terms.losses.listed() == ()
    write_file(records, tmp_path / "out", format, terms)
    assert found == terms.losses.listed()
    if format == "bilou":
        assert {LossKind.OVERLAP, LossKind.DETAILS, LossKind.DOCUMENT} <= {x.kind for x in found}

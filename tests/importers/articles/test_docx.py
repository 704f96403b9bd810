"""A Word document is the text that its page shows, with the title and date of its properties."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import Reason
from annotator.core.progress import silent
from annotator.importers.articles.docx import read_docx
from tests.importers.articles.pages import PARAGRAPH, paragraphs, word
from tests.importers.reading import failure_of, read

TEXT = "وقَّعت شركة الأفق عقدا 📈"
NASTY = st.text(
    st.sampled_from("شركة الأفقَّـ📈\u200f\u200c\u2067\u2069\u00a0٢٥٫% Najm\t"),
    min_size=1,
    max_size=40,
)


def text_of(folder, body):
    (record,) = read(folder, word(body), name="a.docx")
    return record.document.text


def run(words, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def test_paragraphs_are_lines_and_properties_headline_and_date(tmp_path):
    made = word(
        paragraphs("الأفق توقّع عقدا", "", TEXT),
        title=" عنوان ",
        created=datetime(2025, 3, 1, 9, 30, tzinfo=UTC),
    )
    (record,) = read(tmp_path, made, name="خبر.docx")
    document = record.document
    assert document.text == f"الأفق توقّع عقدا\n\n{TEXT}"
    assert (document.title, document.source) == ("عنوان", "خبر.docx")
    assert document.published == "2025-03-01T09:30:00+00:00"
    assert record.spans == ()


def test_without_properties_the_first_line_is_the_headline(tmp_path):
    made = word(paragraphs("السطر الأول", TEXT))
    without = BytesIO()
    with zipfile.ZipFile(BytesIO(made)) as old, zipfile.ZipFile(without, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "_rels/.rels":
                content = content.replace(b"metadata/core-properties", b"metadata/none")
            new.writestr(name, content)
    (record,) = read(tmp_path, without.getvalue(), name="a.docx")
    assert (record.document.title, record.document.published) == ("السطر الأول", "")


@given(st.lists(NASTY, min_size=1, max_size=5))
def test_the_words_of_runs_are_kept_as_they_are(lines):
    made = docx.Document()
    for line in lines:
        paragraph = made.add_paragraph()
        for half in (line[: len(line) // 2], line[len(line) // 2 :]):
            paragraph.add_run(half)
    saved = BytesIO()
    made.save(saved)
    saved.seek(0)
    if not "".join(lines).strip():
        return
    (record,) = read_docx(saved, Path("a.docx"), 0, silent)
    assert record.document.text == "\n".join(lines)


def test_a_row_of_a_table_is_a_line_with_tabs_between_its_cells(tmp_path):
    made = docx.Document()
    made.add_paragraph("قبل")
    table = made.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, [("أ", "ب"), ("ج", "د")], strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    inner = table.cell(1, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "١", "٢"
    made.add_paragraph("بعد")
    saved = BytesIO()
    made.save(saved)
    (record,) = read(tmp_path, saved.getvalue(), name="a.docx")
    assert record.document.text.split("\n") == ["قبل", "أ\tب", "ج\tد ١\t٢ ", "بعد"]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f"<w:ins>{run('جديد')}</w:ins>", "قبل جديد"),
        ("<w:del><w:r><w:delText>قديم</w:delText></w:r></w:del>", "قبل "),
        (f"<w:moveFrom>{run('منقول')}</w:moveFrom>", "قبل "),
        (f"<w:moveTo>{run('منقول')}</w:moveTo>", "قبل منقول"),
        (run("خفي", "<w:vanish/>"), "قبل "),
        (run("ظاهر", '<w:vanish w:val="0"/>'), "قبل ظاهر"),
        (f"<w:hyperlink>{run('رابط')}</w:hyperlink>", "قبل رابط"),
        (f"<w:sdt><w:sdtContent>{run('حقل')}</w:sdtContent></w:sdt>", "قبل حقل"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>", "قبل "),
        ("<w:r><w:t>أ</w:t><w:tab/><w:t>ب</w:t><w:br/><w:t>ج</w:t></w:r>", "قبل أ\tب\nج"),
        ("<w:r><w:t>  أ  </w:t></w:r>", "قبل أ"),
        (f"<w:r><w:pict><w:txbxContent>{paragraphs('مربع')}</w:txbxContent></w:pict></w:r>",
         "قبل \nمربع"),
    ],
)  # fmt: skip
def test_the_text_is_what_the_page_shows(inside, text, tmp_path):
    assert text_of(tmp_path, f"<w:p>{run('قبل ')}{inside}</w:p>") == text


def test_deleted_rows_headers_and_notes_are_left_out(tmp_path):
    row = "<w:tr>{}<w:tc>{}</w:tc></w:tr>"
    gone = row.format("<w:trPr><w:del/></w:trPr>", paragraphs("محذوف"))
    table = f"<w:tbl>{gone}{row.format('', paragraphs('باق'))}</w:tbl>"
    assert text_of(tmp_path, table + paragraphs("نص")) == "باق\nنص"


@pytest.mark.parametrize("name", ["a.docx", "a.docm", "a.bin", "a"])
def test_it_is_known_by_its_files_too(name, tmp_path):
    (record,) = read(tmp_path, word(paragraphs(TEXT)), name=name)
    assert record.document.text == TEXT


def test_no_text_in_it_is_said(tmp_path):
    failure = failure_of(tmp_path, word(paragraphs("", " ")), name="a.docx")
    assert failure.reason is Reason.FILE_EMPTY


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04" + b"x" * 40,
        word(paragraphs(TEXT))[:-30],
        word(paragraphs(TEXT)).replace(b"PK\x01\x02", b"PK\x01\x03"),
        word("<w:p>"),
        word(paragraphs(TEXT), parts={"[Content_Types].xml": "<Types/>"}),
        word(paragraphs(TEXT), parts={"_rels/.rels": "<Relationships/>"}),
        word(PARAGRAPH.format("x"), parts={"word/styles.xml": "x"}),
        word("", parts={"word/document.xml": "<body/>"}),
    ],
    ids=[
        "no list",
        "short",
        "damaged list",
        "unbalanced",
        "no types",
        "no parts",
        "no XML",
        "other",
    ],
)
def test_a_broken_one_is_refused(content, tmp_path):
    assert failure_of(tmp_path, content, name="a.docx").reason is Reason.BROKEN_FILE


@pytest.mark.parametrize("date", ["", "2025", "x", "2025-03-01T", "٢٠٢٥-٠٣-٠١", "9999999-01-01"])
def test_a_date_that_is_none_is_left_out(date, tmp_path):
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>عنوان</dc:title>'
        f"<dcterms:created>{date}</dcterms:created></cp:coreProperties>"
    )
    made = word(paragraphs(TEXT), parts={"docProps/core.xml": core})
    (record,) = read(tmp_path, made, name="a.docx")
    assert record.document.title == "عنوان"
    assert record.document.published in ("", "2025-01-01T00:00:00+00:00")

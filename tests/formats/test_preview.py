"""A preview shows format, encoding, columns and first records, and reads only the beginning."""

from __future__ import annotations

import json
import zipfile

import pytest

from annotator.core.errors import Reason
from annotator.formats.form import Form
from annotator.formats.preview import RECORDS, ROWS, preview
from tests.importers.articles.pages import paragraphs, word

TEXT = "وقّعت شركة الأفق عقدا بقيمة 25 مليون دولار"


def line(number, **more):
    return json.dumps({"id": str(number), "text": TEXT, **more}, ensure_ascii=False) + "\n"


def test_the_first_records_of_a_file_with_their_spans(tmp_path):
    path = tmp_path / "a.jsonl"
    span = {"start": 6, "end": 16, "label": "ORG"}
    path.write_text("".join(line(n, spans=[span]) for n in range(9)), "utf-8")
    found = preview(path)
    assert found.form == Form("jsonl", "utf-8")
    assert found.is_certain
    assert [record.document.id for record in found.records] == ["0", "1", "2"][:RECORDS]
    assert found.records[0].spans[0].text == "شركة الأفق"


def test_only_the_beginning_is_read(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(line(0) * 5000 + "this is no JSON\n", "utf-8")
    found = preview(path)
    assert found.faults == ()
    assert len(found.records) == RECORDS


def test_a_table_shows_its_columns_and_rows(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("المعرف,الخبر,القسم\n" + "1,خبر,اقتصاد\n" * 99, "utf-8")
    found = preview(path)
    assert found.headers == ("المعرف", "الخبر", "القسم")
    assert found.roles == ("document", "text", "meta")
    assert found.rows == (("1", "خبر", "اقتصاد"),) * ROWS


def test_a_table_whose_text_is_not_known_still_shows_its_rows(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("رقم,فقرة\n1,خبر طويل\n", "utf-8")
    found = preview(path)
    assert found.rows == (("1", "خبر طويل"),)
    assert [fault.reason for fault in found.faults] == [Reason.MISSING_FIELD]
    chosen = preview(path, Form(columns={"فقرة": "text"}))
    assert [record.document.text for record in chosen.records] == ["خبر طويل"]
    assert chosen.roles == ("meta", "text")


def test_columns_of_another_table_do_not_stop_a_preview(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("text\nخبر\n", "utf-8")
    found = preview(path, Form(columns={"فقرة": "text"}))
    assert found.headers == ("text",)
    assert [fault.reason for fault in found.faults] == [Reason.MISSING_COLUMN]


def test_an_old_encoding_is_found_for_every_text_format(tmp_path):
    path = tmp_path / "a.jsonl"
    plain = TEXT.replace("ّ", "")
    path.write_bytes((json.dumps({"text": plain}, ensure_ascii=False) * 1).encode("cp1256"))
    found = preview(path)
    assert found.form.encoding == "windows-1256"
    assert not found.is_certain
    assert found.records[0].document.text == plain


def test_an_encoding_that_is_not_recognised_is_left_open(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("ÄÖÜ äöü ß éàç ñ".encode("cp1252") * 9)
    found = preview(path)
    assert found.form.encoding is None
    assert [fault.reason for fault in found.faults] == [Reason.UNKNOWN_ENCODING]


@pytest.mark.parametrize("name", ["none.jsonl", "."])
def test_what_cannot_be_read_is_told(name, tmp_path):
    found = preview(tmp_path / name)
    assert [fault.path for fault in found.faults] == [tmp_path / name]
    assert found.records == ()


def test_a_format_that_is_not_known_is_told(tmp_path):
    found = preview(tmp_path / "a.txt", Form("nope"))
    assert [fault.reason for fault in found.faults] == [Reason.UNKNOWN_FORMAT]


@pytest.mark.parametrize("is_archive", [False, True])
def test_a_folder_or_an_archive_shows_its_first_file(tmp_path, is_archive):
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.jsonl").write_text(line(number), "utf-8")
    (folder / "bad.jsonl").write_text("{", "utf-8")
    place = folder
    if is_archive:
        place = tmp_path / "news.zip"
        with zipfile.ZipFile(place, "w") as archive:
            for path in sorted(folder.iterdir()):
                archive.write(path, path.name)
    found = preview(place)
    assert (found.path, found.files, found.form) == (place, 4, Form())
    assert [record.document.id for record in found.records] == ["0"]


@pytest.mark.parametrize("is_archive", [False, True])
def test_all_files_inside_are_told_in_their_forms_and_one_is_chosen(tmp_path, is_archive):
    contents = {
        "a.txt": TEXT.encode(),
        "b/old.txt": TEXT.replace("ّ", "").encode("cp1256"),
        "c.docx": word(paragraphs("سوق")),
        "d.png": b"\x89PNG",
        "e.csv": "text\nخبر\n".encode(),
    }
    place = tmp_path / ("news.zip" if is_archive else "news")
    if is_archive:
        with zipfile.ZipFile(place, "w") as archive:
            for name, content in contents.items():
                archive.writestr(name, content)
    else:
        for name, content in contents.items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(content)
    found = preview(place)
    assert {
        each.path.relative_to(place).as_posix(): (
            each.form.format, each.form.encoding, each.is_certain, each.fault is None
        )
        for each in found.inside
    } == {
        "a.txt": ("text", "utf-8", True, True),
        "b/old.txt": ("text", "windows-1256", False, True),
        "c.docx": ("docx", None, True, True),
        "d.png": (None, None, True, False),
        "e.csv": ("csv", "utf-8", True, True),
    }  # fmt: skip
    assert (found.at, found.files, found.is_certain) == (place / "a.txt", 4, False)
    old = place / "b/old.txt"
    chosen = preview(place, forms={old: Form(encoding="iso-8859-6")}, at=old)
    assert chosen.at == old
    assert chosen.is_certain
    other = TEXT.replace("ّ", "").encode("cp1256").decode("iso-8859-6", "replace")
    assert chosen.faults or chosen.records[0].document.text == other
    assert preview(place, at=old).records[0].document.text == TEXT.replace("ّ", "")


def test_a_format_chosen_for_a_suffix_or_a_file_inside_is_the_one_it_is_told_in(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("a.log", "b.log", "c.txt"):
        (folder / name).write_text(f"<?xml version='1.0'?><{TEXT}/>", "utf-8")
    found = preview(folder)
    assert [each.fault is None for each in found.inside] == [False, False, True]
    chosen = preview(folder, Form(of_suffix={".log": "text"}), {folder / "c.txt": Form("jsonl")})
    assert [each.form.format for each in chosen.inside] == ["text", "text", "jsonl"]
    assert [each.fault for each in chosen.inside] == [None] * 3
    assert chosen.files == 3


def test_what_is_known_of_files_inside_is_kept_where_their_form_is_the_same(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_text(TEXT, "utf-8")
    before = preview(folder).inside
    (folder / "b.txt").write_text(TEXT * 2, "utf-8")
    forms = {folder / "c.txt": Form(encoding="cp720")}
    after = preview(folder, forms=forms, before=before).inside
    assert after[0] is before[0]
    assert after[1].size > before[1].size
    assert after[2].form.encoding == "cp720"


def test_a_fault_in_an_archive_is_told_by_its_name_there(tmp_path):
    place = tmp_path / "news.zip"
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("2026/a.jsonl", "{")
    assert [fault.path for fault in preview(place).faults] == [place / "2026" / "a.jsonl"]

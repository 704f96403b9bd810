"""Folders and archives are read in one order, each fault with its path inside, nothing outside."""

from __future__ import annotations

import os
import sys
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from annotator.core.errors import ImportFailed, Reason
from annotator.core.progress import silent
from annotator.formats.form import AS_FOUND, Form
from annotator.formats.places import NESTED_LIMIT, places, read_place
from tests.importers.articles.pages import page, paragraphs, word

TEXT = "قالت شركة الأفق إنها تبني مصنعا"


def zipped(**files):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def found_in(*paths, form_of=lambda _path: AS_FOUND):
    """Return what is shown of each place, its text or its fault."""
    shown = []
    with places(paths, form_of) as found:
        for place in found:
            if isinstance(place, ImportFailed):
                shown.append((place.path, place.reason))
                continue
            try:
                for each in read_place(place, form_of(place.shown), silent):
                    if isinstance(each, ImportFailed):
                        shown.append((each.path, each.reason))
                    else:
                        shown.append((place.shown, each.document.text))
            except ImportFailed as fault:
                shown.append((fault.path, fault.reason))
    return shown


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "news"
    (folder / "2024").mkdir(parents=True)
    (folder / "b.txt").write_text("ب", "utf-8")
    (folder / "a.jsonl").write_text('{"text": "أ١"}\n{"text": "أ٢"}\n', "utf-8")
    (folder / "2024" / "د.docx").write_bytes(word(paragraphs(TEXT)))
    (folder / "2024" / "ص.html").write_text(page(TEXT * 3), "utf-8")
    return folder


EXPECTED = [
    ("a.jsonl", "أ١"),
    ("a.jsonl", "أ٢"),
    ("b.txt", "ب"),
    ("2024/د.docx", TEXT),
    ("2024/ص.html", f"الأفق توقّع عقدا\n{TEXT * 3}"),
]


def test_a_folder_is_read_with_those_in_it_by_name(folder):
    assert found_in(folder) == [(folder / name, text) for name, text in EXPECTED]


def test_an_archive_is_read_as_its_folder_and_leaves_nothing_behind(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    path = tmp_path / "news.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("2024/ص.html", "b.txt", "2024/د.docx", "a.jsonl"):
            archive.write(folder / name, name)
    assert found_in(path) == [(path / name, text) for name, text in EXPECTED]
    assert list((tmp_path / "temporary").iterdir()) == []


def test_an_archive_is_known_by_its_beginning_and_one_in_another_is_read(tmp_path):
    path = tmp_path / "news"
    path.write_bytes(zipped(**{"in.zip": zipped(**{"a.txt": "أ"}), "b.txt": "ب"}))
    assert found_in(path) == [(path / "b.txt", "ب"), (path / "in.zip/a.txt", "أ")]


def test_too_many_archives_inside_one_another_are_refused(tmp_path):
    content, name = zipped(**{"a.txt": "أ"}), "a.txt"
    for _ in range(NESTED_LIMIT):
        content, name = zipped(**{"z.zip": content}), f"z.zip/{name}"
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    inner = path / "/".join(["z.zip"] * NESTED_LIMIT)
    assert found_in(path) == [(inner, Reason.NESTED_TOO_DEEP)]


def test_a_fault_has_its_path_inside_and_the_others_are_still_read(tmp_path):
    path = tmp_path / "news.zip"
    files = {
        "a/1.txt": "أ",
        "a/2.txt": b"\x89PNG\0\0",
        "a/3.png": b"\x89PNG\0\0",
        "a/4.docx": b"PK\x03\x04",
        "a/5.jsonl": b'{"text": 1}\n{"text": "x"}\n',
    }
    path.write_bytes(zipped(**files))
    assert found_in(path) == [
        (path / "a/1.txt", "أ"),
        (path / "a/2.txt", Reason.NOT_TEXT),
        (path / "a/3.png", Reason.UNKNOWN_KIND),
        (path / "a/4.docx", Reason.BROKEN_FILE),
        (path / "a/5.jsonl", Reason.WRONG_TYPE),
        (path / "a/5.jsonl", "x"),
    ]


def test_standoff_in_an_archive_finds_its_text_beside_it(tmp_path):
    path = tmp_path / "brat.zip"
    path.write_bytes(zipped(**{"d/a.txt": TEXT, "d/a.ann": "T1\tinvestor 5 9\tشركة\n"}))
    with places([path], lambda _path: AS_FOUND) as found:
        (record,) = (each for place in found for each in read_place(place, AS_FOUND, silent))
    assert [span.text for span in record.spans] == ["شركة"]
    path.write_bytes(zipped(**{"d/a.txt": TEXT, "d/a.ann": "T1\tinvestor 5 x\tشركة\n"}))
    with places([path], lambda _path: AS_FOUND) as found:
        (fault,) = (each for place in found for each in read_place(place, AS_FOUND, silent))
    assert (fault.path, fault.line) == (path / "d/a.ann", 1)


def test_hidden_files_our_own_and_empty_folders_are_left_out(folder):
    for name in (".DS_Store", "~$د.docx", "Thumbs.db", "p.hashiya", "a.jsonl.manifest.json"):
        (folder / name).write_bytes(b"\0")
    for name in (".git", "__MACOSX", "p.backups", "empty"):
        (folder / name).mkdir()
        if name != "empty":
            (folder / name / "x.txt").write_bytes(b"x")
    assert found_in(folder) == [(folder / name, text) for name, text in EXPECTED]


@pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
def test_links_are_not_followed_out_of_a_folder_or_an_archive(folder, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("سر", "utf-8")
    (folder / "link.txt").symlink_to(outside / "secret.txt")
    (folder / "linked").symlink_to(outside, target_is_directory=True)
    (folder / "2024" / "loop").symlink_to(folder, target_is_directory=True)
    os.mkfifo(folder / "pipe.txt")
    assert found_in(folder) == [(folder / name, text) for name, text in EXPECTED]
    path = tmp_path / "links.zip"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, str(outside / "secret.txt"))
        archive.writestr("a.txt", "أ")
    assert found_in(path) == [(path / "a.txt", "أ")]


@pytest.mark.parametrize("content", [{}, {".hidden": "x"}])
def test_where_nothing_is_to_be_read_that_is_said(content, tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(**content))
    assert found_in(path) == [(path, Reason.NOTHING_INSIDE)]
    (tmp_path / "none").mkdir()
    assert found_in(tmp_path / "none") == [(tmp_path / "none", Reason.NOTHING_INSIDE)]


def test_names_in_utf8_without_saying_so_are_shown_right(tmp_path):
    path = tmp_path / "a.zip"
    content = zipped(**{"XXXXXX.txt": "أ"}).replace(b"XXXXXX", "خبر".encode())
    path.write_bytes(content)
    assert found_in(path) == [(path / "خبر.txt", "أ")]


def test_a_workbook_and_a_word_document_are_no_archives_of_articles(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(word(paragraphs(TEXT)))
    assert found_in(path) == [(path, TEXT)]
    assert found_in(Path("none.txt")) == [(Path("none.txt"), Reason.FILE_MISSING)]


@pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
@pytest.mark.parametrize("linked", ["b.ann", "b.txt"])
def test_links_are_not_followed_out_of_a_folder_of_standoff(linked, tmp_path):
    folder, outside = tmp_path / "brat", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    for name, text in (("a", TEXT), ("b", f"سر {TEXT}")):
        (folder / f"{name}.txt").write_text(text, "utf-8")
        (folder / f"{name}.ann").write_text("T1\tinvestor 0 3\t" + text[:3] + "\n", "utf-8")
    (folder / linked).rename(outside / linked)
    (folder / linked).symlink_to(outside / linked)
    (folder / "._a.ann").write_bytes(b"\0")
    assert found_in(folder) == [(folder, TEXT)]


@pytest.mark.parametrize("is_archive", [False, True])
def test_a_suffix_or_a_single_file_inside_has_the_format_that_is_chosen(tmp_path, is_archive):
    nobody_s = "<?xml version='1.0'?><سجل/>"  # no article, unless somebody says so
    contents = {"a.log": nobody_s, "b.LOG": TEXT, "c.txt": '{"text": "خبر"}', "d.log": TEXT}
    place = tmp_path / ("news.zip" if is_archive else "news")
    if is_archive:
        place.write_bytes(zipped(**contents))
    else:
        place.mkdir()
        for name, content in contents.items():
            (place / name).write_text(content, "utf-8")
    found = dict(found_in(place))
    assert found[place / "a.log"] is Reason.UNKNOWN_KIND
    whole = Form(of_suffix={".log": "text"})
    single = {place / "c.txt": Form("jsonl"), place / "d.log": Form("jsonl")}
    found = dict(found_in(place, form_of=lambda path: single.get(path, whole)))
    assert found[place / "a.log"] == nobody_s
    assert found[place / "b.LOG"] == TEXT
    assert found[place / "c.txt"] == "خبر"
    assert found[place / "d.log"] is Reason.BAD_JSON

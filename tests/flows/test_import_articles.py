from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QProgressBar, QProgressDialog, QPushButton

from annotator.core.errors import ImportFailed, Reason
from annotator.gui.files import long_work
from annotator.gui.messages import error_text
from annotator.project import Project
from tests.gui.keyboard import CTRL, press_latin
from tests.gui.mouse import select_text
from tests.gui.texts import ARTICLE
from tests.importers.articles.pages import page


def bare(text):
    return "".join(character for character in text if character not in "\u2066\u2068\u2069")


@pytest.fixture
def many(tmp_path):
    """A file of so many articles that taking them in can be seen."""
    path = tmp_path / "many.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(4000):
            text = f"خبر رقم {number}\n{ARTICLE}"
            file.write(json.dumps({"id": f"m{number}", "text": text}) + "\n")
    return path


def counts(window):
    info = window._controller.project.info()
    return info.documents, info.events


def imported(window, qtbot, *paths):
    with qtbot.waitSignal(window.files.imported, timeout=15_000):
        window.imports.import_files(list(paths))
    # On a busy computer the progress was shown, and the window is active again a moment later.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_articles_are_taken_in_and_can_be_labelled_at_once(open_window, qtbot, tmp_path):
    window = open_window()
    path = tmp_path / "خبر.txt"
    path.write_text("عنوان قصير\nأعلن صندوق المنار شراء حصة في المصنع", "utf-8")
    imported(window, qtbot, path)
    assert "صندوق المنار" in window.article.view.text()
    select_text(window.article.view, "صندوق المنار")
    press_latin(window, "1")
    assert [span.text for span in window._controller.spans()] == ["صندوق المنار"]
    assert "1 new article" in window.status_line.hint_words()


def test_what_was_labelled_before_can_be_undone_after_an_import(open_window, qtbot, tmp_path):
    window = open_window(ARTICLE)
    select_text(window.article.view, "الرياض")
    press_latin(window, "1")
    path = tmp_path / "other.txt"
    path.write_text("عنوان قصير\nنص الخبر الثاني", "utf-8")
    imported(window, qtbot, path)
    assert window.article.view.text() == ARTICLE
    press_latin(window, "Z", CTRL)
    assert window._controller.spans() == []


def test_a_broken_line_is_named_with_its_file_and_nothing_is_taken_in(open_window, qtbot, tmp_path):
    window = open_window(ARTICLE)
    before = counts(window)
    lines = [json.dumps({"id": f"n{number}", "text": f"خبر {number}"}) for number in range(9)]
    lines[6] = '{"id": "n6", "text": '
    path = tmp_path / "news.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    imported(window, qtbot, path)
    assert bare(window.article.banner.words()).startswith("news.jsonl:7 — ")
    assert counts(window) == before
    select_text(window.article.view, "الرياض")
    press_latin(window, "1")
    assert len(window._controller.spans()) == 1


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 20, "not a text file"),
        ("empty.txt", b"", "The file is empty."),
        ("nul.jsonl", b'{"id": "a", "text": "\\u0000"}\n', "NUL character"),
        ("outside.jsonl", b'{"id":"a","text":"abc","annotator":"x","spans":[{"start":1,"end":9,'
         b'"label":"amount"}]}\n', "outside the text"),
    ],
)  # fmt: skip
def test_a_wrong_file_gives_one_clear_message(open_window, qtbot, tmp_path, name, content, words):
    window = open_window(ARTICLE)
    before = counts(window)
    path = tmp_path / name
    path.write_bytes(content)
    imported(window, qtbot, path)
    assert words in bare(window.article.banner.words())
    assert name in window.article.banner.words()
    assert counts(window) == before


def test_a_long_import_shows_progress_and_ends_with_all_articles(
    open_window, qtbot, many, monkeypatch
):
    monkeypatch.setattr(long_work, "_SHOW_AFTER", 0)
    window = open_window(ARTICLE)
    values = []
    with qtbot.waitSignal(window.files.imported, timeout=15_000):
        window.imports.import_files([many])
        dialog = window.findChild(QProgressDialog)
        dialog.findChild(QProgressBar).valueChanged.connect(values.append)
    assert counts(window)[0] == 4001
    assert values
    assert values == sorted(values)


def test_a_cancelled_import_leaves_nothing(open_window, qtbot, many, monkeypatch):
    monkeypatch.setattr(long_work, "_SHOW_AFTER", 0)
    window = open_window(ARTICLE)
    before = counts(window)
    with qtbot.waitSignal(window.files.imported, timeout=15_000):
        window.imports.import_files([many])
        dialog = window.findChild(QProgressDialog)
        qtbot.waitUntil(dialog.isVisible)
        QTest.mouseClick(dialog.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert counts(window) == before
    assert window.article.banner.words() == ""
    project = window._controller.project
    assert project.check() == []
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    select_text(window.article.view, "الرياض")
    press_latin(window, "1")
    assert len(window._controller.spans()) == 1


def test_an_export_from_the_window_is_read_back_by_an_import(open_window, tmp_path, qtbot):
    window = open_window(ARTICLE)
    select_text(window.article.view, "نجمة الشمال")
    press_latin(window, "3")
    out = tmp_path / "out.jsonl"
    project = window._controller.project
    project.export(out)
    with Project.create(tmp_path / "again.hashiya") as other:
        report = other.import_files([out])
        assert (report.documents, report.spans) == (1, 1)


def test_a_folder_is_chosen_and_all_in_it_comes_in(open_window, qtbot, tmp_path, monkeypatch):
    window = open_window()
    folder = tmp_path / "news"
    (folder / "2024").mkdir(parents=True)
    (folder / "2024" / "a.txt").write_text("عنوان قصير\nأعلن صندوق المنار شراء حصة", "utf-8")
    (folder / "b.html").write_text(page("وقّعت شركة النورس عقدا مع صندوق المنار"), "utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: str(folder))
    with qtbot.waitSignal(window.files.imported, timeout=15_000):
        window.actions_["import_folder"].trigger()
    assert counts(window)[0] == 2


def test_a_fault_in_an_archive_is_named_with_its_path_inside(qtbot, tmp_path):
    path = tmp_path / "news.zip"
    path.write_bytes(b"PK")
    fault = ImportFailed(Reason.BAD_JSON, path=path / "2024" / "a.jsonl", line=2, cause="x")
    assert bare(error_text(fault)).startswith("news.zip/2024/a.jsonl:2 — ")

"""Files that are not plain are imported through the wizard, by mouse or by keys."""

from __future__ import annotations

import json
import zipfile

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from annotator.gui.dialogs.importing.answers import LEFT_OUT, NEW_LABEL
from annotator.gui.dialogs.importing.wizard import ImportWizard
from annotator.gui.files import long_work
from tests.gui.dialogs.answers import answering, choose_file
from tests.gui.keyboard import write
from tests.gui.texts import ARTICLE
from tests.importers.faulty import faulty

TEXT = "وقعت شركة نجم عقدا بقيمة 25 مليون ريال مع وزارة الإسكان في الرياض"
LEFT = Qt.MouseButton.LeftButton


def lines(path, *records):
    path.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in records), "utf-8")
    return path


@pytest.fixture
def doccano(tmp_path):
    labels = [[5, 13, "ORG"], [25, 38, "MONEY"], [0, 4, "VERB"]]
    records = ({"id": n, "text": f"{TEXT} {n}", "label": labels} for n in range(3))
    return lines(tmp_path / "labelled.jsonl", *records)


@pytest.fixture
def wizard_on(open_window, qtbot):
    """Opens a window, imports files, and returns the wizard when it has counted them."""

    def open_on(*paths, language="en"):
        window = open_window(ARTICLE, language=language)
        window.imports.import_files(list(paths))
        return window, wizard_of(window, qtbot)

    return open_on


def wizard_of(window, qtbot):
    qtbot.waitUntil(lambda: window.findChild(ImportWizard) is not None, timeout=15_000)
    wizard = window.findChild(ImportWizard)
    settled(wizard, qtbot)
    return wizard


def settled(wizard, qtbot):
    def is_over():
        return not wizard.reading._jobs and not wizard.taking_in.is_running()

    qtbot.waitUntil(is_over, timeout=15_000)


def click(button):
    assert button.isEnabled()
    assert button.isVisible()
    QTest.mouseClick(button, LEFT)


def choose(box, value):
    """Choose by keys, as from the list that a click opens."""
    box.setFocus()
    place = box.findData(value)
    step = Qt.Key.Key_Down if place > box.currentIndex() else Qt.Key.Key_Up
    for _ in range(40):
        if box.currentData() == value:
            break
        QTest.keyClick(box, step)
    assert box.currentData() == value


def finish(window, wizard, qtbot):
    with qtbot.waitSignal(window.files.imported, timeout=15_000):
        click(wizard.next_button)
    settled(wizard, qtbot)


def counts(window):
    info = window._controller.project.info()
    return info.documents, info.spans


def test_labels_of_another_tool_are_guessed_and_answered(wizard_on, doccano, qtbot):
    window, wizard = wizard_on(doccano)
    assert "3 articles · 9 spans" in [label.text() for label in wizard.findChildren(QLabel)]
    click(wizard.next_button)
    table = wizard.labels.table
    assert [table.choice(row).currentData() for row in range(3)] == [
        "investor",
        "amount",
        NEW_LABEL,
    ]
    assert [table.item(row, 3).text() for row in range(3)] == ["a guess", "a guess", ""]
    choose(table.choice(2), LEFT_OUT)
    choose(table.choice(1), "project")
    assert table.item(1, 3).text() == ""
    click(wizard.next_button)
    assert wizard.whose.table.choice(0).currentText() == "سلمى"
    click(wizard.next_button)
    finish(window, wizard, qtbot)
    assert "3 new articles\n6 spans\n3 spans left out" in wizard.outcome.words()
    assert counts(window) == (4, 6)
    assert window._controller.project.spans.label_counts() == {"investor": 3, "project": 3}
    click(wizard.next_button)
    assert not wizard.isVisible()


def test_the_whole_way_by_keys_alone(wizard_on, doccano, qtbot):
    window, wizard = wizard_on(doccano)
    for _ in range(3):
        QTest.keyClick(wizard.focusWidget(), Qt.Key.Key_Return)
    with qtbot.waitSignal(window.files.imported, timeout=15_000):
        QTest.keyClick(wizard.focusWidget(), Qt.Key.Key_Return)
    settled(wizard, qtbot)
    assert counts(window) == (4, 9)
    QTest.keyClick(wizard.focusWidget(), Qt.Key.Key_Return)
    assert not wizard.isVisible()


def test_answers_are_remembered_for_the_next_file_of_the_format(wizard_on, doccano, qtbot):
    window, wizard = wizard_on(doccano)
    click(wizard.next_button)
    choose(wizard.labels.table.choice(2), "project")
    click(wizard.next_button)
    click(wizard.next_button)
    finish(window, wizard, qtbot)
    click(wizard.next_button)
    qtbot.waitUntil(lambda: window.findChild(ImportWizard) is None)
    window.imports.import_files([doccano])
    wizard = wizard_of(window, qtbot)
    click(wizard.next_button)
    assert wizard.labels.table.choice(2).currentData() == "project"


def test_a_table_of_two_hundred_columns_in_an_old_encoding(wizard_on, tmp_path, qtbot):
    headers = [f"عمود {n}" for n in range(200)]
    headers[150] = "متن"
    row = [f"قيمة {n}" for n in range(200)]
    row[150] = TEXT
    path = tmp_path / "أخبار.csv"
    path.write_bytes("\n".join(map(",".join, [headers, row, row])).encode("cp1256"))
    window, wizard = wizard_on(path)
    assert wizard.files.preview.view.text() == TEXT
    click(wizard.next_button)
    assert wizard.columns.choice(150).currentData() == "text"
    choose(wizard.columns.choice(3), "document")
    settled(wizard, qtbot)
    choose(wizard.columns.choice(4), "none")
    settled(wizard, qtbot)
    click(wizard.next_button)
    finish(window, wizard, qtbot)
    found = window._controller.project.documents.read(2)
    assert (found.id, found.text) == ("قيمة 3", TEXT)
    assert len(found.meta) == 197


def test_another_column_for_the_text_shows_other_articles_at_once(wizard_on, tmp_path, qtbot):
    path = tmp_path / "a.csv"
    path.write_text(f"رقم,موجز,متن\n1,موجز الخبر,{TEXT}\n", "utf-8")
    _, wizard = wizard_on(path)
    click(wizard.next_button)
    assert wizard.columns.preview.view.text() == TEXT
    choose(wizard.columns.choice(1), "text")
    settled(wizard, qtbot)
    assert wizard.columns.preview.view.text() == "موجز الخبر"
    assert wizard.columns.choice(2).currentData() == "meta"
    choose(wizard.columns.choice(1), "title")
    settled(wizard, qtbot)
    assert not wizard.next_button.isEnabled()


def test_hostile_headers_and_names_are_shown_as_they_are(wizard_on, tmp_path, qtbot):
    evil = '<img src="file:///etc/passwd">\u202e'
    path = tmp_path / "a.csv"
    path.write_text(
        f'"{evil.replace(chr(34), chr(34) * 2)}",متن,annotator,start,end,label\n'
        f"x,{TEXT},<b>هدى</b>,5,13,<i>ORG</i>\n",
        "utf-8",
    )
    window, wizard = wizard_on(path)
    click(wizard.next_button)
    header = wizard.columns._table.horizontalHeaderItem(0)
    assert header.text() == f"\u2068{evil}\u2069"
    assert header.toolTip().startswith("<span>&lt;img")
    click(wizard.next_button)
    assert wizard.labels.table.item(0, 0).text() == "\u2068<i>ORG</i>\u2069"
    click(wizard.next_button)
    click(wizard.next_button)
    finish(window, wizard, qtbot)
    assert window._controller.project.documents.read(2).meta == {evil: "x"}
    assert "<b>هدى</b>" in wizard.outcome.words()


def test_an_encoding_that_is_not_recognised_is_chosen_by_hand(wizard_on, tmp_path, qtbot):
    path = tmp_path / "a.txt"
    path.write_bytes("شركة نجم".encode("cp720"))
    window, wizard = wizard_on(path)
    assert wizard.files._encoding.currentData() is None
    assert not wizard.next_button.isEnabled() or wizard.files.preview.fault_words()
    choose(wizard.files._encoding, "cp720")
    settled(wizard, qtbot)
    assert wizard.files.preview.view.text() == "شركة نجم"
    click(wizard.next_button)
    finish(window, wizard, qtbot)
    assert window._controller.project.documents.read(2).text == "شركة نجم"


def test_mojibake_is_repaired_where_that_is_ticked(wizard_on, tmp_path, qtbot):
    path = tmp_path / "a.txt"
    path.write_text(TEXT.encode().decode("cp1256"), "utf-8")
    window, wizard = wizard_on(path)
    box = wizard.files._repair
    assert wizard.files.preview.view.text() != TEXT
    QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    assert wizard.files.preview.view.text() == TEXT
    settled(wizard, qtbot)
    click(wizard.next_button)
    finish(window, wizard, qtbot)
    assert window._controller.project.documents.read(2).text == TEXT
    assert "1 article repaired" in wizard.outcome.words()


def test_names_become_annotators_that_are_chosen_or_typed(wizard_on, tmp_path, qtbot):
    spans = [{"start": 5, "end": 13, "label": "ORG"}]
    path = lines(
        tmp_path / "a.jsonl",
        *({"id": n, "text": f"{TEXT} {n}", "annotator": n, "spans": spans} for n in ("u1", "u2")),
    )
    window, wizard = wizard_on(path)
    click(wizard.next_button)
    click(wizard.next_button)
    table = wizard.whose.table
    assert [table.item(row, 3).text() for row in range(2)] == ["new", "new"]
    table.choice(0).lineEdit().selectAll()
    write(table.choice(0).lineEdit(), "سلمى")
    assert table.item(0, 3).text() == ""
    table.choice(1).lineEdit().selectAll()
    QTest.keyClick(table.choice(1).lineEdit(), Qt.Key.Key_Delete)
    assert table.item(1, 3).text() == "no name"
    assert not wizard.next_button.isEnabled()
    write(table.choice(1).lineEdit(), "هدى")
    click(wizard.next_button)
    finish(window, wizard, qtbot)
    names = {each.name for each in window._controller.project.annotators()}
    assert names == {"سلمى", "هدى"}


def test_all_errors_are_listed_copied_and_saved_and_there_is_a_way_back(wizard_on, tmp_path, qtbot):
    path = tmp_path / "bad.jsonl"
    path.write_text('{"text": "خبر"}\n' + "{\n" * 30, "utf-8")
    window, wizard = wizard_on(path)
    before = counts(window)
    assert not wizard.next_button.isVisible()
    faults = wizard.outcome.faults
    assert not faults.skip_button.isVisible()
    shown = faults.list.toPlainText().splitlines()
    assert len(shown) == 20
    assert shown[0].startswith("\u2068bad.jsonl:2\u2069: This is not valid JSON")
    click(faults.copy_button)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert [line.split(": ")[0] for line in copied] == [f"{path}:{n}" for n in range(2, 32)]
    out = tmp_path / "errors.txt"
    with answering(QFileDialog, choose_file(out)):
        click(faults.save_button)
    assert out.read_text("utf-8").splitlines() == copied
    click(wizard.back_button)
    assert wizard.files.isVisible()
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    assert counts(window) == before


OLD = "قال الوزير إن الشركة في الرياض على رأس المشروع"


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "news.zip"
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("a.txt", TEXT)
        opened.writestr("b/old.txt", OLD.encode("cp1256"))
        opened.writestr("c.txt", OLD.encode("mac-arabic"))
    return path


def row_of(wizard, row):
    """Click a row of the list, and return it."""
    listed = wizard.files.list
    where = listed.rows.index(row, 0)
    listed.scrollTo(where)
    QTest.mouseClick(listed.viewport(), LEFT, pos=listed.visualRect(where).center())
    return row


def shown(wizard, row):
    """Return what is seen in a row: name, format and encoding."""
    rows = wizard.files.list.rows
    cells = (rows.index(row, column).data() for column in range(3))
    return [cell.strip("\u2003\u2068\u2069") for cell in cells]


def test_every_file_of_an_archive_is_listed_and_shown_and_has_its_encoding(
    wizard_on, archive, qtbot
):
    window, wizard = wizard_on(archive)
    files = wizard.files
    assert shown(wizard, 0)[:2] == ["news.zip", "3 files"]
    assert [shown(wizard, n) for n in (1, 2, 3)] == [
        ["a.txt", "text", "UTF-8"],
        ["c.txt", "text", "ISO-8859-6\u2069 (a guess)"],
        ["b/old.txt", "text", "Windows-1256\u2069 (a guess)"],
    ]
    assert TEXT in files.preview.view.text()
    row_of(wizard, 3)
    settled(wizard, qtbot)
    assert files.preview.view.text() == OLD
    row = row_of(wizard, 2)
    settled(wizard, qtbot)
    assert files.preview.view.text() != OLD
    choose(files._encoding, "mac-arabic")
    files._encoding.activated.emit(files._encoding.currentIndex())
    settled(wizard, qtbot)
    assert shown(wizard, row) == ["c.txt", "text", "Mac Arabic"]
    assert files.preview.view.text() == OLD
    click(wizard.next_button)
    finish(window, wizard, qtbot)
    project = window._controller.project
    assert [project.documents.read(row).text for row in (2, 3)] == [TEXT, OLD]
    assert "1 already there" in wizard.outcome.words()


def test_an_encoding_for_all_files_of_an_archive_takes_back_those_of_single_ones(
    wizard_on, archive, qtbot
):
    _, wizard = wizard_on(archive)
    files = wizard.files
    row_of(wizard, 2)
    settled(wizard, qtbot)
    choose(files._encoding, "mac-arabic")
    files._encoding.activated.emit(files._encoding.currentIndex())
    settled(wizard, qtbot)
    row_of(wizard, 0)
    assert files._encoding.currentText() == "As found in each file"
    choose(files._encoding, "windows-1256")
    files._encoding.activated.emit(files._encoding.currentIndex())
    settled(wizard, qtbot)
    assert [shown(wizard, n)[2] for n in (1, 2, 3)] == ["Windows-1256"] * 3


@pytest.fixture
def logs(tmp_path):
    """An archive with two files that show no format, one that shows another than it is, a text."""
    path = tmp_path / "logs.zip"
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("a.log", f"<?xml version='1.0'?>{TEXT}")
        opened.writestr("b/c.LOG", f"<?xml version='1.0'?>{OLD}")
        opened.writestr("d.log", json.dumps({"text": TEXT, "label": []}))
        opened.writestr("e.txt", TEXT)
    return path


def choose_form(box, value):
    choose(box, value)
    box.activated.emit(box.currentIndex())


def formats(wizard):
    return [shown(wizard, row)[1] for row in range(1, wizard.files.list.rows.rowCount())]


AS_FOUND = ["cannot be read", "doccano", "text", "cannot be read"]


def test_the_format_of_a_file_inside_is_chosen_then_for_all_of_its_suffix_and_undone(
    wizard_on, logs, qtbot
):
    _, wizard = wizard_on(logs)
    click(wizard.back_button)  # nothing was to be asked, and two of the files were refused
    files = wizard.files
    assert formats(wizard) == AS_FOUND
    assert not files.undo.isEnabled()
    row_of(wizard, 1)
    assert not files._others.isVisible()
    choose_form(files._format, "text")
    settled(wizard, qtbot)
    assert formats(wizard) == ["text", "doccano", "text", "cannot be read"]
    assert TEXT in files.preview.view.text()
    assert files._others.text().startswith("Also for 2 other files")
    click(files._others)
    settled(wizard, qtbot)
    assert formats(wizard) == ["text"] * 4
    assert not files._others.isVisible()
    QTest.keyClick(wizard, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(wizard, qtbot)
    assert formats(wizard) == ["text", "doccano", "text", "cannot be read"]
    QTest.keyClick(wizard, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(wizard, qtbot)
    assert formats(wizard) == AS_FOUND
    assert not files.undo.isEnabled()


def test_formats_that_were_chosen_inside_are_there_on_the_way_back_and_in_the_import(
    wizard_on, logs, qtbot
):
    window, wizard = wizard_on(logs)
    click(wizard.back_button)
    files = wizard.files
    row_of(wizard, 1)
    choose_form(files._format, "text")
    click(files._others)
    settled(wizard, qtbot)
    row_of(wizard, 2)
    settled(wizard, qtbot)
    choose_form(files._format, None)  # one of the suffix as it shows itself
    settled(wizard, qtbot)
    chosen = ["text", "doccano", "text", "text"]
    assert formats(wizard) == chosen
    before = counts(window)[0]
    click(wizard.next_button)
    click(wizard.back_button)
    assert formats(wizard) == chosen
    click(wizard.next_button)
    finish(window, wizard, qtbot)
    assert counts(window)[0] == before + 3  # the text of d.log is that of e.txt
    project = window._controller.project
    texts = [project.documents.read(row).text for row in (2, 3, 4)]
    assert sum(text.startswith("<?xml") for text in texts) == 2


def test_an_encoding_is_chosen_beside_a_format_and_neither_takes_the_other_back(
    wizard_on, logs, qtbot
):
    _, wizard = wizard_on(logs)
    click(wizard.back_button)
    files = wizard.files
    row_of(wizard, 1)
    choose_form(files._format, "text")
    settled(wizard, qtbot)
    choose_form(files._encoding, "windows-1256")
    settled(wizard, qtbot)
    assert shown(wizard, 1) == ["a.log", "text", "Windows-1256"]
    row_of(wizard, 0)
    choose_form(files._encoding, "utf-8")
    settled(wizard, qtbot)
    assert shown(wizard, 1) == ["a.log", "text", "UTF-8"]


def test_of_very_many_labels_every_one_is_found_by_its_name(wizard_on, tmp_path, qtbot):
    spans = [[n, n + 1, f"نوع {n % 250}"] for n in range(251)]
    _, wizard = wizard_on(lines(tmp_path / "a.jsonl", {"text": "س" * 300, "label": spans}))
    click(wizard.next_button)
    page = wizard.labels
    assert page.table.rowCount() == 201
    assert page.table.item(200, 0).text() == "\u206850 more labels\u2069"
    write(page.filter.field, "نَوع 249")
    assert page.table.rowCount() == 1
    choose(page.table.choice(0), "amount")
    page.filter.field.clear()
    choose(page.table.choice(200), LEFT_OUT)
    write(page.filter.field, "249")
    assert page.table.choice(0).currentData() == LEFT_OUT


def test_of_very_many_names_every_one_is_found_and_wrong_ones_come_first(
    wizard_on, tmp_path, qtbot
):
    span = {"start": 0, "end": 4, "label": "ORG"}
    records = (
        {"id": str(n), "text": f"{TEXT} {n}", "annotator": f"user {n}", "spans": [span]}
        for n in range(205)
    )
    _, wizard = wizard_on(lines(tmp_path / "a.jsonl", *records))
    wizard._answers.whose["user 204"] = ""
    wizard._show_page(wizard.whose)
    table = wizard.whose.table
    assert (table.rowCount(), table.item(0, 3).text()) == (200, "no name")
    write(wizard.whose.filter.field, "user 203")
    assert table.rowCount() == 1
    table.choice(0).lineEdit().selectAll()
    write(table.choice(0).lineEdit(), "هدى")
    assert wizard._answers.whose["user 203"] == "هدى"


def test_files_of_no_article_are_named_before_and_after_the_import(wizard_on, tmp_path, qtbot):
    folder = tmp_path / "brat"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "a.ann").write_text("T1\tORG 5 13\tشركة نجم\n", "utf-8")
    (folder / "b.txt").write_text(TEXT, "utf-8")
    window, wizard = wizard_on(folder)
    for _ in range(3):
        click(wizard.next_button)
    told = "1 file belongs to no article: \u2068b.txt\u2069"
    assert told in wizard.outcome.words()
    finish(window, wizard, qtbot)
    assert told in wizard.outcome.words()


def test_all_errors_of_a_brat_folder_are_listed_by_file_and_line(wizard_on, tmp_path, qtbot):
    file = faulty("brat", tmp_path)
    window, wizard = wizard_on(file.path)
    before = counts(window)
    shown = wizard.outcome.faults.list.toPlainText().splitlines()
    places = [f"{name}:{line}" if line else name for name, line, _ in file.faults]
    assert [words.split(": ")[0].strip("\u2068\u2069") for words in shown] == places
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    assert counts(window) == before


def test_files_with_errors_are_left_out_by_choice(wizard_on, tmp_path, qtbot):
    folder = tmp_path / "أخبار"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"{TEXT} {number}", "utf-8")
    (folder / "empty.txt").write_bytes(b"")
    window, wizard = wizard_on(folder)
    shown = wizard.outcome.faults.list.toPlainText()
    assert shown == "\u2068empty.txt\u2069: The file is empty."
    click(wizard.outcome.faults.skip_button)
    finish(window, wizard, qtbot)
    assert "3 new articles" in wizard.outcome.words()
    assert "1 file with errors left out" in wizard.outcome.words()
    assert counts(window)[0] == 4


def test_what_only_the_project_can_refuse_is_told_after_the_import(wizard_on, tmp_path, qtbot):
    path = lines(
        tmp_path / "a.jsonl",
        {"id": "a0", "text": "نص آخر", "annotator": "سلمى",
         "spans": [{"start": 0, "end": 2, "label": "ORG"}]},
    )  # fmt: skip
    window, wizard = wizard_on(path)
    before = counts(window)
    click(wizard.next_button)
    click(wizard.next_button)
    finish(window, wizard, qtbot)
    assert "another text" in wizard.outcome.faults.list.toPlainText()
    assert counts(window) == before
    click(wizard.back_button)
    assert wizard.labels.isVisible()


def test_escape_halfway_through_the_import_leaves_nothing(wizard_on, tmp_path, qtbot):
    labels = [[5, 13, "ORG"]]
    records = ({"text": f"{TEXT} {ARTICLE} {n}", "label": labels} for n in range(4000))
    window, wizard = wizard_on(lines(tmp_path / "many.jsonl", *records))
    before = counts(window)
    for _ in range(4):
        click(wizard.next_button)
    qtbot.waitUntil(lambda: wizard.outcome._bar.value() > 0, timeout=15_000)
    with qtbot.waitSignal(window.files.imported, timeout=15_000):
        QTest.keyClick(wizard, Qt.Key.Key_Escape)
    settled(wizard, qtbot)
    assert "Cancelled. Nothing was imported." in wizard.outcome.words()
    assert counts(window) == before
    assert window._controller.project.check() == []
    assert wizard.isVisible()
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()


def test_escape_on_any_page_imports_nothing(wizard_on, doccano, qtbot):
    window, wizard = wizard_on(doccano)
    before = counts(window)
    click(wizard.next_button)
    QTest.keyClick(wizard.focusWidget(), Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    assert counts(window) == before


def drop(window, *paths):
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy = Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), copy, content, LEFT, none)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    dropped = QDropEvent(QPointF(9, 9), copy, content, LEFT, none, QEvent.Type.Drop)
    QApplication.sendEvent(window, dropped)


def test_plain_files_dropped_on_the_window_come_in_without_a_question(open_window, qtbot, tmp_path):
    window = open_window(ARTICLE)
    paths = [tmp_path / f"{n}.txt" for n in range(3)]
    for path in paths:
        path.write_text(f"{TEXT} {path.name}", "utf-8")
    with qtbot.waitSignal(window.files.imported, timeout=15_000):
        drop(window, *paths)
    assert counts(window)[0] == 4
    assert window.findChild(ImportWizard) is None
    assert "3 new articles" in window.status_line.hint_words()


def test_a_file_dropped_that_leaves_a_question_opens_the_wizard(
    open_window, qtbot, doccano, monkeypatch
):
    monkeypatch.setattr(long_work, "_SHOW_AFTER", 0)
    window = open_window(ARTICLE)
    drop(window, doccano)
    assert wizard_of(window, qtbot).isVisible()


def test_in_arabic_the_pages_stand_right_to_left(wizard_on, doccano, qtbot):
    _, wizard = wizard_on(doccano, language="ar")
    assert wizard.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert wizard.next_button.x() < wizard.cancel_button.x()
    click(wizard.next_button)
    table = wizard.labels.table
    assert table.columnViewportPosition(0) > table.columnViewportPosition(2)
    assert table.item(0, 3).text() == "تخمين"

from __future__ import annotations

import json
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as RichText
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from annotator.core.errors import ImportFailed, Reason
from annotator.core.labels.label_set import Label, LabelSet
from annotator.gui.dialogs.annotator_name import AnnotatorName
from annotator.gui.dialogs.exporting.export_window import ExportWindow
from annotator.gui.dialogs.guidance.command_palette import CommandPalette
from annotator.gui.dialogs.guidance.key_sheet import KeySheet
from annotator.gui.dialogs.preferences import Preferences
from annotator.gui.settings import Settings
from annotator.project import Project
from tests.gui.keyboard import CTRL, press_latin, write
from tests.gui.windows import settle

NASTY = {
    "bold": "<b>x</b>",
    "entity": "&lt;",
    "picture": "<img src=file:///etc/passwd>",
    "override": "\u202eمقلوب",
    "marks": "ا" + "\u0651" * 300,
}
# A name may hold no override and 100 characters at most; a file name no slash.
NAMES = {key: words[:90] for key, words in NASTY.items() if key != "override"}
FILE_NAMES = {key: words.replace("/", "∕")[:60] for key, words in NASTY.items()}


def label_title(kind):
    """Return a title with as much of a kind as a label can have."""
    return "وسم" if kind == "override" else NASTY[kind][:50]


@pytest.fixture(params=NASTY)
def kind(request):
    """A kind of words that a careless widget shows as something else."""
    return request.param


@pytest.fixture
def window(start, tmp_path, kind):
    """A window in which everything from outside is of one kind, with a span and its note."""
    words = NASTY[kind]
    title = label_title(kind)
    labels = LabelSet(
        tuple(
            Label(f"label{key}", f"{title}{key}", f"{title}{key}", "#0072b2", "#5cb3e6", key, words)
            for key in ("1", "2")
        )
    )
    records = tmp_path / "records.jsonl"
    record = {
        "id": words,
        "title": words,
        "text": f"نص {words} هنا",
        "source": words,
        "published": words,
    }
    records.write_text(json.dumps(record) + "\n", "utf-8")
    path = tmp_path / f"{FILE_NAMES[kind]}.hashiya"
    with Project.create(path, labels) as project:
        project.import_files([records])
    window = start(path).window
    window._controller.change_annotator(NAMES.get(kind, "سلمى"))
    window.article.view.select_all()
    press_latin(window, "1")
    press_latin(window, "N")
    field = window.focusWidget()
    write(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [span.note for span in window._controller.spans()] == [words]
    return window


def widgets_of(root):
    return [root, *root.findChildren(QWidget)]


def bare(words):
    return re.sub("[\u2066\u2068\u2069]", "", words)


def assert_plain(root):
    """Assert that no widget takes what it shows, or its tool tip, for anything but plain text."""
    for widget in widgets_of(root):
        if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
            assert widget.textFormat() is not Qt.TextFormat.RichText
            assert not RichText.mightBeRichText(widget.text()), widget.text()
            assert "&" not in widget.text(), widget.text()
        assert_tip(widget.toolTip())
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for row in range(model.rowCount()):
                assert_tip(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) or "")
    for menu in (each for each in root.findChildren(QMenu) if each.toolTipsVisible()):
        for action in menu.actions():
            assert_tip(action.toolTip())


def assert_tip(tip):
    """A tip is either plain words or our own span around escaped ones."""
    if RichText.mightBeRichText(tip):
        assert tip.startswith("<span>")
        assert tip.endswith("</span>")
        inside = tip.removeprefix("<span>").removesuffix("</span>")
        assert "<" not in inside
        document = QTextDocument()
        document.setHtml(tip)
        assert document.toPlainText()


def shown(root):
    """Return all words that stand in labels, fields, boxes and lists."""
    found = []
    for widget in widgets_of(root):
        if isinstance(widget, QLabel | QLineEdit):
            found.append(bare(widget.text()))
        elif isinstance(widget, QComboBox):
            found += [widget.itemText(place) for place in range(widget.count())]
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            found += [str(model.index(row, 0).data() or "") for row in range(model.rowCount())]
    return found


def test_the_window_shows_everything_from_outside_as_it_is(window, kind):
    assert_plain(window)
    seen = " ".join(shown(window))
    assert seen.count(NASTY[kind]) >= 3
    assert window.windowTitle() == f"{FILE_NAMES[kind]} — Hashiya"
    assert [chip.accessibleName() for chip in window.label_bar.chips()] == [
        f"{label_title(kind)}1",
        f"{label_title(kind)}2",
    ]
    if kind in ("bold", "entity", "picture"):
        name = window._controller.annotator.name
        assert any(name in each for each in shown(window.status_line))


def test_messages_and_hints_show_it_as_it_is(window, kind, tmp_path):
    words = NASTY[kind]
    window.status_line.hint(words)
    window.telling.show_error(
        ImportFailed(Reason.UNKNOWN_LABEL, path=tmp_path / "a.jsonl", line=1, label=words, known="")
    )
    assert words in bare(window.article.banner.words())
    assert window.status_line.hint_words() == words
    assert_plain(window)


def test_menus_show_the_titles_of_labels_as_they_are(window, kind):
    for action in window._labels.all():
        assert action.text().replace("&&", "&").startswith(label_title(kind))
        assert "&" not in action.text().replace("&&", "")


@pytest.mark.parametrize("make", ["keys", "palette", "preferences", "annotator", "export"])
def test_dialogs_show_it_as_it_is(window, kind, make, qtbot):
    words, controller = label_title(kind), window._controller
    name = controller.annotator.name
    dialog = {
        "keys": lambda: KeySheet(window.keys.commands(), window),
        "palette": lambda: CommandPalette(window.keys.commands(), window),
        "preferences": lambda: Preferences(window.taste, window.actions_.sections(), window),
        "annotator": lambda: AnnotatorName(name, [name], window),
        "export": lambda: ExportWindow(controller, window.documents, Settings(), window),
    }[make]()
    dialog.show()
    settle()
    assert_plain(dialog)
    expected = {"annotator": name, "export": name, "keys": words, "palette": words}.get(make)
    if expected:
        assert any(expected in each for each in shown(dialog))
    dialog.close()


def test_the_window_stays_usable(window, kind):
    before = window.minimumSizeHint().width()
    window.resize(1440, 900)
    settle()
    assert window.width() == 1440
    assert window.minimumSizeHint().width() == before
    press_latin(window, "Z", CTRL)
    window.article.take_focus()
    QTest.keyClick(window.article.view, Qt.Key.Key_Z, CTRL)
    assert not isinstance(QApplication.activeModalWidget(), QDialog)

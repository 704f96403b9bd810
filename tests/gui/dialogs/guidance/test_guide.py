from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser

from annotator.gui.dialogs.guidance.guide import Guide
from annotator.gui.translation import Translation
from annotator.resource_files import resource

LANGUAGES = ("ar", "en")
_FENCE = re.compile(r"^```.*$", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")


@pytest.fixture(params=LANGUAGES)
def guide(request, qtbot, qapp):
    """The guide in Arabic, then in English, with its language."""
    translation = Translation(qapp)
    translation.use(request.param, arabic_digits=False)
    guide = Guide()
    qtbot.addWidget(guide)
    guide.show()
    yield guide, request.param
    translation.use("en", arabic_digits=False)


def page_of(guide):
    return guide.findChild(QTextBrowser)


def source(language):
    return (resource("guide") / f"guide_{language}.md").read_text("utf-8")


def test_the_guide_is_in_the_language_of_the_interface_from_its_beginning(guide):
    dialog, language = guide
    page = page_of(dialog)
    first = next(line for line in source(language).split("\n") if line.startswith("# "))
    assert page.toPlainText().startswith(first.removeprefix("# "))
    assert page.verticalScrollBar().value() == 0
    assert page.textCursor().position() == 0
    assert page.isReadOnly()


def test_the_guide_shows_every_word_of_its_source(guide):
    dialog, language = guide
    shown = page_of(dialog).toPlainText()
    plain = _FENCE.sub("", _PICTURE.sub("", source(language)))
    words = re.findall(r"[^\W\d_]{3,}", plain)
    assert len(words) > 100
    assert [word for word in words if word not in shown] == []


def test_the_guide_names_no_address_outside_its_folder(guide):
    _, language = guide
    assert "://" not in source(language)
    folder = resource("guide").resolve()
    for name in _PICTURE.findall(source(language)):
        assert (folder / name).resolve().parent == folder


class Browser(QObject):
    """Stands where the desktop's browser would."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, address):
        self.opened.append(address)


def test_a_link_in_the_guide_opens_nothing(guide):
    dialog, _ = guide
    page, browser = page_of(dialog), Browser()
    page.setHtml('<a href="https://example.org/">a link</a>')
    height = page.cursorRect().center().y()
    clicked = []
    page.anchorClicked.connect(clicked.append)
    QDesktopServices.setUrlHandler("https", browser, "open")
    for x in range(0, page.viewport().width(), 10):
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, height))
    QDesktopServices.unsetUrlHandler("https")
    assert clicked
    assert browser.opened == []
    assert page.toPlainText() == "a link"


def test_every_picture_of_the_guide_is_there_and_shown(guide):
    dialog, language = guide
    names = _PICTURE.findall(source(language))
    assert names
    missing = [name for name in names if not (resource("guide") / name).exists()]
    if missing:
        pytest.skip(f"the pictures are not made yet: {missing}")
    page = page_of(dialog)
    for name in names:
        found = page.document().resource(
            QTextDocument.ResourceType.ImageResource, page.document().baseUrl().resolved(QUrl(name))
        )
        assert found is not None

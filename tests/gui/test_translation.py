from __future__ import annotations

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from annotator.gui.translation import (
    Translation,
    current_language,
    digits,
    isolated,
    number_range,
    size_words,
)
from annotator.resource_files import resource


@pytest.fixture
def translation(qapp):
    translation = Translation(qapp)
    yield translation
    translation.use("en", arabic_digits=False)


def test_the_language_decides_the_direction(translation, qapp):
    translation.use("ar", arabic_digits=False)
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert current_language() == "ar"
    translation.use("en", arabic_digits=False)
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_digits_are_arabic_where_the_person_chose_so_and_reads_arabic(translation):
    translation.use("ar", arabic_digits=True)
    assert digits("12%") == "١٢٪"
    assert digits(7) == "٧"
    translation.use("en", arabic_digits=True)
    assert digits("12%") == "12%"


def test_a_range_reads_from_its_start_in_an_arabic_line(translation):
    assert number_range(12, 34) == "\u206612–34\u2069"


@pytest.mark.parametrize(
    ("size", "english", "arabic"),
    [
        (0, "0 B", "٠ بايت"),
        (999, "999 B", "٩٩٩ بايت"),
        (1000, "1 KB", "١ ك.ب"),
        (2_349_999, "2.3 MB", "٢٫٣ م.ب"),
        (7_000_000_000, "7.0 GB", "٧٫٠ غ.ب"),
    ],
)
def test_sizes_have_units_in_the_language_of_the_interface(translation, size, english, arabic):
    translation.use("ar", arabic_digits=True)
    assert size_words(size) == f"\u2068{arabic}\u2069"
    translation.use("en", arabic_digits=True)
    assert size_words(size) == f"\u2068{english}\u2069"


def test_words_are_isolated_by_their_own_direction_and_dates_from_the_left():
    assert isolated("مقال.txt") == "\u2068مقال.txt\u2069"
    assert isolated("2027-05-12") == "\u20662027-05-12\u2069"


@pytest.mark.parametrize(
    "words", ["Cancel", "Close", "Counting…", "Restore", "Skipped", "There is no such article."]
)
def test_what_is_said_in_many_windows_is_said_in_the_same_arabic(words):
    catalogue = ElementTree.parse(resource("i18n/hashiya_ar.ts"))
    said = [
        (message.findtext("translation") or "").replace("&", "").rstrip("…")
        for message in catalogue.getroot().iter("message")
        if (message.findtext("source") or "").replace("&", "").rstrip("…") == words.rstrip("…")
    ]
    assert len(said) > 1
    assert len(set(said)) == 1


def test_the_standard_buttons_speak_as_our_own_do(translation, qapp):
    translation.use("ar", arabic_digits=False)
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Cancel | kinds.Close)
    names = {box.button(kind).text().replace("&", "") for kind in (kinds.Cancel, kinds.Close)}
    assert names == {"إلغاء", "إغلاق"}

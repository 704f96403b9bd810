from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.document_view.layout.text_map import TextMap, is_right_to_left
from tests.gui.texts import ARTICLE, KINDS

SURPRISING = st.text(
    st.sampled_from(
        "اب لآَـ\n\r\t\u00a0\u2028\u2029\ufeff\u200d\u202b\u2066\u0301\x01\x7f\x85😀👨a1٣"
    )
)


@given(SURPRISING)
def test_paragraphs_and_line_feeds_are_the_text(text):
    texts = TextMap(text)
    parts = [text[texts.start(index) : texts.end(index)] for index in range(len(texts))]
    assert "\n".join(parts) == text
    assert parts == text.split("\n")


@given(SURPRISING)
def test_a_paragraph_shows_one_character_for_each_of_its_own(text):
    texts = TextMap(text)
    for index in range(len(texts)):
        assert len(texts.display(index)) == texts.end(index) - texts.start(index)


@given(SURPRISING)
def test_every_offset_is_in_the_paragraph_that_holds_it(text):
    texts = TextMap(text)
    for offset in range(len(text) + 1):
        index = texts.paragraph_at(offset)
        assert texts.start(index) <= offset <= texts.end(index)


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("\x00", "␀"),
        ("\x1f", "␟"),
        ("\x7f", "␡"),
        ("\x85", "␊"),
        ("\u2028", "↵"),
        ("\u2029", "¶"),
        ("\ufeff", "\u2060"),
        ("\ufffe", "\ufffd"),
        ("\uffff", "\ufffd"),
        ("\ud800", "\ufffd"),
        ("\t", "\t"),
        ("\u00a0", "\u00a0"),
        ("ش", "ش"),
    ],
)
def test_what_qt_would_lose_stands_as_a_visible_sign(character, shown):
    assert TextMap(f"أ{character}ب").display(0) == f"أ{shown}ب"


def test_the_return_of_a_crlf_is_shown_as_a_space_and_one_elsewhere_as_a_sign():
    assert TextMap("أ\rب\r\nج").display(0) == "أ␍ب "


def test_a_text_without_letters_reads_from_the_right():
    assert is_right_to_left("123 %")
    assert is_right_to_left("")


def test_a_paragraph_with_any_arabic_letter_reads_from_the_right():
    assert is_right_to_left("OpenAI في الرياض")
    assert is_right_to_left("١٢ OpenAI") is True
    assert not is_right_to_left("Ibn Sina Holding, 40 million")


def test_nothing_of_an_ordinary_article_is_replaced():
    texts = TextMap(ARTICLE)
    assert "\n".join(texts.display(index) for index in range(len(texts))) == ARTICLE
    assert TextMap(KINDS["bidi controls"]).display(0) == KINDS["bidi controls"]

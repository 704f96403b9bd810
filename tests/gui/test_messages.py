from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument

from annotator.core.errors import AnnotatorError, ImportFailed, Reason
from annotator.gui.messages import error_text, plain_tip
from annotator.wording import SENTENCES
from tests.gui.markup import MARKUP


def bare(text):
    return "".join(character for character in text if character not in "\u2066\u2068\u2069")


def test_an_import_error_names_file_and_line(qapp):
    error = ImportFailed(
        Reason.MISSING_FIELD, path=Path("/somewhere/news.jsonl"), line=7, field="text"
    )
    assert bare(error_text(error)) == "news.jsonl:7 — The field “text” is missing."


def test_every_reason_has_a_sentence(qapp):
    assert set(SENTENCES) == set(Reason)


def test_details_from_outside_are_isolated_from_the_direction_of_the_sentence(qapp):
    error = AnnotatorError(Reason.UNKNOWN_DOCUMENT, id="مقال")
    assert "\u2068مقال\u2069" in error_text(error)


@pytest.mark.parametrize("words", MARKUP)
def test_a_tool_tip_shows_markup_as_it_is(qapp, words):
    tip = plain_tip(words)
    document = QTextDocument()
    document.setHtml(tip)
    assert document.toPlainText() == words


def test_a_tool_tip_keeps_its_lines(qapp):
    document = QTextDocument()
    document.setHtml(plain_tip("من يدفع المال\n• مثال: «مرسى <b>النور»"))
    assert document.toPlainText() == "من يدفع المال\n• مثال: «مرسى <b>النور»"


def test_a_tip_without_words_is_none(qapp):
    assert plain_tip("") == ""

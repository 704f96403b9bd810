"""Folding: one form for what a searcher takes for the same."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.folding import _fold_any, fold

ARABIC = st.text(st.characters(min_codepoint=0x0600, max_codepoint=0x06FF) | st.sampled_from("اء "))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("السَّعُودِيَّة", "السعوديه"),
        ("الإمارات", "الامارات"),
        ("مشـــروع", "مشروع"),
        ("مستشفى", "مستشفي"),
        ("مسؤول", "مسو\u0654ول"),
        ("١٥٫٥", "15٫5"),
        ("۱۵", "15"),
        ("ایران", "ايران"),
        ("بانک", "بانك"),
        ("ﻻ ﺷﺮﻛﺔ", "لا شركة"),
        ("OpenAI", "openai"),
        ("Société", "societe"),
        ("سوفت\u00a0بانك", "سوفت بانك"),
        ("می\u200cروند\u200f", "ميروند"),
        ("ＡＢＣ", "abc"),
    ],
)
def test_the_same_words_in_two_spellings_fold_to_one(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("مال", "ميل"), ("15", "51"), ("دار", "دال"), ("بنك", "بنوك"), ("عين", "غين")],
)
def test_other_words_stay_others(one, other):
    assert fold(one) != fold(other)


@given(st.text() | ARABIC)
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(ARABIC, ARABIC)
def test_a_part_of_a_text_is_found_in_it(before, part):
    assert fold(part) in fold(before + part)


@given(ARABIC)
def test_composed_and_decomposed_forms_are_the_same(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(
    st.text(
        st.sampled_from("\0\t\n\u000b\u001c aZ09«»\u00a0،؟أإآىةؤئيكـًّْٰ٠٩٪۵پگک‏‎“”…🚢éΣσﷲ\ufeff\ufffe")
    )
)
def test_the_usual_characters_fold_as_they_do_beside_unusual_ones(text):
    unusual = "ﷲ"  # no code page of usual characters has it
    assert fold(text) + fold(unusual) == fold(text + unusual)
    assert fold(text) == _fold_any(text)


def test_camel_tools_is_loaded_at_the_first_search_only():
    code = (
        "import sys; from annotator.arabic.folding import fold;"
        "assert 'camel_tools' not in sys.modules; fold('ا'); assert 'camel_tools' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)

"""Tokens have exact offsets; numbers stay whole, punctuation stands apart."""

from __future__ import annotations

import pytest
from camel_tools.tokenizers.word import simple_word_tokenize
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.tokens import tokenize
from annotator.core.progress import silent
from annotator.formats.reading import read_file
from tests.shared_data import shared


def words(text):
    return [text[start:end] for start, end in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال: «نعم»، ثم مضى؟", ["قال", ":", "«", "نعم", "»", "،", "ثم", "مضى", "؟"]),
        ("وقَّعَتْ شــركة", ["وقَّعَتْ", "شــركة"]),
        ("25.5% و1,000,000 ريال.", ["25.5", "%", "و1,000,000", "ريال", "."]),
        ("٢٥٫٥ و١٬٠٠٠٬٠٠٠٫٢٥", ["٢٥٫٥", "و١٬٠٠٠٬٠٠٠٫٢٥"]),
        ("1, 2 ,3. ٤،٥", ["1", ",", "2", ",", "3", ".", "٤", "،", "٥"]),
        ("«\u200fنعم\u200f»\u200f.", ["«", "\u200fنعم\u200f", "»\u200f", "."]),
        ("📈👨\u200d👩\u200d👧 سوق", ["📈", "👨\u200d👩\u200d👧", "سوق"]),
        ("ا\u00a0ب\u2028ج\r\nد", ["ا", "ب", "ج", "د"]),
        (" \n ", []),
    ],
)
def test_words_numbers_and_marks(text, expected):
    assert words(text) == expected


ANY = st.text(
    st.sampled_from("شلاوَّـ 12٣.,٫٬،؟«\u200f\n\u00a0📈a-") | st.characters(exclude_categories=["Cs"])
)


@given(ANY)
def test_the_tokens_hold_all_but_white_space_in_order(text):
    assert "".join(words(text)) == "".join(text.split())
    at = 0
    for start, end in tokenize(text):
        assert at <= start < end
        at = end


@given(ANY)
def test_no_token_is_finer_than_camel_tools_makes_it(text):
    ours, theirs = words(text), simple_word_tokenize(text)
    pieces = iter(theirs)
    for token in ours:
        joined = ""
        while joined != token:
            joined += next(pieces)
    assert next(pieces, None) is None


def test_real_news_is_cut_as_camel_tools_cuts_it_but_for_numbers():
    path = shared("news/wikinews-ar/wikinews-dev.jsonl")
    texts = [record.document.text for record in read_file(path, "jsonl", silent)]
    assert texts
    for text in texts[:50]:
        ours = set(words(text))
        for token in simple_word_tokenize(text):
            assert token in ours or any(token in each for each in ours if each != token)

"""Occurrences: the same words in any spelling, at their own place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.folded_text import FoldedText
from annotator.arabic.folding import fold
from annotator.arabic.occurrences import occurrences
from annotator.arabic.signs import QUOTES_AND_BRACKETS


def hits(text, query, **options):
    return [text[start:end] for start, end in occurrences(FoldedText(text), query, **options)]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("شَرِكَةُ مرجان، وشركة مرجـان", "شركة مرجان", ["شَرِكَةُ مرجان", "شركة مرجـان"]),
        ("أحمد واحمد وإحمد", "احمد", ["أحمد", "احمد", "إحمد"]),
        ("مستشفى ومستشفي", "مستشفى", ["مستشفى", "مستشفي"]),
        ("٢٥ مليون و25 مليون و۲۵ مليون", "25 مليون", ["٢٥ مليون", "25 مليون", "۲۵ مليون"]),
        ("قطر\u200f و\u202bقطر\u202c", "قطر", ["قطر", "قطر"]),
        ("OpenAI وopenai لـOPENAI", "openai", ["OpenAI", "openai", "OPENAI"]),
        ("مشروع “نيوم” ومشروع نيوم", "مشروع نيوم", ["مشروع “نيوم”", "مشروع نيوم"]),
        ("مشروع (نيوم) ومشروع  نيوم", "مشروع نيوم", ["مشروع (نيوم)", "مشروع  نيوم"]),
        ("«مشروع» نيوم", "مشروع نيوم", ["«مشروع» نيوم"]),
        ("مشروع\nنيوم", "مشروع نيوم", []),
        ("مشروع\nنيوم", "مشروع\nنيوم", ["مشروع\nنيوم"]),
        ("«نيوم» نيوم", '"نيوم"', ["«نيوم»"]),
        ("20 في 2002 و1.20 و20", "20", ["20", "20"]),
        ("قطري وقطر", "قطر", ["قطر"]),
        ("وبقطر ولقطر سقطر تقطر", "قطر", ["قطر", "قطر", "قطر"]),
        ("للأمم المتحدة والأمم المتحدة", "الأمم المتحدة", ["لأمم المتحدة", "الأمم المتحدة"]),
        ("قال", "", []),
        ("قال", " ", []),
    ],
)
def test_words_are_found_in_every_spelling(text, query, found):
    assert hits(text, query) == found


def test_without_clitics_a_hit_is_a_word_by_itself():
    assert hits("وقطر قطر بقطر", "قطر", with_clitics=False) == ["قطر"]


def test_parts_of_words_are_found_on_demand():
    assert hits("وقطري 2002", "قطر", whole_words=False) == ["قطر"]
    assert hits("2002", "20", whole_words=False) == ["20"]


def test_a_word_of_its_own_is_no_proclitic_and_name():
    words = {"كريم"}

    assert hits("كريم وريم", "ريم") == ["ريم", "ريم"]
    assert hits("كريم وريم", "ريم", is_word=words.__contains__) == ["ريم"]


def test_a_ligature_is_had_whole_or_not_at_all():
    assert hits("ﻻ", "لا") == ["ﻻ"]
    assert hits("ﻻ", "ا", whole_words=False) == []


def test_hits_never_overlap():
    assert hits("نن نن نن", "نن نن") == ["نن نن"]
    assert hits('""«', '"') == ['""', "«"]


SIGNS = (
    "قطرلااأإةهىيوبن"
    + "ََُّـٰ"
    + "\u200f\u200c\u202b\ufeff"
    + "2٢۲ﻻﷺ"
    + " \u00a0\n"
    + '«»“”"()،.'
    + "aA😀İΣ"
)
texts = st.text(alphabet=SIGNS, max_size=60)


@given(texts)
def test_the_way_back_leads_to_the_character_that_folds_to_it(text):
    folded = FoldedText(text)

    assert folded.folded == fold(text)
    places = [place for place, character in enumerate(text) for _part in fold(character)]
    assert [folded.original(offset) for offset in range(len(folded.folded))] == places


def plain(text):
    """The words of a text, folded, without the quotes that a hit may hold between them."""
    return re.sub(f"[{re.escape(QUOTES_AND_BRACKETS)}]", " ", fold(text)).split()


@given(text=texts, query=st.text(alphabet=SIGNS, max_size=6))
def test_every_hit_folds_to_the_query(text, query):
    where = FoldedText(text)
    wanted = plain(query)
    before = 0
    for start, end in occurrences(where, query):
        assert before <= start < end <= len(text)
        before = end
        found = plain(text[start:end])
        elided = found and fold(text[:start]).endswith("ل") and wanted[0].startswith("ال")
        assert found == wanted or (elided and ["ا" + found[0], *found[1:]] == wanted)


@given(before=texts, name=st.text(alphabet="قطرنهي2َـ", min_size=2, max_size=6), after=texts)
def test_a_name_between_blanks_is_always_found(before, name, after):
    if not fold(name) or not fold(name[0]):
        return
    text = f"{before} {name} {after}"

    assert (len(before) + 1, len(before) + 1 + len(name)) in set(
        occurrences(FoldedText(text), name)
    )

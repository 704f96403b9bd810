"""Words and sentences, as they are taken by a drag, a double click and a triple click."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.core.text.graphemes import grapheme_end, grapheme_start
from annotator.core.text.text_units import (
    next_word_edge,
    next_word_start,
    previous_word_edge,
    previous_word_end,
    sentence_range,
    word_range,
)

FAMILY = "👨\u200d👩\u200d👧"
ANY_TEXT = st.text(
    st.sampled_from(
        "ابت ةَّـ12٣,.%”“«»\n\rAb&'-👨👩🏽🇸🇦❤🚀"
        "\u200d\u200c\u200f\u2066\ufe0f\u20e3\u00a0\ufeff\U000e0067\u2028"
    ),
    max_size=30,
) | st.text(max_size=20)


def words_at(text, quote):
    """Return what a double click takes at each character of the first ``quote`` in a text."""
    start = text.index(quote)
    return {text[slice(*word_range(text, at))] for at in range(start, start + len(quote))}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("قَالَتْ الشركةُ أمسِ", "قَالَتْ"),
        ("مشـــروع كبير", "مشـــروع"),
        ("هم می\u200cروند الآن", "می\u200cروند"),
        ("عام ١٤٤٥ه\u200d كان", "١٤٤٥ه\u200d"),
        ("بقيمة 1,250.75 دولار", "1,250.75"),
        ("بقيمة ١٬٢٥٠٫٧٥ ريال.", "١٬٢٥٠٫٧٥"),
        ("نمو 15.5%.", "15.5"),
        ("نمو ٪١٥", "١٥"),
        ("قال «النور» هنا", "النور"),
        ("و”أوراكل” أيضا", "أوراكل"),
        ("و”أوراكل” أيضا", "و"),
        ("شركة OpenAI، أمس", "OpenAI"),
        ("مؤشر S&P 500", "S&P"),
        ("بنك J.P. Morgan's", "Morgan's"),
        ("قال أحمد.وقالت", "أحمد"),
        ("سهم\u00a0أرامكو", "أرامكو"),
        ("كتا\u00adبة", "كتا\u00adبة"),
    ],
)
def test_a_double_click_takes_the_word(text, word):
    assert words_at(text, word) == {word}


@pytest.mark.parametrize(
    "unit",
    [
        FAMILY,
        "👍🏽",
        "❤\ufe0f\u200d🔥",
        "🇸🇦",
        "1\ufe0f\u20e3",
        "#\ufe0f\u20e3",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "\r\n",
        "”",
        "%",
    ],
)
def test_what_is_drawn_as_one_is_one(unit):
    for before, after in (("كلمة ", " كلمة"), ("", ""), ("(", ")")):
        assert words_at(before + unit + after, unit) == {unit}


def test_flags_in_a_row_pair_from_the_first():
    assert [word_range("🇸🇦🇪🇬🇶", at) for at in range(5)] == [(0, 2), (0, 2), (2, 4), (2, 4), (4, 5)]


def test_the_quote_after_a_direction_mark_stays_outside():
    assert words_at("سوق\u200f” أمس", "سوق") == {"سوق"}


@given(ANY_TEXT)
@example("\U0001f1e6\u200d\U0001f1e6")
def test_words_tile_the_text_and_never_cut_a_grapheme(text):
    edges = {0}
    at = 0
    while at < len(text):
        start, end = word_range(text, at)
        assert start == at < end
        assert {word_range(text, inside) for inside in range(start, end)} == {(start, end)}
        edges.add(at := end)
    for edge in edges - {len(text)}:
        assert grapheme_start(text, edge) == edge
    assert word_range(text, len(text)) == (len(text), len(text))


@given(ANY_TEXT)
def test_graphemes_tile_the_text_too(text):
    at = 0
    while at < len(text):
        end = grapheme_end(text, at)
        assert {grapheme_start(text, inside) for inside in range(at, end)} == {at}
        at = end


@given(ANY_TEXT, st.integers(0, 30))
def test_moving_by_words_goes_forward_and_back_over_edges(text, offset):
    offset = min(offset, len(text))
    offset = grapheme_start(text, offset) if offset < len(text) else offset
    assert previous_word_edge(text, offset) <= offset <= next_word_edge(text, offset)
    assert previous_word_end(text, offset) <= offset <= next_word_start(text, offset)
    for edge in (next_word_edge(text, offset), next_word_start(text, offset)):
        assert edge == len(text) or grapheme_start(text, edge) == edge


def test_a_spans_edges_move_by_words():
    text = "قالت شركة «النور» أمس"
    end = text.index("»")
    assert text[: next_word_edge(text, end)].endswith("أمس")
    assert text[: previous_word_end(text, end)] == "قالت شركة"
    start = text.index("النور")
    assert text[previous_word_edge(text, start) :].startswith("شركة")
    assert text[next_word_start(text, start) :] == "أمس"


SENTENCES = ["قال “لن نبيع.” ثم صمت!", "هل بلغ 3.5 مليار؟", "نعم… بلغ.", "بلا نهاية"]


@pytest.mark.parametrize("joint", [" ", "\n", "\r\n", "  \n "])
def test_a_triple_click_takes_the_sentence_without_the_space_around(joint):
    text = joint.join(["لن نبيع.", *SENTENCES[1:]])
    for sentence in ("لن نبيع.", "هل بلغ 3.5 مليار؟", "بلغ.", "بلا نهاية"):
        start = text.index(sentence)
        for at in range(start, start + len(sentence)):
            assert text[slice(*sentence_range(text, at))] == sentence


def test_a_closing_quote_ends_with_its_sentence():
    text = SENTENCES[0]
    assert text[slice(*sentence_range(text, 6))] == "قال “لن نبيع.”"


@given(st.text(st.sampled_from("اب .!؟”\n"), max_size=3000), st.data())
def test_a_sentence_is_the_same_however_far_its_beginning_is(text, draw):
    offset = draw.draw(st.integers(0, len(text)))
    start, end = sentence_range(text, offset)
    assert 0 <= start <= end <= len(text)
    far = "س" * 5000 + ". " + text
    line_start = text.rfind("\n", 0, offset) + 1
    if line_start:
        assert sentence_range(far, offset + 5002) == (start + 5002, end + 5002)


def test_the_beginning_of_a_long_sentence_is_found():
    long = "كلمة " * 5000 + "آخرها."
    text = f"قبلها. {long} بعدها."
    assert text[slice(*sentence_range(text, len(text) - 10))] == long

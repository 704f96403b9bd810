"""The words of a text are those that a double click would take, one after another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.text.graphemes import extends, grapheme_end
from annotator.core.text.text_units import in_word, word_range
from annotator.core.text.words import touched_words

# A mark follows something it can stand on; a control or an invisible sign carries none.
_BASES = [
    "م",
    "لا",
    "ـ",
    "a",
    "É",
    "_",
    "٣",
    "7",
    "²",
    "①",
    "🙂",
    "👍🏽",
    "🇸🇦",
    "𝒜",
    "«",
    "7️⃣",
    "👨‍👩‍👧",
]
_SIGNS = [" ", "\n", "\r\n", "\u200f", "\u00ad", "\ufeff", ".", "،", "٫", "/", ":", "&", "'", "”"]
_CARRIED = ["", "", "", "\u064e", "\u0651\u064b", "\u0301", "\u200d", "\u200c", "\ufe0f"]
_INVISIBLE = "\u200f\u00ad\ufeff"
_PIECES = st.one_of(
    st.sampled_from(_SIGNS),
    st.tuples(st.sampled_from(_BASES), st.sampled_from(_CARRIED)).map("".join),
)


def clicked(text):
    """Return what double clicks take, from the start of the text to its end."""
    place = 0
    while place < len(text):
        if in_word(text, place):
            start, end = word_range(text, place)
            if not all(extends(character) for character in text[start:end]):
                yield start, end
            place = end
        else:
            place = grapheme_end(text, place)


def all_words(text):
    _, words = touched_words(text, [(0, len(text))])
    return words


def seen(text, words):
    """Return words without the invisible signs before their first letter."""
    return [
        (start + len(word) - len(word.lstrip(_INVISIBLE)), start + len(word))
        for start, word in ((start, text[start:end]) for start, end in words)
    ]


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_words_are_what_double_clicks_take(text):
    assert seen(text, all_words(text)) == seen(text, clicked(text))


@given(st.lists(_PIECES, max_size=30).map("".join), st.data())
def test_touched_words_are_those_that_share_a_character_with_a_stretch(text, data):
    edge = st.integers(0, len(text))
    drawn = data.draw(st.lists(st.tuples(edge, edge).map(sorted).map(tuple), max_size=5))
    stretches = [(start, end) for start, end in drawn if start < end]
    words = all_words(text)
    count, touched = touched_words(text, stretches)
    assert count == len(words)
    if "\u20e3" not in text:
        assert touched == [
            word
            for word in words
            if any(word[0] < end and start < word[1] for start, end in stretches)
        ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قالَ «صندوقُ الواحة»، أمس.", ["قالَ", "صندوقُ", "الواحة", "أمس"]),
        ("١٢٫٥ مليون", ["١٢٫٥", "مليون"]),
        ("S&P 1,000/3", ["S&P", "1,000/3"]),
        ("مـــال🙂وبنك", ["مـــال", "وبنك"]),
        ("7️⃣ أسهم", ["أسهم"]),
        ("", []),
        ("… — ؟", []),
    ],
)
def test_a_word_is_letters_digits_and_what_joins_them(text, words):
    assert [text[start:end] for start, end in all_words(text)] == words

"""The keys [ and ]: one clitic, quote or mark off a span's start, or on again."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.edges.clitic_keys import add_clitic, peel


def peeled(text, times=1):
    start, end = 0, len(text)
    for _time in range(times):
        start, end = peel(text, start, end)
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("وبالرياض", ["بالرياض", "الرياض", "رياض", "رياض"]),
        ("وَلِلْأُمَمِ", ["لِلْأُمَمِ", "لْأُمَمِ", "أُمَمِ"]),
        ("لـOpenAI", ["OpenAI", "OpenAI"]),
        ("بـ25 مليون", ["25 مليون", "25 مليون"]),
        ("و”أوراكل”", ["”أوراكل”", "أوراكل”", "أوراكل”"]),
        ("« نيوم", ["نيوم", "نيوم"]),
        ("و «نيوم»", ["«نيوم»", "نيوم»"]),
        ("بنك", ["نك", "نك"]),
        ("قطر", ["قطر"]),
        ("ال", ["ال"]),
        ("و", ["و"]),
    ],
)
def test_each_press_takes_one_off(text, steps):
    assert [peeled(text, times) for times in range(1, len(steps) + 1)] == steps


def test_the_other_key_puts_back_as_much_as_the_word_has():
    text = "قال وبالرياض"
    start = text.index("رياض")

    found = []
    for _time in range(4):
        start, _end = add_clitic(text, start, len(text))
        found.append(text[start:])

    assert found == ["الرياض", "بالرياض", "وبالرياض", "وبالرياض"]


def test_nothing_is_put_on_from_the_word_before():
    text = "قال قطر"

    assert add_clitic(text, 4, 7) == (4, 7)


def test_nothing_is_put_on_from_the_line_before():
    text = "قال:\nقطر"

    assert add_clitic(text, 5, 8) == (5, 8)


words = st.text(alphabet="وفبلكسارن" + "َْـ" + '«”"(،' + " \u200f" + "O2", max_size=12)


def begins_with_nothing(text, start):
    """Tell whether a span begins with white space, an invisible sign, or a mark on nothing."""
    return text[start].isspace() or text[start] == "\u200f" or unicodedata.combining(text[start])


@given(before=words, word=words)
def test_what_was_peeled_off_can_be_put_back(before, word):
    text = f"{before} {word}قطر"
    start, end = len(before) + 1, len(text)
    later = peel(text, start, end)
    if later == (start, end) or begins_with_nothing(text, start):
        return

    assert add_clitic(text, *later) == (start, end)


@given(before=words, word=words)
def test_what_was_put_on_can_be_peeled_off(before, word):
    text = f"{before} {word}قطر"
    end = len(text)
    # Every place that a peeled span can begin at, as the other key leads from one to the next.
    places = [len(before) + 1]
    while (later := peel(text, places[-1], end)[0]) != places[-1]:
        places.append(later)
    for start in places:
        earlier = add_clitic(text, start, end)
        if earlier != (start, end) and not any(
            begins_with_nothing(text, place) for place in (start, earlier[0])
        ):
            assert peel(text, *earlier) == (start, end)


def test_from_inside_a_word_the_key_goes_to_its_last_clitic():
    text = "وبقطر"

    assert add_clitic(text, 4, 5) == (2, 5)

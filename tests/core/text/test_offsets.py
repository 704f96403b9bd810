"""Code points and UTF-16 units, there and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.text.offsets import Utf16Map

ASTRAL = st.text(st.sampled_from("اب1\n🚀𝐀\U0010ffff\u200d"), max_size=40) | st.text(max_size=40)


@given(ASTRAL)
def test_each_code_point_is_where_the_utf16_encoding_has_it(text):
    units = Utf16Map(text)
    for offset in range(len(text) + 1):
        expected = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert units.to_utf16(offset) == expected
        assert units.to_code_points(expected) == offset


def test_inside_a_pair_is_at_the_pair():
    units = Utf16Map("ا🚀ب")
    assert [units.to_code_points(at) for at in range(5)] == [0, 1, 1, 2, 3]


def test_what_a_file_states_is_refused_inside_a_pair_and_stays_outside_the_text():
    units = Utf16Map("ا🚀ب")
    assert [units.read(at) for at in range(-1, 7)] == [-1, 0, 1, None, 2, 3, 4, 5]
    assert [Utf16Map("اب").read(at) for at in (-1, 2, 3)] == [-1, 2, 3]


def test_harakat_and_tatweel_count_one_in_both():
    text = "وَقَّعَتْ الشــركة"
    assert [Utf16Map(text).to_utf16(at) for at in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )
    assert [Utf16Map("🚀" + text).read(at + 2) for at in range(len(text) + 1)] == list(
        range(1, len(text) + 2)
    )

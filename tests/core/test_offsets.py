"""Code points and UTF-16 units, there and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.offsets import Utf16Map

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

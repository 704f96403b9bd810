"""What a package's bodies may hold, told from their text or from their values: the same."""

from __future__ import annotations

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.json_values import is_json
from annotator.store.log.events import decode, encode
from annotator.team.reading import _DEEPEST, _is_kept

NUMBERS = st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    NUMBERS | st.none() | st.booleans() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("أب{[1"), inner),
)


@given(VALUES)
def test_a_body_is_kept_where_its_values_are(value):
    body = encode(value)
    assert _is_kept(decode(body), body) is is_json(decode(body), _DEEPEST)


@pytest.mark.parametrize("depth", [_DEEPEST, _DEEPEST + 1])
@pytest.mark.parametrize("opening", ["[", '{"أ":'])
def test_a_body_is_as_deep_as_it_may_be_and_no_deeper(depth, opening):
    closing = "]" if opening == "[" else "}"
    body = opening * depth + "1" + closing * depth
    assert _is_kept(orjson.loads(body), body) is (depth <= _DEEPEST)


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("[9223372036854775807]", True),
        ("[9223372036854775808]", False),
        ("[-9223372036854775808]", True),
        ('["9223372036854775808"]', True),
    ],
)
def test_a_number_is_not_larger_than_64_bits(body, kept):
    assert _is_kept(orjson.loads(body), body) is kept

"""Values that come back from JSON as they were."""

from __future__ import annotations

import json
import math

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.json_values import is_json, is_unicode

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.tuples(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(ANYTHING)
def test_what_is_said_to_be_kept_comes_back(value):
    if is_json(value):
        assert orjson.loads(orjson.dumps(value)) == value
        assert json.loads(json.dumps(value)) == value


@pytest.mark.parametrize("value", [None, True, 2**63 - 1, -(2**63), 0.1, "🚀", [], {}, {"ا": [1]}])
def test_json_values_are_taken(value):
    assert is_json(value)


@pytest.mark.parametrize("value", [2**63, math.nan, -math.inf, "\ud800", (), b"", {1: 1}, [[()]]])
def test_others_are_not(value):
    assert not is_json(value)


def test_half_a_surrogate_pair_is_no_unicode():
    assert is_unicode("🚀")
    assert not is_unicode("\ud83d")
    assert not is_unicode(7)

"""Edge policies: what they hold, and their way through JSON."""

from __future__ import annotations

import json
from dataclasses import fields
from itertools import product

import pytest

from annotator.core.errors import AnnotatorError, Reason
from annotator.core.labels.edge_policy import EDGE_FIELDS, Edge, EdgePolicy


def test_every_policy_survives_json():
    names = [field.name for field in EDGE_FIELDS]
    for choices in product(*(field.choices for field in EDGE_FIELDS)):
        policy = EdgePolicy(**dict(zip(names, choices, strict=True)))
        assert EdgePolicy.from_dict(json.loads(json.dumps(policy.to_dict()))) == policy


def test_a_missing_field_has_its_default():
    assert EdgePolicy.from_dict({}) == EdgePolicy()
    assert EdgePolicy.from_dict({"quotes": "in"}) == EdgePolicy(quotes=Edge.IN)


@pytest.mark.parametrize(
    ("value", "field", "expected"),
    [
        ({"quotes": "maybe"}, "quotes", "out | in"),
        ({"quotes": "as_it_stands"}, "quotes", "out | in"),
        ({"titles": "in"}, "titles", "as_it_stands | out"),
        ({"currency": 1}, "currency", "as_it_stands | in"),
        ({"currency": ["in"]}, "currency", "as_it_stands | in"),
        (["in"], "edges", "object"),
    ],
)
def test_a_wrong_value_is_refused_with_its_field(value, field, expected):
    with pytest.raises(AnnotatorError) as caught:
        EdgePolicy.from_dict(value)

    assert caught.value.reason is Reason.WRONG_TYPE
    assert caught.value.details == {"field": field, "expected": expected}


def test_an_unknown_field_is_refused_and_the_known_ones_are_named():
    with pytest.raises(AnnotatorError) as caught:
        EdgePolicy.from_dict({"colour": "in"})

    assert caught.value.details["field"] == "colour"
    assert "proclitics" in str(caught.value.details["expected"])


def test_a_policy_cannot_be_made_with_a_choice_its_field_has_not():
    with pytest.raises(AnnotatorError) as caught:
        EdgePolicy(titles=Edge.IN)

    assert caught.value.details["field"] == "titles"


def test_every_field_is_shown_with_all_its_choices():
    assert [field.name for field in EDGE_FIELDS] == [field.name for field in fields(EdgePolicy)]
    for field in EDGE_FIELDS:
        assert len(set(field.choices)) == len(field.choices) >= 2
        assert getattr(EdgePolicy(), field.name) is field.choices[0]
        for example in field.examples:
            assert example.before in example.text
            assert example.after in example.text

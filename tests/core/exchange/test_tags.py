"""Tags of tokens, there and back."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.exchange.tags import Scheme, decode, encode


@st.composite
def flat_spans(draw):
    """A number of tokens and spans over them that do not overlap."""
    edges = sorted(draw(st.sets(st.integers(0, 20), max_size=10)))
    labels = st.sampled_from(["ORG", "B-x", "مستثمر", "a b"])
    spans = [
        (start, end, draw(labels))
        for start, end in itertools.pairwise(edges)
        if draw(st.booleans())
    ]
    return 20, spans


@given(flat_spans(), st.sampled_from(Scheme))
def test_spans_come_back_from_their_tags(given_spans, scheme):
    count, spans = given_spans
    tags = encode(count, spans, scheme)
    assert len(tags) == count
    assert decode([(tag,) for tag in tags]) == spans


@pytest.mark.parametrize(
    ("scheme", "tags"),
    [
        (Scheme.IOB2, "B-a I-a I-a B-a O B-b"),
        (Scheme.IOBES, "B-a I-a E-a S-a O S-b"),
        (Scheme.BILOU, "B-a I-a L-a U-a O U-b"),
    ],
)
def test_each_scheme_has_its_letters(scheme, tags):
    assert encode(6, [(0, 3, "a"), (3, 4, "a"), (5, 6, "b")], scheme) == tags.split()


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("I-a I-a O I-b", [(0, 2, "a"), (3, 4, "b")]),
        ("I-a B-a I-a", [(0, 1, "a"), (1, 3, "a")]),
        ("B-a I-b", [(0, 1, "a"), (1, 2, "b")]),
        ("E-a O L-a", [(0, 1, "a"), (2, 3, "a")]),
        ("B-a O", [(0, 1, "a")]),
        ("B-a I-a", [(0, 2, "a")]),
        ("B-a S-a", [(0, 1, "a"), (1, 2, "a")]),
    ],
)
def test_iob1_and_broken_rows_are_read_as_the_conll_evaluation_does(tags, spans):
    assert decode([(tag,) for tag in tags.split()]) == spans


def test_layers_are_known_by_their_labels():
    tags = [("B-OCC",), ("I-OCC", "B-ORG"), ("I-OCC", "I-ORG"), ("I-ORG",)]
    assert decode(tags) == [(0, 3, "OCC"), (1, 4, "ORG")]


def test_what_is_no_tag_is_said_with_its_token():
    with pytest.raises(ValueError, match="1"):
        decode([("O",), ("ENGLISH",)])

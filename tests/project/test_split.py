"""Documents are dealt out by share and seed, alike in labels."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from annotator.project.split import Split

LABELS = st.dictionaries(
    st.text(max_size=5), st.frozensets(st.sampled_from("abcd")), min_size=1, max_size=60
)
SHARES = st.tuples(*[st.integers(0, 100)] * 3).filter(any)


@given(LABELS, SHARES, st.integers(0, 5))
def test_every_document_is_in_one_split_that_has_a_share(labels, shares, seed):
    dealt = Split(shares, seed).deal(labels)
    assert dealt.keys() == labels.keys()
    used = {name for name, share in zip(("train", "dev", "test"), shares, strict=True) if share}
    assert set(dealt.values()) <= used
    assert Split(shares, seed).deal(dict(reversed(labels.items()))) == dealt


def test_each_label_is_spread_by_the_shares():
    labels = {str(number): frozenset("a") for number in range(500)}
    labels |= {f"b{number}": frozenset("b") for number in range(50)}
    labels |= {f"-{number}": frozenset() for number in range(150)}
    dealt = Split((80, 10, 10), 1).deal(labels)
    for kind, expected in ((frozenset("a"), 500), (frozenset("b"), 50), (frozenset(), 150)):
        counts = Counter(split for document, split in dealt.items() if labels[document] == kind)
        assert counts == {
            "train": expected * 8 // 10,
            "dev": expected // 10,
            "test": expected // 10,
        }


def test_another_seed_deals_otherwise():
    labels = {str(number): frozenset("a") for number in range(100)}
    assert Split((80, 10, 10), 1).deal(labels) != Split((80, 10, 10), 2).deal(labels)

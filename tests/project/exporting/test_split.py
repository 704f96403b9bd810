"""Documents are dealt out by share and seed, alike in labels."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from annotator.project.exporting.split import Split

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


@st.composite
def grouped(draw):
    labels = draw(LABELS)
    some = st.sampled_from(sorted(labels))
    return labels, draw(st.dictionaries(some, st.sampled_from(["g", "h", *labels]), max_size=40))


@given(grouped(), SHARES, st.integers(0, 5))
def test_no_group_is_ever_in_two_splits(documents, shares, seed):
    labels, groups = documents
    dealt = Split(shares, seed).deal(labels, groups)
    assert dealt.keys() == labels.keys()
    places = {}
    for document, group in groups.items():
        places.setdefault(group, set()).add(dealt[document])
    assert all(len(splits) == 1 for splits in places.values())
    named = {document: f"other {group}" for document, group in reversed(groups.items())}
    assert Split(shares, seed).deal(dict(reversed(labels.items())), named) == dealt


@given(LABELS, SHARES, st.integers(0, 5))
def test_groups_of_one_change_nothing(labels, shares, seed):
    alone = {document: document for document in labels}
    assert Split(shares, seed).deal(labels, alone) == Split(shares, seed).deal(labels)


@given(st.lists(st.integers(1, 6), min_size=60, max_size=90), st.integers(0, 9))
def test_shares_hold_to_within_the_largest_group(sizes, seed):
    labels, groups = {}, {}
    for number, size in enumerate(sizes):
        for place in range(size):
            labels[f"{number}-{place}"] = frozenset("ab"[number % 5 == 0])
            groups[f"{number}-{place}"] = str(number)
    dealt = Split((80, 10, 10), seed).deal(labels, groups)
    for kind in (frozenset("a"), frozenset("b")):
        of_kind = [document for document in labels if labels[document] == kind]
        counts = Counter(dealt[document] for document in of_kind)
        for name, share in (("train", 0.8), ("dev", 0.1), ("test", 0.1)):
            assert abs(counts[name] - share * len(of_kind)) <= max(sizes)


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

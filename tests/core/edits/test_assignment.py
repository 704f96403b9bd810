"""Documents are distributed fairly, some of them to two annotators."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.edits.assignment import Assign, distribute
from annotator.core.errors import AnnotatorError


@given(
    documents=st.integers(0, 60),
    people=st.integers(2, 6),
    overlap=st.integers(0, 100),
    seed=st.integers(0, 5),
)
def test_every_document_is_somebodys_and_loads_differ_by_one_at_most(
    documents, people, overlap, seed
):
    names = [f"p{number}" for number in range(people)]
    ids = [f"d{number}" for number in range(documents)]
    assigned = distribute(ids, names, overlap, seed)
    assert assigned.keys() == set(ids)
    assert Counter(len(set(each)) for each in assigned.values())[2] == round(
        documents * overlap / 100
    )
    loads = Counter(dict.fromkeys(names, 0))
    for each in assigned.values():
        loads.update(each)
    assert max(loads.values()) - min(loads.values()) <= 1


def test_the_same_seed_gives_the_same_in_whatever_order_documents_come():
    ids = [f"d{number}" for number in range(50)]
    first = distribute(ids, ["أ", "ب", "ج"], 20, seed=7)
    assert distribute(ids[::-1], ["أ", "ب", "ج"], 20, seed=7) == first
    assert distribute(ids, ["أ", "ب", "ج"], 20, seed=8) != first


def test_all_pairs_label_together_about_equally_often():
    people = ["a", "b", "c", "d"]
    assigned = distribute([f"d{number}" for number in range(600)], people, 100)
    pairs = Counter(assigned.values())
    assert pairs.keys() == set(combinations(people, 2))
    assert max(pairs.values()) - min(pairs.values()) <= 20


@pytest.mark.parametrize(
    ("people", "overlap"), [([], 0), (["a", "a"], 0), (["a"], 20), (["a", "b"], 101)]
)
def test_what_cannot_be_distributed_is_refused(people, overlap):
    with pytest.raises(AnnotatorError):
        distribute(["d"], people, overlap)


def test_an_assignment_taken_back_is_the_one_before():
    edit = Assign("s", {"d": ()}, {"d": ("a", "b")})
    assert edit.inverse() == Assign("s", {"d": ("a", "b")}, {"d": ()})
    assert edit.inverse().inverse() == edit

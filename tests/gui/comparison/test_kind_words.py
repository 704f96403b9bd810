from __future__ import annotations

from collections import Counter

from annotator.gui.comparison.kind_words import KINDS, counts_text, initials
from annotator.review.adjudication.difference_kinds import DifferenceKind


def test_every_kind_has_a_name_of_its_own():
    assert set(KINDS) == set(DifferenceKind)
    assert len(set(KINDS.values())) == len(KINDS)


def test_names_are_told_apart_by_their_beginnings_or_their_numbers():
    assert initials(["هند", "عمر"]) == ["ه", "ع"]
    assert initials(["سارة", "سلمى"]) == ["سا", "سل"]
    assert initials(["annotator 1", "annotator 2"]) == ["1", "2"]


def test_counts_begin_with_the_most_frequent_kind():
    counts = Counter({DifferenceKind.CLITIC: 2, DifferenceKind.LABEL: 7})
    first, second = counts_text(counts).split(" · ")
    assert (first[-1], second[-1]) == ("7", "2")

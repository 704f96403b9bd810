"""Spellings of the same words are counted together."""

from __future__ import annotations

from annotator.review.activity.frequent import Frequent, most_frequent


def test_spellings_are_one_and_shown_as_they_are_written_most_often():
    quotes = [
        ("شَرِكة الأُفُق", "investor", 1),
        ("شركة الأفق", "investor", 3),
        ("شركــة  الافق", "investor", 1),
        ("بنك الرمال 🏦", "investor", 2),
    ]
    assert most_frequent(quotes, 5) == [
        Frequent("شركة الأفق", "investor", 5),
        Frequent("بنك الرمال 🏦", "investor", 2),
    ]


def test_words_with_two_labels_are_two():
    quotes = [("ميناء الرأس", "project", 1), ("ميناء الرأس", "investor", 4)]
    assert [each.label for each in most_frequent(quotes, 5)] == ["investor", "project"]


def test_only_the_most_frequent_come_and_order_does_not_matter():
    quotes = [("أ", "x", 1), ("ب", "x", 1), ("ت", "x", 2), ("آ", "x", 1)]
    assert most_frequent(quotes, 2) == most_frequent(quotes[::-1], 2)
    assert [each.count for each in most_frequent(quotes, 2)] == [2, 2]

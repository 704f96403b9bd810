"""Agreement is told week by week, for each pair."""

from __future__ import annotations

from datetime import date

from annotator.core.span import Place
from annotator.review.activity.trend import Trend, week_of

ONE, OTHER = Place(0, 4, "investor", "1"), Place(6, 9, "amount", "2")


def test_a_week_begins_on_monday():
    assert week_of(date(2026, 11, 22)) == date(2026, 11, 16)
    assert week_of(date(2026, 11, 23)) == date(2026, 11, 23)


def test_documents_of_a_week_are_counted_together():
    trend = Trend()
    trend.add(date(2026, 11, 17), {"س": [ONE, OTHER], "ه": [ONE]})
    trend.add(date(2026, 11, 22), {"س": [ONE], "ه": [ONE]})
    trend.add(date(2026, 11, 23), {"س": [ONE], "ه": [OTHER]})
    weeks = trend.weeks()
    assert [(each.week.day, each.documents, each.f1) for each in weeks] == [
        (16, 2, 0.8),
        (23, 1, 0),
    ]


def test_without_spans_there_is_no_figure():
    trend = Trend()
    trend.add(date(2026, 11, 17), {"س": [], "ه": []})
    assert [each.f1 for each in trend.weeks()] == [None]


def test_three_annotators_are_three_pairs():
    trend = Trend()
    trend.add(date(2026, 11, 17), {"أ": [ONE], "ب": [ONE], "ج": [OTHER]})
    assert [(each.first, each.second, each.f1) for each in trend.weeks()] == [
        ("أ", "ب", 1),
        ("أ", "ج", 0),
        ("ب", "ج", 0),
    ]

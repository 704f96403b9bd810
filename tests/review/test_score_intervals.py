"""F1 has an interval, drawn from the documents as that of kappa is."""

from __future__ import annotations

from annotator.review.agreement import DocumentCounts
from annotator.review.score_intervals import score_intervals
from annotator.review.span_scores import Counts


def documents(*agreed):
    return [
        DocumentCounts(str(number), Counts(10, 10, count, count, count, count))
        for number, count in enumerate(agreed)
    ]


def test_the_interval_holds_the_figure_and_is_the_same_again():
    found = score_intervals(documents(*range(11)))
    low, high = found["strict"]
    assert 0 < low < 0.5 < high < 1
    assert score_intervals(documents(*range(11))) == found


def test_where_all_documents_are_alike_there_is_no_spread():
    assert score_intervals(documents(8, 8, 8))["relaxed"] == (0.8, 0.8)


def test_more_documents_make_it_narrower():
    few, many = documents(2, 8), documents(*[2, 8] * 50)
    widths = [high - low for low, high in (score_intervals(each)["label"] for each in (few, many))]
    assert widths[1] < widths[0]


def test_one_document_or_no_span_gives_none():
    assert score_intervals(documents(5))["strict"] is None
    nothing = [DocumentCounts(str(number), Counts()) for number in range(3)]
    assert score_intervals(nothing)["strict"] is None

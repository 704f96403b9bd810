"""Work is counted by day and annotator, and pauses are none."""

from __future__ import annotations

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.activity import Act
from annotator.review.activity.work import IDLE_AFTER, Work

SALMA, HIND = "سلمى", "هند"
NOON = datetime(2026, 11, 20, 12).timestamp()


def act(after, annotator=SALMA, document="a", spans=0, status=None, is_work=True):
    return Act(annotator, document, NOON + after, spans, status, is_work)


def count(*acts):
    work = Work()
    work.count(acts)
    return work


def test_time_runs_between_the_acts_of_one_annotator():
    work = count(act(0, spans=1), act(20, HIND, spans=1), act(60, spans=1), act(70, HIND, spans=1))
    assert [(each.annotator, each.seconds) for each in work.annotators()] == [
        (SALMA, 60),
        (HIND, 50),
    ]
    assert work.annotators()[0].seconds_per_span == 30


def test_a_gap_of_five_minutes_counts_and_a_longer_one_does_not():
    just, over = count(act(0), act(IDLE_AFTER)), count(act(0), act(IDLE_AFTER + 0.001))
    assert just.annotators()[0].seconds == 300
    assert over.annotators()[0].seconds == 0
    assert over.annotators()[0].seconds_per_document is None


def test_time_per_document_is_that_of_the_documents_worked_on():
    work = count(act(0), act(100), act(200, document="b"))
    assert work.annotators()[0].seconds_per_document == 100


def test_days_end_at_local_midnight():
    before = datetime(2026, 11, 20, 23, 59).timestamp() - NOON
    work = count(act(before, spans=1), act(before + 120, spans=2))
    assert [(each.day, each.spans, each.seconds) for each in work.days()] == [
        (date(2026, 11, 20), 1, 0),
        (date(2026, 11, 21), 2, 120),
    ]


def test_a_document_is_done_on_the_day_it_was_said_last():
    day = 24 * 3600
    work = count(
        act(0, status="done"),
        act(10, status="in_progress"),
        act(day, status="done"),
        act(day + 10, document="b", status="done"),
        act(day + 20, document="b", status="skipped"),
    )
    assert [each.documents for each in work.days()] == [0, 1]
    assert work.annotators()[0].done == 1


def test_spans_taken_back_are_no_progress_and_leave_no_time_for_a_span():
    work = count(act(0, spans=5), act(10, spans=-5))
    assert work.days()[0].spans == 0
    assert work.annotators()[0].seconds_per_span is None


def test_an_import_is_no_work_but_tells_when_a_document_changed():
    work = count(act(0, spans=0, is_work=False))
    assert work.days() == []
    assert work.changed == {"a": date(2026, 11, 20)}


@given(st.lists(st.integers(0, 900), max_size=30))
def test_days_and_annotators_add_up_to_the_same(gaps):
    moment, acts = 0, []
    for number, gap in enumerate(gaps):
        moment += gap * 100
        acts.append(
            act(
                moment,
                (SALMA, HIND)[number % 2],
                f"d{gap % 3}",
                number % 3 - 1,
                ("done", None, "new")[gap % 3],
            )
        )
    work = count(*acts)
    for each in work.annotators():
        days = [day for day in work.days() if day.annotator == each.annotator]
        assert sum(day.spans for day in days) == each.spans
        assert sum(day.documents for day in days) == each.done
        assert abs(sum(day.seconds for day in days) - each.seconds) < 1e-6

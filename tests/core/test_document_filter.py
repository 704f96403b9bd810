"""What documents are asked for: days, months and years, and how a filter is remembered."""

from __future__ import annotations

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotator.core.document import Status
from annotator.core.document_filter import (
    EVERY_DOCUMENT,
    DocumentFilter,
    filter_content,
    filter_of,
    is_period,
    is_published_within,
)


@pytest.mark.parametrize(
    ("published", "since", "until", "is_within"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29", True),
        ("2024-02-29T23:59:59Z", "", "2024-02-29", True),
        ("2024-03-01", "", "2024-02", False),
        ("2024-02-29", "2024-02", "2024-02", True),
        ("2024-12-31", "", "2024", True),
        ("2025-01-01", "2024", "2024", False),
        ("2023-12-31", "2024", "", False),
        ("أمس", "1900", "", False),
        ("", "", "9999", False),
        ("٢٠٢٤-٠١-٠١", "1900", "", False),
        ("أمس", "", "", True),
    ],
)
def test_a_day_a_month_or_a_year_bounds_what_was_published(published, since, until, is_within):
    assert is_published_within(published, since, until) is is_within


@pytest.mark.parametrize("words", ["2024", "2024-02", "2024-02-29"])
def test_a_period_is_a_year_a_month_or_a_day(words):
    assert is_period(words)


@pytest.mark.parametrize("words", ["", "24", "2024-", "2024-2", "2024-02-29T", "٢٠٢٤", "2024\n"])
def test_nothing_else_is_a_period(words):
    assert not is_period(words)


FILTERS = some.builds(
    DocumentFilter,
    annotator=some.sampled_from(("", "سارة", "\u202eعلي")),
    anyone=some.booleans(),
    statuses=some.sets(some.sampled_from(Status)).map(
        lambda found: tuple(each for each in Status if each in found)
    ),
    labels=some.lists(some.text()).map(tuple),
    flagged=some.booleans(),
    noted=some.booleans(),
    since=some.sampled_from(("", "2024", "2024-02")),
    until=some.sampled_from(("", "2024-02-29")),
    source=some.text(),
    text=some.text(),
    assigned=some.booleans(),
)


@given(FILTERS)
def test_a_filter_comes_back_from_json_as_it_was(wanted):
    assert filter_of(orjson.loads(orjson.dumps(filter_content(wanted)))) == wanted


def test_a_filter_that_asks_for_nothing_is_nothing():
    assert filter_content(EVERY_DOCUMENT) == {}


PLAIN = some.none() | some.booleans() | some.integers() | some.text(max_size=3)
JSON = PLAIN | some.lists(PLAIN, max_size=3)


@given(some.dictionaries(some.sampled_from(list(DocumentFilter.__slots__)), JSON) | JSON)
def test_whatever_is_remembered_gives_a_filter(content):
    found = filter_of(content)
    assert filter_of(orjson.loads(orjson.dumps(filter_content(found)))) == found

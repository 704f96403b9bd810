"""Identifiers: version 7, unique, and in the order they were made."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

from annotator.core import identifiers
from annotator.core.identifiers import new_id, new_ids


def test_an_id_is_a_uuid_of_version_7_with_the_time_in_milliseconds(monkeypatch):
    monkeypatch.setattr(identifiers, "_last", 0)
    monkeypatch.setattr(identifiers.time, "time_ns", lambda: 1_700_000_000_123_500_000)
    uuid = UUID(new_id())
    assert (uuid.version, uuid.variant) == (7, "specified in RFC 4122")
    assert uuid.int >> 80 == 1_700_000_000_123
    assert uuid.int >> 64 & 0xFFF == 2048  # half a millisecond in 4096ths


def test_later_ids_sort_later_though_the_clock_stands_or_goes_back(monkeypatch):
    moments = iter([5_000_000_000] * 5000 + [1_000_000_000] * 5000)
    monkeypatch.setattr(identifiers.time, "time_ns", lambda: next(moments))
    made = [new_id() for _ in range(10_000)]
    assert made == sorted(set(made))


def test_ids_made_at_once_are_in_order_with_those_before_and_after(monkeypatch):
    monkeypatch.setattr(identifiers.time, "time_ns", lambda: 1_700_000_000_123_500_000)
    made = [new_id(), *new_ids(5000), new_id(), *new_ids(0), *new_ids(2)]
    assert len(made) == 5004
    assert made == sorted(set(made))
    assert {UUID(each).version for each in made} == {7}


def test_ids_made_in_many_threads_are_each_in_order_and_all_different():
    with ThreadPoolExecutor(8) as threads:
        rows = list(threads.map(lambda _: [new_id() for _ in range(2000)], range(8)))
    assert all(row == sorted(row) for row in rows)
    assert len({each for row in rows for each in row}) == 16_000

"""A backup is a whole copy that was read back; old ones go by day, week and month."""

from __future__ import annotations

from collections import namedtuple
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.edits.edits import AddSpan, RemoveSpan
from annotator.core.errors import AnnotatorError, Damaged, Reason
from annotator.core.progress import Cancelled
from annotator.project import Project
from annotator.store.file import backups
from annotator.store.file.backups import (
    KEPT_DAYS,
    KEPT_MONTHS,
    KEPT_NEWEST,
    KEPT_WEEKS,
    Why,
    chosen,
    kept_beside,
    list_backups,
)
from tests.store.projects import picture, span_of
from tests.store.test_checking import tamper

SEA = span_of("شركة البحر")
NOW = datetime(2031, 7, 9, 12, tzinfo=UTC)


def names(path):
    return [each.path.name for each in list_backups(path)]


def test_a_backup_holds_what_the_project_holds_while_it_is_open(project, sara, path):
    project.apply(AddSpan("d1", sara.id, SEA))
    backup = project.keeping.back_up()
    assert (backup.documents, backup.spans, backup.why) == (2, 1, Why.HAND)
    assert list_backups(path) == [backup]
    with Project.open(backup.path, read_only=True) as copy:
        assert picture(copy) == picture(project)
        assert copy.check() == []
    assert [each.suffix for each in kept_beside(path).iterdir() if each.is_file()] == [".hashiya"]


def test_a_backup_is_made_beside_a_writer(project, sara, path):
    with Project.open(path, read_only=True) as reader:
        spans = [span_of(quote) for quote in ("البحر", "النور", "الساحل")]

        def write_meanwhile(done, total):
            if spans:
                project.apply(AddSpan("d1", sara.id, spans.pop()))

        backup = reader.keeping.back_up(report=write_meanwhile)
    with Project.open(backup.path, read_only=True) as copy:
        assert copy.check() == []
        assert copy.info().spans == 0


def test_what_is_kept_already_is_not_kept_again(project, sara):
    assert project.keeping.back_up(Why.CLOSE) is not None
    assert project.keeping.back_up(Why.WORK) is None
    project.apply(AddSpan("d1", sara.id, SEA))
    assert project.keeping.back_up(Why.WORK) is not None
    project.apply(RemoveSpan("d1", sara.id, SEA))
    assert project.keeping.back_up(Why.WORK) is not None
    assert project.keeping.back_up(Why.HAND) is not None


def test_a_damaged_project_pushes_no_sound_backup_out(project, sara, path):
    project.keeping.back_up(Why.CLOSE)
    project.apply(AddSpan("d1", sara.id, SEA))
    project.close()
    before = names(path)
    tamper(path, "UPDATE event SET body = '{}' WHERE kind = 'span.added'")
    with Project.open(path) as opened, pytest.raises(Damaged):
        opened.keeping.back_up()
    assert names(path) == before
    assert not list(kept_beside(path).glob(".*"))


def test_a_cancelled_backup_leaves_nothing(project, path):
    def cancel(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        project.keeping.back_up(report=cancel)
    assert names(path) == []
    assert not list(kept_beside(path).glob(".*"))


def test_without_room_for_it_no_backup_is_begun(project, path, monkeypatch):
    usage = namedtuple("usage", "free")
    monkeypatch.setattr(backups.shutil, "disk_usage", lambda place: usage(100_000))
    with pytest.raises(AnnotatorError) as caught:
        project.keeping.back_up()
    assert caught.value.reason is Reason.NO_ROOM_TO_KEEP
    assert names(path) == []


def test_an_unreadable_backup_is_listed_as_such(project, path):
    backup = project.keeping.back_up()
    backup.path.write_bytes(b"\0" * 5000)
    (found,) = list_backups(path)
    assert (found.documents, found.spans, found.size) == (None, None, 5000)


def test_the_last_six_stay_and_those_made_by_hand(project, path):
    by_hand = project.keeping.back_up(Why.HAND).path.name
    made = []
    for number in range(KEPT_NEWEST + 3):
        project.annotator(f"موسم {number}")
        made.append(project.keeping.back_up(Why.WORK).path.name)
    assert names(path) == [*made[::-1][:KEPT_NEWEST], by_hand]


@given(st.lists(st.integers(0, 600 * 24 * 60), unique=True, max_size=120))
def test_of_each_period_the_last_is_kept(minutes):
    moments = sorted(NOW - timedelta(minutes=each) for each in minutes)
    kept = set(chosen(moments))
    assert len(kept) <= KEPT_NEWEST + KEPT_DAYS + KEPT_WEEKS + KEPT_MONTHS
    assert set(moments[-KEPT_NEWEST:]) <= kept <= set(moments)
    for count, period in ((KEPT_DAYS, "%Y-%j"), (KEPT_WEEKS, "%G-%V"), (KEPT_MONTHS, "%Y-%m")):
        last = [
            one
            for one, after in pairwise(moments)
            if one.strftime(period) != after.strftime(period)
        ]
        last += moments[-1:]
        assert set(last[-count:]) <= kept


@given(st.lists(st.integers(0, 100 * 24 * 60), unique=True, min_size=1, max_size=60))
def test_what_is_thinned_stays_as_it_is(minutes):
    kept = set(chosen(NOW - timedelta(minutes=each) for each in minutes))
    assert set(chosen(kept)) == kept

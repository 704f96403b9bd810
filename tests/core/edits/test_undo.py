"""Undo and redo over acts that can fail."""

from __future__ import annotations

import pytest

from annotator.core.document import Status
from annotator.core.edits.edits import Change, SetStatus
from annotator.core.edits.undo import MOST_STEPS, Step, UndoHistory
from annotator.core.errors import InvalidLabels, InvalidSpan, Reason, SpanConflict, StorageFailed

DONE = SetStatus("d", "a", Status.NEW, Status.DONE)
AGAIN = SetStatus("d", "a", Status.DONE, Status.IN_PROGRESS)


class Ledger:
    """Takes acts as a project does, or fails as it is told."""

    def __init__(self):
        self.acts, self.error, self.recorded = [], None, {}

    def __call__(self, act):
        if self.error is not None:
            raise self.error
        self.acts.append(act)
        return Change((self.recorded.get(act, act),), ("e",))


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def history(ledger):
    return UndoHistory(ledger)


def test_undo_applies_the_inverse_and_redo_the_act(history, ledger):
    history.do(Step("تم", DONE))
    assert (history.undo_name, history.redo_name) == ("تم", None)
    assert history.undo().edits == (DONE.inverse(),)
    assert (history.undo_name, history.redo_name) == (None, "تم")
    assert history.redo().edits == (DONE,)
    assert ledger.acts == [DONE, DONE.inverse(), DONE]


def test_undo_takes_back_what_was_recorded_and_redo_what_undo_took_back(history, ledger):
    ledger.recorded = {DONE: AGAIN}
    history.do(Step("تم", DONE))
    history.undo()
    ledger.recorded = {AGAIN: DONE}
    history.redo()
    history.undo()
    assert ledger.acts == [DONE, AGAIN.inverse(), AGAIN, DONE.inverse()]


def test_with_nothing_to_take_back_nothing_happens(history, ledger):
    assert history.undo() is None
    assert history.redo() is None
    assert ledger.acts == []


def test_a_new_act_ends_what_could_be_redone(history):
    history.do(Step("تم", DONE))
    history.undo()
    history.do(Step("غير تم", DONE))
    assert history.redo() is None
    assert history.undo_name == "غير تم"


def test_an_undo_that_a_full_disk_refused_can_be_tried_again(history, ledger):
    history.do(Step("تم", DONE))
    ledger.error = StorageFailed(Reason.DISK_FULL)
    with pytest.raises(StorageFailed):
        history.undo()
    ledger.error = None
    assert history.undo().edits == (DONE.inverse(),)


@pytest.mark.parametrize(
    "error",
    [
        SpanConflict(Reason.SPAN_CHANGED),
        InvalidSpan(Reason.UNKNOWN_LABEL),
        InvalidLabels(Reason.LABEL_IN_USE),
    ],
)
def test_an_undo_that_no_longer_fits_is_dropped_and_the_one_before_is_next(history, ledger, error):
    history.do(Step("أول", DONE))
    history.do(Step("ثان", AGAIN))
    ledger.error = error
    with pytest.raises(type(error)):
        history.undo()
    ledger.error = None
    assert history.redo() is None
    assert history.undo().edits == (DONE.inverse(),)


def test_an_act_that_failed_cannot_be_undone(history, ledger):
    ledger.error = StorageFailed(Reason.DISK_FULL)
    with pytest.raises(StorageFailed):
        history.do(Step("تم", DONE))
    assert history.undo_name is None


def test_of_very_many_acts_the_last_ones_are_taken_back(history, ledger):
    for number in range(MOST_STEPS + 5):
        history.do(Step(str(number), DONE))
    for number in reversed(range(5, MOST_STEPS + 5)):
        assert history.undo_name == str(number)
        history.undo()
    assert history.undo() is None

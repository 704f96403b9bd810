"""Python looks for cycles rarely while an import goes on, and then as before."""

from __future__ import annotations

import gc

import pytest

from annotator.project.importing.garbage import rarely_collected


@pytest.fixture(autouse=True)
def restored():
    thresholds, enabled = gc.get_threshold(), gc.isenabled()
    yield
    gc.set_threshold(*thresholds)
    (gc.enable if enabled else gc.disable)()


def test_the_thresholds_come_back_whatever_ends_the_block():
    gc.enable()
    gc.set_threshold(321, 7, 8)

    def fail():
        with rarely_collected():
            assert gc.get_threshold()[0] > 321
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert gc.get_threshold() == (321, 7, 8)


def test_where_the_window_collects_by_itself_nothing_changes():
    gc.set_threshold(321, 7, 8)
    gc.disable()
    with rarely_collected():
        assert (gc.isenabled(), gc.get_threshold()) == (False, (321, 7, 8))
    assert (gc.isenabled(), gc.get_threshold()) == (False, (321, 7, 8))

"""Power cuts lose nothing that was told to be saved, and would lose it with weaker settings."""

from __future__ import annotations

import pytest

from tests.harness.power import run


def cut(mode, cuts):
    outcome = run(cuts, mode)
    if outcome is None:
        pytest.skip("needs Linux and a C compiler")
    assert outcome.told > 10 * cuts
    return outcome


@pytest.mark.parametrize("mode", ["full", "truncate"])
def test_no_power_cut_loses_a_saved_label(mode):
    outcome = cut(mode, 100)
    assert (outcome.lost, outcome.broken) == (0, 0)


@pytest.mark.parametrize("mode", ["normal", "delete"])
def test_weaker_settings_lose_labels_here(mode):
    assert cut(mode, 50).lost > 0

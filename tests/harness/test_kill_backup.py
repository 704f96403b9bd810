"""Whoever is killed while he backs up, restores, migrates or mends leaves a whole project."""

from __future__ import annotations

import pytest

from tests.harness.kill_backup import WORKS, run


@pytest.mark.parametrize("work", WORKS)
def test_no_kill_leaves_half_a_project(work):
    outcome = run(work, 3)
    if outcome is None:
        pytest.skip("needs Linux and a C compiler")
    assert (outcome.kills, outcome.wrong) == (3, 0)

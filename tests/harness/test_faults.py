"""Whichever statement of a command fails, all of its work is done or nothing, and it is told."""

from __future__ import annotations

import pytest

from tests.harness.faults import COMMANDS, run


@pytest.mark.parametrize("command", COMMANDS)
def test_a_failing_statement_leaves_all_or_nothing(command):
    outcome = run(command, every=23, first=5)
    assert outcome.wrong == []
    assert outcome.failed > 0

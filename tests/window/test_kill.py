"""The real application is killed at work: what it said is saved is there, and nothing is half.

More of it: python -m tests.harness.kill
"""

from __future__ import annotations

import os

import pytest

from tests.harness.kill import run


@pytest.mark.skipif(not hasattr(os, "fork"), reason="SIGKILL is a signal of POSIX")
def test_what_was_said_to_be_saved_survives_every_kill():
    outcome = run(5)
    assert (outcome.lost, outcome.broken) == (0, 0)
    assert outcome.told >= 5

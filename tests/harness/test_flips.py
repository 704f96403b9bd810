"""A flipped bit that changes what is read is noticed."""

from __future__ import annotations

from tests.harness.flips import run


def test_no_flipped_bit_changes_what_is_read_unnoticed():
    """integrity_check alone let 65 of 100 harmful flips pass; with the hashes none may."""
    outcome = run(100)
    assert outcome.unnoticed == 0
    assert outcome.harmful > 25

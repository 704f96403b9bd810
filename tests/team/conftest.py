"""Two computers on which people work at the same project."""

from __future__ import annotations

import pytest

from tests.team.computers import begin, copy_of, state


@pytest.fixture
def desk(tmp_path):
    with begin(tmp_path / "desk.hashiya") as project:
        yield project


@pytest.fixture
def laptop(desk, tmp_path):
    with copy_of(desk, tmp_path / "laptop.hashiya") as project:
        yield project


@pytest.fixture
def exchange(tmp_path):
    """Lets two projects hand over to each other, the second way round with what came."""

    def run(one, other):
        for giver, taker in ((one, other), (other, one)):
            giver.handover.write(tmp_path / "hand.zip")
            taker.handover.merge([tmp_path / "hand.zip"])
            assert giver.check() == []
            assert taker.check() == []
        assert state(one) == state(other)

    return run

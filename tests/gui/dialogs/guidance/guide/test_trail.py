"""The way through the guide can be gone back and forth."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.dialogs.guidance.guide.trail import Stop, Trail

STOPS = st.lists(st.builds(Stop, st.integers(0, 30), st.integers(0, 9_000)), min_size=1)


@given(STOPS)
def test_back_to_the_first_stop_and_forward_again_gives_all_stops(stops):
    trail = Trail()
    for before in stops[:-1]:
        trail.leave(before)
    here, way = stops[-1], [stops[-1]]
    while trail.can_go_back:
        here = trail.back(here)
        way.append(here)
    assert way == stops[::-1]
    way = [here]
    while trail.can_go_forward:
        here = trail.forward(here)
        way.append(here)
    assert way == stops


def test_going_elsewhere_forgets_what_was_ahead():
    trail = Trail()
    trail.leave(Stop(0))
    trail.back(Stop(1))
    trail.leave(Stop(0))
    assert not trail.can_go_forward
    with pytest.raises(LookupError):
        trail.forward(Stop(2))

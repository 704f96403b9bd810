from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.span import Span
from annotator.gui.document_view.layout.lanes import assign_lanes, make_fragment


def fragment(start, end, left, right, tag_width=0.0):
    span = Span(f"{start}-{end}", start, end, "investor", "x" * (end - start))
    return make_fragment(span, [(left, right)], tag_width, True, 760)


def test_spans_apart_share_a_lane():
    one, other = fragment(0, 5, 600, 700), fragment(10, 15, 300, 400)
    assert assign_lanes([one, other]) == 1
    assert one.lane == other.lane == 0


def test_the_inner_span_is_nearer_to_the_text():
    outer, inner = fragment(0, 20, 300, 700), fragment(5, 10, 400, 500)
    assert assign_lanes([outer, inner]) == 2
    assert (inner.lane, outer.lane) == (0, 1)


def test_a_long_tag_over_a_short_span_pushes_its_neighbour_into_another_lane():
    one, other = fragment(0, 2, 680, 700, 80), fragment(3, 6, 630, 670, 80)
    assert assign_lanes([one, other]) == 2


def test_a_tag_stands_at_the_start_side_inside_the_line():
    assert fragment(0, 5, 100, 200, 60).tag == (140, 200)
    assert fragment(0, 1, 2, 12, 60).tag == (0, 60)
    span = Span("s", 0, 1, "investor", "x")
    assert make_fragment(span, [(740, 750)], 60, False, 760).tag == (700, 760)


def test_nothing_needs_no_lane():
    assert assign_lanes([]) == 0


@given(
    st.lists(st.tuples(st.integers(0, 700), st.integers(1, 200), st.integers(0, 90)), max_size=40)
)
def test_no_two_fragments_of_a_lane_touch(places):
    fragments = [
        fragment(start, start + width, start, start + width, tag) for start, width, tag in places
    ]
    lanes = assign_lanes(fragments)
    for lane in range(lanes):
        extents = sorted(each.extent for each in fragments if each.lane == lane)
        assert extents
        assert all(one[1] < other[0] for one, other in itertools.pairwise(extents))

"""Alpha for unitizing is the published measure, over one document and over many."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.review.figures import Undefined
from annotator.review.unitizing import Unitizing, UnitsOfLabel, unit_distance
from tests.review.places import apart, place


def of_lengths(label, *units):
    """Return places of a label from their starts and lengths."""
    return [place(start, start + length, label) for start, length in units]


def measured(length, first, second):
    unitizing = Unitizing()
    unitizing.add(length, first, second)
    return unitizing


# Krippendorff 2004, page 254; the continuum begins at 150
_FIRST = [
    *of_lengths("amount", (75, 70), (220, 30)),
    *of_lengths("project", (30, 60), (150, 50)),
]
_SECOND = [
    *of_lengths("amount", (70, 80), (205, 20), (250, 20)),
    *of_lengths("project", (30, 60), (150, 50)),
]


def test_alpha_is_as_krippendorff_published_it_in_2004():
    unitizing = measured(300, _FIRST, _SECOND)
    by_label = unitizing.by_label()
    assert unitizing.alpha().value == pytest.approx(0.8591, abs=0.0005)
    assert by_label["amount"].value == pytest.approx(0.7286, abs=0.0001)
    assert by_label["project"].value == 1


def test_disagreements_are_as_krippendorff_published_them_in_2004():
    units = UnitsOfLabel()
    units.add(300, [(75, 145), (220, 250)], [(70, 150), (205, 225), (250, 270)])
    observed, expected = units.disagreement(Counter([300]))
    assert observed == pytest.approx(0.0144, abs=0.0001)
    assert expected == pytest.approx(0.0532, abs=0.0001)


@pytest.mark.parametrize(
    ("first", "second", "observed"),
    [
        # Krippendorff 1995, page 57, examples A to D: starts and lengths in a continuum of 24
        ([(2, 8), (14, 6)], [(4, 4), (15, 2)], 0.03125),
        ([(0, 18)], [(0, 2), (2, 1), (3, 1), (4, 1), (5, 1), (6, 3), (9, 1)], 2.26736),
        (
            [(2, 6), (10, 2), (14, 4), (20, 2)],
            [(0, 2), (4, 4), (10, 4), (16, 2), (20, 2)],
            0.02777,
        ),
        (
            [(0, 2), (2, 8), (10, 4), (14, 6), (20, 4)],
            [(0, 4), (4, 4), (8, 7), (15, 2), (17, 7)],
            0.38715,
        ),
    ],
)
def test_observed_disagreement_is_as_krippendorff_published_it_in_1995(first, second, observed):
    units = ([(start, start + length) for start, length in each] for each in (first, second))
    assert unit_distance(*units) / 24**2 == pytest.approx(observed, abs=0.00001)


def chance_disagreement(length, first, second):
    """Return the expected disagreement of one document, summed as the formula is written."""
    units, gaps = [], []
    for each in (first, second):
        inside = [any(one.start <= at < one.end for one in each) for at in range(length)]
        units += [one.end - one.start for one in each]
        runs = "".join("#" if one else " " for one in inside).split("#")
        gaps += [len(run) for run in runs if run]
    total = 0.0
    for unit in units:
        total += (len(units) - 1) / 3 * (2 * unit**3 - 3 * unit**2 + unit)
        total += unit**2 * sum(gap - unit + 1 for gap in gaps if gap >= unit)
    whole = 2 * length
    return 2 / length * total / (whole * (whole - 1) - sum(unit * (unit - 1) for unit in units))


@given(apart(30), apart(30))
def test_the_sums_are_those_of_the_formula(first, second):
    first = [each for each in first if each.label == "amount"]
    second = [each for each in second if each.label == "amount"]
    figure = measured(40, first, second).alpha()
    if not first and not second:
        assert (figure.value, figure.reason) == (None, Undefined.NO_SPANS)
        return
    spans = ([(each.start, each.end) for each in places] for places in (first, second))
    observed = unit_distance(*spans) / 40**2
    expected = chance_disagreement(40, first, second)
    assert figure.value == pytest.approx(1 - observed / expected)


@given(apart(), apart())
def test_who_comes_first_makes_no_difference(first, second):
    one, other = measured(60, first, second).alpha(), measured(60, second, first).alpha()
    assert one.reason == other.reason
    assert one.value == pytest.approx(other.value)  # the same numbers, added in another order


@given(apart().filter(bool), st.integers(1, 3))
def test_a_set_agrees_with_itself_in_every_document(spans, documents):
    unitizing = Unitizing()
    for _document in range(documents):
        unitizing.add(200, spans, spans)
    assert unitizing.alpha().value == 1


def test_documents_where_a_label_is_missing_make_its_agreement_less_likely_by_chance():
    alone = measured(100, [place(0, 10)], [place(5, 12)])
    among = measured(100, [place(0, 10)], [place(5, 12)])
    for _document in range(9):
        among.add(100, [], [])
    assert among.alpha().value > alone.alpha().value


def test_overlapping_spans_of_one_label_are_one_unit():
    nested = [place(0, 10), place(4, 6), place(8, 15)]
    assert measured(50, nested, [place(0, 15)]).alpha().value == 1


def test_no_spans_and_no_room_have_no_figure():
    assert measured(50, [], []).alpha().reason is Undefined.NO_SPANS
    assert measured(1, [place(0, 1)], [place(0, 1)]).alpha().reason is Undefined.NO_CHANCE

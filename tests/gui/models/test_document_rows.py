from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotator.gui.models.document_rows import NO_ROWS, DocumentRows


@given(some.lists(some.integers(1, 50), unique=True))
def test_a_row_stands_where_it_is_found_in_any_order(rows):
    shown = DocumentRows(array("q", rows), in_order=False)
    for row in range(60):
        assert shown.place_of(row) == (rows.index(row) if row in rows else None)


@pytest.mark.parametrize("rows", [range(1, 40), array("q", [3, 4, 9])])
def test_of_rows_in_order_nothing_more_is_held(rows):
    shown = DocumentRows(rows, in_order=True)
    assert [shown.place_of(row) for row in rows] == list(range(len(rows)))
    assert [shown.row_at(place) for place in range(len(rows))] == list(rows)


def test_beyond_the_ends_there_is_nothing():
    for shown in (NO_ROWS, DocumentRows(range(1, 4), in_order=True)):
        assert shown.place_of(-1) is shown.place_of(99) is shown.row_at(-1) is None
        assert shown.row_at(99) is None

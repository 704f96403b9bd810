"""What makes a span fit its text, and the order spans are read in."""

from __future__ import annotations

import pytest

from annotator.core.errors import InvalidSpan, Reason
from annotator.core.span import Span, check_kept, check_span, in_text_order

TEXT = "تدفع 🚀 شركة"


def test_a_span_fits_by_code_points():
    check_span(Span("a", 7, 11, "investor", "شركة"), TEXT)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 3), (7, 12)])
def test_offsets_that_are_empty_or_outside_are_refused(start, end):
    with pytest.raises(InvalidSpan) as caught:
        check_span(Span("a", start, end, "investor", TEXT[start:end]), TEXT)
    assert caught.value.reason is Reason.OFFSETS_OUTSIDE
    assert caught.value.details == {"start": start, "end": end, "length": len(TEXT)}


def test_another_quote_is_refused_with_what_was_found():
    with pytest.raises(InvalidSpan) as caught:
        check_span(Span("a", 8, 11, "investor", "شرك"), TEXT)
    assert caught.value.details["found"] == "ركة"


def test_spans_are_read_by_start_the_longer_first():
    inner, outer, later = (
        Span("a", 0, 2, "x", ""), Span("b", 0, 5, "x", ""), Span("0", 3, 4, "x", ""),
    )  # fmt: skip
    assert sorted([later, inner, outer], key=in_text_order) == [outer, inner, later]
    assert [at for at in range(7) if later.covers(at)] == [3]


def test_values_that_json_keeps_are_kept():
    check_kept(Span("a", 0, 1, "x", "", {"n": [1, 2.5, None, True, {"ع": "🚀"}]}, "ملاحظة\0"))


def test_values_nested_without_end_are_refused():
    nested = []
    nested.append(nested)
    with pytest.raises(InvalidSpan) as caught:
        check_kept(Span("a", 0, 1, "x", "", {"n": nested}))
    assert caught.value.details["field"] == "attributes"

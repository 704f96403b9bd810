"""What makes a span fit its text, and the order spans are read in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import InvalidSpan, Reason
from annotator.core.span import Span, are_surely_sound, check_kept, check_span, in_text_order

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


def is_sound(span):
    """Tell by the checks one by one whether nothing is wrong with a span."""
    try:
        check_span(span, TEXT)
        check_kept(span)
    except InvalidSpan:
        return False
    return span.label in ("investor", "amount")


OFFSETS = st.integers(-2, len(TEXT) + 2)
NAMES = st.sampled_from(["", "a", "ملاحظة", "\ud800", "🚀"])
SPANS = st.builds(
    lambda start, end, label, quote, name, attributes, note: Span(
        name, start, end, label, TEXT[start:end] if quote is None else quote, attributes, note
    ),
    OFFSETS,
    OFFSETS,
    st.sampled_from(["investor", "amount", "project"]),
    st.one_of(st.none(), st.none(), st.sampled_from(["", "شركة", "\ud800"])),
    NAMES,
    st.sampled_from([{}, {}, {"value": 1}, {"value": float("nan")}]),
    NAMES,
)


@given(st.lists(SPANS, max_size=3))
def test_spans_that_are_surely_sound_pass_each_check(spans):
    if are_surely_sound(spans, TEXT, {"investor", "amount"}):
        assert all(is_sound(span) for span in spans)
    else:
        assert any(
            not is_sound(span) or span.attributes or not (span.id.isascii() and span.note.isascii())
            for span in spans
        )


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

"""Spans find their places in a corrected text, and no span is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.span import Span
from annotator.core.text.equal_runs import equal_runs
from annotator.core.text.reanchoring import Anchors, Doubt

TEXT = (
    "أعلنت شركةُ البحر أنها تدفع 20 مليون ريال لمشروع «مرسى النور» 🚢 على الساحل.\r\n"
    "وقال مدير الشركـة إن بنك الرمال سيدفع 200 مليون ريال أخرى في ٢٠٢٥.\n\n"
    "وأضاف أن لالأمل شريكًا في \u2067المشروع\u2069."
)


def span_of(quote, text=TEXT, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return Span(f"{quote}-{nth}", start, start + len(quote), "investor", quote)


def moved(before, after, *spans):
    found = Anchors(before, after).find(spans)
    return [after[span.start : span.end] for span in found.sure], list(found.unsure)


def test_a_sentence_put_before_moves_all_spans():
    spans = [span_of("شركةُ البحر"), span_of("20 مليون ريال"), span_of("بنك الرمال")]
    after = "عاجل 🔴: تصحيح.\n" + TEXT
    quotes, unsure = moved(TEXT, after, *spans)
    assert quotes == [span.text for span in spans]
    assert unsure == []


def test_a_sentence_between_two_moves_only_what_follows():
    after = TEXT.replace("\r\n", "\r\nوبدأ العمل أمس.\n")
    found = Anchors(TEXT, after).find([span_of("شركةُ البحر"), span_of("بنك الرمال")])
    assert [span.start for span in found.sure] == [
        TEXT.index("شركةُ البحر"),
        after.index("بنك الرمال"),
    ]


def test_a_changed_amount_is_to_be_confirmed_at_its_place():
    after = TEXT.replace("20 مليون", "25 مليون")
    _, (found,) = moved(TEXT, after, span_of("20 مليون ريال"))
    assert found.doubt is Doubt.CHANGED
    assert after[found.start : found.end] == "25 مليون ريال"


def test_a_number_in_a_longer_number_is_not_the_same_number():
    after = TEXT.replace("20 مليون ريال لمشروع", "120 مليون ريال لمشروع")
    quotes, (found,) = moved(TEXT, after, span_of("20"))
    assert quotes == []
    assert found.doubt is Doubt.CHANGED
    assert after[found.start : found.end] == "120"


def test_a_name_with_other_marks_is_to_be_confirmed():
    after = TEXT.replace("شركةُ البحر", "شركة البحر")
    _, (found,) = moved(TEXT, after, span_of("شركةُ البحر"))
    assert found.doubt is Doubt.CHANGED
    assert after[found.start : found.end] == "شركة البحر"


def test_what_is_gone_is_said_to_be_gone():
    after = TEXT.replace("إن بنك الرمال سيدفع 200 مليون ريال أخرى ", "")
    _, (found,) = moved(TEXT, after, span_of("بنك الرمال"))
    assert (found.doubt, found.start, found.end) == (Doubt.GONE, None, None)


def test_what_was_put_elsewhere_is_found_there_to_be_confirmed():
    one, two = "اشترى بنك الرمال حصة كبيرة في المصنع.\n", "وافتتح الوزير محطة المياه الجديدة.\n"
    _, unsure = moved(one + two, two + one, span_of("بنك الرمال", one + two))
    if unsure:  # else it is the other sentence that was put elsewhere
        assert unsure[0].doubt is Doubt.ELSEWHERE
    _, other = moved(one + two, two + one, span_of("محطة المياه", one + two))
    assert len(unsure) + len(other) == 1


def test_the_same_words_in_several_places_are_not_taken_for_one_another():
    before = "ريال. ريال."
    after = "ريال."
    quotes, unsure = moved(before, after, span_of("ريال", before), span_of("ريال", before, 1))
    assert quotes == []
    assert len(unsure) == 2
    assert {each.doubt for each in unsure} == {Doubt.SEVERAL}


def test_an_unchanged_text_leaves_every_span_where_it_is():
    spans = [span_of(quote) for quote in ("أعلنت", "🚢", "الأمل", "المشروع", ".")]
    found = Anchors(TEXT, TEXT).find(spans)
    assert found.sure == tuple(spans)


LETTERS = st.sampled_from(
    [
        *"البشة\u064f\u0651\u0640🚢\u200f\u2067\u2069\ufeff  \n\u20282٢0a.«",
        "لا",
        "\r\n",
        "e\u0301",
        "👨\u200d👩",
    ]
)
WORDS = st.sampled_from(["شركة ", "بنك ", "الرمال ", "مليون ", "ريال ", "ريال\n", "و", "20 ", ". "])
TEXTS = st.lists(st.one_of(LETTERS, WORDS), min_size=1, max_size=60).map("".join)


@st.composite
def edited(draw):
    """Return a text, an edited form of it, and spans over the first."""
    before = draw(TEXTS)
    after = before
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(after)))
        end = draw(st.integers(start, min(len(after), start + 12)))
        after = after[:start] + draw(st.one_of(st.just(""), TEXTS)) + after[end:]
    spans = []
    for number in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(before) - 1))
        end = draw(st.integers(start + 1, len(before)))
        spans.append(Span(f"s{number}", start, end, "investor", before[start:end]))
    return before, after, spans


@settings(max_examples=500, deadline=None)
@given(edited())
def test_a_span_is_at_a_place_with_its_quote_or_is_to_be_confirmed(case):
    before, after, spans = case
    found = Anchors(before, after).find(spans)
    assert sorted([s.id for s in found.sure] + [m.span.id for m in found.unsure]) == [
        span.id for span in spans
    ]
    for span in found.sure:
        assert after[span.start : span.end] == span.text
    for each in found.unsure:
        assert each.span in spans
        assert (each.start is None) == (each.end is None) == (each.doubt is Doubt.GONE)
        assert each.start is None or 0 <= each.start < each.end <= len(after)


@settings(max_examples=300, deadline=None)
@given(edited())
def test_equal_runs_are_equal_and_rise(case):
    before, after, _spans = case
    end = other = 0
    for at, to, length in equal_runs(before, after):
        assert length > 0
        assert before[at : at + length] == after[to : to + length]
        assert at >= end
        assert to >= other
        end, other = at + length, to + length


@pytest.mark.parametrize("text", [TEXT, "", "ريال"])
def test_a_text_has_all_in_common_with_itself(text):
    assert sum(run.length for run in equal_runs(text, text)) == len(text)

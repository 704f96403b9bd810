"""What lies between two edges says what a disagreement is about."""

from __future__ import annotations

import pytest

from annotator.review.adjudication.difference_kinds import REASONS, DifferenceKind, difference_kind
from tests.review.adjudication.sets import span_of

KIND = DifferenceKind


@pytest.mark.parametrize(
    ("text", "one", "other", "kind"),
    [
        ("وصلت السفن ولبنان معها", "ولبنان", "لبنان", KIND.CLITIC),
        ("وصلت السفن ووَلبنان", "وَلبنان", "لبنان", KIND.BOUNDARY),
        ("وصلت السفن وَلبنان", "وَلبنان", "لبنان", KIND.CLITIC),
        ("دفعت لـOpenAI مبلغا", "لـOpenAI", "OpenAI", KIND.CLITIC),
        ("دفعت وللمصرف سهم", "وللمصرف", "لمصرف", KIND.CLITIC),
        ("اشترت و «الريحان» أيضا", "و «الريحان", "«الريحان", KIND.CLITIC),
        ("دعمت الحكومة القرار", "الحكومة", "حكومة", KIND.ARTICLE),
        ("دعمت والحكومة القرار", "الحكومة", "حكومة", KIND.ARTICLE),
        ("دعمت والحكومة القرار", "والحكومة", "حكومة", KIND.BOUNDARY),
        ("سلّم للمصرف حصته", "لمصرف", "مصرف", KIND.ARTICLE),
        ("افتتح «واحة الريحان» أمس", "«واحة الريحان»", "واحة الريحان", KIND.PUNCTUATION),
        ("افتتح واحة الريحان، أمس", "واحة الريحان،", "واحة الريحان", KIND.PUNCTUATION),
        ("افتتح واحة الريحان أمس", "واحة الريحان ", "واحة الريحان", KIND.PUNCTUATION),
        ("افتتح «واحة الريحان» أمس", "«واحة الريحان", "واحة الريحان»", KIND.PUNCTUATION),
        ("قالت شركة النخيل إنها", "شركة النخيل", "النخيل", KIND.TITLE),
        ("قالت والشركة النخيل إنها", "والشركة النخيل", "النخيل", KIND.TITLE),
        ("قالت النخيل، عملاق التمور", "النخيل، عملاق التمور", "النخيل", KIND.TITLE),
        ("قالت النخيل (ذراع التمور) ذلك", "النخيل (ذراع التمور)", "النخيل", KIND.TITLE),
        ("قالت النخيل شركة التمور ذلك", "النخيل شركة التمور", "النخيل", KIND.TITLE),
        ("بقيمة 40 مليون درهم نقدا", "40 مليون درهم", "40 مليون", KIND.CURRENCY),
        ("بقيمة 40 مليون درهم نقدا", "40 مليون درهم", "40", KIND.CURRENCY),
        ("بقيمة 40 درهم إماراتي نقدا", "40 درهم إماراتي", "40 درهم", KIND.CURRENCY),
        ("بقيمة $40 نقدا", "$40", "40", KIND.CURRENCY),
        ("بنسبة 40% هذا العام", "40%", "40", KIND.CURRENCY),
        ("بنسبة 40 في المئة", "40 في المئة", "40", KIND.CURRENCY),
        ("بقيمة 40 AED نقدا", "40 AED", "40", KIND.CURRENCY),
        ("شارك بنك الوادي الأخضر", "بنك الوادي الأخضر", "بنك الوادي", KIND.BOUNDARY),
        ("شارك بنك الوادي في اللقاء", "بنك الوادي في", "بنك الوادي", KIND.BOUNDARY),
        ("شارك بنك الوادي", "بنك الواد", "بنك الوادي", KIND.BOUNDARY),
        ("قالت شركة النخيل، أمس", "شركة النخيل،", "النخيل", KIND.BOUNDARY),
        ("بنك الوادي وبنك الجبل", "بنك الوادي", "بنك الجبل", KIND.BOUNDARY),
    ],
)
def test_an_edge_is_of_the_kind_of_what_lies_there(text, one, other, kind):
    spans = [span_of(one, text=text), span_of(other, text=text)]
    assert difference_kind(text, spans) is kind
    assert difference_kind(text, spans[::-1]) is kind


def test_labels_and_edges_differ_alone_or_together():
    text = "قالت شركة النخيل إنها"
    wide, other = span_of("شركة النخيل", text=text), span_of("شركة النخيل", "project", text=text)
    narrow = span_of("النخيل", "project", text=text)
    assert difference_kind(text, [wide, other]) is KIND.LABEL
    assert difference_kind(text, [wide, narrow]) is KIND.LABEL_AND_BOUNDARY
    assert difference_kind(text, [wide, wide]) is None


def test_three_spans_are_of_one_kind_only_where_all_their_edges_are():
    text = "بقيمة 40 مليون درهم نقدا"
    spans = [span_of(quote, text=text) for quote in ("40", "40 مليون", "40 مليون درهم")]
    assert difference_kind(text, spans) is KIND.CURRENCY
    assert difference_kind(text, [*spans, span_of("بقيمة 40", text=text)]) is KIND.BOUNDARY


def test_every_kind_has_a_reason_to_give():
    assert set(REASONS) == set(DifferenceKind)

"""Sets compared: every span is agreed or in one cluster, whoever comes first."""

from __future__ import annotations

from collections import Counter

from hypothesis import given

from annotator.core.verdict import place_of
from annotator.review.adjudication.difference_kinds import DifferenceKind
from annotator.review.adjudication.differences import compare
from tests.review.adjudication.sets import TEXT, sets_of, span_of

COMPANY = span_of("شركة النخيل")
NAME = span_of("النخيل")
SUM = span_of("40 مليون درهم إماراتي", "amount")
WHOLE = span_of("شركة النخيل 🌴 ضخّ 40 مليون درهم", "project")
FLIPPED = {
    DifferenceKind.MISSING: DifferenceKind.EXTRA,
    DifferenceKind.EXTRA: DifferenceKind.MISSING,
}


def kinds(sets):
    return [cluster.kind for cluster in compare("d", TEXT, sets).clusters]


def test_what_all_have_is_agreed_and_the_rest_is_in_text_order():
    found = compare("d", TEXT, {"a": [SUM, COMPANY], "b": [NAME, SUM]})
    assert [[each.author_id for each in agreed] for agreed in found.agreed] == [["a", "b"]]
    (cluster,) = found.clusters
    assert cluster.kind is DifferenceKind.TITLE
    assert (cluster.start, cluster.end) == (COMPANY.start, COMPANY.end)
    assert [each.span for each in cluster.spans] == [COMPANY, NAME]


def test_what_the_reference_has_alone_is_missing_and_what_it_lacks_is_extra():
    assert kinds({"a": [COMPANY], "b": []}) == [DifferenceKind.MISSING]
    assert kinds({"a": [], "b": [COMPANY]}) == [DifferenceKind.EXTRA]
    assert kinds({"a": [], "b": [COMPANY], "c": [COMPANY]}) == [DifferenceKind.MISSING]
    assert kinds({"a": [COMPANY], "b": [], "c": []}) == [DifferenceKind.EXTRA]


def test_where_two_differ_and_a_third_has_nothing_the_difference_is_told_and_who_is_absent():
    (cluster,) = compare("d", TEXT, {"a": [COMPANY], "b": [NAME], "c": []}).clusters
    assert cluster.kind is DifferenceKind.TITLE
    assert cluster.absent == ("c",)


def test_a_nested_span_of_another_label_is_a_matter_of_its_own():
    longer = span_of("شركة النخيل 🌴 ضخّ 40 مليون درهم إماراتي", "project")
    found = compare("d", TEXT, {"a": [WHOLE, COMPANY], "b": [longer, NAME]})
    assert [cluster.kind for cluster in found.clusters] == [
        DifferenceKind.CURRENCY,
        DifferenceKind.TITLE,
    ]


def test_the_same_words_with_another_label_are_one_difference():
    other = span_of("شركة النخيل", "project")
    (cluster,) = compare("d", TEXT, {"a": [COMPANY], "b": [other]}).clusters
    assert cluster.kind is DifferenceKind.LABEL
    assert cluster.absent == ()


def test_one_annotator_agrees_with_themself():
    found = compare("d", TEXT, {"a": [COMPANY, SUM]})
    assert (len(found.agreed), found.clusters) == (2, ())


@given(sets_of(("a", "b", "c")))
def test_every_span_is_agreed_or_in_one_cluster(sets):
    found = compare("d", TEXT, sets)
    told = [each.span.id for agreed in found.agreed for each in agreed]
    told += [each.span.id for cluster in found.clusters for each in cluster.spans]
    assert Counter(told) == Counter(span.id for spans in sets.values() for span in spans)
    for agreed in found.agreed:
        assert [each.author_id for each in agreed] == list(sets)
        assert len({place_of(each.span) for each in agreed}) == 1
    for cluster in found.clusters:
        present = {each.author_id for each in cluster.spans}
        assert present.isdisjoint(cluster.absent)
        assert present | set(cluster.absent) == {"a", "b", "c"}
        assert any(count < 3 for count in cluster.places().values())


@given(sets_of(("a", "b", "c")))
def test_overlapping_spans_with_one_label_are_in_one_cluster(sets):
    clusters = compare("d", TEXT, sets).clusters
    where = {each.span.id: n for n, found in enumerate(clusters) for each in found.spans}
    spans = [(author, span) for author in sets for span in sets[author] if span.id in where]
    for author, one in spans:
        for other_author, other in spans:
            overlap = one.start < other.end and other.start < one.end
            if author != other_author and overlap and one.label == other.label:
                assert where[one.id] == where[other.id]


@given(sets_of(("a", "b")))
def test_the_order_of_annotators_turns_missing_and_extra_and_nothing_else(sets):
    one = compare("d", TEXT, sets)
    other = compare("d", TEXT, dict(reversed(sets.items())))
    assert membership(one) == {
        spans: FLIPPED.get(kind, kind) for spans, kind in membership(other).items()
    }
    assert {frozenset(each.span.id for each in agreed) for agreed in one.agreed} == {
        frozenset(each.span.id for each in agreed) for agreed in other.agreed
    }


def membership(differences):
    return {
        frozenset(each.span.id for each in cluster.spans): cluster.kind
        for cluster in differences.clusters
    }


@given(sets_of(("a",)))
def test_equal_sets_have_no_differences(sets):
    spans = sets["a"]
    found = compare("d", TEXT, {"a": spans, "b": spans, "c": spans})
    assert (len(found.agreed), found.clusters) == (len(spans), ())

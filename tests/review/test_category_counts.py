"""Kappa and alpha of many documents, with intervals that come out the same each time."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask

from annotator.core.progress import Cancelled, silent
from annotator.review.category_counts import CategoryCounts
from annotator.review.figures import Undefined

_YES, _NO = ("amount",), ()


def counts_of(*tables):
    counts = CategoryCounts()
    for table in tables:
        counts.begin_document()
        counts.add(table)
    return counts


_GOOD = {(_YES, _YES): 8, (_NO, _NO): 40, (_YES, _NO): 1}
_BAD = {(_YES, _YES): 1, (_NO, _NO): 40, (_NO, _YES): 6}


def test_an_interval_holds_its_figure_and_comes_out_the_same_again():
    kappa, alpha = counts_of(_GOOD, _BAD, _GOOD, _BAD).kappa_and_alpha(silent)
    for figure in (kappa, alpha):
        low, high = figure.interval
        assert low < figure.value < high
    assert counts_of(_GOOD, _BAD, _GOOD, _BAD).kappa_and_alpha(silent) == (kappa, alpha)


def test_documents_that_are_alike_leave_no_doubt():
    kappa, _alpha = counts_of(*[_GOOD] * 5).kappa_and_alpha(silent)
    assert kappa.interval == pytest.approx((kappa.value, kappa.value))


def test_one_document_alone_has_no_interval():
    kappa, alpha = counts_of(_GOOD).kappa_and_alpha(silent)
    assert kappa.value is not None
    assert kappa.interval is alpha.interval is None


def test_without_documents_words_or_a_second_category_there_is_a_reason():
    assert counts_of().alpha(silent).reason is Undefined.NO_DOCUMENTS
    assert counts_of({}, {}).alpha(silent).reason is Undefined.NO_WORDS
    kappa, alpha = counts_of({(_NO, _NO): 7}, {(_NO, _NO): 3}).kappa_and_alpha(silent)
    assert kappa.reason is alpha.reason is Undefined.ONE_CATEGORY
    assert kappa.value is alpha.value is None


def test_drawing_can_be_cancelled():
    def cancel(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        counts_of(_GOOD, _BAD).alpha(cancel)


@settings(deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from(["a", "b", "c", None]), min_size=4, max_size=4),
        min_size=1,
        max_size=12,
    )
)
def test_alpha_of_several_annotators_with_values_missing_is_that_of_nltk(units):
    counts, listed = CategoryCounts(), []
    for number, unit in enumerate(units):
        values = [((value,), who) for who, value in enumerate(unit) if value is not None]
        if len(values) < 2:
            continue
        counts.begin_document()
        listed += [(who, number, value[0]) for value, who in values]
        for (one, _who), (two, _other) in combinations(values, 2):
            counts.add({(one, two): 1}, 1 / (len(values) - 1))
    figure = counts.alpha(silent)
    if len({value for _who, _number, value in listed}) < 2:
        assert figure.value is None
    else:
        assert figure.value == pytest.approx(AnnotationTask(data=listed).alpha())

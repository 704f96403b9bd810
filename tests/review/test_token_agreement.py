"""Words get the labels of spans over them; kappa and alpha are those of the literature."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask

from annotator.core.span import Place
from annotator.review.token_agreement import (
    Tokens,
    cohen_kappa,
    coincidences_of,
    contingency,
    krippendorff_alpha,
)

_VALUES = st.sampled_from(["a", "b", "c", ""])


def table_of(pairs):
    """Return the square table of pairs of values."""
    numbers = {value: number for number, value in enumerate(sorted({v for p in pairs for v in p}))}
    table = np.zeros((1, len(numbers), len(numbers)))
    for one, two in pairs:
        table[0, numbers[one], numbers[two]] += 1
    return table


def alpha_of(table):
    return float(krippendorff_alpha(coincidences_of(np.asarray(table, float)[None]))[0])


def kappa_of(table):
    return float(cohen_kappa(np.asarray(table, float)[None])[0])


@given(st.lists(st.tuples(_VALUES, _VALUES), min_size=1, max_size=40))
def test_kappa_and_alpha_are_those_of_nltk(pairs):
    table = table_of(pairs)
    task = AnnotationTask(
        data=[(who, n, pair[who]) for n, pair in enumerate(pairs) for who in (0, 1)]
    )
    if len(table[0]) == 1:
        assert np.isnan(cohen_kappa(table)[0])
        assert np.isnan(krippendorff_alpha(coincidences_of(table))[0])
        return
    assert krippendorff_alpha(coincidences_of(table))[0] == pytest.approx(task.alpha())
    assert cohen_kappa(table)[0] == pytest.approx(task.kappa())


@pytest.mark.parametrize(
    ("table", "kappa"),
    [
        # Cohen 1960, page 45
        ([[88, 14, 18], [10, 40, 10], [2, 6, 12]], 0.492),
        # Artstein and Poesio 2008, pages 558 and 568
        ([[20, 20], [10, 50]], 0.348),
        ([[46, 6, 0], [0, 32, 0], [0, 6, 10]], 0.801),
        # Krippendorff 2004, page 246
        ([[12, 9, 9], [9, 14, 9], [9, 9, 20]], 0.186),
        ([[12, 18, 18], [0, 14, 18], [0, 0, 20]], 0.258),
    ],
)
def test_kappa_is_as_published(table, kappa):
    assert kappa_of(table) == pytest.approx(kappa, abs=0.0005)


@pytest.mark.parametrize(
    ("table", "alpha"),
    [
        # Krippendorff 2004, pages 224 and 227
        ([[5, 3], [1, 1]], 0.095),
        ([[1, 1, 0], [0, 4, 1], [0, 0, 5]], 0.734),
        # Artstein and Poesio 2008, page 568
        ([[46, 6, 0], [0, 32, 0], [0, 6, 10]], 0.800),
    ],
)
def test_alpha_is_as_published(table, alpha):
    assert alpha_of(table) == pytest.approx(alpha, abs=0.0006)


def test_nothing_to_compare_gives_no_figure_and_no_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert np.isnan(kappa_of([[0, 0], [0, 0]]))
        assert np.isnan(alpha_of([[0, 0], [0, 0]]))


def over(text, quote, label):
    start = text.index(quote)
    return Place(start, start + len(quote), label, quote)


def test_a_word_has_the_label_of_a_span_over_any_part_of_it():
    text = "ودفعَ «بنكُ الضفّة» ٢٫٥ مليون 🙂 دولار."
    span = over(text, "نكُ الضفّة» ٢", "investor")
    tokens = Tokens(text, [[span]])
    assert tokens.count == 6
    assert list(tokens.categories([span]).values()) == [("investor",)] * 3


def test_a_word_under_several_spans_has_all_their_labels_in_one_order():
    text = "مشروع واحة الرمال"
    inner, outer = over(text, "واحة الرمال", "investor"), over(text, text, "amount")
    tokens = Tokens(text, [[outer, inner]])
    expected = [("amount",), ("amount", "investor"), ("amount", "investor")]
    assert list(tokens.categories([outer, inner]).values()) == expected
    by_number = tokens.categories([inner, outer])
    assert [by_number[number] for number in sorted(by_number)] == expected


def test_a_word_that_ends_where_a_span_begins_has_not_its_label():
    text = "مليون،دولار"
    before, after = over(text, "مليون", "amount"), over(text, "،دولار", "project")
    tokens = Tokens(text, [[before], [after]])
    assert tokens.categories([before]) == {0: ("amount",)}
    assert tokens.categories([after]) == {1: ("project",)}


def test_a_span_of_punctuation_labels_no_word():
    text = "قال: «نعم»!"
    span = over(text, ": «", "amount")
    assert Tokens(text, [[span]]).categories([span]) == {}


def test_a_table_counts_words_that_neither_has_labelled():
    text = "واحد اثنان ثلاثة أربعة"
    one, two = over(text, "اثنان ثلاثة", "amount"), over(text, "ثلاثة أربعة", "project")
    tokens = Tokens(text, [[one], [two]])
    table = contingency(tokens.count, tokens.categories([one]), tokens.categories([two]))
    assert table == {
        ((), ()): 1,
        (("amount",), ()): 1,
        (("amount",), ("project",)): 1,
        ((), ("project",)): 1,
    }

"""Annotators are compared by pair and all together, over the documents they share."""

from __future__ import annotations

import pytest
from nltk.metrics.agreement import AnnotationTask

from annotator.core.text.words import touched_words
from annotator.review.agreement import Compared, measure
from annotator.review.confusion import Confused
from annotator.review.figures import Undefined
from tests.review.places import place

_TEXT = "ضخّت مجموعة السدرة ٤٠ مليون درهم في مشروع برج المرجان 🏗️ أمس."


def over(quote, label, span_id=None):
    start = _TEXT.index(quote)
    return place(start, start + len(quote), label, span_id)


INVESTOR = over("مجموعة السدرة", "investor", "i")
AMOUNT = over("٤٠ مليون درهم", "amount", "a")
PROJECT = over("برج المرجان", "project", "p")
LONGER = over("مشروع برج المرجان", "project", "l")
CONFUSED = over("برج المرجان", "investor", "c")


def compared(number=0, **sets):
    return Compared(f"d{number}", _TEXT, sets)


def pair_of(reference, other):
    (pair,) = measure([compared(sara=reference, omar=other)], ["sara", "omar"]).pairs
    return pair


def test_the_same_sets_agree_wholly():
    spans = [INVESTOR, AMOUNT, PROJECT]
    pair = pair_of(spans, spans)
    assert [pair.score(name).f1 for name in ("strict", "boundary", "label", "relaxed")] == [1] * 4
    assert (pair.kappa.value, pair.alpha.value, pair.unitizing.value) == (1, 1, 1)
    assert pair.labels() == ["amount", "investor", "project"]


def test_the_first_annotator_is_the_reference():
    pair = pair_of([INVESTOR, AMOUNT], [INVESTOR])
    assert (pair.reference, pair.other) == ("sara", "omar")
    assert pair.score("strict").precision == 1
    assert pair.score("strict").recall == 0.5
    assert pair.score("strict", "amount").recall == 0


def test_a_gold_set_is_compared_as_any_other():
    found = measure(
        [compared(gold=[INVESTOR, PROJECT], omar=[INVESTOR, CONFUSED])], ["gold", "omar"]
    )
    (pair,) = found.pairs
    assert (pair.score("strict").precision, pair.score("boundary").recall) == (0.5, 1)


def test_each_cell_of_the_confusion_gives_back_its_spans():
    confusion = pair_of([INVESTOR, AMOUNT, PROJECT], [INVESTOR, CONFUSED]).confusion
    assert confusion.labels() == ["amount", "investor", "project"]
    assert confusion.spans("investor", "investor") == [Confused("d0", "i", "i")]
    assert confusion.spans("project", "investor") == [Confused("d0", "p", "c")]
    assert confusion.spans("amount", None) == [Confused("d0", "a", None)]
    assert confusion.count("amount", None) == 1
    assert confusion.count(None, "amount") == confusion.count("amount", "amount") == 0
    assert confusion.spans(None, "amount") == []


def test_what_only_the_second_has_is_missed_by_the_first():
    confusion = pair_of([], [AMOUNT]).confusion
    assert confusion.spans(None, "amount") == [Confused("d0", None, "a")]


def test_other_edges_are_confused_with_their_own_label():
    assert pair_of([PROJECT], [LONGER]).confusion.count("project", "project") == 1


def test_each_document_has_scores_of_its_own():
    found = measure(
        [compared(1, sara=[AMOUNT], omar=[AMOUNT]), compared(2, sara=[AMOUNT], omar=[PROJECT])],
        ["sara", "omar"],
    )
    (pair,) = found.pairs
    scores = {each.document_id: each.spans.score("strict").f1 for each in pair.documents}
    assert scores == {"d1": 1, "d2": 0}
    assert pair.score("strict").f1 == 0.5


def test_all_are_the_means_of_pairs_over_the_documents_each_pair_shares():
    found = measure(
        [
            compared(1, sara=[AMOUNT], omar=[AMOUNT]),
            compared(2, sara=[AMOUNT], huda=[INVESTOR]),
            compared(3, sara=[AMOUNT], omar=[AMOUNT], huda=[AMOUNT]),
        ],
        ["sara", "omar", "huda"],
    )
    assert [(pair.reference, pair.other, len(pair.documents)) for pair in found.pairs] == [
        ("sara", "omar", 2),
        ("sara", "huda", 2),
        ("omar", "huda", 1),
    ]
    assert found.documents == 3
    assert found.score("strict").f1 == pytest.approx((1 + 0.5 + 1) / 3)
    assert found.kappa.value == pytest.approx(sum(pair.kappa.value for pair in found.pairs) / 3)
    assert found.pairs[1].alpha.value < found.alpha.value < 1
    assert found.score("strict", "investor").f1 == 0
    assert found.labels() == ["amount", "investor"]


def test_alpha_of_all_is_that_of_nltk_where_some_have_not_begun():
    documents = [
        compared(1, sara=[AMOUNT], omar=[AMOUNT, INVESTOR], huda=[INVESTOR]),
        compared(2, sara=[LONGER], huda=[PROJECT]),
    ]
    found = measure(documents, ["sara", "omar", "huda"])
    _, words = touched_words(_TEXT, [(0, len(_TEXT))])
    values = []
    for document in documents:
        for name, places in document.sets.items():
            for number, (start, end) in enumerate(words):
                over_it = [one.label for one in places if one.start < end and start < one.end]
                values.append((name, f"{document.document_id} {number}", "".join(over_it)))
    assert found.alpha.value == pytest.approx(AnnotationTask(data=values).alpha())


def test_nothing_labelled_is_undefined_and_says_why():
    pair = pair_of([], [])
    assert pair.score("strict").f1 is None
    assert pair.kappa.reason is Undefined.ONE_CATEGORY
    assert pair.unitizing.reason is Undefined.NO_SPANS
    assert pair.labels() == pair.confusion.labels() == []


def test_annotators_who_share_nothing_are_undefined_too():
    found = measure([], ["sara", "omar"])
    (pair,) = found.pairs
    reasons = {pair.kappa.reason, pair.alpha.reason, pair.unitizing.reason, found.kappa.reason}
    assert reasons == {Undefined.NO_DOCUMENTS}
    assert found.score("strict").f1 is None


def test_one_annotator_alone_has_no_pair():
    found = measure([], ["sara"])
    assert found.pairs == ()
    assert (found.kappa.reason, found.alpha.reason) == (Undefined.NO_PAIR, Undefined.NO_DOCUMENTS)


def test_one_label_over_every_word_is_no_chance_for_words_to_differ():
    whole = place(0, len(_TEXT), "project")
    pair = pair_of([whole], [whole])
    assert pair.kappa.reason is pair.alpha.reason is Undefined.ONE_CATEGORY
    assert pair.score("strict").f1 == 1


def test_a_text_without_words_has_no_figure_by_words():
    found = measure([Compared("d", "🙂 …", {"sara": [], "omar": []})], ["sara", "omar"])
    assert found.pairs[0].kappa.reason is Undefined.NO_WORDS

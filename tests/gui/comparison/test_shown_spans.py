from __future__ import annotations

import pytest

from annotator.core.span import Span
from annotator.gui.comparison.shown_spans import ShownSpans, beside, overlaid, update
from annotator.gui.document_view.looks import Look
from annotator.gui.document_view.view import ArticleView
from tests.gui.open_sets.test_compared_set import TEXT, load, marked, perform, project

__all__ = ["project"]


@pytest.fixture
def shown(project):
    return load(project)


def looks(shown):
    return {shown.spans[span_id].text: look for span_id, look in shown.looks.items()}


def matter_of(compared, kind):
    return next(each for each in compared.matters() if each.cluster.kind == kind)


def test_a_column_shows_what_its_annotator_has_and_folds_what_all_have(shown):
    hind, omar, _ = shown.differences.annotator_ids
    assert looks(beside(shown, hind, folds=True)) == {
        "شركة السدرة": Look.FOLDED,
        "90 مليون درهم": Look.TO_JUDGE,
        "20 مليون": Look.TO_JUDGE,
    }
    assert looks(beside(shown, omar, folds=False))["شركة السدرة"] is Look.OWN


def test_what_was_decided_is_seen_in_every_column(project, shown):
    hind, omar, leila = shown.differences.annotator_ids
    money = matter_of(shown, "currency")
    perform(project, shown, shown.settling(money, money.cluster.spans_of(omar)))
    assert looks(beside(shown, hind, folds=True))["90 مليون درهم"] is Look.REJECTED
    assert looks(beside(shown, omar, folds=True))["90 مليون"] is Look.ACCEPTED
    perform(project, shown, shown.settling(shown.matter(money.key), [marked("درهم", "amount")]))
    for each in (hind, omar, leila):
        assert looks(beside(shown, each, folds=True))["درهم"] is Look.ADDED


def test_overlaid_a_span_that_several_have_is_there_once_with_their_names(project, shown):
    hind, omar, leila = shown.differences.annotator_ids
    names = {hind: "ه", omar: "ع", leila: "ل"}
    all_ = overlaid(shown, names, folds=True)
    by_words = {all_.spans[each].text: name for each, name in all_.names.items()}
    assert by_words["90 مليون درهم"] == "ه·ل"
    assert by_words["90 مليون"] == "ع"
    money = matter_of(shown, "currency")
    perform(project, shown, shown.settling(money, money.cluster.spans_of(hind)))
    after = looks(overlaid(shown, names, folds=True))
    assert after["90 مليون درهم"] is Look.ACCEPTED
    assert after["90 مليون"] is Look.GHOST  # a stroke would go through what stands


def test_updating_a_view_is_as_showing_it_anew(project, shown, qtbot):
    hind, *_ = shown.differences.annotator_ids
    view = ArticleView()
    qtbot.addWidget(view)
    view.set_document(TEXT, ())
    before = beside(shown, hind, folds=True)
    update(view, ShownSpans(), before)
    for matter in shown.matters():
        perform(project, shown, shown.settling(matter, ()))
    after = beside(shown, hind, folds=False)
    update(view, before, after)
    article = view.article
    assert article._spans == after.spans
    assert {each: article.look(span) for each, span in after.spans.items()} == after.looks
    assert all(isinstance(each, Span) for each in article._spans.values())
